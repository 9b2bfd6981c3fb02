import type { Pool } from 'pg';
import { defineErrors } from '../errors/errors.ts';
import { findDatabaseName, findRole, grantRole, tryCreateRole } from './roles.queries.ts';

const errors = defineErrors('database', {
  roleMissing: {
    status: 500,
    title: {
      de: 'Der Eigentümer der Datenbank darf die Rolle der Anwendung nicht anlegen. Führen Sie als Administrator aus:\n{sql}',
      en: 'The owner of the database may not create the app role. Run as administrator:\n{sql}',
    },
    internal: true,
  },
});

/**
 * The role under which requests run; row-level security binds it. Its name carries the name of the database, because roles
 * belong to the whole server. What the owner may not create is reported as exact SQL.
 */
export async function ensureAppRole(owner: Pool, wanted?: string): Promise<string> {
  const { database, user } = await findDatabaseName(owner);
  const role = wanted || `${database}_app`;
  const sql = `create role "${role}" nologin nosuperuser nobypassrls;\ngrant "${role}" to "${user}";`;
  const known = await findRole(owner, role);
  if (!known && !(await tryCreateRole(owner, role))) throw errors.roleMissing({ sql });
  if (!known?.member) await grantRole(owner, role);
  return role;
}
