import { type Kysely, type Selectable, sql } from 'kysely';
import type { StaffRole } from '../../../platform/db/actor.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Colleague, Grant, StaffEntry } from '../accounts.schema.ts';
import type { StaffTable } from '../accounts.tables.ts';

type Reader = Kysely<Tables>;

export type StaffRow = Pick<Selectable<StaffTable>, (typeof columns)[number]>;

const columns = ['id', 'email', 'name', 'password_hash', 'disabled', 'demo'] as const;

export function findStaffByEmail(tx: Reader, email: string): Promise<StaffRow | undefined> {
  return tx.selectFrom('accounts.staff').select(columns).where('email', '=', email).executeTakeFirst();
}

export async function listGrants(tx: Reader, staffId: string): Promise<Grant[]> {
  const rows = await tx
    .selectFrom('accounts.staff_role')
    .select(['authority_id', 'role'])
    .where('staff_id', '=', staffId)
    .orderBy('authority_id')
    .orderBy('role')
    .execute();
  return rows.map((row) => ({ authorityId: row.authority_id, role: row.role }));
}

/** People who work on cases of an authority; a head who is also caseworker appears once, as head. */
export async function listColleagues(tx: Reader, authorityId: string): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom('accounts.staff as s')
    .innerJoin('accounts.staff_role as r', 'r.staff_id', 's.id')
    .select(['s.id', 's.name', 'r.role'])
    .where('r.authority_id', '=', authorityId)
    .where('r.role', 'in', ['caseworker', 'head'])
    .where('s.disabled', '=', false)
    .distinctOn('s.id')
    .orderBy('s.id')
    .orderBy('r.role', 'desc')
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

/** Addresses of people with a role who may sign in; without an authority wherever the role holds. */
export async function listAddresses(tx: Reader, role: StaffRole, authorityId?: string): Promise<string[]> {
  let query = tx
    .selectFrom('accounts.staff as s')
    .innerJoin('accounts.staff_role as r', 'r.staff_id', 's.id')
    .select('s.email')
    .distinct()
    .where('r.role', '=', role)
    .where('s.disabled', '=', false);
  if (authorityId !== undefined) query = query.where('r.authority_id', '=', authorityId);
  return (await query.orderBy('s.email').execute()).map(({ email }) => email);
}

export async function insertStaff(
  tx: Reader,
  staff: { id: string; email: string; name: string; passwordHash: string; demo: boolean; createdAt: Date },
  grants: readonly Grant[],
): Promise<void> {
  await tx
    .insertInto('accounts.staff')
    .values({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      password_hash: staff.passwordHash,
      disabled: false,
      demo: staff.demo,
      created_at: staff.createdAt,
      last_login_at: null,
    })
    .execute();
  await tx
    .insertInto('accounts.staff_role')
    .values(grants.map((grant) => ({ staff_id: staff.id, authority_id: grant.authorityId, role: grant.role })))
    .execute();
}

/** Sets a new password and ends every session of the account. */
export async function updatePassword(tx: Reader, staffId: string, passwordHash: string): Promise<void> {
  await tx.updateTable('accounts.staff').set({ password_hash: passwordHash }).where('id', '=', staffId).execute();
  await tx.deleteFrom('accounts.session').where('staff_id', '=', staffId).execute();
}

/** Accounts by name with their roles; `q` is the beginning of a name, word of a name or e-mail. */
export async function listStaffEntries(read: Reader, q: string, limit: number): Promise<StaffEntry[]> {
  const like = `${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return read
    .selectFrom('accounts.staff as s')
    .select([
      's.id',
      's.email',
      's.name',
      's.disabled',
      sql<Grant[]>`(select coalesce(json_agg(json_build_object('authorityId', r.authority_id, 'role', r.role)
        order by r.authority_id, r.role), '[]') from accounts.staff_role r where r.staff_id = s.id)`.as('grants'),
    ])
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('s.email', 'like', like),
          eb(sql`lower(s.name)`, 'like', like),
          eb(sql`lower(s.name)`, 'like', `% ${like}`),
        ]),
      ),
    )
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(limit)
    .execute();
}

/** One account, locked until the transaction ends. */
export function lockStaffRow(tx: Reader, staffId: string): Promise<StaffRow | undefined> {
  return tx.selectFrom('accounts.staff').select(columns).where('id', '=', staffId).forUpdate().executeTakeFirst();
}

export async function findStaffEntry(read: Reader, staffId: string): Promise<StaffEntry | undefined> {
  const staff = await read.selectFrom('accounts.staff').select(columns).where('id', '=', staffId).executeTakeFirst();
  if (!staff) return undefined;
  const { id, email, name, disabled } = staff;
  return { id, email, name, disabled, grants: await listGrants(read, id) };
}

export async function insertGrant(tx: Reader, staffId: string, { authorityId, role }: Grant): Promise<void> {
  await tx.insertInto('accounts.staff_role').values({ staff_id: staffId, authority_id: authorityId, role }).execute();
}

/** Returns false when the account has no such role. */
export async function deleteGrant(tx: Reader, staffId: string, { authorityId, role }: Grant): Promise<boolean> {
  const row = await tx
    .deleteFrom('accounts.staff_role')
    .where('staff_id', '=', staffId)
    .where('authority_id', '=', authorityId)
    .where('role', '=', role)
    .returning('role')
    .executeTakeFirst();
  return row !== undefined;
}

export async function enableStaff(tx: Reader, staffId: string): Promise<void> {
  await tx.updateTable('accounts.staff').set({ disabled: false }).where('id', '=', staffId).execute();
}

/** Locks an account; its sessions end at once. */
export async function disableStaff(tx: Reader, staffId: string): Promise<void> {
  await tx.updateTable('accounts.staff').set({ disabled: true }).where('id', '=', staffId).execute();
  await tx.deleteFrom('accounts.session').where('staff_id', '=', staffId).execute();
}

export async function countDemoStaff(tx: Reader): Promise<number> {
  const row = await tx
    .selectFrom('accounts.staff')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('demo', '=', true)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
