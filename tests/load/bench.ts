import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { createCatalogue } from '../../src/modules/catalogue/index.ts';
import { createPlaces } from '../../src/modules/places/index.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { startProgram } from '../support/child.ts';
import { createClient } from '../support/client.ts';
import { fillDogForm } from '../support/journey.ts';
import { openProgram } from '../support/program.ts';
import { measureForms } from './forms.ts';
import { createHttp } from './http.ts';
import { measureLaw } from './law.ts';
import { type Figure, measureAsync, measureCount, measureSync } from './measure.ts';

type Row = { readonly what: string; readonly figure: Figure; readonly floor: Figure; readonly floorIs: string };

const seconds = 5;
const lanes = 8;
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Measures on a database of its own, with every commit on disk (fsync on), and leaves nothing behind. */
export async function runBench(args: readonly string[]): Promise<number> {
  const journeys = Number(args.find((word) => /^\d+$/.test(word)) ?? 300);
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
  });
  try {
    print('Loading places and services …');
    const rows = [
      ...measureLaw(1),
      ...measureForms(2),
      ...(await measureLookUps(server.url)),
      ...(await measureServer(server, journeys)),
    ];
    print(renderTable(rows));
    const report = {
      at: new Date().toISOString(),
      node: process.version,
      cores: cpus().length,
      processor: cpus()[0]?.model,
      rows,
    };
    writeFileSync(join(projectRoot, 'build/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    print('Written to build/bench.json');
    return 0;
  } finally {
    await server.stop();
    for (const place of [folder, server.folder]) rmSync(place, { recursive: true, force: true });
  }
}

/** What answers from memory: responsibility and search, beside one look-up in a map. */
async function measureLookUps(url: string): Promise<Row[]> {
  const program = await openProgram({ url });
  const places = createPlaces(program.platform);
  await places.start(() => undefined);
  const catalogue = createCatalogue({ ...program.platform, places, isOnline: () => true });
  await catalogue.start(() => undefined);
  const known = places.listAuthorities().flatMap(({ id }) => (/^16\d{6}$/.test(id) ? [id] : []));
  const keys = ['99102013002000', '99115003012000', '99115005104000', '99008001012000', '99036008007000'];
  const words = readQueries();
  const map = new Map(known.flatMap((ags) => keys.map((key) => [`${key} ${ags}`, { ags, key }])));
  const pick = <T>(list: readonly T[], round: number): T => list[round % list.length]!;
  const question = (round: number) => ({ leikaKey: pick(keys, round), ags: pick(known, round * 7) });

  const floor = measureSync((round) => map.get(`${question(round).leikaKey} ${question(round).ags}`), seconds / 2);
  const lookUps = measureSync((round) => places.resolve(question(round)), seconds);
  const searches = measureSync(
    (round) => catalogue.search({ q: pick(words, round), ags: pick(known, round), limit: 10 }),
    seconds,
  );
  await catalogue.stop();
  await places.stop();
  await program.stop();
  return [
    { what: 'responsibility look-ups', figure: lookUps, floor, floorIs: 'look-up in a map' },
    { what: 'searches', figure: searches, floor, floorIs: 'look-up in a map' },
  ];
}

/** Everyday questions that the tests of the search ask, with the typing errors of people. */
function readQueries(): string[] {
  const file = join(projectRoot, 'src/modules/catalogue/search/everyday-queries.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { q: string }[]).map(({ q }) => q);
}

/** What goes over a socket: pages beside a bare route, whole journeys beside as many bare commits. */
async function measureServer(server: { url: string }, journeys: number): Promise<Row[]> {
  const owner = new pg.Pool({ connectionString: server.url, max: lanes });
  const program = startProgram(server.url, ['serve'], { PORT: '0', RENNSTEIG_MODE: 'test' });
  try {
    const origin = await waitForAddress(program.output);
    const http = createHttp(origin, 20);
    const path = '/leistungen/hundesteuer-anmelden?ags=16066076';
    const size = (await http.get(path)).length;
    const pages = await measureAsync(() => http.get(path), 20, seconds);
    const api = await measureAsync(
      () => http.get('/api/v1/responsibility?leikaKey=99102013002000&ags=16066076'),
      20,
      seconds,
    );
    http.close();
    const bare = await measureBareRoute(size);
    const { journey, commits, floor } = await measureJourneys(origin, owner, journeys);
    return [
      { what: 'service pages', figure: pages, floor: bare, floorIs: `bare Fastify route, ${size} bytes` },
      {
        what: 'responsibility answers by the API',
        figure: api,
        floor: bare,
        floorIs: `bare Fastify route, ${size} bytes`,
      },
      {
        what: 'complete journeys, durable',
        figure: journey,
        floor,
        floorIs: `${commits.toFixed(1)} bare INSERT commits each`,
      },
    ];
  } finally {
    await program.kill('SIGTERM');
    await owner.end();
  }
}

async function waitForAddress(output: () => string): Promise<string> {
  for (let round = 0; round < 300; round += 1) {
    const found = /listens on (http:\S+)/.exec(output())?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the program does not listen: ${output()}`);
}

async function measureBareRoute(size: number): Promise<Figure> {
  const child = spawn(process.execPath, [join(projectRoot, 'tests/load/bare-server.mjs'), String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const http = createHttp(String(line).trim(), 20);
    const bare = await measureAsync(() => http.get('/'), 20, seconds);
    http.close();
    return bare;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/**
 * A journey: open the form, fill two pages, review, send; it counts when the case lies in the inbox of the authority.
 * Its commits are counted by the server: transactions that got a number, i.e. wrote something.
 */
async function measureJourneys(origin: string, owner: pg.Pool, count: number) {
  const numberOf = async () => Number((await owner.query('select pg_current_xact_id()::text as id')).rows[0].id);
  const http = createHttp(origin, lanes * 2);
  const apply = async () => {
    const client = createClient(http as unknown as FastifyInstance);
    const sent = await client.submit(await fillDogForm(client), 'Absenden');
    if (sent.status !== 200) throw new Error(`not sent: ${sent.status}`);
  };
  await measureCount(apply, lanes, lanes * 2);
  await waitUntil(async () => (await waitingJobs(owner)) === 0);
  const before = await numberOf();
  const journey = await measureCount(apply, lanes, count, () =>
    waitUntil(async () => (await waitingJobs(owner)) === 0),
  );
  const commits = ((await numberOf()) - before) / count;
  http.close();

  await owner.query(
    'create table public.bench (id bigint generated always as identity primary key, body jsonb not null)',
  );
  const body = JSON.stringify({ text: 'x'.repeat(500) });
  const inserts = await measureAsync(
    () => owner.query('insert into public.bench (body) values ($1)', [body]),
    lanes,
    seconds,
  );
  const perJourney = (value: number) => value * commits;
  const floor = {
    perSecond: inserts.perSecond / commits,
    count: Math.floor(inserts.count / commits),
    p50: perJourney(inserts.p50),
    p95: perJourney(inserts.p95),
  };
  return { journey, commits, floor };
}

const waitingJobs = async (owner: pg.Pool) =>
  Number((await owner.query('select count(*) as n from graphile_worker.jobs where run_at <= now()')).rows[0].n);

async function waitUntil(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}

function renderTable(rows: readonly Row[]): string {
  const number = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 1 ? 1 : 4);
  const cells = [
    ['what', 'per second', 'p50 ms', 'p95 ms', 'floor/s', 'share', 'floor is'],
    ...rows.map(({ what, figure, floor, floorIs }) => [
      what,
      number(figure.perSecond),
      number(figure.p50),
      number(figure.p95),
      number(floor.perSecond),
      `1/${number(floor.perSecond / figure.perSecond)}`,
      floorIs,
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 6 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
