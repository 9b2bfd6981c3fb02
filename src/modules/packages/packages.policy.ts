import type { Actor, StaffActor } from '../../platform/db/actor.ts';

/** Switching an online service is for the heads of the authority itself and for administrators. */
export function maySwitch(actor: Actor, authorityId: string): actor is StaffActor {
  return (
    actor.kind === 'staff' &&
    actor.roles.some(({ authorityId: own, role }) => role === 'admin' || (role === 'head' && own === authorityId))
  );
}
