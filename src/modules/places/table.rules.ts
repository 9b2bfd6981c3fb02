/**
 * Reads one of our own tables: `#` comments, then a header line, then rows, all separated by semicolons. Values are text;
 * a missing value is the empty string.
 */
export function parseTable(text: string): { rows: Record<string, string>[]; comments: string[] } {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const [header = '', ...body] = lines.filter((line) => !line.startsWith('#'));
  const columns = header.split(';');
  const rows = body.map((line, index) => {
    const values = line.split(';');
    if (values.length > columns.length) throw new Error(`row ${index + 1} has more values than columns: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
  return { rows, comments };
}

/** Value or null. */
export const orNull = (value: string | undefined): string | null => (value ? value : null);

/** A list in one cell, separated by commas. */
export const splitList = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
