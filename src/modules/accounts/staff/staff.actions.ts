import { say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { Colleague, NewStaff, StaffEntry } from '../accounts.schema.ts';
import { hashPassword } from '../passwords.ts';
import { normaliseEmail } from '../sessions.rules.ts';
import { lintGrants, readableAuthorities } from './grants.rules.ts';
import {
  countDemoStaff,
  disableStaff,
  enableStaff,
  findStaffByEmail,
  findStaffEmail,
  insertStaff,
  listColleagues,
  listGrants,
  listStaffEntries,
  updatePassword,
} from './staff.queries.ts';

export type StaffDeps = { db: Db; clock: Clock };

/** Opens an account. Errors: `accounts.dangerous_grants`, `accounts.email_taken`. */
export async function addStaff({ db, clock }: StaffDeps, actor: Actor, input: NewStaff): Promise<{ id: string }> {
  const problems = lintGrants(input.grants);
  if (problems.length > 0) {
    throw accountsErrors.dangerousGrants({ problems: problems.map((problem) => say(problem.text, 'de')).join(' ') });
  }
  const email = normaliseEmail(input.email);
  const passwordHash = await hashPassword(input.password);
  const at = clock.now();
  const id = newId(at.getTime());
  await db.as(actor, async (tx) => {
    if (await findStaffByEmail(tx, email)) throw accountsErrors.emailTaken({ email });
    const demo = input.demo ?? false;
    await insertStaff(tx, { id, email, name: input.name, passwordHash, demo, createdAt: at }, input.grants);
    const grants = input.grants.map((grant) => `${grant.role}@${grant.authorityId}`).join(' ');
    await record(tx, { actor, at, action: 'accounts.staff_added', subject: `staff:${id}`, detail: { grants } });
  });
  return { id };
}

/** The person with this address and their roles; undefined when unknown, locked or with dangerous roles. */
export async function findByEmail({ db }: Pick<StaffDeps, 'db'>, email: string): Promise<Actor | undefined> {
  const staff = await findStaffByEmail(db.read, normaliseEmail(email));
  if (!staff || staff.disabled) return undefined;
  const roles = await listGrants(db.read, staff.id);
  if (lintGrants(roles).length > 0) return undefined;
  return { kind: 'staff', id: staff.id, name: staff.name, authorities: readableAuthorities(roles), roles };
}

/** Sets a password; every session of the account ends. Error: `accounts.unknown`. */
export async function setPassword(
  { db, clock }: StaffDeps,
  actor: Actor,
  input: { staffId: string; password: string },
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(input.password);
  return db.as(actor, async (tx) => {
    const email = await findStaffEmail(tx, input.staffId);
    if (!email) throw accountsErrors.unknown();
    await updatePassword(tx, input.staffId, passwordHash);
    await record(tx, { actor, at: clock.now(), action: 'accounts.password_set', subject: `staff:${input.staffId}` });
    return { email };
  });
}

/** One page of accounts, for administrators. */
export async function listStaff(
  { db }: Pick<StaffDeps, 'db'>,
  q: string,
  limit = 100,
): Promise<{ entries: StaffEntry[]; more: boolean }> {
  const found = await listStaffEntries(db.read, q, limit + 1);
  return { entries: found.slice(0, limit), more: found.length > limit };
}

/** Everybody who works on cases of an authority, by name. */
export function colleagues({ db }: Pick<StaffDeps, 'db'>, authorityId: string): Promise<Colleague[]> {
  return listColleagues(db.read, authorityId);
}

/** Locks an account; its sessions end at once. */
export async function lockStaff({ db, clock }: StaffDeps, actor: Actor, input: { staffId: string }): Promise<void> {
  await db.as(actor, async (tx) => {
    await disableStaff(tx, input.staffId);
    await record(tx, { actor, at: clock.now(), action: 'accounts.locked', subject: `staff:${input.staffId}` });
  });
}

/** Lets an account in again. */
export async function unlockStaff({ db, clock }: StaffDeps, actor: Actor, input: { staffId: string }): Promise<void> {
  await db.as(actor, async (tx) => {
    await enableStaff(tx, input.staffId);
    await record(tx, { actor, at: clock.now(), action: 'accounts.unlocked', subject: `staff:${input.staffId}` });
  });
}

/** Refuses a production server whose database holds accounts of the demonstration. Error: `accounts.demo_accounts_in_production`. */
export async function refuseDemoAccounts({ db, demo }: { db: Db; demo: boolean }): Promise<void> {
  const count = demo ? 0 : await countDemoStaff(db.read);
  if (count > 0) throw accountsErrors.demoAccountsInProduction({ count });
}
