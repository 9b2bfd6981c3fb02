import { say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { Colleague, Grant, NewStaff, StaffEntry } from '../accounts.schema.ts';
import { hashPassword } from '../passwords.ts';
import { type AlertDeps, alertRights } from '../rights/rights.alert.ts';
import { normaliseEmail } from '../sessions.rules.ts';
import { lintGrants, readableAuthorities } from './grants.rules.ts';
import {
  countDemoStaff,
  deleteGrant,
  disableStaff,
  findStaffByEmail,
  findStaffEntry,
  insertStaff,
  listColleagues,
  listGrants,
  listStaffEntries,
  lockStaffRow,
  updatePassword,
} from './staff.queries.ts';

export type StaffDeps = { db: Db; clock: Clock };
type AlertingDeps = StaffDeps & AlertDeps;

/** Opens an account at once: for the operator, who is the second person. Errors: `accounts.dangerous_grants`, `accounts.email_taken`. */
export async function addStaff(deps: AlertingDeps, actor: Actor, input: NewStaff): Promise<{ id: string }> {
  const problems = lintGrants(input.grants);
  if (problems.length > 0) {
    throw accountsErrors.dangerousGrants({ problems: problems.map((problem) => say(problem.text, 'de')).join(' ') });
  }
  const email = normaliseEmail(input.email);
  const passwordHash = await hashPassword(input.password);
  const at = deps.clock.now();
  const id = newId(at.getTime());
  await deps.db.as(actor, async (tx) => {
    if (await findStaffByEmail(tx, email)) throw accountsErrors.emailTaken({ email });
    const demo = input.demo ?? false;
    await insertStaff(tx, { id, email, name: input.name, passwordHash, demo, createdAt: at }, input.grants);
    const grants = input.grants.map((grant) => `${grant.role}@${grant.authorityId}`).join(' ');
    await record(tx, { actor, at, action: 'accounts.staff_added', subject: `staff:${id}`, detail: { grants } });
    if (demo) return;
    for (const grant of input.grants)
      await alertRights(deps, tx, actor, { step: 'granted', kind: 'account', name: input.name, grant }, at);
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

/**
 * Sets a password at once, for the operator; every session of the account ends. `quiet` is for the demonstration, which renews the
 * passwords of its made-up people by itself. Error: `accounts.unknown`.
 */
export async function setPassword(
  deps: AlertingDeps,
  actor: Actor,
  input: { staffId: string; password: string; quiet?: boolean },
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(input.password);
  const at = deps.clock.now();
  return deps.db.as(actor, async (tx) => {
    const staff = await lockStaffRow(tx, input.staffId);
    if (!staff) throw accountsErrors.unknown();
    await updatePassword(tx, input.staffId, passwordHash);
    await record(tx, { actor, at, action: 'accounts.password_set', subject: `staff:${input.staffId}` });
    const { name, email } = staff;
    if (!input.quiet)
      await alertRights(deps, tx, actor, { step: 'granted', kind: 'password', name, concerned: email }, at);
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

/** Takes a role away; it ends with the next request. Error: `accounts.unknown`. */
export async function takeGrant(
  { db, clock }: StaffDeps,
  actor: Actor,
  input: { staffId: string; grant: Grant },
): Promise<void> {
  await db.as(actor, async (tx) => {
    if (!(await deleteGrant(tx, input.staffId, input.grant))) throw accountsErrors.unknown();
    const detail = { grant: `${input.grant.role}@${input.grant.authorityId}` };
    const subject = `staff:${input.staffId}`;
    await record(tx, { actor, at: clock.now(), action: 'accounts.role_taken', subject, detail });
  });
}

/** One account with its roles. Error: `accounts.unknown`. */
export async function getStaff({ db }: Pick<StaffDeps, 'db'>, staffId: string): Promise<StaffEntry> {
  const entry = await findStaffEntry(db.read, staffId);
  if (!entry) throw accountsErrors.unknown();
  return entry;
}

/** Refuses a production server whose database holds accounts of the demonstration. Error: `accounts.demo_accounts_in_production`. */
export async function refuseDemoAccounts({ db, demo }: { db: Db; demo: boolean }): Promise<void> {
  const count = demo ? 0 : await countDemoStaff(db.read);
  if (count > 0) throw accountsErrors.demoAccountsInProduction({ count });
}
