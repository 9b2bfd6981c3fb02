import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Tx, writeLater } from '../db/db.ts';

export async function addEvent(tx: Tx, name: string, payload: string): Promise<void> {
  await writeLater(tx, sql`select platform.emit(${name}, ${payload}::json)`.compile(tx));
}

/** Only adds: while two versions of the program run side by side, neither may take the other's subscribers away. */
export async function insertSubscriptions(
  owner: Pool,
  pairs: readonly { event: string; task: string }[],
): Promise<void> {
  await owner.query(
    'insert into platform.subscription (event, task) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [pairs.map(({ event }) => event), pairs.map(({ task }) => task)],
  );
}
