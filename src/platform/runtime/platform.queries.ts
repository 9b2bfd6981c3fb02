import type { Pool } from 'pg';

/** Whether the role of the connection could go around row-level security. */
export async function isTooStrong(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ strong: boolean }>(`
    select rolsuper or rolbypassrls or exists (
      select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'platform' and relname = 'audit' and relowner = pg_roles.oid) as strong
    from pg_roles where rolname = current_user`);
  return rows[0]?.strong ?? true;
}

/** Whether the database answers. */
export async function answers(pool: Pool): Promise<boolean> {
  return (await pool.query('select 1')).rowCount === 1;
}
