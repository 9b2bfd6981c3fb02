import { type Association, type District, land, type Municipality, type MunicipalityKind } from './areas.schema.ts';
import { composeArs } from './data.rules.ts';
import { foldName } from './names.rules.ts';

/** The official list of one Land as read from the file, and what could not be read. */
export type OfficialList = {
  readonly asOf: string;
  readonly municipalities: readonly Municipality[];
  readonly associations: readonly Association[];
  readonly districts: readonly District[];
  /** Rows of other Länder, which this instance does not hold. */
  readonly others: number;
  readonly problems: readonly string[];
};

/** Columns of a record, from and to as in the official description (counted from 1, both included). */
const cut = (line: string, from: number, to: number): string => line.slice(from - 1, to).trim();
/** A key keeps its leading zeros and has no blanks inside. */
const key = (line: string, from: number, length: number): string => line.slice(from - 1, from - 1 + length);

const kinds: Record<string, MunicipalityKind> = { 61: 'kreisfrei', 62: 'kreisfrei', 63: 'stadt', 67: 'stadt' };

/**
 * Reads GV100AD (fixed columns; record types 40 district, 50 association, 60 municipality) for our Land. The level of a key is told
 * by the record type and fixed positions, never by its zeros.
 */
export function parseGv100ad(text: string): OfficialList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => /^[1-6]0\d{8}/.test(line));
  const dates = new Set(lines.map((line) => key(line, 3, 8)));
  const problems: string[] = [];
  if (dates.size !== 1) problems.push(`the file holds ${dates.size} states, expected one`);
  const day = [...dates][0] ?? '';
  const asOf = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
  const source = `Statistisches Bundesamt, GV100AD ${day.slice(6, 8)}.${day.slice(4, 6)}.${day.slice(0, 4)}`;
  const own = lines.filter((line) => key(line, 11, 2) === land.key);
  const of = (type: string) => own.filter((line) => line.startsWith(type));
  const municipalities = of('60').map((line) => readMunicipality(line, source));
  const associations = of('50').flatMap((line) => {
    const association = readAssociation(line, municipalities, source);
    if (typeof association === 'string') problems.push(association);
    return typeof association === 'object' ? [association] : [];
  });
  const known = new Set(associations.map((association) => association.key));
  for (const { ags, name, associationKey } of municipalities) {
    if (associationKey && !known.has(associationKey))
      problems.push(`${ags} ${name}: association ${associationKey} has no record`);
  }
  return {
    asOf,
    municipalities,
    associations,
    districts: of('40').map((line) => readDistrict(line, source)),
    others: lines.length - own.length,
    problems,
  };
}

function readMunicipality(line: string, source: string): Municipality {
  const ags = key(line, 11, 8);
  const suffix = key(line, 19, 4);
  // 5xxx is a real association; everything else repeats the municipality.
  const associationKey = suffix.startsWith('5') ? ags.slice(0, 5) + suffix : null;
  return {
    ags,
    ars: composeArs(ags, associationKey),
    name: shortName(cut(line, 23, 72)),
    kind: kinds[cut(line, 123, 124)] ?? 'gemeinde',
    associationKey,
    districtKey: ags.slice(0, 5),
    seatCode: /^\d{5}$/.test(cut(line, 166, 170)) ? cut(line, 166, 170) : null,
    severalCodes: cut(line, 171, 175) === '*****',
    inhabitants: numberIn(cut(line, 140, 150)),
    hectares: numberIn(cut(line, 129, 139)),
    validFrom: null,
    validTo: null,
    source,
  };
}

/** An association, undefined for "verbandsfrei", or what is wrong with the record. */
function readAssociation(
  line: string,
  municipalities: readonly Municipality[],
  source: string,
): Association | string | undefined {
  const own = key(line, 11, 5) + key(line, 19, 4);
  const type = cut(line, 123, 124);
  const name = shortName(cut(line, 23, 72)).replace(/^EG /, '');
  if (!key(line, 19, 4).startsWith('5')) return undefined;
  const rest = { key: own, name, seat: cut(line, 73, 122), validFrom: null, validTo: null, source };
  if (type === '54') return { ...rest, kind: 'vg', bodyId: own };
  if (type !== '58') return `${own} ${name}: unexpected kind of association "${type}"`;
  const body = municipalities.find(
    (member) => member.associationKey === own && foldName(member.name) === foldName(name),
  );
  return body
    ? { ...rest, kind: 'eg', bodyId: body.ags }
    : `${own} ${name}: the fulfilling municipality is not among its members`;
}

const readDistrict = (line: string, source: string): District => ({
  key: key(line, 11, 5),
  kind: ['41', '42'].includes(cut(line, 123, 124)) ? 'kreisfrei' : 'landkreis',
  name: shortName(cut(line, 23, 72)),
  seat: cut(line, 73, 122),
  source,
});

/** "Meiningen, Stadt" → "Meiningen": the kind stands in a field of its own. */
const shortName = (name: string): string => name.split(', ')[0] ?? name;

const numberIn = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);
