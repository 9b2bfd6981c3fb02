import { dayInBerlin } from '../../../lang/format.ts';
import type { Agent, Proof } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { scopeOf } from '../mandates/mandates.rules.ts';

/** A session as its owner sees it. */
export type SessionEntry = { id: string; tokenHash: string; device: string; createdAt: Date; lastSeenAt: Date };

/** A session and whom it acts for. `over`: the mandate in use was revoked or has run out. */
export type FoundSession = {
  accountId: string;
  createdAt: Date;
  lastSeenAt: Date;
  proof: Proof;
  chosen: boolean;
  acting: { principalId: string; agent: Agent } | 'over' | undefined;
};

export async function insertCitizenSession(
  tx: Tx,
  session: {
    id: string;
    tokenHash: string;
    accountId: string;
    device: string;
    proof: Proof;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('accounts.citizen_session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      device: session.device,
      means: session.proof.means,
      proved_by: session.proof.by,
      level: session.proof.level,
      proved_at: session.proof.at,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function findCitizenSession(tx: Tx, tokenHash: string, now: Date): Promise<FoundSession | undefined> {
  const row = await tx
    .selectFrom('accounts.citizen_session as s')
    .leftJoin('accounts.mandate as m', 'm.id', 's.acting_mandate')
    .select([
      's.account_id',
      's.created_at',
      's.last_seen_at',
      's.means',
      's.proved_by',
      's.level',
      's.proved_at',
      's.acting_mandate',
      's.acting_chosen',
      'm.principal_id',
      'm.principal_name',
      'm.agent_name',
      'm.role',
      'm.scope',
      'm.scope_ref',
      'm.scope_step',
      'm.valid_until',
      'm.ended_at',
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
  return (
    row && {
      accountId: row.account_id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      proof: { means: row.means, by: row.proved_by, level: row.level, at: row.proved_at },
      chosen: row.acting_chosen,
      acting: actingOf(row, now),
    }
  );
}

type ActingRow = {
  account_id: string;
  acting_mandate: string | null;
  principal_id: string | null;
  principal_name: string | null;
  agent_name: string | null;
  role: Agent['role'] | null;
  scope: string | null;
  scope_ref: string | null;
  scope_step: string | null;
  valid_until: string | null;
  ended_at: Date | null;
};

function actingOf(row: ActingRow, now: Date): FoundSession['acting'] {
  const { acting_mandate: mandate, principal_id: principalId, principal_name: principal, role, scope } = row;
  if (mandate === null) return undefined;
  const runs = row.ended_at === null && (row.valid_until === null || row.valid_until >= dayInBerlin(now));
  if (!runs || principalId === null || principal === null || role === null || scope === null) return 'over';
  const reach = scopeOf({ scope, scope_ref: row.scope_ref, scope_step: row.scope_step });
  return {
    principalId,
    agent: { account: row.account_id, name: row.agent_name ?? '', principal, mandate, role, scope: reach },
  };
}

export async function touchCitizenSession(tx: Tx, tokenHash: string, now: Date, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('accounts.citizen_session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Notes at most once a day that somebody acts for an account; runs as its mandates. */
export async function noteRepresented(tx: Tx, principalId: string, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await tx
    .updateTable('accounts.citizen')
    .set({ represented_at: now })
    .where('id', '=', principalId)
    .where(({ or, eb }) => or([eb('represented_at', 'is', null), eb('represented_at', '<', dayAgo)]))
    .execute();
}

/** Ends every session that began with one of these means, on all accounts. Returns how many. */
export async function deleteSessionsWith(tx: Tx, means: readonly string[]): Promise<number> {
  if (means.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom('accounts.citizen_session')
    .where('means', 'in', means)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteCitizenSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('accounts.citizen_session').where('token_hash', '=', tokenHash).execute();
}

export async function listCitizenSessions(tx: Tx, accountId: string, now: Date): Promise<SessionEntry[]> {
  return tx
    .selectFrom('accounts.citizen_session')
    .select(['id', 'token_hash as tokenHash', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

export async function deleteSessionById(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.deleteFrom('accounts.citizen_session').where('account_id', '=', accountId).where('id', '=', id).execute();
}

/** Ends every session of the account, or every one but the one at hand. */
export async function deleteSessionsOf(tx: Tx, accountId: string, except?: string): Promise<void> {
  await tx
    .deleteFrom('accounts.citizen_session')
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (query) => query.where('token_hash', '<>', except ?? ''))
    .execute();
}

/** Ends every session that began by a means, but not the one at hand. */
export async function deleteSessionsBy(tx: Tx, accountId: string, means: string, except: string): Promise<void> {
  await tx
    .deleteFrom('accounts.citizen_session')
    .where('account_id', '=', accountId)
    .where('means', '=', means)
    .where('token_hash', '<>', except)
    .execute();
}

export async function deleteEndedCitizenSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .deleteFrom('accounts.citizen_session')
    .where('account_id', '=', accountId)
    .where('expires_at', '<=', now)
    .execute();
}
