import { sql } from 'kysely';
import { type Actor, ownerOf } from './actor.ts';
import type { Statement } from './batch.ts';
import type { Tx } from './db.ts';

export const beginTransaction: Statement = { text: 'begin', values: [] };
export const commitTransaction: Statement = { text: 'commit', values: [] };
export const rollbackTransaction: Statement = { text: 'rollback', values: [] };

const whoActs = `select set_config('app.kind', $1, true), set_config('app.authorities', $2, true),
  set_config('app.owner', $3, true), set_config('app.job', $4, true),
  set_config('app.account', $5, true)`;

/** Says, for one transaction only, who acts; the policies of row-level security read it. */
export function sayWhoActs(actor: Actor): Statement {
  return {
    text: whoActs,
    values: [
      actor.kind,
      actor.kind === 'staff' ? actor.authorities.join(',') : '',
      ownerOf(actor) ?? '',
      actor.kind === 'job' ? actor.job : '',
      actor.kind === 'citizen' ? actor.account : '',
    ],
  };
}

/** Puts another of the own applications at hand within a transaction of an account, one at a time. */
export async function takeInHand(tx: Tx, owner: string): Promise<void> {
  await sql`select set_config('app.owner', ${owner}, true)`.execute(tx);
}
