import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/config/paths.ts';
import { hashFiles } from './package-files.ts';

/** Where versions lie that are no longer in `services/`; the PDF renderer may read below it. */
const archiveRoot = join(projectRoot, 'var/packages');

/** The folder of a stored version, written when it is first needed. Its name carries the hash, so it is never out of date. */
export function archiveFolder(slug: string, files: { [name: string]: string }): string {
  const folder = join(archiveRoot, `${slug}-${hashFiles(files).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(draft, name)), { recursive: true });
    writeFileSync(join(draft, name), content);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was quicker; its folder has the same content.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
