import type { CodeListSource } from '../forms/index.ts';
import { FimError } from './fim-error.ts';
import { type Genericode, readGenericode } from './genericode.ts';
import { claimId, toSlug } from './names.ts';
import type { FimCodeListRef, FimPosition, FimSchema } from './schema.types.ts';

/** A file that may be a code list: `C60000020_genericode.xml`. */
export type GivenList = { file: string; bytes: Uint8Array };

export type FoundList = {
  id: string;
  list: CodeListSource;
  columns: Genericode['columns'];
  notes: string[];
  file: string;
};

export const refKey = (ref: FimCodeListRef): string => ref.versionUri || `${ref.uri} ${ref.version}`.trim() || ref.id;

/** Finds the list of every reference among the given files. Files that cannot be read are named in `refused`. */
export async function findLists(
  schema: FimSchema,
  given: readonly GivenList[],
): Promise<{ lists: Map<string, FoundList>; refused: string[] }> {
  const refused: string[] = [];
  const read: { file: string; bytes: Uint8Array; list: CodeListSource }[] = [];
  for (const { file, bytes } of given) {
    const found = await readGenericode(bytes).catch((error: unknown) => {
      if (!(error instanceof FimError)) throw error;
      refused.push(`${file} ${error.message}`);
      return undefined;
    });
    if (found) read.push({ file, bytes, list: found.list });
  }
  const lists = new Map<string, FoundList>();
  const ids = new Set<string>();
  for (const ref of refsOf(schema.positions)) {
    if (lists.has(refKey(ref))) continue;
    const match =
      read.find(({ list }) => ref.versionUri !== '' && list.versionUri === ref.versionUri) ??
      read.find(({ list }) => ref.uri !== '' && list.uri === ref.uri) ??
      read.find(({ file }) => ref.id !== '' && file.toLowerCase().startsWith(ref.id.toLowerCase()));
    if (!match) continue;
    const { list, columns, notes } = await readGenericode(match.bytes, { code: ref.codeKey, label: ref.nameKey });
    const other = ref.version !== '' && list.version !== undefined && list.version !== ref.version;
    if (other) notes.push(`Das Schema nennt die Version ${ref.version}, gefunden wurde ${list.version}.`);
    const id = claimId(toSlug(ref.id || list.name), ids);
    lists.set(refKey(ref), { id, list, columns, notes, file: match.file });
  }
  return { lists, refused };
}

function refsOf(positions: readonly FimPosition[]): FimCodeListRef[] {
  return positions.flatMap(({ element }) => {
    if (element.kind === 'group') return refsOf(element.positions);
    return element.codelist ? [element.codelist] : [];
  });
}
