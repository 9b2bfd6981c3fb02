import type { Actor, StaffActor } from '../../platform/db/actor.ts';
import type { StepKind } from './permits.schema.ts';

const has = (actor: Actor, wanted: (grant: StaffActor['roles'][number]) => boolean): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.some(wanted);

/** The ministry sees the trials of all authorities. */
export const isMinistry = (actor: Actor): actor is StaffActor => has(actor, ({ role }) => role === 'ministry');

/** An authority applies through its head. */
export const mayApply = (actor: Actor, authorityId: string): actor is StaffActor =>
  has(actor, (grant) => grant.role === 'head' && grant.authorityId === authorityId);

/** Authorities for which this person may apply. */
export const appliesFor = (actor: Actor): string[] =>
  actor.kind === 'staff' ? actor.roles.filter(({ role }) => role === 'head').map(({ authorityId }) => authorityId) : [];

/** Who may do what: the authority answers for its application, somebody else of the ministry decides on it. */
export function mayDo(
  actor: Actor,
  kind: StepKind,
  permit: { readonly authorityId: string; readonly appliedBy: string },
): actor is StaffActor {
  if (kind === 'supplied' || kind === 'withdrawn') return mayApply(actor, permit.authorityId);
  return isMinistry(actor) && actor.id !== permit.appliedBy;
}
