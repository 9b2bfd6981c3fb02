import { cpus } from 'node:os';
import pg from 'pg';
import { measureLoad } from './load.ts';
import { type Figure, measureAsync } from './measure.ts';
import { cpuOfTree } from './processes.ts';
import { startServers } from './servers.ts';
import type { Section } from './tables.ts';

const seconds = 5;
const lanes = 8;

/**
 * A journey: open the form, fill two pages, review, send, look at the status; it counts when the case lies in the inbox of the authority and
 * no job is left. Its commits are counted by the server: transactions that got a number, i.e. wrote something.
 */
export async function measureJourneys(url: string, databasePid: number, count: number): Promise<Section> {
  const owner = new pg.Pool({ connectionString: url, max: lanes });
  try {
    const one = await run(url, owner, databasePid, count, 1);
    const two = await run(url, owner, databasePid, count, 2);
    const floor = await measureCommits(owner, databasePid, one.commits);
    const [web, worker, database] = one.figure.cpu as [number, number, number];
    const gain = two.figure.perSecond / one.figure.perSecond;
    const cpuOfAll = web + worker + database + one.figure.cpuOfLoad;
    // One web process leaves to a second one what the cores have left beside everything that takes part.
    const permitted = Math.min(2, (cpus().length * 1000) / cpuOfAll / one.figure.perSecond);
    return {
      figures: [
        {
          what: 'complete journeys, durable',
          figure: one.figure,
          floor,
          floorIs: `${one.commits.toFixed(1)} bare INSERT commits each`,
        },
        { what: 'the same, two web processes', figure: two.figure, floor, floorIs: 'the same' },
      ],
      targets: [
        { what: 'journey, CPU of the web process', unit: 'ms', value: web, most: 9 },
        { what: 'journey, CPU of the job process', unit: 'ms', value: worker },
        { what: 'journey, CPU of the database', unit: 'ms', value: database, floor: floor.cpu },
        { what: 'journey, commits', unit: 'commits', value: one.commits },
        { what: 'journeys', unit: 'per second', value: one.figure.perSecond, least: 100, floor: floor.perSecond },
        { what: 'two web processes instead of one', unit: 'times', value: gain, least: 1.7, permitted },
      ],
    };
  } finally {
    await owner.end();
  }
}

async function run(url: string, owner: pg.Pool, databasePid: number, count: number, web: number) {
  const servers = await startServers(url, { web, worker: true });
  try {
    const numberOf = async () => Number((await owner.query('select pg_current_xact_id()::text as id')).rows[0].id);
    let before = 0;
    const settled = async () => {
      await waitUntil(async () => (await waitingJobs(owner)) === 0);
      before ||= await numberOf();
    };
    const watched = [servers.webCpu, servers.workerCpu, () => cpuOfTree(databasePid)];
    const figure = await measureLoad({ kind: 'journeys', origins: servers.origins, lanes, count }, watched, settled);
    return { figure, commits: ((await numberOf()) - before) / count };
  } finally {
    await servers.stop();
  }
}

/** As many bare commits as a journey has; `cpu` is that of the database. */
async function measureCommits(owner: pg.Pool, databasePid: number, commits: number): Promise<Figure & { cpu: number }> {
  await owner.query(
    'create table public.bench (id bigint generated always as identity primary key, body jsonb not null)',
  );
  const body = JSON.stringify({ text: 'x'.repeat(500) });
  const before = cpuOfTree(databasePid);
  const inserts = await measureAsync(
    () => owner.query('insert into public.bench (body) values ($1)', [body]),
    lanes,
    seconds,
  );
  const used = cpuOfTree(databasePid) - before;
  return {
    perSecond: inserts.perSecond / commits,
    count: Math.floor(inserts.count / commits),
    p50: inserts.p50 * commits,
    p95: inserts.p95 * commits,
    cpu: (used / inserts.count) * commits,
  };
}

const waitingJobs = async (owner: pg.Pool) =>
  Number((await owner.query('select count(*) as n from graphile_worker.jobs where run_at <= now()')).rows[0].n);

async function waitUntil(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}
