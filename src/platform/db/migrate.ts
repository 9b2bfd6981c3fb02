import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { projectRoot } from '../config/paths.ts';
import { defineErrors } from '../errors/errors.ts';
import {
  applyMigration,
  findApplied,
  findEncoding,
  grantTables,
  lockMigrations,
  prepareLedger,
} from './migrate.queries.ts';
import { ensureAppRole } from './roles.ts';

const errors = defineErrors('migrate', {
  changed: {
    status: 500,
    title: { de: 'Eine angewandte Migration wurde geändert: {file}', en: 'An applied migration was changed: {file}' },
    internal: true,
  },
  encoding: {
    status: 500,
    title: {
      de: 'Die Datenbank muss UTF8 sprechen, nicht {encoding}',
      en: 'The database must use UTF8, not {encoding}',
    },
    internal: true,
  },
});

export type Migration = { readonly schema: string; readonly name: string; readonly sql: string; readonly hash: string };

/** The migrations of the platform and of the modules, in the order in which they are applied. */
export function readMigrations(modules: readonly string[]): Migration[] {
  const folders = [
    { schema: 'platform', folder: join(projectRoot, 'src/platform/db/migrations') },
    ...modules.map((name) => ({ schema: name, folder: join(projectRoot, 'src/modules', name, 'migrations') })),
  ];
  return folders
    .filter(({ folder }) => existsSync(folder))
    .flatMap(({ schema, folder }) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.sql'))
        .sort()
        .map((name) => {
          const sql = readFileSync(join(folder, name), 'utf8');
          return { schema, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
        }),
    );
}

/**
 * Brings the database to the state of the code: job tables, then every migration that is missing, each in a transaction of its own;
 * afterwards the rights of the app role. Several processes may call it at once: one works, the others wait.
 * @returns the name of the app role and how many migrations were applied
 */
export async function migrate(
  owner: Pool,
  modules: readonly string[],
  options: { appRole?: string } = {},
): Promise<{ appRole: string; applied: number }> {
  const encoding = await findEncoding(owner);
  if (encoding !== 'UTF8') throw errors.encoding({ encoding });
  const appRole = await ensureAppRole(owner, options.appRole);
  const migrations = readMigrations(modules);
  const client = await owner.connect();
  try {
    await lockMigrations(client);
    const { runMigrations } = await import('graphile-worker');
    await runMigrations({ pgPool: owner });
    await prepareLedger(client);
    const done = await findApplied(client);
    let applied = 0;
    for (const migration of migrations) {
      const hash = done.get(`${migration.schema}/${migration.name}`);
      if (hash === migration.hash) continue;
      if (hash) throw errors.changed({ file: `${migration.schema}/${migration.name}` });
      await applyMigration(client, migration, appRole);
      applied += 1;
    }
    if (applied > 0) await grantTables(client, appRole, ['platform', ...modules], migrations);
    return { appRole, applied };
  } finally {
    client.release(true);
  }
}
