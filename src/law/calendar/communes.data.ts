import type { Slice } from '../slices.ts';
import type { CommuneList } from './holidays.data.ts';

/**
 * Where a holiday is kept that is not kept in the whole Land. `prefix` is the beginning of the AGS; the longest one decides.
 * `parts` = only in the named former communes or districts of the municipality. The official lists are to be loaded as further rows.
 */
export type CommuneRow = Slice & {
  readonly list: CommuneList;
  readonly prefix: string;
  readonly name: string;
  readonly kept: 'yes' | 'no' | 'parts' | 'unknown';
  readonly parts?: readonly string[];
};

const start = '2000-01-01';
const list1994 = 'ThürFGtG §§ 2 Abs. 2, 10; Gemeinden, in denen der Tag 1994 begangen wurde';
const reports = `${list1994}; Ort aus Sekundärquellen, amtliche Liste nicht geladen`;
const statistics = 'Landesamt für Statistik Bayern, Feststellung nach Art. 1 Abs. 3 BayFTG';
const census2022 = `${statistics}, Zensus 2022`;

export const communeRows: readonly CommuneRow[] = [
  {
    list: 'corpus-christi-th',
    prefix: '16',
    name: 'Thüringen',
    kept: 'no',
    validFrom: start,
    source: list1994,
    mark: 'V',
  },
  th('16061045', 'Heilbad Heiligenstadt', list1994, 'V'),
  th('16061', 'Landkreis Eichsfeld', reports, 'P'),
  th('16063032', 'Geisa', reports, 'P'),
  th('16063011', 'Buttlar', reports, 'P'),
  th('16063068', 'Schleid', reports, 'P'),
  thParts('16063015', 'Dermbach', ['Zella', 'Zella/Rhön', 'Brunnhartshausen', 'Föhlritz', 'Steinberg']),
  thParts('16064074', 'Südeichsfeld', [
    'Diedorf',
    'Faulungen',
    'Heyerode',
    'Hildebrandshausen',
    'Katharinenberg',
    'Lengenfeld unterm Stein',
  ]),
  thParts('16064046', 'Mühlhausen', ['Struth']),
  {
    list: 'augsburg',
    prefix: '09',
    name: 'Bayern',
    kept: 'no',
    validFrom: start,
    source: 'BayFTG Art. 1 Abs. 2',
    mark: 'V',
  },
  by('augsburg', '09761000', 'Augsburg', 'yes', 'BayFTG Art. 1 Abs. 2'),
  { ...by('assumption-by', '09', 'Bayern', 'unknown', `${statistics}; Liste nicht geladen`), mark: 'U' },
  by('assumption-by', '091', 'Regierungsbezirk Oberbayern', 'yes', statistics),
  by('assumption-by', '092', 'Regierungsbezirk Niederbayern', 'yes', statistics),
  by('assumption-by', '09761000', 'Augsburg', 'yes', statistics),
  by('assumption-by', '09663000', 'Würzburg', 'yes', statistics),
  by('assumption-by', '09362000', 'Regensburg', 'yes', statistics),
  by('assumption-by', '09564000', 'Nürnberg', 'no', statistics),
  by('assumption-by', '09563000', 'Fürth', 'no', statistics),
  by('assumption-by', '09562000', 'Erlangen', 'no', statistics),
  by('assumption-by', '09674223', 'Ermershausen', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09673182', 'Willmars', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09675150', 'Martinsheim', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09673113', 'Aubstadt', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09675116', 'Castell', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09675166', 'Segnitz', 'no', census2022, '2025-01-01'),
  by('assumption-by', '09672126', 'Geroda', 'no', census2022, '2025-01-01'),
];

function th(prefix: string, name: string, source: string, mark: 'V' | 'P'): CommuneRow {
  return { list: 'corpus-christi-th', prefix, name, kept: 'yes', validFrom: start, source, mark };
}

function thParts(prefix: string, name: string, parts: readonly string[]): CommuneRow {
  return {
    list: 'corpus-christi-th',
    prefix,
    name,
    kept: 'parts',
    parts,
    validFrom: start,
    source: reports,
    mark: 'P',
  };
}

function by(
  list: CommuneList,
  prefix: string,
  name: string,
  kept: CommuneRow['kept'],
  source: string,
  validFrom = start,
): CommuneRow {
  return { list, prefix, name, kept, validFrom, source, mark: 'V' };
}
