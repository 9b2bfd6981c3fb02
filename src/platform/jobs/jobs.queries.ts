import { sql } from 'kysely';
import { type Tx, writeLater } from '../db/db.ts';

export async function addJob(
  tx: Tx,
  task: string,
  payload: string,
  key: string,
  afterMs: number | null,
): Promise<void> {
  await writeLater(
    tx,
    sql`select platform.enqueue(${task}, ${payload}::json, ${key}, now() + ${afterMs}::float8 * interval '1 millisecond')`.compile(
      tx,
    ),
  );
}
