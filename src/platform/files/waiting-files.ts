import type { Readable } from 'node:stream';
import { formatSize } from '../../lang/format.ts';
import { langOf, type ReadLang } from '../../lang/lang.ts';
import { AppError } from '../errors/errors.ts';
import type { Platform } from '../module.ts';
import { createInspector, type FileKind } from './file-kind.ts';
import { cleanFileName } from './file-name.ts';
import { filesConfig } from './files.config.ts';
import { filesErrors } from './files.errors.ts';
import type { StoredFile } from './files.ts';
import type { Piece, PieceAnswer } from './pieces.ts';

// A file of a form that is not stored before it is sent: its pieces come in the background and wait, sealed, until the form names them.

type Deps = Pick<Platform, 'files' | 'config'>;
type Options = { accept: readonly FileKind[]; lang: ReadLang };

/** A file that waits: what the form sends for it, and what it shows. */
export type WaitingFile = { readonly value: string; readonly name: string; readonly size: number };

/** Ends the name of a file field: under it the form names the files that wait for it. */
export const waitingSuffix = '-da';

/**
 * Keeps the next piece for `owner`; the last one says what the file really is, so that a wrong one is refused before the form is sent. Throws
 * `files.too_large`, `files.empty`, `files.wrong_type`, `files.macros` and what `keep` throws.
 */
export async function keepPiece(
  deps: Deps,
  owner: string,
  piece: Piece,
  bytes: Readable,
  { accept, lang }: Options,
): Promise<PieceAnswer> {
  const { maxBytes } = deps.config.get(filesConfig);
  if (piece.size > maxBytes) throw filesErrors.tooLarge({ limit: formatSize(maxBytes, langOf(lang)) });
  if (piece.size === 0) throw filesErrors.empty();
  const upload = { owner, id: piece.id, size: piece.size };
  const at = await deps.files.parts.keep(upload, piece.at, bytes);
  if (at < piece.size) return { at, done: false };
  try {
    const inspector = createInspector();
    for await (const chunk of deps.files.parts.read(upload)) inspector.push(chunk as Buffer);
    await inspector.finish(accept, lang);
  } catch (error) {
    if (error instanceof AppError && error.definition.status < 500) await deps.files.parts.drop(upload);
    throw error;
  }
  return { at, done: true, waiting: `${piece.id} ${piece.size} ${cleanFileName(piece.name)}` };
}

/** Reads what a form sends for a file that waits; undefined when it is nothing of ours. */
export function readWaiting(value: string): (WaitingFile & { id: string }) | undefined {
  const [, id, size, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,12}) (.{1,255})$/u.exec(value) ?? [];
  return id && size && name ? { id, value, size: Number(size), name: cleanFileName(name) } : undefined;
}

/** Puts a file that waited into the store. Its pieces stay until `dropWaiting`. Throws `files.gone` and what `put` throws. */
export async function takeWaiting(
  deps: Deps,
  owner: string,
  { id, size, name }: { id: string; size: number; name: string },
  { accept, lang }: Options,
): Promise<StoredFile & { name: string }> {
  const upload = { owner, id, size };
  const stored = await deps.files.put(deps.files.parts.read(upload), { accept, lang }).catch((error: unknown) => {
    // No piece is there: it was too long ago, or the file was sent already.
    throw error instanceof AppError && error.code === filesErrors.empty().code ? filesErrors.gone() : error;
  });
  if (stored.size !== size) throw filesErrors.gone();
  return { ...stored, name: cleanFileName(name, stored.mime) };
}

/** Throws away the pieces of a file that was sent or is not wanted any more. */
export const dropWaiting = (deps: Deps, owner: string, id: string): Promise<void> =>
  deps.files.parts.drop({ owner, id, size: 0 });
