import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createFileStore } from '../../src/platform/files/files.ts';
import { averagePages, type Place } from './applications.ts';
import { Machine } from './chaos.ts';
import { applyOnABadLine, type Promised } from './person.ts';
import { compareStore, findOrphanJobs, type Login, verify } from './verify.ts';

const sizes: Record<string, number> = { short: 60, long: 10_000 };
const masterKey = Buffer.alloc(32, 7);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Sends applications by people on bad lines while processes and database are killed; afterwards everything that was acknowledged must be there,
 * exactly once. Arguments: a number of applications, `short` (60) or `long` (10,000); without, 500. @returns the exit code
 */
export async function runCrashTest(args: readonly string[]): Promise<number> {
  const word = args[0] ?? '500';
  const count = sizes[word] ?? Number(word);
  if (!Number.isInteger(count) || count < 1) throw new Error('usage: npm run test:crash [-- short|long|NUMBER]');
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-crash-'));
  chmodSync(folder, 0o755);
  const filesRoot = join(folder, 'files');
  mkdirSync(filesRoot);
  writeFileSync(join(folder, 'files.key'), masterKey.toString('base64'));
  const env = { FILES_ROOT: filesRoot, FILES_KEY_FILE: join(folder, 'files.key'), LOG_LEVEL: 'warn' };
  const processes = word === 'short' ? 1 : 2;
  const ports = await Promise.all(Array.from({ length: processes }, freePort));
  const machine = new Machine(folder, ports, env);
  const started = Date.now();
  try {
    await machine.startDatabase();
    const durable = await askDurability(machine.database.adminUrl);
    const [first, ...rest] = machine.ports.map((_, index) => index);
    await machine.startServer(first!);
    await Promise.all(rest.map((index) => machine.startServer(index)));
    print(`${count} applications, ${processes === 1 ? 'one process' : `${processes} processes`}, ${durable}`);

    const sending = Date.now();
    const people = await sendAll(machine, count);
    const sentSeconds = (Date.now() - sending) / 1000;
    const result = await check(machine, filesRoot, people);
    printFigures(machine, people, { ...result.figures, sentSeconds, seconds: (Date.now() - started) / 1000 });
    for (const problem of result.problems.slice(0, 50)) print(`FAILED  ${problem}`);
    const lost = result.problems.filter((line) => line.includes('LOST')).length;
    const double = result.problems.filter((line) => line.includes('DOUBLE')).length;
    print(`lost ${lost}, double ${double}, other problems ${result.problems.length - lost - double}`);
    return result.problems.length === 0 ? 0 : 1;
  } catch (error) {
    for (const line of machine.ended) print(line);
    throw error;
  } finally {
    const server = machine.database.folder;
    await machine.stop();
    for (const place of [folder, server])
      rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Keeps some people busy at a time, and lets something die whenever a share of the people is done: spaced by work, not by time. */
async function sendAll(machine: Machine, count: number): Promise<Promised[]> {
  const misfortunes = Math.min(100, 3 + Math.floor(count / 25));
  const pages = count * averagePages;
  let done = 0;
  let struck = 0;
  const strikes: Promise<void>[] = [];
  const onProgress = () => {
    done += 1;
    if (struck >= misfortunes || done < ((struck + 0.5) * pages) / misfortunes) return;
    const turn = struck;
    struck += 1;
    strikes.push(pause(randomInt(200)).then(() => machine.strike(turn)));
  };
  const journey = { ports: machine.ports, random: Math.random, onProgress, patienceMs: 600_000 };
  const people: Promised[] = [];
  const started = Date.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: count > 1000 ? 24 : 12 }, async () => {
      while (next < count && machine.ended.length === 0) {
        const number = next;
        next += 1;
        people.push(await applyOnABadLine(number, journey));
        if (people.length % 500 === 0)
          print(`  ${people.length} people done, ${struck} misfortunes, ${seconds(started)} s`);
      }
    }),
  );
  await Promise.all(strikes);
  return people;
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000);

async function check(machine: Machine, filesRoot: string, people: readonly Promised[]) {
  const admin = new pg.Pool({ connectionString: databaseUrl(machine.database.adminUrl), max: 4 });
  const files = createFileStore({ root: filesRoot, masterKey, maxBytes: 20_000_000, gate: (work) => work() });
  try {
    const drained = await drain(admin);
    const before = await compareStore(admin, files);
    await sweep(admin, filesRoot);
    const after = await compareStore(admin, files);
    const orphans = await findOrphanJobs(admin);
    const logins = await addCaseworkers(machine, admin);
    const found = await verify(admin, files, people, machine.ports[0]!, logins);
    const problems = [
      ...machine.ended,
      ...found.problems,
      ...orphans.map((line) => `orphan job: ${line}`),
      ...after.noRow.map((hash) => `a file that no row knows is left after the sweep: ${hash}`),
      ...after.noBytes.map((hash) => `LOST: the bytes of ${hash}`),
      ...(drained ? [] : ['the jobs were not done within five minutes']),
    ];
    return { problems, figures: { ...found.figures, sweptFiles: before.noRow.length } };
  } finally {
    await admin.end();
  }
}

