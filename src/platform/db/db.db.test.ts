import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { countRoundTrips } from '../../../tests/support/round-trips.ts';
import type { Actor } from './actor.ts';
import { type Tx, writeLater } from './db.ts';

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

const job: Actor = { kind: 'job', job: 'test:2' };
const jobs = async () =>
  (await bed.owner.query("select count(*)::int as n from graphile_worker.jobs where task_identifier = 'test.later'"))
    .rows[0].n;
const addJob = (tx: Tx) => writeLater(tx, sql`select platform.enqueue('test.later', '{}', null, null)`.compile(tx));

it('sends who acts with the first statement and a write without an answer with the commit', async () => {
  const trips = await countRoundTrips(() =>
    bed.db.as(job, async (tx) => {
      await settings(tx);
      await addJob(tx);
      await addJob(tx);
    }),
  );
  expect(trips.map((texts) => texts.length)).toEqual([3, 3]);
  expect(await jobs()).toBe(2);
});

it('does statements that are asked for at the same time in one round trip', async () => {
  const trips = await countRoundTrips(async () => {
    const [a, b] = await bed.db.look(job, (tx) => Promise.all([settings(tx), settings(tx)]));
    expect([a?.job, b?.job]).toEqual(['test:2', 'test:2']);
  });
  expect(trips).toHaveLength(1);
});

it('a look ends with its round trip', async () => {
  const two = bed.db.look(job, async (tx) => {
    await settings(tx);
    return settings(tx);
  });
  await expect(two).rejects.toThrow('the transaction is over');
});

it('a write that nobody waited for fails the transaction', async () => {
  const before = await jobs();
  const failing = bed.db.as(job, async (tx) => {
    await addJob(tx);
    await writeLater(tx, sql`select 1 / 0`.compile(tx));
  });
  await expect(failing).rejects.toThrow('division by zero');
  expect(await jobs()).toBe(before);
});

it('never says that a transaction is committed when a statement in it failed', async () => {
  const swallowing = bed.db.as(job, async (tx) => {
    await addJob(tx);
    await sql`select 1 / 0`.execute(tx).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('rolled back');
});

it('goes on when a table below a prepared statement was changed', async () => {
  await bed.owner.query("create table public.shape (id int); comment on table public.shape is 'kind: public'");
  await bed.owner.query('grant select on public.shape to rennsteig_test_app; insert into public.shape values (1)');
  const read = () => bed.db.look(job, async (tx) => (await sql`select * from public.shape`.execute(tx)).rows);
  for (let round = 0; round < 5; round += 1) expect(await read()).toEqual([{ id: 1 }]);
  await bed.owner.query("alter table public.shape add column name text default 'x'");
  expect(await read()).toEqual([{ id: 1, name: 'x' }]);
  expect(await bed.db.as(job, async (tx) => (await sql`select * from public.shape`.execute(tx)).rows)).toHaveLength(1);
  await bed.owner.query('drop table public.shape');
});
