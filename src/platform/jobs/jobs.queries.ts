import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';

export async function addJob(tx: Tx, task: string, payload: string, key: string, runAt: Date | null): Promise<void> {
  await sql`select platform.enqueue(${task}, ${payload}::json, ${key}, ${runAt}::timestamptz)`.execute(tx);
}
