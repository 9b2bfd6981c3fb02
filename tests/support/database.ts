import { randomBytes } from 'node:crypto';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Clock } from '../../src/platform/clock/clock.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { JobPayload } from '../../src/platform/jobs/jobs.ts';
import type { Log } from '../../src/platform/log/log.ts';
import type { Platform } from '../../src/platform/module.ts';
import type { Program } from '../../src/platform/runtime/program.ts';
import { openProgram } from './program.ts';

export type TestBed = {
  readonly program: Program;
  readonly platform: Platform;
  readonly db: Db;
  /** Connection of the owner of the database, whom row-level security binds like everybody (it is forced). */
  readonly owner: pg.Pool;
  /** Connection of the superuser, for looking past row-level security where a test must. */
  readonly admin: pg.Pool;
  readonly url: string;
  /** Runs every waiting job, also those that jobs enqueue, until none is left; throws when one failed. */
  runJobs(): Promise<void>;
};

/** Gives a test file the whole program on a database of its own, cloned from the migrated and loaded template. */
export function withDatabase(options: { clock?: Clock; env?: Record<string, string>; log?: Log } = {}): TestBed {
  const bed = {} as { -readonly [K in keyof TestBed]: TestBed[K] };
  const name = `rennsteig_test_${process.pid}_${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    const template = new URL(inject('templateUrl'));
    await asAdmin(`create database "${name}" template "${template.pathname.slice(1)}" owner "${template.username}"`);
    const url = new URL(template);
    url.pathname = `/${name}`;
    bed.url = url.href;
    bed.program = await openProgram({ url: url.href, ...options });
    bed.platform = bed.program.platform;
    bed.db = bed.platform.db;
    bed.owner = openPool(url);
    bed.admin = openPool(Object.assign(new URL(inject('adminUrl')), { pathname: `/${name}` }));
    bed.runJobs = async () => {
      await runOnce({
        pgPool: bed.owner,
        concurrency: 1,
        noHandleSignals: true,
        // As in production; without it the last results may be written after this has returned.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        logger: new Logger(() => () => undefined),
        parsedCronItems: [],
        taskList: Object.fromEntries(
          Object.entries(bed.program.tasks).map(([task, handler]) => [
            task,
            (payload: unknown, helpers: { job: { id: string; attempts: number } }) =>
              handler(payload as JobPayload, { id: helpers.job.id, attempts: helpers.job.attempts }),
          ]),
        ),
      });
      const { rows } = await bed.admin.query(
        'select last_error from graphile_worker._private_jobs where last_error is not null',
      );
      if (rows.length > 0) throw new Error(`a job failed: ${rows[0].last_error}`);
    };
  });

  afterAll(async () => {
    await bed.program?.stop();
    await Promise.all([bed.owner?.end(), bed.admin?.end()]);
    await asAdmin(`drop database if exists "${name}" with (force)`);
  });
  return bed;
}

function openPool(url: URL): pg.Pool {
  const pool = new pg.Pool({ connectionString: url.href, max: 3 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
