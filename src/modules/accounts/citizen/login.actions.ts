import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newId, newReference } from '../../../platform/crypto/crypto.ts';
import { anonymous, type CitizenActor, type Proof } from '../../../platform/db/actor.ts';
import { accountsErrors } from '../accounts.errors.ts';
import { administers } from '../mandates/mandates.deps.ts';
import { chooseActing } from '../mandates/mandates.queries.ts';
import { checkPassword } from '../passwords.ts';
import { normaliseEmail, sessionExpiry } from '../sessions.rules.ts';
import { addressActor, type CitizenDeps, sessionActor } from './citizen.deps.ts';
import { countFailure, findCitizenByEmail, forgetFailures } from './citizen.queries.ts';
import { deviceName, isLocked } from './citizen.rules.ts';
import { knowDevice } from './devices.actions.ts';
import {
  deleteCitizenSession,
  deleteEndedCitizenSessions,
  findCitizenSession,
  insertCitizenSession,
  noteRepresented,
  touchCitizenSession,
} from './sessions.queries.ts';

/** What the browser brings: the token it sent so far, which ends, how it calls itself, and the number by which it is known again. */
export type Browser = { previous?: string; userAgent: string; device?: string };

/** A session that was opened, and the number by which the browser is known again. */
export type Opened = { token: string; device: string };

/** Writing "last seen" at most once a minute keeps reading pages nearly free of writes. */
const touchEvery = 60_000;

/** Checks e-mail and password: the account. Unknown address, wrong password and too many tries answer alike, after the same work. */
export async function provePassword(
  deps: CitizenDeps,
  input: { email: string; password: string },
): Promise<string | undefined> {
  const email = normaliseEmail(input.email);
  const now = deps.clock.now();
  const found = await deps.db.as(addressActor(email), (tx) => findCitizenByEmail(tx, email));
  const open = found && !isLocked(found, now) ? found : undefined;
  if (await checkPassword(open?.passwordHash, input.password)) return open!.id;
  if (found) await refuse(deps, found.id, email, now);
  return undefined;
}

async function refuse(deps: CitizenDeps, id: string, email: string, now: Date): Promise<void> {
  await deps.db.as(addressActor(email), async (tx) => {
    await countFailure(tx, id, now);
    await record(tx, { actor: anonymous, at: now, action: 'accounts.sign_in_refused', subject: `citizen:${id}` });
  });
}

/** Opens a session of an account whose owner has proved it, and ends the one that the browser had. A new token is made at each log-in. */
export async function openSession(deps: CitizenDeps, account: string, browser: Browser, proof: Proof): Promise<Opened> {
  if (browser.previous) await signOut(deps, browser.previous);
  const now = deps.clock.now();
  const token = newReference();
  const actor: CitizenActor = { kind: 'citizen', account };
  const device = await deps.db.as(actor, async (tx) => {
    await deleteEndedCitizenSessions(tx, account, now);
    await insertCitizenSession(tx, {
      id: newId(now.getTime()),
      tokenHash: hashReference(token),
      accountId: account,
      device: deviceName(browser.userAgent),
      proof,
      now,
      expiresAt: sessionExpiry(now, now, deps.limits),
    });
    await forgetFailures(tx, account, now);
    await record(tx, {
      actor,
      at: now,
      action: 'accounts.signed_in',
      subject: `citizen:${account}`,
      detail: { means: proof.means, level: proof.level },
    });
    return knowDevice(tx, account, browser, now);
  });
  return { token, device };
}

/** Ends a session; an unknown token is no error. */
export async function signOut({ db }: Pick<CitizenDeps, 'db'>, token: string): Promise<void> {
  const tokenHash = hashReference(token);
  await db.as(sessionActor(tokenHash), (tx) => deleteCitizenSession(tx, tokenHash));
}

/** The person behind a session token; undefined when the session is over. Asked anew for every request, so an ended session is ended everywhere. */
export async function findCitizen(deps: CitizenDeps, token: string): Promise<CitizenActor | undefined> {
  const tokenHash = hashReference(token);
  const now = deps.clock.now();
  const actor = sessionActor(tokenHash);
  const session = await deps.db.look(actor, (tx) => findCitizenSession(tx, tokenHash, now));
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() >= touchEvery) {
    const expiresAt = sessionExpiry(session.createdAt, now, deps.limits);
    await deps.db.as(actor, (tx) => touchCitizenSession(tx, tokenHash, now, expiresAt));
    if (typeof session.acting === 'object') await noteUse(deps, session.acting.principalId, now);
  }
  const { accountId: account, proof, acting, chosen } = session;
  if (acting === 'over') {
    await deps.db.as(actor, (tx) => chooseActing(tx, tokenHash, null));
    throw accountsErrors.mandateOver();
  }
  return acting
    ? { kind: 'citizen', account: acting.principalId, agent: acting.agent, proof }
    : { kind: 'citizen', account, proof, ...(chosen ? { chosen: true } : {}) };
}

/** Somebody acts for an account: it is in use, though its owner does not sign in. */
export const noteUse = ({ db }: Pick<CitizenDeps, 'db'>, principalId: string, now: Date): Promise<void> =>
  db.as(administers(principalId), (tx) => noteRepresented(tx, principalId, now));
