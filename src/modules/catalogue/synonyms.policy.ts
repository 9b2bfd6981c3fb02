import type { Actor, StaffActor } from '../../platform/db/actor.ts';

/** Words of the search are the same for the whole Land, so its editors keep them. */
export const mayEditSynonyms = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.some(({ role }) => role === 'editor');
