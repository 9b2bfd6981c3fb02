import type { LeikaRow } from './service.schema.ts';

/** The columns of our table `data/thueringen/leika.csv`, which are also those an import must have. */
const columns = ['leika_key', 'name', 'type', 'ozg_name', 'situation'];

/**
 * Reads a list of official service names: `#` comments (the first one names the source), a header line, comma-separated values with
 * quotes where needed.
 * @throws Error that names the line which is not of this form
 */
export function parseLeikaTable(text: string): { rows: LeikaRow[]; source: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const comments = lines.filter((line) => line.startsWith('#'));
  const table = lines.map((line, at) => ({ line, at })).filter(({ line }) => line !== '' && !line.startsWith('#'));
  const header = splitRow(table[0]?.line ?? '');
  const position = columns.map((column) => header.indexOf(column));
  if (position.includes(-1)) throw new Error(`the header must name the columns ${columns.join(', ')}`);
  const seen = new Set<string>();
  const rows = table.slice(1).map(({ line, at }): LeikaRow => {
    const values = splitRow(line);
    const [key = '', name = '', type = '', ozgName = '', situation = ''] = position.map((index) =>
      values[index]?.trim(),
    );
    if (!/^(99|0[1-9]|1[0-6])\d{12}$/.test(key))
      throw new Error(`line ${at + 1}: "${key}" is no LeiKa key of 14 digits`);
    if (!name) throw new Error(`line ${at + 1}: the name is missing`);
    if (seen.has(key)) throw new Error(`line ${at + 1}: the key ${key} occurs twice`);
    seen.add(key);
    return { key, name, type, ozgName, situation };
  });
  return { rows, source: (comments[0] ?? '').replace(/^#\s*/, '') };
}

function splitRow(line: string): string[] {
  const values: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    values.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return values;
}
