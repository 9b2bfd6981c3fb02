import type { Pool } from 'pg';

export async function findDatabaseName(pool: Pool): Promise<{ database: string; user: string }> {
  const { rows } = await pool.query<{ database: string; user: string }>(
    'select current_database() as database, current_user as "user"',
  );
  return rows[0]!;
}

/** Whether the role exists and the owner may act as it by `set role` (a superuser always may). */
export async function findRole(pool: Pool, role: string): Promise<{ member: boolean } | undefined> {
  const { rows } = await pool.query<{ member: boolean }>(
    "select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1",
    [role],
  );
  return rows[0];
}

/** False when the owner lacks the right (SQLSTATE 42501). */
export async function tryCreateRole(pool: Pool, role: string): Promise<boolean> {
  try {
    await pool.query(`create role "${role}" nologin nosuperuser nobypassrls`);
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '42710') return true;
    if (code === '42501') return false;
    throw error;
  }
}

export async function grantRole(pool: Pool, role: string): Promise<void> {
  await pool.query(`grant "${role}" to current_user`);
}
