import { type Means, meansNames } from '../../law/index.ts';
import type { PermitWish } from './permits.schema.ts';

/** The clause of § 12 (2) ThürEGovG ends with this day. */
export const lastDayOfClause = '2029-12-31';

/** Log-ins to an account that a trial can let count; what is signed or needs no account is no log-in. */
export const trialMeans = ['password', 'elster', 'orgAccount', 'wallet'] as const satisfies readonly Means[];

export type WishField = 'services' | 'means' | 'firstDay' | 'lastDay' | 'reasons' | 'safeguards';

/** What is wrong with an application, by field; `services` are those that order written form and allow a log-in at all. */
export function findWishProblems(
  wish: PermitWish,
  { services, today }: { services: readonly string[]; today: string },
): WishField[] {
  const { firstDay, lastDay } = wish;
  const wrong: Readonly<Record<WishField, boolean>> = {
    services: wish.services.length === 0 || wish.services.some((slug) => !services.includes(slug)),
    means: wish.means.length === 0 || wish.means.some((one) => !trialMeans.some((known) => known === one)),
    firstDay: firstDay < today || firstDay > lastDayOfClause,
    lastDay: lastDay === '' || lastDay < firstDay || lastDay > lastDayOfClause,
    reasons: wish.reasons === '',
    safeguards: wish.safeguards === '',
  };
  return (Object.keys(wrong) as WishField[]).filter((field) => wrong[field]);
}

/** A word of the law library, or undefined. */
export const toMeans = (word: string): Means | undefined =>
  Object.hasOwn(meansNames, word) ? (word as Means) : undefined;
