import { sql } from 'kysely';
import { type Tx, writeLater } from '../db/db.ts';

type NewJob = {
  readonly task: string;
  readonly payload: string;
  readonly key: string;
  readonly afterMs: number | null;
  readonly tries: number;
};

export async function addJob(tx: Tx, { task, payload, key, afterMs, tries }: NewJob): Promise<void> {
  const due = sql`now() + ${afterMs}::float8 * interval '1 millisecond'`;
  await writeLater(
    tx,
    sql`select platform.enqueue(${task}, ${payload}::json, ${key}, ${due}, ${tries}::int)`.compile(tx),
  );
}
