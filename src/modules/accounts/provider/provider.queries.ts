import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

export type StoredRecord = { sealed: string; consumedAt: Date | null };

export async function saveRecord(
  tx: Tx,
  row: {
    kind: string;
    idHash: string;
    grantHash: string | null;
    uidHash: string | null;
    sealed: string;
    expiresAt: Date;
  },
): Promise<void> {
  const values = {
    kind: row.kind,
    id_hash: row.idHash,
    grant_hash: row.grantHash,
    uid_hash: row.uidHash,
    sealed: row.sealed,
    expires_at: row.expiresAt,
  };
  await tx
    .insertInto('accounts.oidc_record')
    .values({ ...values, consumed_at: null })
    .onConflict((conflict) => conflict.columns(['kind', 'id_hash']).doUpdateSet(values))
    .execute();
}

/** As `saveRecord`, but false when there is one already. */
export async function saveRecordOnce(
  tx: Tx,
  row: { kind: string; idHash: string; sealed: string; expiresAt: Date },
): Promise<boolean> {
  const { kind, idHash, sealed, expiresAt } = row;
  const made = await tx
    .insertInto('accounts.oidc_record')
    .values({
      kind,
      id_hash: idHash,
      grant_hash: null,
      uid_hash: null,
      sealed,
      consumed_at: null,
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findRecord(
  tx: Tx,
  kind: string,
  by: { idHash: string } | { uidHash: string },
  now: Date,
): Promise<(StoredRecord & { idHash: string }) | undefined> {
  return tx
    .selectFrom('accounts.oidc_record')
    .select(['sealed', 'consumed_at as consumedAt', 'id_hash as idHash'])
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .$call((query) =>
      'idHash' in by ? query.where('id_hash', '=', by.idHash) : query.where('uid_hash', '=', by.uidHash),
    )
    .executeTakeFirst();
}

/** True for the one caller that used it up. */
export async function consumeRecord(tx: Tx, kind: string, idHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.oidc_record')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('id_hash', '=', idHash)
    .where('consumed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteRecord(tx: Tx, kind: string, idHash: string): Promise<void> {
  await tx.deleteFrom('accounts.oidc_record').where('kind', '=', kind).where('id_hash', '=', idHash).execute();
}

export async function deleteGrant(tx: Tx, grantHash: string): Promise<void> {
  await tx.deleteFrom('accounts.oidc_record').where('grant_hash', '=', grantHash).execute();
}

export async function sweepRecords(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.oidc_record').where('expires_at', '<', now).execute();
}

export type OidcClient = {
  id: string;
  name: string;
  redirectUris: readonly string[];
  logoutUri: string | null;
  sealedSecret: string | null;
  /** Public keys that the portal proves itself with, or where they are. */
  jwks: unknown;
  jwksUri: string | null;
  /** Where people come back to after a log-out that the portal began. */
  endUris: readonly string[];
};

export async function insertClient(tx: Tx, client: OidcClient & { now: Date }): Promise<boolean> {
  const made = await tx
    .insertInto('accounts.oidc_client')
    .values({
      id: client.id,
      name: client.name,
      redirect_uris: [...client.redirectUris],
      logout_uri: client.logoutUri,
      sealed_secret: client.sealedSecret,
      jwks: client.jwks === null ? null : JSON.stringify(client.jwks),
      jwks_uri: client.jwksUri,
      end_uris: [...client.endUris],
      created_at: client.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function listClients(db: Db['read']): Promise<OidcClient[]> {
  return db
    .selectFrom('accounts.oidc_client')
    .select(['id', 'name', 'redirect_uris as redirectUris', 'logout_uri as logoutUri', 'sealed_secret as sealedSecret'])
    .select(['jwks', 'jwks_uri as jwksUri', 'end_uris as endUris'])
    .orderBy('id')
    .execute();
}

export async function findClient(db: Db['read'], id: string): Promise<OidcClient | undefined> {
  return (await listClients(db)).find((client) => client.id === id);
}

export async function deleteClient(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('accounts.oidc_client').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export type SealedKey = { id: string; sealedKey: string; createdAt: Date };

/** Newest first. */
export async function listKeys(db: Db['read'] | Tx): Promise<SealedKey[]> {
  return db
    .selectFrom('accounts.oidc_key')
    .select(['id', 'sealed_key as sealedKey', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Two processes that start at once must not both make the first keys. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('accounts.oidc_key'))`.execute(tx);
}

export async function insertKey(tx: Tx, key: SealedKey): Promise<void> {
  await tx
    .insertInto('accounts.oidc_key')
    .values({ id: key.id, sealed_key: key.sealedKey, created_at: key.createdAt })
    .execute();
}

export async function deleteKeys(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('accounts.oidc_key').where('id', 'in', ids).execute();
}

/** The number of an open session; for its holder. */
export async function findSessionId(tx: Tx, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom('accounts.citizen_session')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.id;
}

export async function findOpenSession(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ level: 'basis' | 'substantial' | 'high' } | undefined> {
  return tx
    .selectFrom('accounts.citizen_session')
    .select('level')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export type PortalLogin = { session: string; clientId: string; subject: string };

export async function saveLogin(tx: Tx, login: PortalLogin & { expiresAt: Date }): Promise<void> {
  const values = { subject: login.subject, expires_at: login.expiresAt };
  await tx
    .insertInto('accounts.oidc_login')
    .values({ session_id: login.session, client_id: login.clientId, ...values })
    .onConflict((conflict) => conflict.columns(['session_id', 'client_id']).doUpdateSet(values))
    .execute();
}

export async function listLogins(tx: Tx): Promise<PortalLogin[]> {
  return tx
    .selectFrom('accounts.oidc_login')
    .select(['session_id as session', 'client_id as clientId', 'subject'])
    .orderBy('session_id')
    .limit(1000)
    .execute();
}

export async function findLogin(tx: Tx, session: string, clientId: string): Promise<PortalLogin | undefined> {
  return tx
    .selectFrom('accounts.oidc_login')
    .select(['session_id as session', 'client_id as clientId', 'subject'])
    .where('session_id', '=', session)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

export async function deleteLogin(tx: Tx, session: string, clientId: string): Promise<void> {
  await tx
    .deleteFrom('accounts.oidc_login')
    .where('session_id', '=', session)
    .where('client_id', '=', clientId)
    .execute();
}
