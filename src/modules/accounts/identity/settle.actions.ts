import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor, Proof } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { insertCitizen } from '../citizen/citizen.queries.ts';
import { type Browser, type Opened, openSession } from '../citizen/login.actions.ts';
import { joinOrganisation } from '../mandates/organisation.actions.ts';
import { answeredAttempt, endAttempt } from './attempts.actions.ts';
import type { Attempt } from './attempts.queries.ts';
import { findAccountOf, findProven, linkIdentity, saveProven } from './identities.queries.ts';
import { type IdentityDeps, identityActor } from './identity.deps.ts';
import { reaches, samePerson } from './identity.rules.ts';
import type { Identified } from './identity.types.ts';
import { subjectHash } from './subject-key.ts';

export type Answered = Attempt & { found: Identified };

/** What an answered log-in means for this browser. */
export type Standing =
  /** Nothing is under way here, or it took too long. */
  | { readonly kind: 'over' }
  /** The provider reached less than what is needed. */
  | { readonly kind: 'too-low'; readonly attempt: Answered }
  /** The identity belongs to this account: go in. */
  | { readonly kind: 'known'; readonly attempt: Answered; readonly account: string }
  /** Nobody has it yet: a new account, or the one at hand. */
  | { readonly kind: 'unknown'; readonly attempt: Answered }
  /** It is another person than the account at hand, or another account has it. */
  | { readonly kind: 'another'; readonly attempt: Answered };

/** Looks where the answered attempt of this browser stands; changes nothing. `citizen` is who is signed in here. */
export async function standing(
  deps: IdentityDeps,
  token: string | undefined,
  citizen: CitizenActor | undefined,
): Promise<Standing> {
  const attempt = await answeredAttempt(deps, token);
  if (!attempt) return { kind: 'over' };
  if (!reaches(attempt.found.level, attempt.level)) return { kind: 'too-low', attempt };
  const hash = subjectHash(deps.masterKey, attempt.means, attempt.found.subject);
  const account = await deps.db.look(identityActor(hash), (tx) => findAccountOf(tx, attempt.means, hash));
  if (attempt.purpose === 'sign-in' && !citizen)
    return account ? { kind: 'known', attempt, account } : { kind: 'unknown', attempt };
  if (!citizen || (attempt.account_id !== null && attempt.account_id !== citizen.account)) return { kind: 'over' };
  if (account !== undefined)
    return account === citizen.account ? { kind: 'known', attempt, account } : { kind: 'another', attempt };
  const known = await deps.db.as(citizen, (tx) => findProven(tx, citizen.account));
  return samePerson(known, attempt.found.data) ? { kind: 'unknown', attempt } : { kind: 'another', attempt };
}

/** Goes in with a known identity: a new session at the level that was reached; what the browser had before ends. */
export async function goIn(
  deps: IdentityDeps,
  standing: Extract<Standing, { kind: 'known' }>,
  input: { token: string } & Browser,
): Promise<Opened | undefined> {
  if (!(await endAttempt(deps, input.token))) return undefined;
  const { account, attempt } = standing;
  const actor: CitizenActor = { kind: 'citizen', account };
  await deps.db.as(actor, (tx) => keepProof(deps, tx, actor, attempt.found));
  await joinOrganisation(deps, account, attempt.found);
  return openSession(deps, account, input, proofOf(deps, attempt.found));
}

/** Opens an account for a proven identity that nobody has, or binds it to the account at hand after the person said so. */
export async function bind(
  deps: IdentityDeps,
  { attempt }: Extract<Standing, { kind: 'unknown' }>,
  input: { token: string; citizen?: CitizenActor; lang: string } & Browser,
): Promise<Opened | undefined> {
  if (!(await endAttempt(deps, input.token))) return undefined;
  const now = deps.clock.now();
  const account = input.citizen?.account ?? newId(now.getTime());
  const actor: CitizenActor = { kind: 'citizen', account };
  await deps.db.as(actor, async (tx) => {
    if (!input.citizen) {
      await insertCitizen(tx, { id: account, email: null, passwordHash: null, lang: input.lang, now });
      await record(tx, { actor, at: now, action: 'accounts.opened', subject: `citizen:${account}` });
    }
    await keepProof(deps, tx, actor, attempt.found);
  });
  await joinOrganisation(deps, account, attempt.found);
  return openSession(deps, account, input, proofOf(deps, attempt.found));
}

async function keepProof(deps: IdentityDeps, tx: Tx, actor: CitizenActor, found: Identified): Promise<void> {
  const now = deps.clock.now();
  const { means, level, data } = found;
  const linked = await linkIdentity(tx, {
    id: newId(now.getTime()),
    accountId: actor.account,
    means,
    subjectHash: subjectHash(deps.masterKey, means, found.subject),
    level,
    now,
  });
  // Two windows bound the same identity at the same moment; the other account has it.
  if (!linked) throw new Error('the identity was bound to another account meanwhile');
  await saveProven(tx, actor.account, { data, means, now });
  await record(tx, {
    actor,
    at: now,
    action: 'accounts.identified',
    subject: `citizen:${actor.account}`,
    detail: { means, by: found.by, level },
  });
}

const proofOf = ({ clock }: IdentityDeps, { means, by, level }: Identified): Proof => ({
  means,
  by,
  level,
  at: clock.now(),
});
