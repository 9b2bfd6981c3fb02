import { expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';

const bed = withDatabase();
const forget = () => bed.program.tasks['audit.forget']?.({}, { id: '1', attempts: 1 });

async function add(subject: string, ago: string, count = 1, authority: string | null = null): Promise<void> {
  await bed.admin.query(
    `insert into platform.audit (at, actor_kind, actor_id, actor_name, action, subject, authority_id)
     select now() - $2::interval, 'citizen', 'x', '', 'test.old', $1, $4 from generate_series(1, $3)`,
    [subject, ago, count, authority],
  );
}
const left = async () =>
  (
    await bed.admin.query<{ subject: string; count: number }>(
      "select subject, count(*)::int as count from platform.audit where action = 'test.old' group by 1 order by 1",
    )
  ).rows;

it('deletes what concerns people alone after two years, in pieces, and nothing else', async () => {
  await add('citizen:old', '25 months', 4_500);
  await add('citizen:young', '23 months');
  await add('mandate:00000000-0000-7000-8000-000000000000', '25 months');
  await add('application:of-person', '25 months');
  await add('application:of-authority', '25 months', 1, '16066042');
  await add('rights:staff', '25 months');
  await forget();
  const rest = [
    { subject: 'application:of-authority', count: 1 },
    { subject: 'citizen:young', count: 1 },
    { subject: 'rights:staff', count: 1 },
  ];
  expect(await left()).toEqual(rest);
  await forget();
  expect(await left()).toEqual(rest);
});

it('the app role deletes no entry by itself, and none by the function unless it is that job', async () => {
  await add('citizen:again', '25 months');
  const direct = bed.db.as({ kind: 'job', job: 'forget-accesses' }, (tx) =>
    tx.deleteFrom('platform.audit').where('subject', '=', 'citizen:again').execute(),
  );
  await expect(direct).rejects.toThrow(/permission denied/);
  const { deleteForgettable } = await import('./audit.queries.ts');
  const other = await bed.db.as({ kind: 'job', job: 'something-else' }, (tx) => deleteForgettable(tx, 10));
  expect(other).toBe(0);
  expect(await bed.db.as({ kind: 'job', job: 'forget-accesses' }, (tx) => deleteForgettable(tx, 10))).toBe(1);
});
