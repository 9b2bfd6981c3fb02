import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, moduleNames } from '../../src/compose.ts';
import { type Clock, systemClock } from '../../src/platform/clock/clock.ts';
import { loadConfig } from '../../src/platform/config/config.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { createLog, type Log } from '../../src/platform/log/log.ts';
import { createProgram, type Program } from '../../src/platform/runtime/program.ts';

/** The role of all test databases: clones share the rights of their template. */
const appRole = 'rennsteig_test_app';

/** The environment of a program under test; `folder` takes its files and its key. */
export function testEnvironment(url: string, folder: string): Record<string, string> {
  const key = join(folder, 'key');
  writeFileSync(key, Buffer.alloc(32, 7).toString('base64'));
  return {
    RENNSTEIG_MODE: 'test',
    DATABASE_URL: url,
    DATABASE_APP_ROLE: appRole,
    FILES_ROOT: folder,
    FILES_KEY_FILE: key,
    SIMULATOR_KEYS: join(folder, 'keys'),
    LOG_LEVEL: 'silent',
    // Tests share the machine with each other: their waiting is no load of the program.
    LOAD_BUSY_DELAY_MS: '60000',
    RATE_SEARCH_PER_MINUTE: '1000000',
    RATE_WRITES_PER_MINUTE: '1000000',
    RATE_LOGINS_PER_MINUTE: '1000000',
  };
}

/** Opens the whole program on a database, as `rennsteig serve` does, with limits that tests do not run into. */
export async function openProgram(options: {
  url: string;
  clock?: Clock;
  env?: Record<string, string>;
  log?: Log;
}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-files-'));
  // The server serves what the build made; tests of pages without a browser need only the folder.
  const assets = join(projectRoot, 'build/assets');
  mkdirSync(assets, { recursive: true });
  const config = loadConfig({ ...testEnvironment(options.url, folder), ...options.env });
  const program = await createProgram({
    config,
    log: options.log ?? createLog(options.env?.LOG_LEVEL ?? 'silent'),
    clock: options.clock ?? systemClock,
    moduleNames,
    compose,
    assets,
    version: 'test',
    progress: () => undefined,
  });
  const { stop } = program;
  return Object.assign(program, {
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
