import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Tx } from '../db/db.ts';

/** A job that was given up. */
export type FailedJob = {
  readonly id: number;
  readonly task: string;
  readonly attempts: number;
  /** Code of the last error; null when it had none, e.g. because the process was killed. */
  readonly code: string | null;
  readonly since: Date;
  readonly failedAt: Date;
};

export async function selectFailedJobs(tx: Tx, after: number, size: number): Promise<FailedJob[]> {
  const { rows } = await sql<{
    id: number;
    task: string;
    attempts: number;
    code: string | null;
    since: Date;
    failed_at: Date;
  }>`select * from platform.failed_jobs(${after}, ${size})`.execute(tx);
  return rows.map(({ failed_at, ...row }) => ({ ...row, failedAt: failed_at }));
}

export async function rescheduleJob(tx: Tx, id: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean | null }>`select platform.retry_job(${id}) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** For the figure that an alarm hangs on. */
export async function countFailedJobs(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(`
    select count(*)::int as n from graphile_worker._private_jobs
    where not is_available and locked_at is null and attempts >= max_attempts and (key is not null or payload -> '_cron' is not null)`);
  return rows[0]?.n ?? 0;
}
