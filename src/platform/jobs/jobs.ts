import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/db.ts';
import { addJob } from './jobs.queries.ts';

export type JobPayload = Readonly<Record<string, unknown>>;

/** Runs one job. Runs at least once, so it must be idempotent; throwing means: try again later. */
export type JobHandler = (
  payload: JobPayload,
  job: { readonly id: string; readonly attempts: number },
) => Promise<void>;

export type TaskList = Readonly<Record<string, JobHandler>>;

/** A task that runs by the calendar; `match` is a cron line in UTC. */
export type Schedule = { readonly task: string; readonly match: string };

/**
 * Enqueues a job inside the business transaction: it exists with the commit and vanishes with the rollback.
 * The payload holds ids only, never personal data. The same `key` replaces a waiting job; without one the job gets a key of its own.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JobPayload,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await addJob(tx, task, JSON.stringify(payload), options.key ?? randomUUID(), options.runAt ?? null);
}
