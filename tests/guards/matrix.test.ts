import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { type Client, createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { readForms } from '../support/html-form.ts';
import { testPackages } from '../support/packages.ts';
import { buildWorld, markers, type RoleName, type World } from '../support/world.ts';

// Every route × every role × a foreign tenant, walked from the routes of the program: a new route is in it by itself.
// The addresses of OpenID Connect are no routes of ours (a library answers them); who they refuse stands in accounts/provider/provider.db.test.ts.
// In the demonstration, so that the simulators of providers are among them.
const bed = withDatabase({ env: { RENNSTEIG_MODE: 'demo', PACKAGES_FURTHER: testPackages } });
let world: World;

beforeAll(async () => {
  world = await buildWorld(bed);
}, 120_000);

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const routesOf = (method: Route['method']) => bed.program.routes.filter((route) => route.method === method);

/** The outbox of the demonstration shows every letter to everybody; elsewhere it does not exist. */
const isOutbox = ({ path }: Route) => path.startsWith('/demo/');

/** Parameters that name something of one authority or one person. */
const isPersonal = ({ path }: Route) => /:(reference|caseId|documentId|fileId|permitId)/.test(path);

/** The ministry sees the trial permits of all authorities. */
const decidesOn = ({ path }: Route, role: RoleName) => role === 'ministry' && path.includes(':permitId');

type Owner = readonly [Client, Record<string, string>];

/** Who holds the application, and by what address: by the private link, and by the account; only an account has something to take out. */
function owners({ path }: Route): Owner[] {
  const byAccount: Owner = [world.citizen, { reference: world.applicationId }];
  return path.startsWith('/konto/entfernen/') ? [byAccount] : [[world.sent.guest, {}], byAccount];
}

const insiders: readonly RoleName[] = ['own caseworker', 'own head'];
const outsiders: readonly RoleName[] = ['foreign caseworker', 'foreign head', 'carrier', 'editor', 'admin', 'ministry'];

function addressOf(route: Route, changes: Record<string, string> = {}): string {
  return route.path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = changes[name] ?? world.params[name];
    if (!value) throw new Error(`${nameOf(route)}: give :${name} a value in tests/support/world.ts`);
    return value;
  });
}

/** Posts with a valid token and nothing else, so that only the right to act is asked. */
async function postEmpty(client: Client, route: Route, path: string): Promise<number> {
  const visitor = createClient(bed.program.server);
  const { body } = await visitor.open('/anmelden');
  const controls = readForms(body).flatMap((form) => form.controls);
  const token = controls.find(({ name }) => name === '_csrf')?.value ?? '';
  for (const [name, value] of visitor.cookies) client.cookies.set(name, value);
  return (await client.post(path, [['_csrf', token]], route.multipart === true)).status;
}

