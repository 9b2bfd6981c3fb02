import { type CitizenActor, selfOf } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { findProven } from './identities.queries.ts';

/** Given names and family name of the person before the screen as a provider proved them; undefined while the session at hand proves no more than an address. */
export async function provenName({ db }: Pick<Platform, 'db'>, citizen: CitizenActor): Promise<string | undefined> {
  if (!citizen.proof || citizen.proof.level === 'basis') return undefined;
  const self = selfOf(citizen);
  const { givenNames, familyName } = await db.as(self, (tx) => findProven(tx, self.account));
  return [givenNames?.value, familyName?.value].filter(Boolean).join(' ') || undefined;
}
