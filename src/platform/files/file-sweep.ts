import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of files that are being written, and of those about to be removed. */
export const incoming = 'incoming';

/** When a file was last written; undefined when it is not there. */
export async function findTime(path: string): Promise<Date | undefined> {
  return stat(path).then(
    (found) => found.mtime,
    () => undefined,
  );
}

/** A renamed file survives a power cut only when its folder is on disk too. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Moves the file aside before it looks at its age: an upload of the same bytes in this very moment either lies there afterwards or is found to be
 * young and put back. @returns whether nothing is left
 */
export async function removeOld(root: string, path: string, before: Date): Promise<boolean> {
  const found = await findTime(path);
  if (!found) return true;
  if (found >= before) return false;
  await mkdir(join(root, incoming), { recursive: true, mode: 0o700 });
  const aside = join(root, incoming, randomUUID());
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return true;
    throw error;
  }
  const moved = await findTime(aside);
  const young = moved !== undefined && moved >= before;
  if (young) await putBack(aside, path);
  await rm(aside, { force: true });
  return !young && (await findTime(path)) === undefined;
}

/** The same bytes put once more meanwhile are as good. */
async function putBack(aside: string, path: string): Promise<void> {
  await link(aside, path).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Addresses of the files last written before a moment, by the two levels of folders. */
export async function* listOld(root: string, before: Date): AsyncGenerator<string> {
  for (const first of await readNames(root, /^[0-9a-f]{2}$/)) {
    for (const second of await readNames(join(root, first), /^[0-9a-f]{2}$/)) {
      const folder = join(root, first, second);
      for (const name of await readNames(folder, /^[0-9a-f]{64}$/)) {
        const putAt = await findTime(join(folder, name));
        if (putAt && putAt < before) yield name;
      }
    }
  }
}

/** Removes what was half written when its process was killed. */
export async function removeBroken(root: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readNames(join(root, incoming), /./)) {
    const path = join(root, incoming, name);
    const writtenAt = await findTime(path);
    if (!writtenAt || writtenAt >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function readNames(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => pattern.test(name));
}
