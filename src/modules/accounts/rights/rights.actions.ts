import { say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Platform } from '../../../platform/module.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { Grant } from '../accounts.schema.ts';
import { hashPassword, makePassword } from '../passwords.ts';
import { normaliseEmail } from '../sessions.rules.ts';
import { lintGrants } from '../staff/grants.rules.ts';
import {
  enableStaff,
  findStaffByEmail,
  insertGrant,
  insertStaff,
  listGrants,
  lockStaffRow,
  updatePassword,
} from '../staff/staff.queries.ts';
import { alertRights } from './rights.alert.ts';
import {
  closeRequest,
  expireRequests,
  insertRequest,
  listAdmins,
  listRequests,
  lockRequest,
} from './rights.queries.ts';
import { barredFromGranting, personOf, wishExpiry } from './rights.rules.ts';
import type { Granted, RightsRequest, RightsWish } from './rights.schema.ts';

export type RightsDeps = Pick<Platform, 'db' | 'clock' | 'config'>;

/** The only reader of requests; who really acts stands in the audit log. */
const desk: Actor = { kind: 'job', job: 'rights:desk' };

/**
 * Asks for something that widens rights; nothing changes until a second person confirms. Errors: `accounts.unknown`,
 * `accounts.email_taken`, `accounts.dangerous_grants`, `accounts.asked_already`.
 */
export async function askRights(deps: RightsDeps, actor: Actor, wish: RightsWish): Promise<void> {
  const at = deps.clock.now();
  const by = personOf(actor);
  await deps.db.as(desk, async (tx) => {
    await expireRequests(tx, at);
    const concerned = await checkWish(tx, wish);
    const request: RightsRequest = {
      id: newId(at.getTime()),
      kind: wish.kind,
      ...concerned,
      grant: 'grant' in wish ? wish.grant : undefined,
      askedBy: by.id,
      askedByName: by.name,
      askedAt: at,
      expiresAt: wishExpiry(at),
    };
    if (!(await insertRequest(tx, request))) throw accountsErrors.askedAlready();
    await write(tx, actor, at, 'accounts.rights_asked', request);
    await alertRights(
      deps,
      tx,
      actor,
      { step: 'asked', kind: wish.kind, name: request.name, grant: request.grant },
      at,
    );
  });
}

/**
 * Confirms a request, and only now it takes effect. Errors: `accounts.request_over` (decided, expired, or whoever asked is no longer
 * an administrator), `accounts.second_person`, and those of asking, because time has passed.
 * @returns the new password where one was made, to be shown once
 */
export async function grantRights(deps: RightsDeps, actor: Actor, requestId: string): Promise<Granted> {
  const at = deps.clock.now();
  const by = personOf(actor);
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  return deps.db.as(desk, async (tx) => {
    const request = await lockRequest(tx, requestId, at);
    if (!request || !(await stillAdmin(tx, request.askedBy))) throw accountsErrors.requestOver();
    if (barredFromGranting(request, by.id)) throw accountsErrors.secondPerson();
    await checkWish(tx, toWish(request));
    await apply(tx, request, { passwordHash, at });
    await closeRequest(tx, request.id, { state: 'granted', by: by.id, byName: by.name, at, reason: '' });
    await write(tx, actor, at, 'accounts.rights_granted', request);
    const { kind, name, grant, email } = request;
    await alertRights(deps, tx, actor, { step: 'granted', kind, name, grant, concerned: email }, at);
    return { email, password: kind === 'account' || kind === 'password' ? password : undefined };
  });
}

/** Refuses a request, or takes back one's own. Errors: `accounts.request_over`, `accounts.refusal_reason`. */
export async function refuseRights(
  deps: RightsDeps,
  actor: Actor,
  input: { requestId: string; reason: string },
): Promise<void> {
  const at = deps.clock.now();
  const by = personOf(actor);
  await deps.db.as(desk, async (tx) => {
    const request = await lockRequest(tx, input.requestId, at);
    if (!request) throw accountsErrors.requestOver();
    if (!input.reason && request.askedBy !== by.id) throw accountsErrors.refusalReason();
    const { reason } = input;
    await closeRequest(tx, request.id, { state: 'refused', by: by.id, byName: by.name, at, reason });
    await write(tx, actor, at, 'accounts.rights_refused', request);
  });
}

/** What waits for a second person, and whether there is any beside the one who looks. */
export function openRequests(
  { db, clock }: RightsDeps,
  viewer: Actor,
): Promise<{ requests: RightsRequest[]; alone: boolean }> {
  return db.as(desk, async (tx) => {
    const admins = await listAdmins(tx);
    const { id } = personOf(viewer);
    return { requests: await listRequests(tx, clock.now()), alone: admins.every((admin) => admin.id === id) };
  });
}

async function stillAdmin(tx: Tx, askedBy: string): Promise<boolean> {
  return (await listAdmins(tx)).some(({ id }) => id === askedBy);
}

/** Whether it could take effect now; the account it concerns stays locked for others until the end of the transaction. */
async function checkWish(tx: Tx, wish: RightsWish): Promise<Pick<RightsRequest, 'staffId' | 'email' | 'name'>> {
  if (wish.kind === 'account') {
    const email = normaliseEmail(wish.email);
    refuseDangerous([wish.grant]);
    if (await findStaffByEmail(tx, email)) throw accountsErrors.emailTaken({ email });
    return { staffId: null, email, name: wish.name };
  }
  const staff = await lockStaffRow(tx, wish.staffId);
  if (!staff) throw accountsErrors.unknown();
  if (wish.kind === 'role') refuseDangerous([...(await listGrants(tx, staff.id)), wish.grant]);
  return { staffId: staff.id, email: staff.email, name: staff.name };
}

function refuseDangerous(grants: readonly Grant[]): void {
  const problems = lintGrants(grants);
  if (problems.length > 0)
    throw accountsErrors.dangerousGrants({ problems: problems.map(({ text }) => say(text, 'de')).join(' ') });
}

function toWish({ kind, staffId, email, name, grant }: RightsRequest): RightsWish {
  if (kind === 'account' && grant) return { kind, email, name, grant };
  if (kind === 'role' && grant && staffId) return { kind, staffId, grant };
  if ((kind === 'unlock' || kind === 'password') && staffId) return { kind, staffId };
  throw accountsErrors.requestOver();
}

async function apply(tx: Tx, request: RightsRequest, made: { passwordHash: string; at: Date }): Promise<void> {
  const { email, name, grant } = request;
  const { passwordHash, at: createdAt } = made;
  const wish = toWish(request);
  if (wish.kind === 'account' && grant)
    await insertStaff(tx, { id: newId(createdAt.getTime()), email, name, passwordHash, demo: false, createdAt }, [
      grant,
    ]);
  else if (wish.kind === 'role') await insertGrant(tx, wish.staffId, wish.grant);
  else if (wish.kind === 'unlock') await enableStaff(tx, wish.staffId);
  else if (wish.kind === 'password') await updatePassword(tx, wish.staffId, passwordHash);
}

async function write(tx: Tx, actor: Actor, at: Date, action: string, request: RightsRequest): Promise<void> {
  const { id, kind, staffId, grant } = request;
  const detail = {
    kind,
    ...(staffId && { staff: staffId }),
    ...(grant && { grant: `${grant.role}@${grant.authorityId}` }),
  };
  await record(tx, { actor, at, action, subject: `rights:${id}`, detail });
}
