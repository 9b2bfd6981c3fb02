import type { Tx } from '../../../platform/db/db.ts';
import type { PortalLogin } from './provider.queries.ts';

/** What a person lets a portal have, and since when. */
export type PortalConsent = {
  readonly id: string;
  readonly clientId: string;
  readonly portal: string;
  readonly scopes: readonly string[];
  readonly givenAt: Date;
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
};

const columns = [
  'id',
  'client_id as clientId',
  'client_name as portal',
  'scopes',
  'given_at as givenAt',
  'last_used_at as lastUsedAt',
  'ended_at as endedAt',
] as const;

/** The consent that holds now. Runs as its owner. */
export async function findConsent(tx: Tx, accountId: string, clientId: string): Promise<PortalConsent | undefined> {
  return tx
    .selectFrom('accounts.portal_consent')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Those that hold, and those taken back since a moment; the newest first. */
export async function listConsents(tx: Tx, accountId: string, endedSince: Date): Promise<PortalConsent[]> {
  return tx
    .selectFrom('accounts.portal_consent')
    .select(columns)
    .where('account_id', '=', accountId)
    .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('ended_at', '>', endedSince)]))
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** False when one for this portal holds already. */
export async function insertConsent(
  tx: Tx,
  consent: Pick<PortalConsent, 'id' | 'clientId' | 'portal' | 'scopes'> & { accountId: string; now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('accounts.portal_consent')
    .values({
      id: consent.id,
      account_id: consent.accountId,
      client_id: consent.clientId,
      client_name: consent.portal,
      scopes: [...consent.scopes],
      given_at: consent.now,
      last_used_at: consent.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function noteConsentUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('accounts.portal_consent').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** Ends a consent that holds; the portal it was for. */
export async function endConsent(tx: Tx, accountId: string, id: string, now: Date): Promise<string | undefined> {
  const ended = await tx
    .updateTable('accounts.portal_consent')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('client_id as clientId')
    .executeTakeFirst();
  return ended?.clientId;
}

/** Deletes what was taken back before a moment, of all accounts. Runs as job `sweep:consents`. */
export async function sweepConsents(tx: Tx, endedBefore: Date): Promise<void> {
  await tx.deleteFrom('accounts.portal_consent').where('ended_at', '<', endedBefore).execute();
}

/** The sessions of an account that a portal was entered with. Runs as the owner. */
export async function listOwnLogins(tx: Tx, clientId: string): Promise<PortalLogin[]> {
  return tx
    .selectFrom('accounts.oidc_login')
    .select(['session_id as session', 'client_id as clientId', 'subject'])
    .where('client_id', '=', clientId)
    .execute();
}
