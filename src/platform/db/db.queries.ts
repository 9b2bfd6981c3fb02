import type { Actor } from './actor.ts';
import type { Statement } from './batch.ts';

export const beginTransaction: Statement = { text: 'begin', values: [] };
export const commitTransaction: Statement = { text: 'commit', values: [] };
export const rollbackTransaction: Statement = { text: 'rollback', values: [] };

const whoActs = `select set_config('app.kind', $1, true), set_config('app.authorities', $2, true),
  set_config('app.owner', $3, true), set_config('app.job', $4, true)`;

/** Says, for one transaction only, who acts; the policies of row-level security read it. */
export function sayWhoActs(actor: Actor): Statement {
  return {
    text: whoActs,
    values: [
      actor.kind,
      actor.kind === 'staff' ? actor.authorities.join(',') : '',
      actor.kind === 'guest' ? actor.owner : '',
      actor.kind === 'job' ? actor.job : '',
    ],
  };
}