describe('T1 T3 route × role × foreign tenant', () => {
  it('the fixture is complete: every personal route answers its owner', async () => {
    for (const route of routesOf('GET').filter(isPersonal)) {
      const own = route.access.kind === 'reference' ? owners(route) : insiders.map((name) => [world.people[name], {}]);
      for (const [client, changes] of own as Owner[]) {
        const { status } = await client.send('GET', addressOf(route, changes));
        expect([200, 303], `${nameOf(route)} for its owner`).toContain(status);
      }
    }
  });

  it('a page of staff sends people who are not signed in to the log-in, an act is refused', async () => {
    for (const route of bed.program.routes.filter(({ access }) => access.kind === 'staff')) {
      for (const client of [world.people.anonymous, world.sent.guest]) {
        const answer = await client.send(route.method, addressOf(route));
        if (route.method === 'GET' && route.kind !== 'api') {
          expect(answer.status, nameOf(route)).toBe(303);
          expect(String(answer.headers.location), nameOf(route)).toMatch(/^\/anmelden\?/);
        } else expect(answer.status, nameOf(route)).toBe(401);
      }
    }
  });

  it('an account is closed to everybody who is not signed in to it', async () => {
    const routes = bed.program.routes.filter(({ access }) => access.kind === 'citizen');
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      for (const client of [world.people.anonymous, world.sent.guest, ...insiders.map((name) => world.people[name])]) {
        const answer = await client.send(route.method, addressOf(route));
        expect(answer.status, nameOf(route)).toBe(route.method === 'GET' ? 303 : 401);
        if (route.method === 'GET')
          expect(String(answer.headers.location), nameOf(route)).toMatch(/^\/konto\/anmelden\?/);
      }
    }
  });

  it('T1 the id of an application opens nothing but to the account that keeps it', async () => {
    const changes = { reference: world.applicationId };
    for (const route of bed.program.routes.filter(({ access }) => access.kind === 'reference')) {
      const path = addressOf(route, changes);
      for (const client of [world.people.anonymous, world.sent.guest, ...insiders.map((name) => world.people[name])]) {
        const { status } = await client.send(route.method, path);
        expect(status, nameOf(route)).toBe(route.method === 'GET' ? 303 : 401);
      }
      const status =
        route.method === 'GET'
          ? (await world.stranger.send('GET', path)).status
          : await postEmpty(world.stranger, route, path);
      expect(status, `${nameOf(route)} as another account`).toBe(404);
    }
  });

  it('T1 a session of an account opens nothing of the workplace', async () => {
    for (const route of bed.program.routes.filter(({ access }) => access.kind === 'staff')) {
      const { status } = await world.citizen.send(route.method, addressOf(route));
      expect(status, nameOf(route)).toBe(route.method === 'GET' && route.kind !== 'api' ? 303 : 401);
    }
  });

  it.each(outsiders)('to %s every address of a foreign case does not exist', async (role) => {
    const client = world.people[role];
    for (const route of bed.program.routes.filter(
      (candidate) => candidate.access.kind === 'staff' && isPersonal(candidate) && !decidesOn(candidate, role),
    )) {
      const path = addressOf(route);
      const status =
        route.method === 'GET' ? (await client.send('GET', path)).status : await postEmpty(client, route, path);
      expect(status, `${nameOf(route)} as ${role}`).toBe(roleMay(route, role) ? 404 : 403);
    }
  });

  it.each([...insiders, ...outsiders])('a route that is reserved for other roles is closed to %s', async (role) => {
    const client = world.people[role];
    for (const route of bed.program.routes.filter((candidate) => !roleMay(candidate, role))) {
      const path = addressOf(route);
      const status =
        route.method === 'GET' ? (await client.send('GET', path)).status : await postEmpty(client, route, path);
      expect(status, `${nameOf(route)} as ${role}`).toBe(403);
    }
  });

  it('T1 a private link that nobody has opens nothing, whoever asks', async () => {
    const unknown = 'A'.repeat(world.params.reference!.length);
    for (const route of bed.program.routes.filter(({ access }) => access.kind === 'reference')) {
      for (const [name, client] of [...Object.entries(world.people), ['guest', world.sent.guest] as const]) {
        const path = addressOf(route, { reference: unknown });
        const status =
          route.method === 'GET' ? (await client.send('GET', path)).status : await postEmpty(client, route, path);
        expect(status, `${nameOf(route)} as ${name}`).toBe(404);
      }
    }
  });

  it('T1 the private link of one application opens no file of another', async () => {
    for (const route of routesOf('GET').filter(
      ({ path, access }) => access.kind === 'reference' && /:\w+.*:\w+/.test(path),
    )) {
      const { status } = await world.other.guest.send('GET', addressOf(route, { reference: world.other.reference }));
      expect(status, nameOf(route)).toBe(404);
    }
  });

  it('T1 references hold at least 128 random bits and are stored only as a hash', async () => {
    expect(Buffer.from(world.sent.reference, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(world.sent.reference).not.toBe(world.other.reference);
    const { rows: columns } = await bed.admin.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of columns) {
      const { rowCount } = await bed.admin.query(`select 1 from ${name} t where t::text like $1 limit 1`, [
        `%${world.sent.reference}%`,
      ]);
      expect(rowCount, `the private link stands in ${name}`).toBe(0);
    }
  });

  it('identifiers that are made up do not exist, and are no error', async () => {
    const made = ['00000000-0000-7000-8000-000000000000', 'x', '1', '%00', "'--", '../../etc/passwd', 'null', '-1'];
    for (const route of bed.program.routes.filter(
      (candidate) => isPersonal(candidate) && candidate.access.kind === 'staff' && roleMay(candidate, 'own caseworker'),
    )) {
      for (const value of made) {
        const bad = encodeURIComponent(value);
        const path = addressOf(route, { caseId: bad, documentId: bad, permitId: bad });
        const client = world.people['own caseworker'];
        const status =
          route.method === 'GET' ? (await client.send('GET', path)).status : await postEmpty(client, route, path);
        expect([400, 404], `${nameOf(route)} with ${value}`).toContain(status);
      }
    }
  });
});

describe('T1 an invitation to sign', () => {
  const invitations = () => bed.program.routes.filter(({ path }) => path.includes('/:invitation'));

  it('that nobody has opens nothing, whoever asks', async () => {
    expect(invitations().length).toBeGreaterThan(4);
    for (const route of invitations()) {
      for (const client of [...Object.values(world.people), world.citizen, world.stranger]) {
        const path = addressOf(route, { invitation: 'A'.repeat(43) });
        const status =
          route.method === 'GET' ? (await client.send('GET', path)).status : await postEmpty(client, route, path);
        // Whoever is not signed in cannot sign at all.
        expect([404, ...(path.endsWith('/unterschreiben') ? [303] : [])], nameOf(route)).toContain(status);
      }
    }
  });

  it('shows no word of the application to a log-in that the law finds too weak', async () => {
    for (const route of invitations().filter(({ method }) => method === 'GET')) {
      for (const client of [...Object.values(world.people), world.citizen, world.stranger]) {
        const { body, status } = await client.send('GET', addressOf(route));
        expect([200, 404], nameOf(route)).toContain(status);
        expect(
          markers.child.filter((word) => body.includes(word)),
          nameOf(route),
        ).toEqual([]);
      }
    }
  });

  it('shows them to whoever is known well enough: the search for leaks can find something', async () => {
    const { body } = await world.cosigner.send('GET', `/unterschrift/${world.params.invitation}`);
    expect(markers.child.filter((word) => !body.includes(word))).toEqual([]);
    expect(body).not.toContain(world.sent.reference);
  });
});