/** Waits for all jobs; what waits for its next try after a failure is tried now. */
async function drain(admin: pg.Pool): Promise<boolean> {
  for (let round = 0; round < 600; round += 1) {
    await admin.query(
      'update graphile_worker._private_jobs set run_at = now() where attempts between 1 and max_attempts - 1 and run_at > now() and locked_by is null',
    );
    if ((await findOrphanJobs(admin)).length === 0) return true;
    await pause(500);
  }
  return false;
}

/** Makes everything look two hours old and has the program sweep, as it does every night. */
async function sweep(admin: pg.Pool, filesRoot: string): Promise<void> {
  execFileSync('find', [filesRoot, '-type', 'f', '-exec', 'touch', '-d', '2 hours ago', '{}', '+']);
  await admin.query("update platform.file set created_at = now() - interval '2 hours'");
  for (const task of ['files.clean', 'files.sweep']) {
    await admin.query("select graphile_worker.add_job($1, '{}'::json, job_key => $1)", [task]);
    for (let round = 0; round < 120; round += 1) {
      const { rowCount } = await admin.query('select 1 from graphile_worker.jobs where key = $1', [task]);
      if (rowCount === 0) break;
      await pause(250);
    }
  }
}

async function askDurability(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits, current_setting('server_version') as version",
  );
  await client.end();
  const { fsync, commits, version } = rows[0];
  if (fsync !== 'on' || commits !== 'on') throw new Error(`not durable: fsync ${fsync}, synchronous_commit ${commits}`);
  return `PostgreSQL ${version}, fsync on, synchronous_commit on`;
}

/** Somebody of each authority that got a case. */
async function addCaseworkers(machine: Machine, admin: pg.Pool): Promise<Map<Place, Login>> {
  const { rows } = await admin.query<{ id: Place }>('select distinct authority_id as id from cases."case"');
  const logins = new Map<Place, Login>();
  for (const { id } of rows) {
    const email = `sachbearbeitung.${id}@test.example`;
    const command = machine.run(['staff', 'add', email, 'Test Sachbearbeitung', 'caseworker', id]);
    await new Promise((resolve) => command.process.on('close', resolve));
    const password = /example\s+(\S+)/.exec(command.output())?.[1];
    if (!password) throw new Error(`no account: ${command.output()}`);
    logins.set(id, { email, password });
  }
  return logins;
}

function printFigures(machine: Machine, people: readonly Promised[], figures: Record<string, number>): void {
  const sum = (pick: (person: Promised) => number) => people.reduce((total, person) => total + pick(person), 0);
  const { serverKills, serverStarts, databaseKills, databaseImmediate } = machine.figures;
  const lines: [string, number][] = [
    ['applications acknowledged', people.filter(({ acknowledged }) => acknowledged).length],
    ['sent without seeing the answer, arrived', figures.unanswered!],
    ['cases', figures.cases!],
    ['applications with two recipients, two cases each', figures.twoRecipients!],
    ['drafts kept', figures.draftsRead!],
    ['documents compared by hash', figures.documentsRead!],
    ['requests', sum((person) => person.requests)],
    ['retries of people', sum((person) => person.retries)],
    ['answers lost', sum((person) => person.lost)],
    ['double clicks', sum((person) => person.doubleClicks)],
    ['server processes killed (SIGKILL)', serverKills],
    ['server processes started', serverStarts],
    ['PostgreSQL killed (SIGKILL)', databaseKills],
    ['PostgreSQL stopped "immediate"', databaseImmediate],
    ['seconds until everything ran again, at most', Math.round(machine.figures.longestOutage)],
    ['files of broken uploads, swept', figures.sweptFiles!],
    ['seconds of sending', Math.round(figures.sentSeconds!)],
    ['seconds in all', Math.round(figures.seconds!)],
  ];
  for (const [what, value] of lines) print(`${String(value).padStart(8)}  ${what}`);
}

function databaseUrl(adminUrl: string): string {
  return Object.assign(new URL(adminUrl), { pathname: '/rennsteig_test' }).href;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
