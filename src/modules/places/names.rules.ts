import type { District, Municipality } from './areas.schema.ts';

/** "Stadt Meiningen", "Gemeinde Birx": how the body of a municipality is called. */
export function nameOfMunicipality(municipality: Pick<Municipality, 'name' | 'kind'>): string {
  return `${municipality.kind === 'gemeinde' ? 'Gemeinde' : 'Stadt'} ${municipality.name}`;
}

/** "Landkreis Eichsfeld", but "Wartburgkreis" and "Ilm-Kreis". */
export function nameOfDistrict(district: Pick<District, 'name' | 'kind'>): string {
  if (district.kind === 'kreisfrei') return `Stadt ${district.name}`;
  return /kreis$/i.test(district.name) ? district.name : `Landkreis ${district.name}`;
}

/** "Verwaltungsgemeinschaft Hohe Rhön". */
export const nameOfAssociation = (name: string): string => `Verwaltungsgemeinschaft ${name}`;

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case, umlauts written out (ä = ae), everything else than letters and digits as one space. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As `foldName`, with umlauts simply dropped (ä = a): how people write without German keys. */
export const foldPlain = (name: string): string =>
  foldName(
    name
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/[äöü]/g, (letter) => ({ ä: 'a', ö: 'o', ü: 'u' })[letter] ?? letter),
  );

/** "Meiningen, Stadt", "Stadt Meiningen", "Gemeinde Birx" → the name itself; a name that is only such a word stays. */
export function stripKindWords(folded: string): string {
  const stripped = folded
    .replace(/^(landeshauptstadt|kreisfreie stadt|landgemeinde|stadt|gemeinde) /, '')
    .replace(/ (landeshauptstadt|kreisfreie stadt|landgemeinde|stadt|gemeinde)$/, '');
  return stripped || folded;
}

/** The folded forms under which a name counts as a whole: "Mühlhausen/Thüringen" is also "Mühlhausen". */
export function wholeNames(name: string): string[] {
  const short = name.split(/[/(]/)[0] ?? name;
  return [...new Set([foldName(name), foldPlain(name), foldName(short), foldPlain(short)])];
}
