import { createHmac, hkdfSync } from 'node:crypto';
import type { AccountClaims } from 'oidc-provider';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Actor, CitizenActor, Level } from '../../../platform/db/actor.ts';
import { type CitizenDeps, sessionActor } from '../citizen/citizen.deps.ts';
import { profile } from '../citizen/settings.actions.ts';
import { findProven } from '../identity/identities.queries.ts';
import { reaches } from '../identity/identity.rules.ts';
import { findConsent } from './consents.queries.ts';
import { findOpenSession, findSessionId, saveLogin } from './provider.queries.ts';

/** The account and the session that it was opened with: what the protocol keeps ends with that session. */
export const subjectOf = (account: string, session: string): string => `${account}.${session}`;

/** Another number for every portal, so that portals cannot put together what they know (pairwise, OpenID Connect Core § 8.1). */
export function pairwise(masterKey: string, subject: string, clientId: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', 'rennsteig oidc subject', 32));
  const account = subject.split('.')[0];
  return createHmac('sha256', key).update(`${clientId}:${account}`).digest('base64url');
}

/** The session of a browser, as the protocol names it. */
export async function subjectHere(
  { db, clock }: CitizenDeps,
  citizen: CitizenActor,
  token: string,
): Promise<{ session: string; subject: string } | undefined> {
  const tokenHash = hashReference(token);
  const session = await db.look(sessionActor(tokenHash), (tx) => findSessionId(tx, tokenHash, clock.now()));
  return session ? { session, subject: subjectOf(citizen.account, session) } : undefined;
}

/** What a portal is told of the person; undefined when the session is over or the consent was taken back. */
export async function claimsFor(
  deps: CitizenDeps,
  subject: string,
  clientId: string | undefined,
): Promise<AccountClaims | undefined> {
  const [account = ''] = subject.split('.');
  const actor: CitizenActor = { kind: 'citizen', account };
  const agreed =
    clientId !== undefined && (await deps.db.look(actor, (tx) => findConsent(tx, account, clientId))) !== undefined;
  return agreed ? claimsOf(deps, subject) : undefined;
}

/** What is told of the person: proven where the session is sure enough, else what they say of themselves. Undefined when the session is over. */
export async function claimsOf(deps: CitizenDeps, subject: string): Promise<AccountClaims | undefined> {
  const [account = '', session = ''] = subject.split('.');
  const actor: CitizenActor = { kind: 'citizen', account };
  const open = await deps.db.look(actor, (tx) => findOpenSession(tx, session, deps.clock.now()));
  if (!open) return undefined;
  const proven = await deps.db.look(actor, (tx) => findProven(tx, account));
  const own = await profile(deps, actor);
  const sure = (field: 'familyName' | 'givenNames' | 'birthDate') => {
    const known = proven[field];
    return known && reaches(open.level, known.level) ? known : undefined;
  };
  const family = sure('familyName');
  const given = sure('givenNames');
  const birth = sure('birthDate');
  const least = (levels: readonly (Level | undefined)[]) => (levels.every(Boolean) ? open.level : 'self-declared');
  return {
    sub: subject,
    given_name: given?.value ?? own.firstName,
    family_name: family?.value ?? own.lastName,
    birthdate: birth?.value ?? own.birthDate,
    data_level: least([family?.level, given?.level, birth?.level]),
    email: own.email,
    email_verified: own.email !== '',
    level: open.level,
  };
}

const loginsActor: Actor = { kind: 'job', job: 'oidc-logins' };

/** Notes that a portal has to be told when this session ends. */
export async function noteLogin(
  { db, clock, limits }: CitizenDeps,
  input: { session: string; subject: string; clientId: string },
): Promise<void> {
  const { session, subject, clientId } = input;
  const expiresAt = new Date(clock.now().getTime() + limits.absoluteMs + 86_400_000);
  await db.as(loginsActor, (tx) => saveLogin(tx, { session, clientId, subject, expiresAt }));
}
