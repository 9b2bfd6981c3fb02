import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { PasskeyChallengeTable, PasskeyTable } from '../accounts.tables.ts';

export type Passkey = Selectable<PasskeyTable>;
/** A passkey as its owner sees it. */
export type PasskeyEntry = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };
export type Challenge = Selectable<PasskeyChallengeTable>;

export async function insertChallenge(tx: Tx, challenge: Challenge): Promise<void> {
  await tx.insertInto('accounts.passkey_challenge').values(challenge).execute();
}

/** Gives a challenge to the one caller that asks first. */
export async function takeChallenge(tx: Tx, browserHash: string, now: Date): Promise<Challenge | undefined> {
  const row = await tx
    .deleteFrom('accounts.passkey_challenge')
    .where('browser_hash', '=', browserHash)
    .returningAll()
    .executeTakeFirst();
  return row && row.expires_at > now ? row : undefined;
}

export async function sweepChallenges(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.passkey_challenge').where('expires_at', '<', now).execute();
}

/** False when somebody has this passkey already. */
export async function insertPasskey(tx: Tx, passkey: Passkey): Promise<boolean> {
  const made = await tx
    .insertInto('accounts.passkey')
    .values(passkey)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findPasskey(tx: Tx, credentialId: string): Promise<Passkey | undefined> {
  return tx.selectFrom('accounts.passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();
}

export async function listPasskeys(tx: Tx, accountId: string): Promise<PasskeyEntry[]> {
  return tx
    .selectFrom('accounts.passkey')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Ids of the keys themselves, so that a device does not make a second one. */
export async function listCredentials(tx: Tx, accountId: string): Promise<{ id: string; transports: string }[]> {
  return tx
    .selectFrom('accounts.passkey')
    .select(['credential_id as id', 'transports'])
    .where('account_id', '=', accountId)
    .execute();
}

/** Notes a log-in; false when another one with the same count came first. */
export async function countUse(
  tx: Tx,
  use: { id: string; before: number; counter: number; backedUp: boolean; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.passkey')
    .set({ counter: use.counter, backed_up: use.backedUp, last_used_at: use.now })
    .where('id', '=', use.id)
    .where('counter', '=', use.before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deletePasskey(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.deleteFrom('accounts.passkey').where('account_id', '=', accountId).where('id', '=', id).execute();
}
