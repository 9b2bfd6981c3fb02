import { expect, it } from 'vitest';
import { applyForDog } from '../load/dog-application.ts';
import type { HttpAnswer } from '../load/http.ts';
import { withDatabase } from '../support/database.ts';
import { countRoundTrips } from '../support/round-trips.ts';

const bed = withDatabase();

/** Messages to the database that each request of a journey may cost. Counting is exact: who needs more says here why; lower is welcome. */
const most = [
  ['begin', 1],
  ['first page', 1],
  // The draft, locked; the answers and the commit.
  ['post of the first page', 2],
  ['second page', 1],
  ['post of the second page', 2],
  ['review', 1],
  ['sending', 2],
  // The application; its messages.
  ['status page', 2],
] as const;
const mostStatements = 34;
/** Every few seconds the process asks whether the official data have changed and where people wait; that belongs to no request. */
const timed = ['"version" where "dataset"', '"applications"."waiting_room" where "served" < "issued"'];
const isRefresh = (texts: readonly string[]) => texts.every((text) => timed.some((part) => text.includes(part)));
const count = async (work: () => Promise<unknown>) =>
  (await countRoundTrips(work)).filter((texts) => !isRefresh(texts));

/** Submission read; case looked for; number; everything stored and committed: without what the job library asks. */
const mostForDelivery = 4;

it('a journey asks the database no more often than it did', async () => {
  const trips: string[][][] = [];
  await applyForDog({
    async send(request) {
      let answer!: HttpAnswer;
      trips.push(
        await count(async () => {
          const inject = { ...request, method: request.method as 'GET' };
          answer = (await bed.program.server.inject(inject)) as unknown as HttpAnswer;
        }),
      );
      return answer;
    },
  });
  const counted = most.map(([name], index) => [name, trips[index]?.length]);
  expect(trips).toHaveLength(most.length);
  for (const [index, [name, limit]] of most.entries())
    expect(trips[index]!.length, `${name}: ${JSON.stringify(trips[index], null, 1)}\n${counted}`).toBeLessThanOrEqual(
      limit,
    );
  expect(trips.flat(2).length).toBeLessThanOrEqual(mostStatements);
});

it('bringing an application to its authority asks the database no more often than it did', async () => {
  const all = await count(() => bed.runJobs());
  const trips = all.filter((texts) => !texts.some((text) => text.includes('graphile_worker')));
  expect((await bed.admin.query('select from cases."case"')).rowCount).toBe(1);
  expect(trips.length, JSON.stringify(trips, null, 1)).toBeLessThanOrEqual(mostForDelivery);
});
