import type { FastifyInstance } from 'fastify';
import { afterAll, expect, it } from 'vitest';
import { createHttp } from '../load/http.ts';
import { type RunningProgram, startProgram } from '../support/child.ts';
import { type Client, createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { fillDogForm, referenceOf } from '../support/journey.ts';

const bed = withDatabase();
const people = 12;
let running: RunningProgram | undefined;

afterAll(async () => {
  await running?.kill('SIGKILL');
});

async function start(): Promise<ReturnType<typeof createHttp>> {
  running = startProgram(bed.url, ['serve'], { PORT: '0' });
  await expect.poll(() => running!.output(), { timeout: 30_000 }).toMatch(/listens on/);
  return createHttp(/listens on (http:\S+)/.exec(running.output())![1]!, 30);
}

it('applications that are sent while the program is killed arrive exactly once', async () => {
  let http = await start();
  const links: { client: Client; reference: string }[] = [];
  // The cookies of a person outlive the server; the connection does not.
  const through = {
    inject: (options: Parameters<typeof http.inject>[0]) => http.inject(options),
  } as unknown as FastifyInstance;
  const reviews = await Promise.all(
    Array.from({ length: people }, async () => {
      const client = createClient(through);
      const review = await fillDogForm(client);
      links.push({ client, reference: referenceOf(review) });
      return { client, review };
    }),
  );

  const sending = reviews.map(({ client, review }) =>
    client.submit(review, 'Absenden').then(
      () => true,
      () => false,
    ),
  );
  await Promise.race(sending);
  await running!.kill('SIGKILL');
  const answered = (await Promise.all(sending)).filter(Boolean).length;
  expect(answered).toBeLessThanOrEqual(people);

  http.close();
  http = await start();
  // Everybody comes back by the private link and sends what is not sent yet.
  for (const { client, reference } of links) {
    const page = await client.open(`/antrag/${reference}?schritt=review`);
    if (page.path.startsWith('/antrag/')) await client.submit(page, 'Absenden');
    expect((await client.open(`/status/${reference}`)).status).toBe(200);
  }

  const count = async (table: string) =>
    (await bed.admin.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;
  await expect.poll(() => count('cases."case"'), { timeout: 40_000 }).toBe(people);
  await expect
    .poll(
      () => count('(select 1 from graphile_worker._private_jobs where run_at <= now() or last_error is not null) open'),
      { timeout: 20_000 },
    )
    .toBe(0);
  expect(await count('cases."case"')).toBe(people);
  expect(await count('(select distinct application_id from cases."case") one')).toBe(people);
  expect(await count("(select 1 from applications.application where state = 'submitted') sent")).toBe(people);
}, 120_000);
