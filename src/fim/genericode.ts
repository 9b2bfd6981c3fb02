import type { CodeListSource } from '../forms/index.ts';
import { FimError } from './fim-error.ts';
import { childAt, childrenNamed, cleanWords, readXml, textAt, type XmlElement } from './xml.ts';

export type Genericode = {
  list: CodeListSource;
  /** Columns that were read and those that were left out. */
  columns: { code: string; label: string; others: string[] };
  /** What a person should know: rows without a label, codes twice. */
  notes: string[];
};

/** Which columns hold the code and the label; without it the keys of the list decide. */
export type ColumnChoice = { code?: string; label?: string };

/** Reads a Genericode 1.0 list, matching local names only. @throws FimError */
export async function readGenericode(bytes: Uint8Array, choice: ColumnChoice = {}): Promise<Genericode> {
  return toCodeList(await readXml(bytes), choice);
}

function toCodeList(root: XmlElement, choice: ColumnChoice): Genericode {
  if (root.name !== 'CodeList') throw new FimError(`is no Genericode list but <${root.name}>`);
  const columns = columnsOf(root, choice);
  const notes: string[] = [];
  const entries = new Map<string, { code: string; label: string }>();
  let position = 0;
  for (const row of childrenNamed(childAt(root, 'SimpleCodeList'), 'Row')) {
    position++;
    const values = readRow(row, columns.ids);
    const code = values.get(columns.code) ?? '';
    const label = values.get(columns.label) ?? '';
    if (code === '') notes.push(`row ${position} has no code and was left out`);
    else if (entries.has(code)) notes.push(`row ${position} repeats the code ${code} and was left out`);
    else {
      if (label === '') notes.push(`row ${position} (${code}) has no label; the code stands for it`);
      entries.set(code, { code: code.slice(0, 100), label: (label || code).slice(0, 300) });
    }
  }
  if (entries.size === 0) throw new FimError('has no rows with a code');
  const name = textAt(root, 'Identification', 'LongName') || textAt(root, 'Identification', 'ShortName') || 'Codeliste';
  const version = oneLine(textAt(root, 'Identification', 'Version'));
  const uri = oneLine(textAt(root, 'Identification', 'CanonicalUri'));
  const versionUri = oneLine(textAt(root, 'Identification', 'CanonicalVersionUri'));
  const list: CodeListSource = {
    name: oneLine(name).slice(0, 300),
    ...(version && { version: version.slice(0, 100) }),
    ...(uri && { uri: uri.slice(0, 300) }),
    ...(versionUri && { versionUri: versionUri.slice(0, 300) }),
    entries: [...entries.values()],
  };
  const others = columns.ids.filter((id) => id !== columns.code && id !== columns.label);
  return { list, columns: { code: columns.code, label: columns.label, others }, notes };
}

/** The first key names the code (it is not always called "code"), the key of the names the label; else the usual words decide. */
function columnsOf(root: XmlElement, choice: ColumnChoice): { ids: string[]; code: string; label: string } {
  const set = childAt(root, 'ColumnSet');
  const ids = childrenNamed(set, 'Column').flatMap(({ attributes }) => (attributes.Id ? [attributes.Id] : []));
  const keys = childrenNamed(set, 'Key').flatMap((key) => {
    const ref = childAt(key, 'ColumnRef')?.attributes.Ref;
    return ref && ids.includes(ref) ? [{ id: key.attributes.Id ?? '', ref }] : [];
  });
  // A schema may name the key or the column itself.
  const chosen = (name: string | undefined) =>
    name === undefined ? undefined : ids.includes(name) ? name : keys.find(({ id }) => id === name)?.ref;
  const code = chosen(choice.code) ?? keys.find(({ id }) => !/name/i.test(id))?.ref ?? keys[0]?.ref ?? ids[0];
  if (!code) throw new FimError('has no columns');
  const label =
    chosen(choice.label) ??
    keys.find(({ id, ref }) => /name/i.test(id) && ref !== code)?.ref ??
    ids.find((id) => id !== code && /^(name|bezeichnung|wert|label|beschreibung|text)/i.test(id)) ??
    ids.find((id) => id !== code) ??
    code;
  return { ids, code, label };
}

/** A value without a ColumnRef belongs to the column behind that of the value before it (Genericode 1.0, section 4.3). */
function readRow(row: XmlElement, ids: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  let next = 0;
  for (const value of childrenNamed(row, 'Value')) {
    const id = value.attributes.ColumnRef ?? ids[next];
    if (id === undefined) break;
    next = ids.indexOf(id) + 1;
    values.set(id, oneLine(textAt(value, 'SimpleValue')));
  }
  return values;
}

const oneLine = (text: string): string => cleanWords(text).replace(/\s+/g, ' ');
