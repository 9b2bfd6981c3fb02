import type { Actor } from '../../../platform/db/actor.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { RightsRequest } from './rights.schema.ts';

const lifeMs = 14 * 24 * 3_600_000;

/** A wish that nobody answers is gone after 14 days. */
export const wishExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + lifeMs);

/** Why this person must not confirm: they asked for it, or it is about themselves; undefined when they may. */
export function barredFromGranting(
  request: Pick<RightsRequest, 'askedBy' | 'staffId'>,
  person: string,
): 'own' | 'concerned' | undefined {
  if (request.askedBy === person) return 'own';
  return request.staffId === person ? 'concerned' : undefined;
}

/** Who acts: an administrator, or the operator on the command line. */
export function personOf(actor: Actor): { id: string; name: string } {
  if (actor.kind === 'staff') return { id: actor.id, name: actor.name };
  if (actor.kind === 'job') return { id: actor.job, name: 'Kommandozeile' };
  throw accountsErrors.unknown();
}
