import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../../../platform/db/tables.ts';
import type { RightsRequestTable } from '../accounts.tables.ts';
import type { RightsRequest } from './rights.schema.ts';

type Reader = Kysely<Tables>;

/** Returns false when the same is asked for already. */
export async function insertRequest(tx: Reader, request: RightsRequest): Promise<boolean> {
  const row = await tx
    .insertInto('accounts.rights_request')
    .values({
      id: request.id,
      kind: request.kind,
      staff_id: request.staffId,
      email: request.email,
      name: request.name,
      role: request.grant?.role ?? null,
      authority_id: request.grant?.authorityId ?? null,
      asked_by: request.askedBy,
      asked_by_name: request.askedByName,
      asked_at: request.askedAt,
      expires_at: request.expiresAt,
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function expireRequests(tx: Reader, now: Date): Promise<void> {
  await tx
    .updateTable('accounts.rights_request')
    .set({ state: 'expired' })
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute();
}

/** Open requests, oldest first. */
export async function listRequests(tx: Reader, now: Date): Promise<RightsRequest[]> {
  const rows = await tx
    .selectFrom('accounts.rights_request')
    .selectAll()
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(toRequest);
}

/** An open request, locked until the transaction ends: of two people who decide at once one comes too late. */
export async function lockRequest(tx: Reader, id: string, now: Date): Promise<RightsRequest | undefined> {
  const row = await tx
    .selectFrom('accounts.rights_request')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row && toRequest(row);
}

export async function closeRequest(
  tx: Reader,
  id: string,
  verdict: { state: 'granted' | 'refused'; by: string; byName: string; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('accounts.rights_request')
    .set({
      state: verdict.state,
      decided_by: verdict.by,
      decided_by_name: verdict.byName,
      decided_at: verdict.at,
      reason: verdict.reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Administrators who can sign in. */
export async function listAdmins(tx: Reader): Promise<{ id: string; email: string }[]> {
  return tx
    .selectFrom('accounts.staff as s')
    .select(['s.id', 's.email'])
    .where('s.disabled', '=', false)
    .where(sql<boolean>`exists (select 1 from accounts.staff_role r where r.staff_id = s.id and r.role = 'admin')`)
    .orderBy('s.email')
    .execute();
}

const toRequest = (row: Selectable<RightsRequestTable>): RightsRequest => ({
  id: row.id,
  kind: row.kind,
  staffId: row.staff_id,
  email: row.email,
  name: row.name,
  grant: row.role && row.authority_id ? { role: row.role, authorityId: row.authority_id } : undefined,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
});
