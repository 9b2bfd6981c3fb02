import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/compose.ts';
import { createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { erfurt, fillDogForm, meiningen, untermassfeld } from '../support/journey.ts';
import { testPackages } from '../support/packages.ts';
import { fillTradeForm } from '../support/trade.ts';
import { buildWorld, type World } from '../support/world.ts';

const bed = withDatabase({ env: { PACKAGES_FURTHER: testPackages } });
const schemas = ['platform', ...moduleNames];

/** Functions that run with the rights of the owner, and so past row-level security. Each one is a decision. */
const definerFunctions = [
  'platform.emit(event_name text, payload json)',
  'platform.enqueue(task text, payload json, key text, run_at timestamp with time zone, tries integer DEFAULT 25)',
  // Names and codes of jobs that were given up, to staff; no payload.
  'platform.failed_jobs(after bigint, size integer)',
  // Deletes what only concerns a person and is older than two years: the limits stand in the function, not in the call.
  'platform.forget_accesses(most integer)',
  'platform.retry_job(job bigint)',
];

/** Policies that ask for no setting. Each one is a decision: anybody may write an audit entry or put a letter in, nobody reads by it. */
const openPolicies = ['platform.audit: audit_write', 'platform.mail: mail_put'];

/** Protected tables that one complete case leaves empty (log-ins of portals and wishes of administrators have tests of their own): notices of a draft near its deletion, the hash of a link that ended. */
const emptyTables =
  'accounts.oidc_login accounts.oidc_record accounts.rights_request applications.announcement applications.ended'.split(
    ' ',
  );

/** Numbers are counted by the job of any application; a counter tells nothing about a person. */
const openToJobs = ['cases.counter'];

/** One form for two authorities. */
const tradeRows = [
  { commune: 'Meiningen', line: 'Fahrradgasse 1', plz: '98617' },
  { commune: 'Suhl', line: 'Speichenweg 22', plz: '98527' },
];

type Table = { name: string; kind: string | null; enabled: boolean; forced: boolean; owner: string };
let tables: Table[] = [];
let protectedTables: Table[] = [];
let world: World;

beforeAll(async () => {
  world = await buildWorld(bed);
  await fillDogForm(createClient(bed.program.server));
  const trader = createClient(bed.program.server);
  await trader.submit(await fillTradeForm(trader, tradeRows), 'Absenden');
  await bed.runJobs();
  const { rows } = await bed.admin.query<Table>(
    `select n.nspname || '.' || quote_ident(c.relname) as name, obj_description(c.oid, 'pg_class') as kind,
       c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname = any ($1) order by 1`,
    [schemas],
  );
  tables = rows;
  protectedTables = rows.filter(({ kind }) => kind === 'kind: authority' || kind === 'kind: owner');
}, 120_000);

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

async function asApp<T>(settings: Record<string, string>, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await bed.owner.connect();
  try {
    await client.query('begin');
    await client.query('set local role rennsteig_test_app');
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [name, value]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Tables of which the app role sees a row under these settings. */
async function visible(settings: Record<string, string>): Promise<string[]> {
  const seen: string[] = [];
  for (const { name } of protectedTables) {
    const count = await asApp(
      settings,
      async (client) => (await client.query(`select 1 from ${name} limit 1`)).rowCount ?? 0,
    );
    if (count > 0) seen.push(name);
  }
  return seen;
}

describe('declaration', () => {
  it('every table says its kind', () => {
    expect(tables.length).toBeGreaterThan(5);
    expect(names(tables.filter(({ kind }) => !/^kind: (authority|owner|public)\b/.test(kind ?? '')))).toEqual([]);
  });

  it('tables of authorities and persons have row-level security, also for their owner', () => {
    expect(protectedTables.length).toBeGreaterThan(5);
    expect(names(protectedTables.filter(({ enabled, forced }) => !enabled || !forced))).toEqual([]);
  });

  it('public tables hold no column that belongs to an authority or a person', async () => {
    const { rows } = await bed.admin.query<{ name: string; column: string }>(
      `select table_schema || '.' || table_name as name, column_name as column from information_schema.columns
       where table_schema = any ($1) and column_name in ('owner', 'application_id', 'case_id', 'answers', 'submission')`,
      [schemas],
    );
    const open = new Set(names(tables.filter(({ kind }) => kind?.startsWith('kind: public'))));
    expect(rows.filter(({ name }) => open.has(name)).map(({ name, column }) => `${name}.${column}`)).toEqual([]);
  });

  it('every policy asks who acts', async () => {
    const { rows } = await bed.admin.query<{
      name: string;
      policy: string;
      using: string | null;
      check: string | null;
      cmd: string;
    }>(
      `select schemaname || '.' || quote_ident(tablename) as name, policyname as policy, qual as using, with_check as check, cmd
       from pg_policies where schemaname = any ($1) order by 1, 2`,
      [schemas],
    );
    const asks = (text: string) =>
      /app_(owner|account|principal|job|kind)\(\)|has_authority\(|staff_authorities\(\)|job_application\(\)/.test(text);
    const open = rows.filter(({ using, check }) => [using, check].some((text) => text !== null && !asks(text)));
    expect(open.map(({ name, policy }) => `${name}: ${policy}`)).toEqual(openPolicies);
    const withPolicy = new Set(rows.map(({ name }) => name));
    expect(names(protectedTables).filter((name) => !withPolicy.has(name))).toEqual([]);
    // A staff member must not act by claiming an authority in another role's setting, so no policy for writing leaves out its check.
    expect(rows.filter(({ cmd, check, using }) => cmd !== 'SELECT' && cmd !== 'DELETE' && !check && !using)).toEqual(
      [],
    );
  });

  it('the functions that run with the rights of the owner are these', async () => {
    const { rows } = await bed.admin.query<{ name: string; path: string | null; open: boolean }>(
      `select n.nspname || '.' || p.proname || '(' || pg_get_function_arguments(p.oid) || ')' as name,
         array_to_string(p.proconfig, ',') as path, has_function_privilege('public', p.oid, 'execute') as open
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname = any ($1) order by 1`,
      [schemas],
    );
    expect(rows.map(({ name }) => name)).toEqual(definerFunctions);
    for (const { name, path, open } of rows) {
      expect(path, `${name} needs "set search_path = ''"`).toContain('search_path');
      expect(open, `${name} is open to everybody`).toBe(false);
    }
  });
});

describe('T3 what the app role sees', () => {
  it('nothing without settings', async () => {
    expect(await visible({})).toEqual([]);
  });

  it('nothing after an earlier transaction on the same connection set who acts', async () => {
    await asApp(
      { 'app.kind': 'staff', 'app.authorities': '16066042', 'app.owner': 'x', 'app.job': 'x:y' },
      async () => undefined,
    );
    expect(await visible({})).toEqual([]);
  });

  it('nothing as an authority that has nothing to do with it, nor as the municipality on whose behalf is acted', async () => {
    // The audit log shows an authority its own log-ins.
    const seen = async (authority: string) =>
      (await visible({ 'app.kind': 'staff', 'app.authorities': authority })).filter(
        (name) => name !== 'platform.audit',
      );
    expect(await seen(erfurt)).toEqual([]);
    expect(await seen(untermassfeld)).toEqual([]);
    expect(await seen('16')).toEqual([]);
    expect(await seen(meiningen)).not.toEqual([]);
  });

  it('each of several recipients sees its own part only', async () => {
    for (const [authority, own, other] of [
      [meiningen, 'Fahrradgasse', 'Speichenweg'],
      ['16054000', 'Speichenweg', 'Fahrradgasse'],
    ] as const) {
      const texts: string[] = [];
      for (const { name } of protectedTables) {
        const { rows } = await asApp({ 'app.kind': 'staff', 'app.authorities': authority }, (client) =>
          client.query<{ text: string }>(`select t::text as text from ${name} t`),
        );
        texts.push(...rows.map(({ text }) => text));
      }
      expect(texts.filter((text) => text.includes(own)).length).toBeGreaterThan(0);
      expect(texts.filter((text) => text.includes(other))).toEqual([]);
    }
  });

  it('the fixture fills the tables it is looked for in', async () => {
    const empty: string[] = [];
    for (const { name } of protectedTables)
      if ((await bed.admin.query(`select 1 from ${name} limit 1`)).rowCount === 0) empty.push(name);
    expect(empty, 'extend tests/support/world.ts so that this table holds a row').toEqual(emptyTables);
  });

  it('an authority sees only its rows in the audit log', async () => {
    const { rows } = await asApp({ 'app.kind': 'staff', 'app.authorities': erfurt }, (client) =>
      client.query('select distinct authority_id from platform.audit'),
    );
    expect(rows.map((row) => row.authority_id).filter((id) => id !== erfurt)).toEqual([]);
  });

  it('no draft is seen by staff, by its future authority least of all', async () => {
    const settings = { 'app.kind': 'staff', 'app.authorities': `${meiningen},${erfurt},16` };
    const count = await asApp(
      settings,
      async (client) => (await client.query('select 1 from applications.application')).rowCount,
    );
    expect(count).toBe(0);
    expect(
      (await bed.admin.query("select 1 from applications.application where state = 'draft'")).rowCount,
    ).toBeGreaterThan(0);
  });

  it('the holder of a link sees the rows of that link only, and nothing of the file', async () => {
    const { rows } = await bed.admin.query<{ owner: string }>(
      "select owner from applications.application where state = 'submitted' order by submitted_at",
    );
    const settings = { 'app.kind': 'guest', 'app.owner': rows[0]!.owner };
    const seen = await visible(settings);
    expect(seen.filter((name) => name.startsWith('cases.') || name.startsWith('delivery.'))).toEqual([]);
    const owners = await asApp(
      settings,
      async (client) => (await client.query('select owner from applications.application')).rows,
    );
    expect(owners).toEqual([{ owner: rows[0]!.owner }]);
  });

  it('a job sees its one application only', async () => {
    const id = (
      await bed.admin.query<{ id: string }>('select application_id as id from cases."case" where id = $1', [
        world.params.caseId,
      ])
    ).rows[0]!.id;
    for (const { name } of protectedTables) {
      const { rowCount: hasColumn } = await bed.admin.query(
        "select 1 from pg_attribute where attrelid = $1::regclass and attname = 'application_id' and not attisdropped",
        [name],
      );
      if (!hasColumn) continue;
      const { rows } = await asApp({ 'app.kind': 'job', 'app.job': `application:${id}` }, (client) =>
        client.query(`select distinct application_id as id from ${name}`),
      );
      expect(
        rows.map((row) => row.id).filter((seen) => seen !== id),
        name,
      ).toEqual([]);
    }
  });

  it('an account sees its own rows only, and of applications nothing but that there are conversations until one is at hand', async () => {
    const { rows } = await bed.admin.query<{ id: string; owner: string }>(
      'select account_id as id, owner from applications.holding where account_id is not null',
    );
    const { id, owner } = rows[0]!;
    const settings = { 'app.kind': 'citizen', 'app.account': id };
    const own =
      'accounts.citizen accounts.citizen_profile accounts.citizen_session accounts.device accounts.mandate accounts.portal_consent applications.holding mailbox.thread platform.audit';
    expect((await visible(settings)).join(' ')).toBe(own);
    for (const [table, column] of [
      ['accounts.citizen', 'id'],
      ['accounts.portal_consent', 'account_id'],
      ['accounts.citizen_session', 'account_id'],
      ['applications.holding', 'account_id'],
    ]) {
      const seen = await asApp(settings, (client) =>
        client.query(`select distinct ${column}::text as id from ${table}`),
      );
      expect(seen.rows, table).toEqual([{ id }]);
    }
    const threads = 'select owner from mailbox.thread where owner not in (select owner from applications.holding)';
    expect((await asApp(settings, (client) => client.query(threads))).rows).toEqual([]);
    const rename = asApp(settings, (client) =>
      client.query("update mailbox.thread set notify_email = 'x' returning id"),
    );
    expect((await rename).rows).toEqual([]);
    // While somebody acts for it, the account itself stays shut.
    const shown = ['applications.holding', 'mailbox.thread'];
    expect(await visible({ ...settings, 'app.agent': randomUUID() })).toEqual(shown);
    const stranger = { 'app.kind': 'citizen', 'app.account': randomUUID() };
    expect(await visible(stranger)).toEqual([]);
    // Nobody puts into an account what they do not hold.
    const take = asApp({ ...stranger, 'app.owner': 'f'.repeat(64) }, (client) =>
      client.query(`insert into applications.holding values ($1, $2, $3, 'x', 'x', false, now())`, [
        world.applicationId,
        stranger['app.account'],
        owner,
      ]),
    );
    await expect(take).rejects.toThrow(/row-level security/);
  });

  it('who names an address or holds a token sees that one account only', async () => {
    const { rows } = await bed.admin.query<{ email: string; id: string; token: string }>(
      'select c.email, c.id, s.token_hash as token from accounts.citizen c join accounts.citizen_session s on s.account_id = c.id',
    );
    expect(rows.length).toBeGreaterThan(1);
    const { email, id, token } = rows[0]!;
    const count = (job: string, table: string) =>
      asApp(
        { 'app.kind': 'job', 'app.job': job },
        async (client) => (await client.query(`select 1 from ${table}`)).rowCount,
      );
    expect(await count(`address:${email}`, 'accounts.citizen')).toBe(1);
    expect(await count(`address:%`, 'accounts.citizen')).toBe(0);
    expect(await count(`account:${id}`, 'accounts.citizen')).toBe(1);
    expect(await count(`account:${id}`, 'accounts.citizen_session')).toBe(0);
    expect(await count(`session:${token}`, 'accounts.citizen_session')).toBe(1);
    expect(await count(`session:${token}`, 'accounts.citizen_profile')).toBe(0);
  });

  it('nothing as the holder of another link, and nothing as a job for another subject', async () => {
    expect(await visible({ 'app.kind': 'guest', 'app.owner': 'f'.repeat(64) })).toEqual([]);
    const id = randomUUID();
    for (const kind of [
      'application',
      'draft',
      'mail',
      'case',
      'thread',
      'account',
      'address',
      'session',
      'letter',
      'passkey',
    ])
      expect(
        (await visible({ 'app.kind': 'job', 'app.job': `${kind}:${id}` })).filter((name) => !openToJobs.includes(name)),
      ).toEqual([]);
  });

  it('the hourly look for drafts near their end finds drafts and changes nothing', async () => {
    const settings = { 'app.kind': 'job', 'app.job': 'drafts:sweep' };
    expect(await visible(settings)).toEqual(['applications.application']);
    await asApp(settings, async (client) => {
      const { rows } = await client.query('select distinct state from applications.application');
      expect(rows).toEqual([{ state: 'draft' }]);
      expect((await client.query('delete from applications.application')).rowCount).toBe(0);
      expect((await client.query("update applications.application set lang = 'en'")).rowCount).toBe(0);
    });
  });

  it('nothing by claims that only look like settings', async () => {
    for (const value of ['%', '*', '16%', "' or true --", ',', '{}'])
      expect(
        await visible({ 'app.kind': 'staff', 'app.authorities': value, 'app.owner': value, 'app.job': value }),
      ).toEqual([]);
  });
});
