import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { openProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
    adminUrl: string;
  }
}

/** One real server per run; its template database is migrated and loaded once and cloned for every test file. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-test-'));
  const server = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
    settings: ['fsync=off', 'synchronous_commit=off', 'max_connections=200'],
  });
  const program = await openProgram({ url: server.url });
  await program.stop();
  project.provide('templateUrl', server.url);
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
