import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

/** How many ways lead into an account; a password needs an address to sign in with. Keeps others from changing that until the end of the transaction. */
export async function countWaysIn(tx: Tx, accountId: string): Promise<number> {
  const account = await tx
    .selectFrom('accounts.citizen')
    .select(sql<boolean>`password_hash is not null and email is not null`.as('password'))
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  const count = (table: 'accounts.passkey' | 'accounts.identity') =>
    tx
      .selectFrom(table)
      .select(sql<number>`count(*)::int`.as('count'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
  const passkeys = await count('accounts.passkey');
  const identities = await count('accounts.identity');
  return (account?.password ? 1 : 0) + passkeys.count + identities.count;
}
