import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pdfErrors } from './pdf.errors.ts';

const maxFiles = 200;

/**
 * Makes sure that the compiler sees one plain folder and nothing else: inside an allowed root, without symbolic links (the compiler would
 * follow them) and without imports from the network. Returns its real path; throws `pdf.folder_refused`.
 */
export async function checkFolder(folder: string, main: string, roots: readonly string[]): Promise<string> {
  if (!/^[\w-]+\.typ$/.test(main))
    throw pdfErrors.folderRefused({ reason: 'the main file is no plain name of a .typ file' });
  const real = await realpath(folder).catch(() => undefined);
  if (!real) throw pdfErrors.folderRefused({ reason: 'the folder does not exist' });
  const allowed = await Promise.all(roots.map((root) => realpath(root).catch(() => undefined)));
  if (!allowed.some((root) => root && real.startsWith(root + sep))) {
    throw pdfErrors.folderRefused({ reason: 'the folder lies outside the allowed roots' });
  }
  await walk(real, { left: maxFiles });
  return real;
}

async function walk(folder: string, budget: { left: number }): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    budget.left -= 1;
    if (budget.left < 0) throw pdfErrors.folderRefused({ reason: `the folder holds more than ${maxFiles} files` });
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, budget);
    else if (!entry.isFile()) throw pdfErrors.folderRefused({ reason: `${entry.name} is no plain file` });
    else if (entry.name.endsWith('.typ')) checkSource(entry.name, await readFile(path, 'utf8'));
  }
}

/** Only imports of files, named by a literal: "@preview/…" goes to the network. */
function checkSource(name: string, source: string): void {
  if (/@(preview|local)\b/.test(source)) throw pdfErrors.folderRefused({ reason: `${name} imports a remote package` });
  if (/#(import|include)\s+(?!")/.test(source)) {
    throw pdfErrors.folderRefused({ reason: `${name} imports by an expression` });
  }
}
