import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { MandateTable } from '../accounts.tables.ts';
import { scopeColumns, scopeOf } from './mandates.rules.ts';
import type { Mandate, NewMandate } from './mandates.schema.ts';

const toMandate = (row: Selectable<MandateTable>): Mandate => ({
  id: row.id,
  principalId: row.principal_id,
  principalName: row.principal_name,
  agentId: row.agent_id ?? undefined,
  agentName: row.agent_name,
  role: row.role,
  origin: row.origin,
  scope: scopeOf(row),
  scopeTitle: row.scope_title,
  validUntil: row.valid_until ?? undefined,
  createdAt: row.created_at,
  acceptedAt: row.accepted_at ?? undefined,
  endedAt: row.ended_at ?? undefined,
});

export async function insertMandate(
  tx: Tx,
  mandate: NewMandate & {
    id: string;
    principalId: string;
    principalName: string;
    invitationHash: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('accounts.mandate')
    .values({
      id: mandate.id,
      principal_id: mandate.principalId,
      agent_id: null,
      principal_name: mandate.principalName,
      agent_name: mandate.agentName,
      role: mandate.role,
      origin: 'granted',
      ...scopeColumns(mandate.scope),
      scope_title: mandate.scopeTitle,
      invitation_hash: mandate.invitationHash,
      invited_email: mandate.agentEmail,
      valid_until: mandate.validUntil ?? null,
      created_at: mandate.now,
      expires_at: mandate.expiresAt,
      accepted_at: null,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Until the end of the transaction nobody else joins this organisation, so that one person does not get two mandates at once. */
export async function lockOrganisation(tx: Tx, subjectHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subjectHash}, 0))`.execute(tx);
}

/** A mandate that a provider has proven: the person represents the organisation. */
export async function insertRepresentation(
  tx: Tx,
  mandate: Pick<Mandate, 'id' | 'principalId' | 'principalName' | 'agentName' | 'role'> & {
    agentId: string;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('accounts.mandate')
    .values({
      id: mandate.id,
      principal_id: mandate.principalId,
      agent_id: mandate.agentId,
      principal_name: mandate.principalName,
      agent_name: mandate.agentName,
      role: mandate.role,
      origin: 'representation',
      scope: 'everything',
      scope_ref: null,
      scope_step: null,
      invitation_hash: null,
      invited_email: null,
      valid_until: null,
      created_at: mandate.now,
      expires_at: null,
      accepted_at: mandate.now,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** The last that a provider has said of a person and an organisation, and who ended it. */
export async function findRepresentation(
  tx: Tx,
  { principalId, agentId }: { principalId: string; agentId: string },
): Promise<(Mandate & { readonly endedBy: MandateTable['ended_by'] }) | undefined> {
  const row = await tx
    .selectFrom('accounts.mandate')
    .selectAll()
    .where('principal_id', '=', principalId)
    .where('agent_id', '=', agentId)
    .where('origin', '=', 'representation')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...toMandate(row), endedBy: row.ended_by };
}

/** Mandates on one side of an account, newest first; ended ones stay readable for a year. */
export async function listMandates(
  tx: Tx,
  side: { principalId: string } | { agentId: string },
  since: Date,
): Promise<Mandate[]> {
  const rows = await tx
    .selectFrom('accounts.mandate')
    .selectAll()
    .$call((query) =>
      'principalId' in side
        ? query.where('principal_id', '=', side.principalId)
        : query.where('agent_id', '=', side.agentId),
    )
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', since)]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(toMandate);
}

export async function countInvitations(tx: Tx, principalId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('accounts.mandate')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('principal_id', '=', principalId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function findInvitation(tx: Tx, invitationHash: string, now: Date): Promise<Mandate | undefined> {
  const row = await tx
    .selectFrom('accounts.mandate')
    .selectAll()
    .where('invitation_hash', '=', invitationHash)
    .where('expires_at', '>', now)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && toMandate(row);
}

/** True for the one who accepted first. */
export async function acceptMandate(
  tx: Tx,
  invitationHash: string,
  input: { agentId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.mandate')
    .set({ agent_id: input.agentId, accepted_at: input.now, invited_email: null })
    .where('invitation_hash', '=', invitationHash)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a mandate for both sides; true when it was still running. */
export async function endMandate(
  tx: Tx,
  which: { id: string } & ({ principalId: string } | { agentId: string }),
  by: 'principal' | 'agent' | 'provider',
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.mandate')
    .set({ ended_at: now, ended_by: by })
    .where('id', '=', which.id)
    .$call((query) =>
      'principalId' in which
        ? query.where('principal_id', '=', which.principalId)
        : query.where('agent_id', '=', which.agentId),
    )
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whom a session acts for from now on; null is the person itself. */
export async function chooseActing(tx: Tx, tokenHash: string, mandateId: string | null): Promise<void> {
  await tx
    .updateTable('accounts.citizen_session')
    .set({ acting_mandate: mandateId, acting_chosen: true })
    .where('token_hash', '=', tokenHash)
    .execute();
}
