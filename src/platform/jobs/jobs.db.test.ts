import { expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { enqueue } from './jobs.ts';

const bed = withDatabase();

const waiting = async () => {
  const { rows } = await bed.owner.query(
    "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'test.none'",
  );
  return rows[0].n as number;
};

it('a job exists with the commit and vanishes with the rollback', async () => {
  const job = { kind: 'job', job: 'test:1' } as const;
  await bed.db.as(job, (tx) => enqueue(tx, 'test.none', { id: 1 }));
  expect(await waiting()).toBe(1);
  const failing = bed.db.as(job, async (tx) => {
    await enqueue(tx, 'test.none', { id: 2 });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await waiting()).toBe(1);
});

it('the same key replaces a waiting job', async () => {
  const job = { kind: 'job', job: 'test:1' } as const;
  await bed.db.as(job, (tx) => enqueue(tx, 'test.none', { id: 3 }, { key: 'one' }));
  await bed.db.as(job, (tx) => enqueue(tx, 'test.none', { id: 4 }, { key: 'one' }));
  expect(await waiting()).toBe(2);
});

it('the app role reaches the job tables only through the function', async () => {
  const client = await bed.owner.connect();
  try {
    await client.query('set role rennsteig_test_app');
    await expect(client.query('select * from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/);
  } finally {
    client.release(true);
  }
});