describe('T3 side doors', () => {
  const words = () => [...markers.words, world.params.caseId!, world.sent.reference];

  it('no answer to another account holds a word of the application', async () => {
    for (const route of routesOf('GET').filter((candidate) => !isPersonal(candidate) && !isOutbox(candidate))) {
      const { body, status } = await world.stranger.send('GET', addressOf(route));
      expect(status, nameOf(route)).toBeLessThan(500);
      expect(
        [...words(), 'Quirinus'].filter((word) => body.includes(word)),
        nameOf(route),
      ).toEqual([]);
    }
  });

  it.each(['anonymous', ...outsiders] as RoleName[])(
    'no answer to %s holds a word of the application',
    async (role) => {
      const client = role === 'anonymous' ? createClient(bed.program.server) : world.people[role];
      const queries = [
        '',
        `?q=${markers.words[1]}`,
        `?suche=${markers.words[1]}`,
        `?vorgang=${world.params.caseId}`,
        '?ordner=alle',
        '?stand=alle',
      ];
      for (const route of routesOf('GET').filter((candidate) => !isPersonal(candidate) && !isOutbox(candidate))) {
        for (const query of queries) {
          const { body, status } = await client.send('GET', `${addressOf(route)}${query}`);
          expect(status, `${nameOf(route)}${query}`).toBeLessThan(500);
          // What was asked for may be repeated in the search field.
          const shown = body.replaceAll(/value="[^"]*"|href="[^"]*"|„[^“]*“|“[^”]*”/g, '');
          const found = words().filter((word) => shown.includes(word));
          expect(found, `${nameOf(route)}${query} as ${role}`).toEqual([]);
        }
      }
    },
  );

  it('nobody outside is shown that there is a case: counters and lists are those of an empty authority', async () => {
    for (const role of ['foreign caseworker', 'foreign head', 'carrier'] as const) {
      const { body } = await world.people[role].open('/arbeitsplatz');
      expect(body, role).not.toMatch(/\/arbeitsplatz\/vorgang\/|vorgang=[0-9a-f]{8}-/);
    }
  });

  it('the owner sees the words: the search for leaks can find something', async () => {
    const { body } = await world.people['own caseworker'].open(world.casePath);
    expect(body).toContain(markers.words[0]);
    expect(body).toContain(markers.words[3]);
  });
});

describe('T11 everything personal', () => {
  it('is stored nowhere', async () => {
    for (const route of routesOf('GET').filter(isPersonal)) {
      const [client, changes] =
        route.access.kind === 'reference' ? owners(route).at(-1)! : ([world.people['own caseworker'], {}] as Owner);
      const { headers } = await client.send('GET', addressOf(route, changes));
      expect(String(headers['cache-control']), nameOf(route)).toBe('no-store, private');
      expect(headers['referrer-policy'], nameOf(route)).toBe('no-referrer');
      expect(headers.etag ?? headers['last-modified'], nameOf(route)).toBeUndefined();
    }
  });

  it('is stored nowhere in an account either', async () => {
    for (const route of routesOf('GET').filter(({ access }) => access.kind === 'citizen')) {
      const { headers, status } = await world.citizen.send('GET', addressOf(route));
      expect([200, 303, 410], nameOf(route)).toContain(status);
      expect(String(headers['cache-control']), nameOf(route)).toBe('no-store, private');
    }
  });

  it('holds the address of nobody else: no external links or pictures', async () => {
    for (const path of [`/status/${world.sent.reference}`, world.casePath]) {
      const client = path.startsWith('/status') ? world.sent.guest : world.people['own caseworker'];
      const { body } = await client.open(path);
      expect(body.match(/(?:src|action|formaction)="(?:https?:)?\/\/[^"]*"/g) ?? [], path).toEqual([]);
    }
  });
});

function roleMay(route: Route, name: RoleName): boolean {
  if (route.access.kind !== 'staff' || !route.access.roles) return true;
  const role = name.split(' ').at(-1) === 'carrier' ? 'head' : (name.split(' ').at(-1) as string);
  return (route.access.roles as readonly string[]).includes(role);
}
