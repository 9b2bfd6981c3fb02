import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { findProven } from './identities.queries.ts';

/** Given names and family name as a provider proved them; undefined while the session at hand proves no more than an address. */
export async function provenName({ db }: Pick<Platform, 'db'>, citizen: CitizenActor): Promise<string | undefined> {
  if (!citizen.proof || citizen.proof.level === 'basis') return undefined;
  const { givenNames, familyName } = await db.as(citizen, (tx) => findProven(tx, citizen.account));
  return [givenNames?.value, familyName?.value].filter(Boolean).join(' ') || undefined;
}
