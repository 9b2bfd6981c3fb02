import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

/** Notes a browser of an account; says whether it is new, and how many the account knew before. */
export async function seeDevice(
  tx: Tx,
  accountId: string,
  tokenHash: string,
  now: Date,
): Promise<{ isNew: boolean; others: number }> {
  const { others } = await tx
    .selectFrom('accounts.device')
    .select(sql<number>`count(*)::int`.as('others'))
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', tokenHash)
    .executeTakeFirstOrThrow();
  const row = await tx
    .insertInto('accounts.device')
    .values({ account_id: accountId, token_hash: tokenHash, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'token_hash']).doUpdateSet({ last_seen_at: now }))
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow();
  return { isNew: row.isNew, others };
}

export async function forgetDevices(tx: Tx, accountId: string, unusedSince: Date): Promise<void> {
  await tx
    .deleteFrom('accounts.device')
    .where('account_id', '=', accountId)
    .where('last_seen_at', '<', unusedSince)
    .execute();
}
