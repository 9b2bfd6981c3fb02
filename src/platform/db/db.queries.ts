import { sql } from 'kysely';
import { type Actor, ownerOf } from './actor.ts';
import type { Statement } from './batch.ts';
import type { Tx } from './db.ts';

export const beginTransaction: Statement = { text: 'begin', values: [] };
export const commitTransaction: Statement = { text: 'commit', values: [] };
export const rollbackTransaction: Statement = { text: 'rollback', values: [] };

/** Says, for one transaction only, who acts; the policies of row-level security read it. What is not said is unset, as after every transaction. */
export function sayWhoActs(actor: Actor): Statement {
  const settings = Object.entries({
    kind: actor.kind,
    authorities: actor.kind === 'staff' ? actor.authorities.join(',') : '',
    owner: ownerOf(actor) ?? '',
    job: actor.kind === 'job' ? actor.job : '',
    account: actor.kind === 'citizen' ? actor.account : '',
    agent: actor.kind === 'citizen' ? (actor.agent?.account ?? '') : '',
  }).filter(([, value]) => value !== '');
  const calls = settings.map(([name], index) => `set_config('app.${name}', $${index + 1}, true)`);
  return { text: `select ${calls.join(', ')}`, values: settings.map(([, value]) => value) };
}

/** Puts another of the own applications at hand within a transaction of an account, one at a time. */
export async function takeInHand(tx: Tx, owner: string): Promise<void> {
  await sql`select set_config('app.owner', ${owner}, true)`.execute(tx);
}
