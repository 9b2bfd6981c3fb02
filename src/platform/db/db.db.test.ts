import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import type { Actor } from './actor.ts';
import type { Tx } from './db.ts';

const bed = withDatabase();

const settings = async (tx: Tx) => {
  const { rows } = await sql<{ kind: string | null; owner: string | null; job: string | null; mine: boolean }>`
    select platform.app_kind() as kind, platform.app_owner() as owner, platform.app_job() as job,
      platform.has_authority('16066042') as mine`.execute(tx);
  return rows[0];
};

it('says who acts for one transaction and no longer', async () => {
  const staff: Actor = { kind: 'staff', id: '1', name: 'x', authorities: ['16066042', '16066'], roles: [] };
  expect(await bed.db.as(staff, settings)).toEqual({ kind: 'staff', owner: null, job: null, mine: true });
  expect(await bed.db.as({ kind: 'guest', owner: 'abc' }, settings)).toEqual({
    kind: 'guest',
    owner: 'abc',
    job: null,
    mine: false,
  });
  expect(await bed.db.as({ kind: 'job', job: 'draft:1' }, settings)).toEqual({
    kind: 'job',
    owner: null,
    job: 'draft:1',
    mine: false,
  });
  const outside = await sql`select platform.app_kind() as kind`.execute(bed.db.read);
  expect(outside.rows).toEqual([{ kind: null }]);
});

it('T5: a value that looks like SQL stays a value', async () => {
  const owner = `x'; drop table platform.audit; select set_config('app.kind', 'staff', true); --\\'`;
  expect(await bed.db.as({ kind: 'guest', owner }, settings)).toEqual({ kind: 'guest', owner, job: null, mine: false });
});

it('rolls back what a failing piece of work wrote', async () => {
  const actor: Actor = { kind: 'job', job: 'test:1' };
  const failing = bed.db.as(actor, async (tx) => {
    await sql`select platform.enqueue('test.none', '{}', null, null)`.execute(tx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const { rows } = await bed.owner.query(
    "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'test.none'",
  );
  expect(rows[0].n).toBe(0);
});
