import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { databaseConfig } from '../db/database.config.ts';
import { createDb } from '../db/db.ts';
import { createPool } from '../db/pool.ts';
import { defineErrors } from '../errors/errors.ts';
import type { TaskList } from '../jobs/jobs.ts';
import { loadConfig } from '../load/load.config.ts';
import { createLoadGauge } from '../load/load-gauge.ts';
import type { Log } from '../log/log.ts';
import { createMetrics } from '../metrics/metrics.ts';
import type { Platform } from '../module.ts';
import { isTooStrong } from './platform.queries.ts';
import { openPorts } from './ports.ts';
import { runtimeConfig } from './runtime.config.ts';

const errors = defineErrors('runtime', {
  databaseMissing: {
    status: 500,
    title: { de: 'DATABASE_URL fehlt', en: 'DATABASE_URL is missing' },
    internal: true,
  },
  appUrlMissing: {
    status: 500,
    title: {
      de: 'In der Produktion muss DATABASE_APP_URL eine Verbindung der Rolle der Anwendung nennen',
      en: 'In production DATABASE_APP_URL must name a connection of the app role',
    },
    internal: true,
  },
  appUrlTooStrong: {
    status: 500,
    title: {
      de: 'Die Rolle aus DATABASE_APP_URL darf weder Superuser noch Eigentümer sein noch Zeilenschutz umgehen',
      en: 'The role of DATABASE_APP_URL must be neither superuser nor owner nor bypass row-level security',
    },
    internal: true,
  },
});

export type PlatformOptions = { readonly config: Config; readonly log: Log; readonly clock: Clock };

export type OpenedPlatform = { platform: Platform; owner: Pool; tasks: TaskList; close(): Promise<void> };

/** Connects and builds what every module gets. `prepare` runs as owner before the first connection of the app role. */
export async function openPlatform(
  options: PlatformOptions,
  prepare: (owner: Pool) => Promise<string>,
): Promise<OpenedPlatform> {
  const { config, log, clock } = options;
  const database = config.get(databaseConfig);
  const runtime = config.get(runtimeConfig);
  if (!database.url) throw errors.databaseMissing();
  if (runtime.mode === 'production' && !database.appUrl) throw errors.appUrlMissing();

  const owner = createPool(database.url, { max: 2 * runtime.jobConcurrency + 2, log, name: 'owner' });
  let app: Pool | undefined;
  try {
    const role = await prepare(owner);
    app = database.appUrl
      ? createPool(database.appUrl, { max: database.poolSize, log, name: 'app' })
      : createPool(database.url, { max: database.poolSize, role, log, name: 'app' });
    if (await isTooStrong(app)) throw errors.appUrlTooStrong();
  } catch (error) {
    await Promise.all([owner.end(), app?.end()]);
    throw error;
  }

  const db = createDb(app);
  const demo = runtime.mode === 'demo';
  const ports = openPorts({ config });
  const platform: Platform = {
    db,
    config,
    clock,
    log,
    metrics: createMetrics(),
    files: ports.files,
    pdf: ports.pdf,
    load: createLoadGauge(config.get(loadConfig)),
    demo,
  };
  return {
    platform,
    owner,
    tasks: {},
    async close() {
      platform.load.stop();
      await ports.close();
      await db.close();
      await owner.end();
    },
  };
}
