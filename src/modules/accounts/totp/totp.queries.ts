import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { HalfLoginTable, TotpTable } from '../accounts.tables.ts';

export type Totp = Selectable<TotpTable>;
export type HalfLogin = Selectable<HalfLoginTable>;

export async function findTotp(tx: Tx, accountId: string): Promise<Totp | undefined> {
  return tx.selectFrom('accounts.totp').selectAll().where('account_id', '=', accountId).executeTakeFirst();
}

/** Begins anew as long as it is not confirmed; false when it is. */
export async function beginTotp(
  tx: Tx,
  totp: { accountId: string; sealedSecret: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accounts.totp')
    .values({
      account_id: totp.accountId,
      sealed_secret: totp.sealedSecret,
      confirmed_at: null,
      last_step: 0,
      created_at: totp.now,
    })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sealed_secret: totp.sealedSecret, created_at: totp.now, last_step: 0 })
        .where('accounts.totp.confirmed_at', 'is', null),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Uses a time step up; false when it or a later one was used. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.totp')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function confirmTotp(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.updateTable('accounts.totp').set({ confirmed_at: now }).where('account_id', '=', accountId).execute();
}

export async function deleteTotp(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('accounts.totp').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('accounts.recovery_code').where('account_id', '=', accountId).execute();
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('accounts.recovery_code').where('account_id', '=', accountId).execute();
  await tx
    .insertInto('accounts.recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
    .execute();
}

/** True for the one log-in that used it. */
export async function takeRecoveryCode(tx: Tx, accountId: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('accounts.recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom('accounts.recovery_code')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertHalfLogin(tx: Tx, half: HalfLogin): Promise<void> {
  await tx.insertInto('accounts.half_login').values(half).execute();
}

export async function findHalfLogin(tx: Tx, browserHash: string, now: Date): Promise<HalfLogin | undefined> {
  return tx
    .selectFrom('accounts.half_login')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Counts a try; undefined when there were too many or the time is over. */
export async function tryHalfLogin(
  tx: Tx,
  browserHash: string,
  limit: { most: number; now: Date },
): Promise<HalfLogin | undefined> {
  return tx
    .updateTable('accounts.half_login')
    .set({ tries: sql`tries + 1` })
    .where('browser_hash', '=', browserHash)
    .where('tries', '<', limit.most)
    .where('expires_at', '>', limit.now)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteHalfLogin(tx: Tx, browserHash: string): Promise<void> {
  await tx.deleteFrom('accounts.half_login').where('browser_hash', '=', browserHash).execute();
}

export async function sweepHalfLogins(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.half_login').where('expires_at', '<', now).execute();
}
