import type { Readable } from 'node:stream';
import type { Db, Tx } from '../db/db.ts';
import { enqueue } from '../jobs/jobs.ts';
import { filesErrors } from './files.errors.ts';
import { deleteHolder, type FileFacts, insertHolder, selectFacts, upsertFile } from './files.queries.ts';
import type { FileState } from './files.tables.ts';
import type { FileStore, StoredFile } from './files.ts';

/**
 * Says in the business transaction that somebody needs a stored file and has it scanned. `holder` is "kind:id", e.g. `application:<id>`.
 * Without a holder a file is removed after a while.
 */
export async function holdFile(tx: Tx, file: StoredFile, holder: string, now: Date): Promise<FileState> {
  const state = await upsertFile(tx, file, now);
  await insertHolder(tx, file.sha256, holder);
  if (state === 'pending') await enqueue(tx, 'files.scan', { sha256: file.sha256 }, { key: `scan:${file.sha256}` });
  return state;
}

/** Lets go of one file or of all files of a holder; the clean-up removes what nobody else holds. */
export async function releaseFiles(tx: Tx, holder: string, sha256?: string): Promise<void> {
  await deleteHolder(tx, holder, sha256);
}

/** What is known of each file; unknown files are missing. */
export async function findFileFacts(tx: Tx, sha256: readonly string[]): Promise<Map<string, FileFacts>> {
  return new Map((await selectFacts(tx, sha256)).map(({ sha256, state, thumbnail }) => [sha256, { state, thumbnail }]));
}

/** What the scanner says of each file; unknown files are missing. */
export async function findFileStates(tx: Tx, sha256: readonly string[]): Promise<Map<string, FileState>> {
  return new Map((await selectFacts(tx, sha256)).map((row) => [row.sha256, row.state]));
}

/** Opens a file for a person: only after the scanner found nothing. Throws `files.not_clean`, `files.missing`. */
export async function openCleanFile(deps: { db: Db; files: FileStore }, sha256: string): Promise<Readable> {
  const states = await deps.db.as({ kind: 'anonymous' }, (tx) => findFileStates(tx, [sha256]));
  if (states.get(sha256) !== 'clean') throw filesErrors.notClean();
  return deps.files.open(sha256);
}

/** The small picture of a file that the scanner found clean; undefined when there is none. */
export async function findCleanThumbnail(
  deps: { db: Db; files: FileStore },
  sha256: string,
): Promise<Buffer | undefined> {
  const facts = await deps.db.as({ kind: 'anonymous' }, (tx) => findFileFacts(tx, [sha256]));
  const { state, thumbnail } = facts.get(sha256) ?? {};
  return state === 'clean' && thumbnail ? deps.files.findThumbnail(sha256) : undefined;
}
