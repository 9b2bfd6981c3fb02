import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createOwner } from '../../src/platform/embedded/embedded.queries.ts';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { openProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
    adminUrl: string;
  }
}

type Server = { url: string; adminUrl: string; stop(): Promise<void> };

/**
 * One real server per run; its template database is migrated and loaded once and cloned for every test file.
 * TEST_ADMIN_URL names the superuser of another server to run the same tests on (CI does so with the oldest PostgreSQL we support).
 */
export async function setup(project: TestProject) {
  const foreign = process.env.TEST_ADMIN_URL;
  const server = foreign ? await useServer(foreign) : await startServer();
  try {
    const program = await openProgram({ url: server.url });
    await program.stop();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('templateUrl', server.url);
  project.provide('adminUrl', server.adminUrl);
  return () => server.stop();
}

async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-test-'));
  // As root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
    settings: ['fsync=off', 'synchronous_commit=off', 'max_connections=200'],
  });
  return {
    ...server,
    async stop() {
      await server.stop();
      for (const place of [folder, server.folder]) rmSync(place, { recursive: true, force: true });
    },
  };
}

async function useServer(adminUrl: string): Promise<Server> {
  const password = randomBytes(16).toString('hex');
  const name = `rennsteig_test_${randomBytes(4).toString('hex')}`;
  await createOwner(adminUrl, name, password);
  const url = new URL(adminUrl);
  Object.assign(url, { username: name, password, pathname: `/${name}` });
  return { url: url.href, adminUrl, stop: async () => undefined };
}
