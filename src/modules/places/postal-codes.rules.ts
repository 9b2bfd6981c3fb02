import type { PostalCode } from './areas.schema.ts';
import type { PlacesIndex } from './places-index.rules.ts';
import type { Held } from './plausibility.rules.ts';

export type PostalCodeList = {
  readonly pairs: readonly PostalCode[];
  readonly held: readonly Held[];
  readonly problems: readonly string[];
};

/**
 * Reads pairs of postal code and AGS from CSV (comma or semicolon, a header with `plz` or `code` and `ags`). Vanished keys lead to
 * their one successor; other unknown keys are held.
 */
export function parsePostalCodes(text: string, index: PlacesIndex, source: string): PostalCodeList {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const separator = header.includes(';') ? ';' : ',';
  const columns = header.split(separator).map((name) => name.trim().toLowerCase());
  const codeAt = columns.findIndex((name) => name === 'plz' || name === 'code');
  const agsAt = columns.indexOf('ags');
  if (codeAt < 0 || agsAt < 0) return { pairs: [], held: [], problems: ['the header needs the columns plz and ags'] };
  const pairs = new Map<string, PostalCode>();
  const held: Held[] = [];
  const problems: string[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const code = cells[codeAt] ?? '';
    const ags = cells[agsAt] ?? '';
    if (!/^\d{5}$/.test(code) || !/^\d{8}$/.test(ags)) {
      problems.push(`line ${at + 2}: expected five and eight digits, not "${code}" and "${ags}"`);
      continue;
    }
    const present = presentKey(index, ags);
    if (present) pairs.set(`${code} ${present}`, { code, ags: present, source });
    else held.push({ key: `${code}/${ags}`, reason: 'unknown-ags', known: null, incoming: { code, ags, source } });
  }
  return { pairs: [...pairs.values()], held, problems };
}

function presentKey(index: PlacesIndex, ags: string): string | undefined {
  if (index.states.get(ags)?.some(({ validTo }) => validTo === null)) return ags;
  const successors = index.successors.get(ags);
  return successors?.length === 1 ? successors[0]!.newAgs : undefined;
}
