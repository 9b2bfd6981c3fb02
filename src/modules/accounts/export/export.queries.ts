import type { Tx } from '../../../platform/db/db.ts';

/** Everything that the accounts module stores about an account, without keys, hashes and secrets. Runs as its owner. */
export async function selectAccountData(tx: Tx, accountId: string) {
  const [
    account,
    profile,
    proven,
    identities,
    passkeys,
    secondFactors,
    sessions,
    devices,
    letters,
    mandates,
    portalConsents,
  ] = await Promise.all([
    tx
      .selectFrom('accounts.citizen')
      .select(['id', 'kind', 'name', 'email', 'lang', 'created_at as createdAt', 'last_login_at as lastLoginAt'])
      .select(['idle_noticed_at as deletionNoticedAt', 'represented_at as representedAt'])
      .select(({ eb }) => eb('password_hash', 'is not', null).as('hasPassword'))
      .where('id', '=', accountId)
      .executeTakeFirst(),
    tx
      .selectFrom('accounts.citizen_profile')
      .select(['first_name as firstName', 'last_name as lastName', 'birth_date as birthDate', 'street'])
      .select(['postal_code as postalCode', 'city', 'phone', 'updated_at as updatedAt'])
      .where('account_id', '=', accountId)
      .executeTakeFirst(),
    tx
      .selectFrom('accounts.proven')
      .select(['field', 'value', 'level', 'means', 'proven_at as provenAt'])
      .where('account_id', '=', accountId)
      .orderBy('field')
      .execute(),
    tx
      .selectFrom('accounts.identity')
      .select(['means', 'highest_level as highestLevel', 'linked_at as linkedAt', 'last_used_at as lastUsedAt'])
      .where('account_id', '=', accountId)
      .orderBy('linked_at')
      .execute(),
    tx
      .selectFrom('accounts.passkey')
      .select(['name', 'backed_up as backedUp', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('accounts.totp')
      .select(['confirmed_at as confirmedAt', 'created_at as createdAt'])
      .where('account_id', '=', accountId)
      .execute(),
    tx
      .selectFrom('accounts.citizen_session')
      .select(['device', 'means', 'proved_by as provedBy', 'level', 'proved_at as provedAt'])
      .select(['created_at as createdAt', 'last_seen_at as lastSeenAt', 'expires_at as expiresAt'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('accounts.device')
      .select(['first_seen_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
      .where('account_id', '=', accountId)
      .orderBy('first_seen_at')
      .execute(),
    tx
      .selectFrom('accounts.citizen_letter')
      .select(['purpose', 'email', 'created_at as createdAt', 'expires_at as expiresAt'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('accounts.mandate')
      .select(['id', 'principal_name as principalName', 'agent_name as agentName', 'role', 'origin', 'scope'])
      .select(['scope_title as scopeTitle', 'invited_email as invitedEmail', 'valid_until as validUntil'])
      .select(['created_at as createdAt', 'accepted_at as acceptedAt', 'ended_at as endedAt', 'ended_by as endedBy'])
      .select(({ eb }) => eb('principal_id', '=', accountId).as('given'))
      .where(({ or, eb }) => or([eb('principal_id', '=', accountId), eb('agent_id', '=', accountId)]))
      .orderBy('created_at')
      .execute(),
    tx
      .selectFrom('accounts.portal_consent')
      .select(['client_id as portal', 'client_name as portalName', 'scopes', 'given_at as givenAt'])
      .select(['last_used_at as lastUsedAt', 'ended_at as endedAt'])
      .where('account_id', '=', accountId)
      .orderBy('given_at')
      .execute(),
  ]);
  return {
    account,
    profile,
    proven,
    identities,
    passkeys,
    secondFactors,
    sessions,
    devices,
    letters,
    mandates,
    portalConsents,
  };
}
