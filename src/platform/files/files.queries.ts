import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { FileState } from './files.tables.ts';
import type { StoredFile } from './files.ts';

export async function upsertFile(tx: Tx, file: StoredFile, now: Date): Promise<FileState> {
  const row = await tx
    .insertInto('platform.file')
    .values({ sha256: file.sha256, size: file.size, mime: file.mime, created_at: now, finding: null, scanned_at: null })
    // Updating a column to itself locks the row, so that the clean-up waits for this transaction.
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ mime: file.mime }))
    .returning('state')
    .executeTakeFirstOrThrow();
  return row.state;
}

export async function insertHolder(tx: Tx, sha256: string, holder: string): Promise<void> {
  await tx
    .insertInto('platform.file_holder')
    .values({ sha256, holder })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteHolder(tx: Tx, holder: string, sha256?: string): Promise<void> {
  await tx
    .deleteFrom('platform.file_holder')
    .where('holder', '=', holder)
    .$if(sha256 !== undefined, (query) => query.where('sha256', '=', sha256 ?? ''))
    .execute();
}

/** What is known of a file: what the scanner said, and whether there is a small picture of it. */
export type FileFacts = { readonly state: FileState; readonly thumbnail: boolean };

export async function selectFacts(tx: Tx, sha256: readonly string[]): Promise<({ sha256: string } & FileFacts)[]> {
  if (sha256.length === 0) return [];
  return tx
    .selectFrom('platform.file')
    .select(['sha256', 'state', 'thumbnail'])
    .where('sha256', 'in', sha256)
    .execute();
}

/** Takes up in the transaction of its row that a small picture lies beside the file. */
export async function updateThumbnail(tx: Tx, sha256: string): Promise<void> {
  await tx.updateTable('platform.file').set({ thumbnail: true }).where('sha256', '=', sha256).execute();
}

export async function updateState(
  tx: Tx,
  sha256: string,
  state: FileState,
  finding: string | null,
  now: Date,
): Promise<{ mime: string } | undefined> {
  const query = tx.updateTable('platform.file').set({ state, finding, scanned_at: now }).where('sha256', '=', sha256);
  return query.returning('mime').executeTakeFirst();
}

/** Files that nobody holds and that were not put in just now. */
export async function selectUnheld(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('platform.file as file')
    .select('file.sha256')
    .where('file.created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('platform.file_holder as holder')
            .select('holder.sha256')
            .whereRef('holder.sha256', '=', 'file.sha256'),
        ),
      ),
    )
    .limit(500)
    .execute();
  return rows.map((row) => row.sha256);
}

/** Deletes the row of a file unless somebody holds it by now; true when it is gone. */
export async function deleteUnheld(tx: Tx, sha256: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from platform.file f where f.sha256 = ${sha256}
    and not exists (select from platform.file_holder h where h.sha256 = f.sha256)`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
