import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/db.ts';
import { rescheduleJob } from './failed-jobs.queries.ts';
import { addJob } from './jobs.queries.ts';

export type JobPayload = Readonly<Record<string, unknown>>;

/** Runs one job. Runs at least once, so it must be idempotent; throwing means: try again later. */
export type JobHandler = (payload: JobPayload, job: JobRun) => Promise<void>;

/** One try of a job; `attempts` counts this one. */
export type JobRun = { readonly id: string; readonly attempts: number };

export type TaskList = Readonly<Record<string, JobHandler>>;

/** Of a job that says nothing else. */
const maxAttempts = 25;

/** A task that runs by the calendar; `match` is a cron line in UTC. */
export type Schedule = { readonly task: string; readonly match: string };

/**
 * Enqueues a job inside the business transaction: it exists with the commit and vanishes with the rollback.
 * The payload holds ids only, never personal data. The same `key` replaces a waiting job; without one the job gets a key of its own.
 * `afterMs` counts from the clock of the database, which also decides when a job is due: a job that looks at the clock of the program and plans
 * itself anew for the rest cannot run in circles, whatever that clock shows. `tries: 1` is for what no waiting mends: it becomes a task of the
 * administrators as soon as it throws.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JobPayload,
  options: { key?: string; afterMs?: number; tries?: number } = {},
): Promise<void> {
  const { key = randomUUID(), afterMs = null, tries = maxAttempts } = options;
  await addJob(tx, { task, payload: JSON.stringify(payload), key, afterMs, tries });
}

/** Lets a waiting or given-up job run now; staff only. False when it runs just now or is done. */
export function retryJob(tx: Tx, jobId: number): Promise<boolean> {
  return rescheduleJob(tx, jobId);
}

/** When a job that fails now is tried again: the library waits e^attempts seconds, at most about six hours; null after the last try. */
export function nextTryAt(attempts: number, now: Date): Date | null {
  return attempts >= maxAttempts ? null : new Date(now.getTime() + Math.exp(Math.min(attempts, 10)) * 1000);
}
