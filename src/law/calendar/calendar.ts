import type { Text } from '../../lang/lang.ts';
import { isAssumption } from '../slices.ts';
import { civilOf, formatDay, parseDay, weekdayOf } from '../time/day.ts';
import { keptAt, type Place } from './communes.ts';
import { easterSunday } from './easter.ts';
import { calendarVersion, type Holiday, holidays } from './holidays.data.ts';

export type { Place } from './communes.ts';

/** Why a day is no working day. `certain: false` = it is one according to an unconfirmed list. */
export type DayOff = {
  readonly kind: 'weekend' | 'holiday';
  readonly name: Text;
  readonly source: string;
  readonly certain: boolean;
};

const saturday: DayOff = {
  kind: 'weekend',
  name: { de: 'ein Samstag', en: 'a Saturday' },
  source: 'BGB § 193',
  certain: true,
};
const sunday: DayOff = {
  kind: 'weekend',
  name: { de: 'ein Sonntag', en: 'a Sunday' },
  source: 'BGB § 193',
  certain: true,
};

type DatedHoliday = { readonly holiday: Holiday; readonly from: number; readonly to: number };

const fixedDays = new Map<number, DatedHoliday[]>();
const easterDays = new Map<number, DatedHoliday[]>();
for (const holiday of holidays) {
  const [table, key] =
    'easter' in holiday.on ? [easterDays, holiday.on.easter] : [fixedDays, holiday.on.month * 100 + holiday.on.day];
  const from = parseDay(holiday.validFrom);
  const to = holiday.validTo === undefined ? Number.POSITIVE_INFINITY : parseDay(holiday.validTo);
  table.set(key, [...(table.get(key) ?? []), { holiday, from, to }]);
}

export type KeptHoliday = {
  readonly holiday: Holiday;
  readonly kept: 'yes' | 'unknown';
  readonly certain: boolean;
};

/** The holiday on a day at a place, with `kept: 'unknown'` when nobody has said whether this municipality keeps it. */
export function holidayOn(number: number, place: Place): KeptHoliday | undefined {
  const { year, month, day } = civilOf(number);
  const fixed = among(fixedDays.get(month * 100 + day), number, place);
  // Holidays that move with Easter lie between 20 March and 24 June.
  if (fixed?.kept === 'yes' || month < 3 || month > 6) return fixed;
  return among(easterDays.get(number - easterSunday(year)), number, place) ?? fixed;
}

function among(rows: readonly DatedHoliday[] | undefined, number: number, place: Place): KeptHoliday | undefined {
  let unknown: KeptHoliday | undefined;
  for (const { holiday, from, to } of rows ?? []) {
    if (number < from || number > to || (holiday.land !== '*' && !place.ags.startsWith(holiday.land))) continue;
    if (!holiday.communes) return { holiday, kept: 'yes', certain: !isAssumption(holiday.mark) };
    const local = keptAt(holiday.communes, place, formatDay(number));
    if (local?.kept === 'yes') return { holiday, kept: 'yes', certain: !isAssumption(local.row.mark) };
    if (local?.kept === 'unknown') unknown = { holiday, kept: 'unknown', certain: false };
  }
  return unknown;
}

/** Why a day is no working day at a place, or nothing. A holiday that is not known to be kept there counts as a working day. */
export function dayOff(number: number, place: Place): DayOff | undefined {
  const weekday = weekdayOf(number);
  const found = holidayOn(number, place);
  if (found?.kept === 'yes') {
    const { holiday, certain } = found;
    return { kind: 'holiday', name: holiday.name, source: holiday.source, certain };
  }
  return weekday === 5 ? saturday : weekday === 6 ? sunday : undefined;
}

/** The day itself when it is a working day, else the next one. */
export function workday(number: number, place: Place): number {
  let day = number;
  while (dayOff(day, place)) day++;
  return day;
}

type Calendar = { readonly id: string; readonly version: string; readonly known: boolean };

const calendars: { readonly [land: string]: Calendar } = {
  '03': { id: 'NI', version: calendarVersion, known: true },
  '09': { id: 'BY', version: calendarVersion, known: true },
  '16': { id: 'TH', version: calendarVersion, known: true },
};
const germany: Calendar = { id: 'DE', version: calendarVersion, known: false };

/** Which calendar counts at a place, as answers name it: `TH`, `BY`, `NI`, or `DE` where only the holidays of all Länder are known. */
export function calendarOf(place: Place): Calendar {
  return calendars[place.ags.slice(0, 2)] ?? germany;
}
