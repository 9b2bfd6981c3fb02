import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { checkPassword } from '../passwords.ts';
import type { CitizenDeps } from './citizen.deps.ts';
import { type Citizen, countFailure, findCitizenById } from './citizen.queries.ts';
import { isFresh, isLocked } from './citizen.rules.ts';

/** What is asked before something at stake: the password, nothing (proved just now), or to prove oneself once more. */
export type Stake = 'password' | 'fresh' | 'stale';

export const stakeOf = (account: Pick<Citizen, 'passwordHash'>, citizen: CitizenActor, now: Date): Stake =>
  account.passwordHash !== null ? 'password' : isFresh(citizen.proof, now) ? 'fresh' : 'stale';

/** What the person at hand is asked for now. */
export async function currentStake(
  { db, clock }: Pick<CitizenDeps, 'db' | 'clock'>,
  citizen: CitizenActor,
): Promise<Stake> {
  const account = await db.as(citizen, (tx) => findCitizenById(tx, citizen.account));
  return stakeOf({ passwordHash: account?.passwordHash ?? null }, citizen, clock.now());
}

/**
 * What is at stake needs the password again, or for an account without one a fresh proof: a forgotten browser must not be enough.
 * Wrong passwords count as failed log-ins.
 */
export async function withPassword(
  { db, clock }: Pick<CitizenDeps, 'db' | 'clock'>,
  citizen: CitizenActor,
  password: string,
  work: (tx: Tx, account: Citizen, now: Date) => Promise<void>,
): Promise<boolean> {
  const now = clock.now();
  const account = await db.as(citizen, (tx) => findCitizenById(tx, citizen.account));
  if (!account) return false;
  const stake = stakeOf(account, citizen, now);
  const stored = isLocked(account, now) ? undefined : account.passwordHash;
  const matches = stake === 'password' ? await checkPassword(stored, password) : stake === 'fresh';
  await db.as(citizen, async (tx) => {
    if (matches) await work(tx, account, now);
    else if (stake === 'password') await countFailure(tx, account.id, now);
  });
  return matches;
}
