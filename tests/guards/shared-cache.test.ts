import { beforeAll, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { applyForDog, erfurt, meiningen } from '../support/journey.ts';
import { signIn } from '../support/people.ts';

// A cache that stands before the server and is shared by everybody, as strict with us as a wrongly set one: it keeps whatever it is not
// forbidden to keep, and looks at the address only.
const bed = withDatabase();
/** The long form sends a hundred thousand requests: `CACHE_REQUESTS=100000 npx vitest run --project db tests/guards/shared-cache.test.ts` */
const wanted = Number(process.env.CACHE_REQUESTS ?? 1_000);

type Person = { readonly client: Client; readonly own: readonly string[]; readonly paths: readonly string[] };
let people: Person[];

beforeAll(async () => {
  people = [];
  for (const name of ['Quastenflosser', 'Zwirbelknopf']) {
    const { guest, reference } = await applyForDog(bed, { person: { Nachname: name } });
    people.push({
      client: guest,
      own: [name, reference],
      paths: [`/status/${reference}`],
    });
  }
  for (const [role, authority, shown] of [
    ['caseworker', meiningen, 'Test caseworker 16066042'],
    ['head', erfurt, 'Test head 16051000'],
  ] as const) {
    people.push({ client: await signIn(bed, role, authority), own: [shown], paths: [] });
  }
}, 60_000);

it('T11 behind a shared cache nobody is shown a byte of somebody else', async () => {
  const cache = new Map<string, { body: string; cookie: unknown }>();
  const common = [
    '/',
    '/arbeitsplatz',
    '/anmelden',
    '/status',
    '/leistungen',
    '/api/openapi.json',
    '/hilfe',
    '/gibt-es-nicht',
  ];
  const fetchThrough = async (client: Client, path: string) => {
    const kept = cache.get(path);
    if (kept) return kept;
    const answer = await client.send('GET', path);
    const got = { body: answer.body, cookie: answer.headers['set-cookie'] };
    if (!/no-store|private/.test(String(answer.headers['cache-control'] ?? ''))) cache.set(path, got);
    return got;
  };
  let requests = 0;
  await Promise.all(
    people.map(async ({ client, own, paths }) => {
      const foreign = people
        .flatMap((other) => (other.client === client ? [] : other.own))
        .filter((word) => !own.includes(word));
      while (requests < wanted) {
        for (const path of [...common, ...paths]) {
          const { body } = await fetchThrough(client, path);
          requests += 1;
          // A caseworker of Meiningen is meant to see who applied there.
          const hidden = own[0]?.includes(meiningen) ? foreign.filter((word) => word.startsWith('Test ')) : foreign;
          expect(
            hidden.filter((word) => body.includes(word)),
            path,
          ).toEqual([]);
        }
      }
    }),
  );
  expect(requests).toBeGreaterThanOrEqual(wanted);
  for (const [path, { cookie }] of cache) expect(cookie, path).toBeUndefined();
}, 1_800_000);
