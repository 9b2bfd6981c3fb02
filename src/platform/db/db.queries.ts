import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Tx } from './db.ts';

/** Says, for this transaction only, who acts; the policies of row-level security read it. */
export async function setActor(tx: Tx, actor: Actor): Promise<void> {
  const authorities = actor.kind === 'staff' ? actor.authorities.join(',') : '';
  const owner = actor.kind === 'guest' ? actor.owner : '';
  const job = actor.kind === 'job' ? actor.job : '';
  await sql`select set_config('app.kind', ${actor.kind}, true), set_config('app.authorities', ${authorities}, true),
    set_config('app.owner', ${owner}, true), set_config('app.job', ${job}, true)`.execute(tx);
}
