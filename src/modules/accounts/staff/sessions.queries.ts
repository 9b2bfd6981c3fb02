import { type Kysely, sql } from 'kysely';
import { dayInBerlin } from '../../../lang/format.ts';
import type { StandIn } from '../../../platform/db/actor.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Grant } from '../accounts.schema.ts';

type Reader = Kysely<Tables>;

export type SessionRow = {
  staffId: string;
  name: string;
  createdAt: Date;
  lastSeenAt: Date;
  grants: Grant[];
  standsInFor: StandIn[];
};

/** A live session with its person and roles, in one query; undefined when ended, unknown or of a locked account. */
export async function findSessionRow(read: Reader, tokenHash: string, now: Date): Promise<SessionRow | undefined> {
  const row = await read
    .selectFrom('accounts.session as s')
    .innerJoin('accounts.staff as p', 'p.id', 's.staff_id')
    .select([
      's.staff_id as staffId',
      'p.name',
      's.created_at as createdAt',
      's.last_seen_at as lastSeenAt',
      sql<
        Grant[]
      >`(select coalesce(json_agg(json_build_object('authorityId', r.authority_id, 'role', r.role) order by r.authority_id, r.role), '[]')
        from accounts.staff_role r where r.staff_id = p.id)`.as('grants'),
      sql<
        StandIn[]
      >`(select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'authorityId', v.authority_id) order by a.name, a.id), '[]')
        from accounts.substitution v join accounts.staff a on a.id = v.staff_id
        where v.deputy_id = p.id and v.ended_at is null and ${dayInBerlin(now)}::date between v.first_day and v.last_day)`.as(
        'standsInFor',
      ),
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('p.disabled', '=', false)
    .executeTakeFirst();
  return row;
}

export async function insertSession(
  tx: Reader,
  session: { tokenHash: string; staffId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('accounts.session')
    .values({
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
  await tx
    .updateTable('accounts.staff')
    .set({ last_login_at: session.now })
    .where('id', '=', session.staffId)
    .execute();
}

export async function touchSession(tx: Reader, tokenHash: string, now: Date, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('accounts.session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(tx: Reader, tokenHash: string): Promise<void> {
  await tx.deleteFrom('accounts.session').where('token_hash', '=', tokenHash).execute();
}

/** Removes what has ended; called at each login, so the table stays small without a job. */
export async function deleteEndedSessions(tx: Reader, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.session').where('expires_at', '<=', now).execute();
}
