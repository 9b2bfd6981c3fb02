import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newReference } from '../../../platform/crypto/crypto.ts';
import { anonymous, type CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { countFailure, findCitizenById } from '../citizen/citizen.queries.ts';
import { isLocked, mostFailures } from '../citizen/citizen.rules.ts';
import { writeNotice } from '../citizen/letters.ts';
import { type Browser, type Opened, openSession } from '../citizen/login.actions.ts';
import { browserActor } from '../identity/identity.deps.ts';
import { secondFactor, useCode } from './totp.actions.ts';
import {
  deleteHalfLogin,
  findHalfLogin,
  type HalfLogin,
  insertHalfLogin,
  sweepHalfLogins,
  tryHalfLogin,
} from './totp.queries.ts';

/** So long and so often a code may be typed before the password is asked again. */
export const halfLoginMs = 10 * 60_000;
const mostTries = 5;

/** The password was right: a session, or first the code. `half` goes into a cookie of this browser. */
export type Proved = { kind: 'in'; session: Opened } | { kind: 'code'; half: string };

/** Goes on after a right password: the account is open, or its second factor is asked. */
export async function afterPassword(
  deps: CitizenDeps,
  account: string,
  input: { target: string } & Browser,
): Promise<Proved> {
  const now = deps.clock.now();
  const actor: CitizenActor = { kind: 'citizen', account };
  const { on } = await deps.db.as(actor, (tx) => secondFactor(tx, account));
  if (!on) {
    // A password proves that it is the same person as before, nothing of who that is.
    const proof = { means: 'password', by: 'password', level: 'basis', at: now } as const;
    return { kind: 'in', session: await openSession(deps, account, input, proof) };
  }
  const half = newReference();
  const browserHash = hashReference(half);
  const row: HalfLogin = {
    browser_hash: browserHash,
    account_id: account,
    target: input.target,
    tries: 0,
    expires_at: new Date(now.getTime() + halfLoginMs),
  };
  await deps.db.as(browserActor(browserHash), (tx) => insertHalfLogin(tx, row));
  return { kind: 'code', half };
}

/** Whether this browser has a log-in that waits for its code. */
export async function isHalfIn({ db, clock }: CitizenDeps, half: string | undefined): Promise<boolean> {
  if (!half) return false;
  const browserHash = hashReference(half);
  return Boolean(await db.look(browserActor(browserHash), (tx) => findHalfLogin(tx, browserHash, clock.now())));
}

export type CodeOutcome = { kind: 'in'; session: Opened; target: string } | { kind: 'wrong' } | { kind: 'over' };

/** Finishes a log-in with the code. Wrong codes lock the account like wrong passwords, and its owner is told: somebody knows the password. */
export async function signInWithCode(
  deps: CitizenDeps,
  input: { half: string | undefined; code: string } & Browser,
): Promise<CodeOutcome> {
  if (!input.half) return { kind: 'over' };
  const now = deps.clock.now();
  const browserHash = hashReference(input.half);
  const half = await deps.db.as(browserActor(browserHash), (tx) =>
    tryHalfLogin(tx, browserHash, { most: mostTries, now }),
  );
  if (!half) return { kind: 'over' };
  const account = half.account_id;
  const actor: CitizenActor = { kind: 'citizen', account };
  const right = await deps.db.as(actor, async (tx) => {
    const citizen = await findCitizenById(tx, account);
    if (!citizen || isLocked(citizen, now)) return false;
    if (await useCode(deps, tx, account, input.code, now)) return true;
    await countFailure(tx, account, now);
    await record(tx, { actor: anonymous, at: now, action: 'accounts.code_refused', subject: `citizen:${account}` });
    if (citizen.failedLogins + 1 === mostFailures && citizen.email)
      await writeNotice(tx, 'codesGuessed', { email: citizen.email, lang: citizen.lang as Lang }, now);
    return false;
  });
  if (!right) return { kind: 'wrong' };
  await deps.db.as(browserActor(browserHash), (tx) => deleteHalfLogin(tx, browserHash));
  const session = await openSession(deps, account, input, { means: 'totp', by: 'password', level: 'basis', at: now });
  return { kind: 'in', session, target: half.target };
}

/** Deletes log-ins whose code never came. */
export async function forgetHalfLogins({ db, clock }: Pick<CitizenDeps, 'db' | 'clock'>): Promise<void> {
  await db.as({ kind: 'job', job: 'sweep:attempts' }, (tx) => sweepHalfLogins(tx, clock.now()));
}
