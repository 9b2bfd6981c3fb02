import type { Pool, PoolClient } from 'pg';
import type { Migration } from './migrate.ts';

export async function findEncoding(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding');
  return rows[0]?.server_encoding ?? '';
}

/** Held until the connection is closed. */
export async function lockMigrations(client: PoolClient): Promise<void> {
  await client.query('set statement_timeout = 0');
  await client.query("select pg_advisory_lock(hashtext('rennsteig.migrate'))");
}

export async function prepareLedger(client: PoolClient): Promise<void> {
  await client.query(`create schema if not exists platform;
    create table if not exists platform.migration (
      schema text not null, name text not null, hash text not null, at timestamptz not null default now(), primary key (schema, name));
    comment on table platform.migration is 'kind: public'`);
}

export async function findApplied(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ schema: string; name: string; hash: string }>(
    'select * from platform.migration',
  );
  return new Map(rows.map((row) => [`${row.schema}/${row.name}`, row.hash]));
}

export async function applyMigration(client: PoolClient, migration: Migration, appRole: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`create schema if not exists ${migration.schema}`);
    await client.query(migration.sql.replaceAll('{{app}}', `"${appRole}"`));
    await client.query('insert into platform.migration (schema, name, hash) values ($1, $2, $3)', [
      migration.schema,
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw Object.assign(error as Error, {
      message: `${migration.schema}/${migration.name}: ${(error as Error).message}`,
    });
  }
}

/**
 * Gives the app role what it needs and no more. A table after the comment line `-- append-only` may only be read and added to;
 * one after `-- no-grants` is out of reach.
 */
export async function grantTables(
  client: PoolClient,
  appRole: string,
  schemas: readonly string[],
  migrations: readonly Migration[],
): Promise<void> {
  const marked = (mark: string) =>
    migrations.flatMap(({ sql }) =>
      [...sql.matchAll(new RegExp(`^-- ${mark}\\n(?:--.*\\n)*create table (\\S+)`, 'gm'))].map((match) => match[1]!),
    );
  const role = `"${appRole}"`;
  const statements = ['begin'];
  for (const schema of schemas) {
    statements.push(
      `create schema if not exists ${schema}`,
      `grant usage on schema ${schema} to ${role}`,
      `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
      `grant usage on all sequences in schema ${schema} to ${role}`,
    );
  }
  for (const table of marked('append-only')) statements.push(`revoke update, delete on ${table} from ${role}`);
  for (const table of [...marked('no-grants'), 'platform.migration'])
    statements.push(`revoke all on ${table} from ${role}`);
  await client.query([...statements, 'commit'].join(';\n'));
}
