import { describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/compose.ts';
import { readMigrations } from '../../src/platform/db/migrate.ts';
import { withDatabase } from '../support/database.ts';

// What the role of the program may do at all, whatever row-level security says.
const bed = withDatabase();
const schemas = ['platform', ...moduleNames];
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('rights of the app role', () => {
  it('it is weak: no superuser, no owner, no way around row-level security', async () => {
    const { rows } = await bed.admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'rennsteig_test_app'`,
    );
    expect(rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    });
    const { rows: owned } = await bed.admin.query<{ name: string }>(
      `select relname as name from pg_class where pg_get_userbyid(relowner) = 'rennsteig_test_app'`,
    );
    expect(names(owned)).toEqual([]);
    const { rows: memberships } = await bed.admin.query(
      `select pg_get_userbyid(roleid) as role from pg_auth_members where pg_get_userbyid(member) = 'rennsteig_test_app'`,
    );
    expect(memberships).toEqual([]);
  });

  it('it creates nothing, truncates nothing and refers to nothing', async () => {
    const { rows } = await bed.admin.query<{ name: string }>(
      `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname = any ($1) and (has_table_privilege('rennsteig_test_app', c.oid, 'truncate')
         or has_table_privilege('rennsteig_test_app', c.oid, 'trigger') or has_table_privilege('rennsteig_test_app', c.oid, 'references'))`,
      [schemas],
    );
    expect(names(rows)).toEqual([]);
    const { rows: open } = await bed.admin.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname = any ($1) and has_schema_privilege('rennsteig_test_app', oid, 'create')`,
      [[...schemas, 'graphile_worker', 'public']],
    );
    expect(names(open)).toEqual([]);
  });

  it('append-only tables are read and added to, never changed', async () => {
    const marked = (mark: string) =>
      readMigrations(moduleNames).flatMap(({ sql }) =>
        [...sql.matchAll(new RegExp(`^-- ${mark}\\n(?:--.*\\n)*create table (\\S+)`, 'gm'))].map((match) => match[1]!),
      );
    const appendOnly = marked('append-only');
    expect(appendOnly).toContain('platform.audit');
    for (const [privilege, places] of [
      ['update', [...appendOnly, ...marked('no-grants')]],
      ['delete', [...appendOnly, ...marked('no-grants')]],
      ['select', marked('no-grants')],
    ] as const) {
      for (const table of places) {
        const { rows } = await bed.admin.query('select has_table_privilege($1, $2, $3) as may', [
          'rennsteig_test_app',
          table,
          privilege,
        ]);
        expect(rows[0].may, `${privilege} on ${table}`).toBe(false);
      }
    }
  });
});
