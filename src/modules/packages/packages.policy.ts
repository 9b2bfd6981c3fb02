import type { Actor, StaffActor, StaffRole } from '../../platform/db/actor.ts';

/** Switching an online service is for the heads of the authority itself and for administrators. */
export function maySwitch(actor: Actor, authorityId: string): actor is StaffActor {
  return (
    actor.kind === 'staff' &&
    actor.roles.some(({ authorityId: own, role }) => role === 'admin' || (role === 'head' && own === authorityId))
  );
}

const has = (actor: Actor, ...roles: StaffRole[]): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.some(({ role }) => roles.includes(role));

/** Packages hold for the whole Land, so its editors write them. */
export const maySubmit = (actor: Actor): actor is StaffActor => has(actor, 'editor');

/** Four eyes: another editor or an administrator decides, never the person who submitted. */
export const mayDecide = (actor: Actor, submittedBy: string): actor is StaffActor =>
  has(actor, 'editor', 'admin') && actor.id !== submittedBy;

/** A wrong service has to stop at once, so one person is enough. */
export const mayWithdraw = (actor: Actor): actor is StaffActor => has(actor, 'editor', 'admin');
