import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { formatSize } from '../../lang/format.ts';
import { langOf, type ReadLang } from '../../lang/lang.ts';
import { createSealer } from './file-crypto.ts';
import { createInspector, type FileKind } from './file-kind.ts';
import { findTime, incoming, listOld, removeBroken, removeOld, syncFolder } from './file-sweep.ts';
import { filesErrors } from './files.errors.ts';
import { readPlain } from './read-plain.ts';
import type { UploadGate } from './upload-gate.ts';
import { createUploadParts, type UploadParts } from './upload-parts.ts';

/** `sha256` (hex, of the plain bytes) is the address of a file. */
export interface StoredFile {
  sha256: string;
  size: number;
  /** Found in the bytes, not declared. */
  mime: string;
}

export interface FileStore {
  /**
   * Streams a file into the store, encrypted; nothing stays behind when it fails. Throws `files.too_large` (413), `files.wrong_type` (415),
   * `files.macros`, `files.empty`, `files.busy` (503). Afterwards `holdFile` says whose file it is and has it scanned.
   */
  put(
    stream: Readable,
    options: { maxBytes?: number; accept: readonly FileKind[]; lang?: ReadLang },
  ): Promise<StoredFile>;
  /** The plain bytes. Ends with `files.damaged` when they are not what was stored; throws `files.missing`. */
  open(sha256: string): Promise<Readable>;
  /**
   * Removes it whoever needs it, unless it was put after `before`: only the clean-up calls this. Safe beside an upload of the same bytes.
   * @returns whether nothing is left under this address
   */
  removeOld(sha256: string, before: Date): Promise<boolean>;
  /** When the bytes were last put; undefined when they are not there. */
  findPutAt(sha256: string): Promise<Date | undefined>;
  /** The addresses of everything put before a moment, whether a row knows it or not. */
  listOld(before: Date): AsyncIterable<string>;
  /** Removes uploads that broke off before a moment, e.g. because the process was killed. @returns how many */
  removeBroken(before: Date): Promise<number>;
  /** Keeps a small picture beside a file, encrypted; it goes with the file. */
  putThumbnail(sha256: string, bytes: Buffer): Promise<void>;
  /** The small picture of a file; undefined when there is none. */
  findThumbnail(sha256: string): Promise<Buffer | undefined>;
  /** Uploads that come piece by piece; `put` makes a file of them. */
  readonly parts: UploadParts;
}

/** The store in a folder: two levels of folders by the hash, written aside and renamed. */
export function createFileStore(options: {
  root: string;
  masterKey: Buffer;
  maxBytes: number;
  gate: UploadGate;
}): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw filesErrors.missing();
    return join(options.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  const parts = createUploadParts(options);
  return {
    parts,
    put: (stream, { maxBytes = options.maxBytes, accept, lang = 'de' }) =>
      options.gate(async () => {
        await mkdir(join(options.root, incoming), { recursive: true, mode: 0o700 });
        const part = join(options.root, incoming, randomUUID());
        try {
          const { sha256, size, mime } = await writePart(part, stream, {
            maxBytes,
            accept,
            lang,
            masterKey: options.masterKey,
          });
          const path = pathOf(sha256);
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await rename(part, path);
          await syncFolder(dirname(path));
          return { sha256, size, mime };
        } catch (error) {
          await rm(part, { force: true });
          throw error;
        }
      }),
    async open(sha256) {
      const handle = await open(pathOf(sha256), 'r').catch((cause) => {
        throw cause.code === 'ENOENT' ? filesErrors.missing() : cause;
      });
      return Readable.from(readChecked(handle, options.masterKey, sha256), { objectMode: false });
    },
    async removeOld(sha256, before) {
      const gone = await removeOld(options.root, pathOf(sha256), before);
      if (gone) await rm(thumbnailOf(pathOf(sha256)), { force: true });
      return gone;
    },
    async putThumbnail(sha256, bytes) {
      const part = join(options.root, incoming, randomUUID());
      await mkdir(dirname(part), { recursive: true, mode: 0o700 });
      const sealer = createSealer(options.masterKey);
      await writeFile(part, Buffer.concat([...sealer.push(bytes), ...sealer.end()]), { mode: 0o600 });
      await rename(part, thumbnailOf(pathOf(sha256)));
    },
    async findThumbnail(sha256) {
      const handle = await open(thumbnailOf(pathOf(sha256)), 'r').catch((error: { code?: string }) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return handle && Buffer.concat(await Readable.from(readPlain(handle, options.masterKey)).toArray());
    },
    findPutAt: async (sha256) => findTime(pathOf(sha256)),
    listOld: (before) => listOld(options.root, before),
    removeBroken: async (before) => (await removeBroken(options.root, before)) + (await parts.removeOld(before)),
  };
}

const thumbnailOf = (path: string): string => `${path}.klein`;

async function writePart(
  path: string,
  stream: Readable,
  options: { maxBytes: number; accept: readonly FileKind[]; lang: ReadLang; masterKey: Buffer },
): Promise<StoredFile> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const sealer = createSealer(options.masterKey);
    const inspector = createInspector();
    let size = 0;
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      // Too much is read on for a while, not kept: a browser shows an answer only after it has sent everything.
      if (size > options.maxBytes * 4) break;
      if (size > options.maxBytes) continue;
      hash.update(bytes);
      inspector.push(bytes);
      for (const sealed of sealer.push(bytes)) await handle.write(sealed);
    }
    if (size > options.maxBytes || (stream as { truncated?: boolean }).truncated) {
      throw filesErrors.tooLarge({ limit: formatSize(options.maxBytes, langOf(options.lang)) });
    }
    if (size === 0) throw filesErrors.empty();
    const mime = await inspector.finish(options.accept, options.lang);
    for (const sealed of sealer.end()) await handle.write(sealed);
    await handle.sync();
    return { sha256: hash.digest('hex'), size, mime };
  } finally {
    await handle.close();
  }
}

async function* readChecked(handle: FileHandle, masterKey: Buffer, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const bytes of readPlain(handle, masterKey)) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw filesErrors.damaged();
}
