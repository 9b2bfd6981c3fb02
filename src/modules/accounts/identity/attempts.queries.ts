import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { LoginAttemptTable } from '../accounts.tables.ts';
import type { Identified } from './identity.types.ts';

export type Attempt = Selectable<LoginAttemptTable>;

export async function insertAttempt(tx: Tx, attempt: Omit<Attempt, 'kept' | 'found'>): Promise<void> {
  await tx
    .insertInto('accounts.login_attempt')
    .values({ ...attempt, kept: {}, found: null })
    .execute();
}

export async function findAttempt(
  tx: Tx,
  by: { id: string } | { browserHash: string },
  now: Date,
): Promise<Attempt | undefined> {
  return tx
    .selectFrom('accounts.login_attempt')
    .selectAll()
    .where('expires_at', '>', now)
    .$call((query) => ('id' in by ? query.where('id', '=', by.id) : query.where('browser_hash', '=', by.browserHash)))
    .executeTakeFirst();
}

export async function keepInAttempt(tx: Tx, browserHash: string, kept: Record<string, unknown>): Promise<void> {
  await tx.updateTable('accounts.login_attempt').set({ kept }).where('browser_hash', '=', browserHash).execute();
}

/** Adds a value to what an open attempt keeps; false when one of this name is there already. */
export async function noteInAttempt(
  tx: Tx,
  id: string,
  note: { name: string; value: unknown },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.login_attempt')
    .set({ kept: sql`kept || ${JSON.stringify({ [note.name]: note.value })}::jsonb` })
    .where('id', '=', id)
    .where('found', 'is', null)
    .where('expires_at', '>', now)
    .where(sql<boolean>`not jsonb_exists(kept, ${note.name})`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The answer has come to the browser that asked: from now on it counts there without the hand-over. */
export async function handOver(tx: Tx, browserHash: string, handOverHash: string): Promise<void> {
  await tx
    .updateTable('accounts.login_attempt')
    .set({ kept: {} })
    .where('browser_hash', '=', browserHash)
    .where(sql<string>`kept ->> 'handOver'`, '=', handOverHash)
    .execute();
}

/** False when the attempt has its answer already, or is over. What was kept for the check makes way for the hand-over. */
export async function answerAttempt(
  tx: Tx,
  id: string,
  answer: { found: Identified; handOver: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.login_attempt')
    .set({ found: answer.found, kept: { handOver: answer.handOver } })
    .where('id', '=', id)
    .where('found', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** True for the one caller that ended it. */
export async function deleteAttempt(tx: Tx, browserHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('accounts.login_attempt')
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function sweepAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.login_attempt').where('expires_at', '<', now).execute();
}
