import pg from 'pg';
import type { Actor } from './actor.ts';

/** Opens a transaction and says, for it only, who acts; the policies of row-level security read it. */
export function beginAs(actor: Actor): string {
  const settings = {
    kind: actor.kind,
    authorities: actor.kind === 'staff' ? actor.authorities.join(',') : '',
    owner: actor.kind === 'guest' ? actor.owner : '',
    job: actor.kind === 'job' ? actor.job : '',
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin; select ${calls.join(', ')}`;
}
