import { EventEmitter } from 'node:events';
import type { Runner, WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log/log.ts';
import type { JobPayload, Schedule, TaskList } from './jobs.ts';
import { createLiveness } from './liveness.ts';

export type Worker = { stop(): Promise<void> };

/** Starts to run jobs as the owner role. Handlers reach protected tables only through `db.as(job, …)`. */
export async function startWorker(options: {
  owner: Pool;
  tasks: TaskList;
  schedules: readonly Schedule[];
  concurrency: number;
  log: Log;
  onJob?: (task: string, outcome: 'done' | 'failed') => void;
  /** Called when the process can no longer prove that it lives (its jobs may be given to others), or when the runner gave up. */
  onLost: () => void;
}): Promise<Worker> {
  const { owner, log } = options;
  const events: WorkerEvents = new EventEmitter();
  const liveness = await createLiveness(owner, log, options.onLost);
  events.on('pool:create', ({ workerPool }) => {
    liveness.register(workerPool.id).catch((error) => log.error({ err: error }, 'worker not registered'));
  });
  events.on('job:success', ({ job }) => options.onJob?.(job.task_identifier, 'done'));
  events.on('job:error', ({ job, error }) => {
    options.onJob?.(job.task_identifier, 'failed');
    log.warn({ err: error, task: job.task_identifier, job: job.id, attempts: job.attempts }, 'job failed');
  });
  events.on('job:failed', ({ job }) => {
    log.error(
      { alert: 'job_failed', task: job.task_identifier, job: job.id },
      'a job was given up; see /arbeitsplatz/stoerungen',
    );
  });
  const runner: Runner = await startRunner(options, events).catch(async (error) => {
    await liveness.stop();
    throw error;
  });
  // A database that goes away ends the runner; unheard, that would end the process.
  let stopped = false;
  const ended = () => {
    if (!stopped) options.onLost();
  };
  runner.promise.then(ended, ended);
  return {
    async stop() {
      stopped = true;
      // One that ended by itself says so by an error.
      await runner.stop().catch(() => undefined);
      await liveness.stop();
    },
  };
}

async function startRunner(
  options: Pick<Parameters<typeof startWorker>[0], 'owner' | 'log' | 'concurrency' | 'schedules' | 'tasks'>,
  events: WorkerEvents,
): Promise<Runner> {
  const { owner, log } = options;
  // A process that only answers requests does without the library.
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  return run({
    pgPool: owner,
    concurrency: options.concurrency,
    noHandleSignals: true,
    preset: {
      worker: {
        // Only batches hear that a result could not be written; without them that ends the process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        // One question to the database fetches work for all hands; what is fetched and not begun is given back at a stop and freed after a crash.
        localQueue: { size: options.concurrency },
      },
    },
    pollInterval: 1000,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ worker: true }, message);
    }),
    parsedCronItems: parseCronItems(options.schedules.map(({ task, match }) => ({ task, match, identifier: task }))),
    taskList: Object.fromEntries(
      Object.entries(options.tasks).map(([name, handler]) => [
        name,
        (payload: unknown, helpers: { job: { id: string; attempts: number } }) =>
          handler((payload ?? {}) as JobPayload, { id: helpers.job.id, attempts: helpers.job.attempts }),
      ]),
    ),
  });
}
