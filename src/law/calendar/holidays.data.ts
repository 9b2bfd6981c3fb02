import type { Text } from '../../lang/lang.ts';
import type { Slice } from '../slices.ts';

/** Version of the holiday and commune tables, named in every answer that used them. */
export const calendarVersion = '2026-11';

/** The tables are complete from this day on. */
const start = '2000-01-01';

/** Lists of communes in which a holiday is kept only in places; see `communes.data.ts`. */
export type CommuneList = 'corpus-christi-th' | 'assumption-by' | 'augsburg';

export type Holiday = Slice & {
  readonly id: string;
  readonly name: Text;
  /** A fixed day of the year, or days counted from Easter Sunday. */
  readonly on: { readonly month: number; readonly day: number } | { readonly easter: number };
  /** Key of the Land (first two digits of the AGS), or `*` for all of Germany. */
  readonly land: '*' | '03' | '09' | '16';
  readonly communes?: CommuneList;
};

const all = 'bundesweit; gelesen in ThürFGtG § 2, BayFTG Art. 1, NFeiertagsG § 2';
const th = 'ThürFGtG § 2';
const by = 'BayFTG Art. 1';
const ni = 'NFeiertagsG § 2 Abs. 1 in der Fassung vom 22.06.2018 (Nds. GVBl. S. 122)';

/** Public holidays. There is no substitute day when a holiday falls on a Sunday; 24 and 31 December are working days. */
export const holidays: readonly Holiday[] = [
  fixed('new-year', 'Neujahr', "New Year's Day", 1, 1),
  moving('good-friday', 'Karfreitag', 'Good Friday', -2),
  moving('easter-monday', 'Ostermontag', 'Easter Monday', 1),
  fixed('labour-day', 'Tag der Arbeit', 'Labour Day', 5, 1),
  moving('ascension', 'Christi Himmelfahrt', 'Ascension Day', 39),
  moving('whit-monday', 'Pfingstmontag', 'Whit Monday', 50),
  fixed('unity', 'Tag der Deutschen Einheit', 'Day of German Unity', 10, 3),
  fixed('christmas-1', 'Erster Weihnachtstag', 'Christmas Day', 12, 25),
  fixed('christmas-2', 'Zweiter Weihnachtstag', 'Boxing Day', 12, 26),
  {
    id: 'reformation-once',
    name: { de: 'Reformationstag (einmalig)', en: 'Reformation Day (once)' },
    on: { month: 10, day: 31 },
    land: '09',
    validFrom: '2017-10-31',
    validTo: '2017-10-31',
    source: 'BayFTG, einmaliger Feiertag zum Reformationsjubiläum',
    mark: 'V',
  },
  {
    id: 'reformation-once',
    name: { de: 'Reformationstag (einmalig)', en: 'Reformation Day (once)' },
    on: { month: 10, day: 31 },
    land: '03',
    validFrom: '2017-10-31',
    validTo: '2017-10-31',
    source: 'Niedersachsen, einmaliger Feiertag zum Reformationsjubiläum, nicht geprüft',
    mark: 'U',
  },
  {
    id: 'childrens-day',
    name: { de: 'Weltkindertag', en: "Universal Children's Day" },
    on: { month: 9, day: 20 },
    land: '16',
    validFrom: '2019-03-01',
    source: th,
    mark: 'V',
  },
  {
    id: 'reformation',
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    on: { month: 10, day: 31 },
    land: '16',
    validFrom: start,
    source: th,
    mark: 'V',
  },
  {
    id: 'corpus-christi',
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    on: { easter: 60 },
    land: '16',
    communes: 'corpus-christi-th',
    validFrom: start,
    source: 'ThürFGtG § 2 Abs. 2, § 10 Abs. 1',
    mark: 'V',
  },
  {
    id: 'epiphany',
    name: { de: 'Heilige Drei Könige', en: 'Epiphany' },
    on: { month: 1, day: 6 },
    land: '09',
    validFrom: start,
    source: by,
    mark: 'V',
  },
  {
    id: 'corpus-christi',
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    on: { easter: 60 },
    land: '09',
    validFrom: start,
    source: by,
    mark: 'V',
  },
  {
    id: 'all-saints',
    name: { de: 'Allerheiligen', en: "All Saints' Day" },
    on: { month: 11, day: 1 },
    land: '09',
    validFrom: start,
    source: by,
    mark: 'V',
  },
  {
    id: 'assumption',
    name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' },
    on: { month: 8, day: 15 },
    land: '09',
    communes: 'assumption-by',
    validFrom: start,
    source: 'BayFTG Art. 1 Abs. 1 Nr. 2 und Abs. 3; Liste des Landesamts für Statistik',
    mark: 'V',
  },
  {
    id: 'peace-festival',
    name: { de: 'Augsburger Friedensfest', en: 'Augsburg Peace Festival' },
    on: { month: 8, day: 8 },
    land: '09',
    communes: 'augsburg',
    validFrom: start,
    source: 'BayFTG Art. 1 Abs. 2',
    mark: 'V',
  },
  {
    id: 'reformation',
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    on: { month: 10, day: 31 },
    land: '03',
    validFrom: '2018-06-29',
    source: ni,
    mark: 'V',
  },
];

function fixed(id: string, de: string, en: string, month: number, day: number): Holiday {
  return { id, name: { de, en }, on: { month, day }, land: '*', validFrom: start, source: all, mark: 'V' };
}

function moving(id: string, de: string, en: string, easter: number): Holiday {
  return { id, name: { de, en }, on: { easter }, land: '*', validFrom: start, source: all, mark: 'V' };
}
