import { dayInBerlin } from '../../../lang/format.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { PaperStand, Sheet } from './sheet.types.ts';

/** Who works on cases of an authority records its sheets; another role there, or this role elsewhere, is not enough. */
export const mayRecord = ({ roles }: Pick<StaffActor, 'roles'>, authorityId: string): boolean =>
  roles.some((grant) => grant.authorityId === authorityId && (grant.role === 'caseworker' || grant.role === 'head'));

/** How it stands with the sheet that was given out last for these answers. */
export function paperStand(last: Sheet | undefined, hash: string): PaperStand {
  if (!last) return { state: 'none' };
  return { state: last.answersHash === hash ? 'waiting' : 'void', madeAt: last.madeAt };
}

/** Why a day cannot be that on which a sheet arrived: it is no day, lies in the future, or before the sheet was made. */
export function arrivalFault(
  day: string | undefined,
  facts: { madeAt: Date; now: Date },
): 'noDay' | 'future' | 'beforeSheet' | undefined {
  if (day === undefined) return 'noDay';
  if (day > dayInBerlin(facts.now)) return 'future';
  return day < dayInBerlin(facts.madeAt) ? 'beforeSheet' : undefined;
}

/**
 * The moment that counts as receipt. Of an earlier day nobody knows the hour; noon lies on the same day everywhere. Never before the sheet was made.
 * @param day YYYY-MM-DD in Europe/Berlin
 */
export function arrivalMoment(day: string, { madeAt, now }: { madeAt: Date; now: Date }): Date {
  if (day === dayInBerlin(now)) return now;
  const noon = new Date(`${day}T11:00:00Z`);
  return noon < madeAt ? madeAt : noon;
}
