import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { codelistBytes, codelistFile, readCodelist, reasonOf } from './codelist-files.ts';

/** The files of a package as they lie in its folder, and their hash. */
export type PackageFiles = { folder: string; name: string; files: { [name: string]: string }; hash: string };

export const packageLimits = { files: 40, bytes: 500_000 };
export const packageFileName = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z-]+)?\.(yaml|typ|md|svg)$/;

/** Reads a package folder: plain text files side by side and code lists in `codelists/`, nothing else. Returns the reasons why it is refused instead. */
export async function readPackageFiles(path: string): Promise<PackageFiles | { refused: string[] }> {
  const folder = resolve(path);
  const own = await lstat(folder).catch(() => undefined);
  if (!own) return { refused: [`${path}: there is no such folder`] };
  if (!own.isDirectory()) return { refused: [`${path}: is no folder (links are refused)`] };
  const refused: string[] = [];
  const files: { [name: string]: string } = {};
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length > packageLimits.files) return { refused: [`a package has at most ${packageLimits.files} files`] };
  for (const entry of entries) {
    if (entry.isSymbolicLink()) refused.push(`${entry.name}: links are refused`);
    else if (entry.isDirectory() && entry.name === 'codelists') await readCodelists(folder, files, refused);
    else if (!entry.isFile()) refused.push(`${entry.name}: a package is a flat folder of files`);
    else if (!packageFileName.test(entry.name))
      refused.push(`${entry.name}: only .yaml, .typ, .md and .svg files with plain names`);
    else if ((await lstat(join(folder, entry.name))).size > packageLimits.bytes)
      refused.push(`${entry.name}: larger than ${packageLimits.bytes} bytes`);
    else files[entry.name] = await readFile(join(folder, entry.name), 'utf8');
  }
  return refused.length > 0 ? { refused } : { folder, name: basename(folder), files, hash: hashFiles(files) };
}

async function readCodelists(folder: string, files: PackageFiles['files'], refused: string[]): Promise<void> {
  const entries = (await readdir(join(folder, 'codelists'), { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  if (entries.length > packageLimits.files) refused.push(`codelists: at most ${packageLimits.files} lists`);
  for (const entry of entries.slice(0, packageLimits.files)) {
    const name = `codelists/${entry.name}`;
    const path = join(folder, name);
    if (entry.isSymbolicLink()) refused.push(`${name}: links are refused`);
    else if (!entry.isFile() || !codelistFile.test(entry.name))
      refused.push(`${name}: only .yaml, .json and .xml files with plain names`);
    else if ((await lstat(path)).size > codelistBytes) refused.push(`${name}: larger than ${codelistBytes} bytes`);
    else {
      const read = await readCodelist(name, await readFile(path)).catch((error: unknown) => reasonOf(error));
      if (typeof read === 'string') refused.push(`${name}: ${read}`);
      else if (files[read.name] !== undefined) refused.push(`${name}: there is ${read.name} already`);
      else files[read.name] = read.content;
    }
  }
}

export function hashFiles(files: { [name: string]: string }): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]}\0`);
  return hash.digest('hex');
}
