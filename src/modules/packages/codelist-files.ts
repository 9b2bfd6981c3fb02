import { FimError, readGenericode } from '../../fim/index.ts';

/** A file of `codelists/`: YAML or JSON of ours, or Genericode as it was published. */
export const codelistFile = /^([a-z][A-Za-z0-9-]{0,79})\.(yaml|json|xml)$/;

export const codelistBytes = 4_000_000;

/**
 * The text that a package keeps of a code list. Genericode becomes our own form when the folder is read, so that no running server parses
 * XML; version and addresses stay. Everything else stays as it is. @throws FimError
 */
export async function readCodelist(name: string, bytes: Uint8Array): Promise<{ name: string; content: string }> {
  if (!name.endsWith('.xml')) return { name, content: new TextDecoder().decode(bytes) };
  const { list } = await readGenericode(bytes);
  return { name: name.replace(/\.xml$/, '.json'), content: JSON.stringify(list) };
}

export const reasonOf = (error: unknown): string => {
  if (error instanceof FimError) return error.message;
  throw error;
};
