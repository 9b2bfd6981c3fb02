import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createSealer } from './file-crypto.ts';
import { filesErrors } from './files.errors.ts';
import { readPlain } from './read-plain.ts';
import type { UploadGate } from './upload-gate.ts';

/** Most plain bytes of one part: what a broken connection loses at most. */
export const partBytes = 524_288;
/** Most uploads that one owner may have begun and not ended: more would only fill the disk. */
const mostAtOnce = 20;

/** An upload that comes in parts. Only who knows both `owner` and `id` reaches its parts. */
export type PartialUpload = { readonly owner: string; readonly id: string; readonly size: number };

export interface UploadParts {
  /**
   * Keeps the bytes from `at` on, sealed. Every part may be sent again: what is there already is thrown away. Throws `files.broken_part` when
   * not exactly the bytes of one part came, `files.too_many_uploads`, `files.busy`.
   * @returns how many bytes are there without a gap; when it is less than `at`, nothing was kept
   */
  keep(upload: PartialUpload, at: number, bytes: Readable): Promise<number>;
  /** The plain bytes of all parts in order. */
  read(upload: PartialUpload): Readable;
  drop(upload: PartialUpload): Promise<void>;
  /** Removes uploads that went on last before a moment. @returns how many */
  removeOld(before: Date): Promise<number>;
}

type Part = { from: number; to: number; path: string };

/**
 * Parts lie below `root`/parts/<owner>/<id>, each a sealed file of its own named by its bytes ("0-524288"); written aside and renamed, so that a
 * part is there whole or not at all.
 */
export function createUploadParts(options: { root: string; masterKey: Buffer; gate: UploadGate }): UploadParts {
  const { root, masterKey } = options;
  const all = join(root, 'parts');
  const folderOf = ({ owner, id }: PartialUpload): string => join(all, nameOf(owner), nameOf(`${owner} ${id}`));

  return {
    keep: (upload, at, bytes) =>
      options.gate(async () => {
        const folder = folderOf(upload);
        const there = endOf(await listParts(folder));
        if (at !== there) return drain(bytes, there);
        await makeRoom(join(all, nameOf(upload.owner)), folder);
        const aside = join(folder, `.${randomUUID()}`);
        const to = Math.min(at + partBytes, upload.size);
        try {
          const length = await writeSealed(aside, bytes, to - at, masterKey);
          if (length !== to - at) throw filesErrors.brokenPart();
          await rename(aside, join(folder, `${at}-${to}`));
        } catch (error) {
          await rm(aside, { force: true });
          throw error;
        }
        return to;
      }),
    read: (upload) => Readable.from(readParts(folderOf(upload), masterKey), { objectMode: false }),
    drop: (upload) => rm(folderOf(upload), { recursive: true, force: true }),
    async removeOld(before) {
      let removed = 0;
      for (const owner of await namesIn(all)) {
        for (const id of await namesIn(join(all, owner))) {
          const folder = join(all, owner, id);
          const found = await stat(folder).catch(() => undefined);
          if (!found || found.mtime >= before) continue;
          await rm(folder, { recursive: true, force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

/** Names of people's choosing never become a path. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** The parts that follow each other without a gap, from the first byte on. */
async function listParts(folder: string): Promise<Part[]> {
  const found = (await namesIn(folder)).flatMap((name) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
    return to ? [{ from: Number(from), to: Number(to), path: join(folder, name) }] : [];
  });
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  const row: Part[] = [];
  for (const part of found) if (part.from === endOf(row)) row.push(part);
  return row;
}

const endOf = (parts: readonly Part[]): number => parts.at(-1)?.to ?? 0;

/** The sender goes on only when its bytes were read. */
async function drain(bytes: Readable, there: number): Promise<number> {
  for await (const _ of bytes);
  return there;
}

async function makeRoom(owner: string, folder: string): Promise<void> {
  const begun = await namesIn(owner);
  if (begun.length >= mostAtOnce && !begun.some((name) => folder.endsWith(name))) throw filesErrors.tooManyUploads();
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function writeSealed(path: string, bytes: Readable, most: number, masterKey: Buffer): Promise<number> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const sealer = createSealer(masterKey);
    let length = 0;
    for await (const chunk of bytes) {
      length += (chunk as Buffer).length;
      if (length > most) continue;
      for (const sealed of sealer.push(chunk as Buffer)) await handle.write(sealed);
    }
    for (const sealed of sealer.end()) await handle.write(sealed);
    return length;
  } finally {
    await handle.close();
  }
}

async function* readParts(folder: string, masterKey: Buffer): AsyncGenerator<Buffer> {
  for (const { path } of await listParts(folder)) yield* readPlain(await open(path, 'r'), masterKey);
}
