import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hashReference } from '../../src/platform/crypto/crypto.ts';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { startProgram } from '../support/child.ts';
import { applyForDog } from './dog-application.ts';
import { createHttp } from './http.ts';
import { measureAsync } from './measure.ts';
import { createPatientHttp, type Patience } from './patient-http.ts';

type Person = Patience & { status?: string; error?: string; tookMs: number };

const factor = 3;
const surgeSeconds = 20;
const readersPerSecond = 20;
const print = (line: string) => process.stdout.write(`${line}\n`);
const servicePage = '/leistungen/hundesteuer-anmelden?ags=16066076';

/**
 * `npm run bench -- overload`: finds what one process can do, then lets three times as many people come for twenty seconds. Everyone who came must
 * have an application in the end, exactly once, and afterwards the process must be as quick as before. @returns the exit code
 */
export async function runOverload(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-overload-'));
  chmodSync(folder, 0o755);
  const database = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
  });
  const admin = new pg.Pool({ connectionString: database.adminUrl.replace(/\/postgres$/, '/rennsteig_test'), max: 2 });
  const program = startProgram(database.url, ['serve'], { PORT: '0', LOAD_BUSY_DELAY_MS: '200' });
  try {
    const origin = await addressOf(program.output);
    const before = await measureCapacity(origin);
    print(`capacity ${before.perSecond.toFixed(1)} journeys/s, ${before.p50.toFixed(0)} ms each at 8 at once`);
    const { people, readers, lastMs } = await surge(origin, before.perSecond * factor);
    const after = await measureCapacity(origin);
    report(people, readers, lastMs);
    print(`afterwards ${after.perSecond.toFixed(1)} journeys/s`);
    const problems = [
      ...(await verify(admin, people)),
      ...(after.perSecond < before.perSecond / 2 ? ['the process has not recovered'] : []),
    ];
    for (const problem of problems.slice(0, 20)) print(`FAILED  ${problem}`);
    print(`${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await program.kill('SIGTERM');
    await admin.end();
    await database.stop();
    for (const place of [folder, database.folder]) rmSync(place, { recursive: true, force: true });
  }
}

async function measureCapacity(origin: string) {
  const http = createHttp(origin, 8);
  const figure = await measureAsync(() => applyForDog(http), 8, 6);
  http.close();
  return figure;
}

/** People come at a fixed rate, however slow the server is; each has a browser of its own. */
async function surge(origin: string, perSecond: number) {
  const http = createHttp(origin, 2_000);
  const people: Promise<Person>[] = [];
  const readers = { answered: 0, refused: 0 };
  const reading: Promise<unknown>[] = [];
  const start = performance.now();
  while (performance.now() - start < surgeSeconds * 1000) {
    const due = ((performance.now() - start) / 1000) * perSecond;
    while (people.length < due) people.push(apply(http));
    while (reading.length < ((performance.now() - start) / 1000) * readersPerSecond) {
      const read = http.send({ method: 'GET', url: servicePage }).then(({ statusCode }) => {
        readers[statusCode === 200 ? 'answered' : 'refused'] += 1;
      });
      reading.push(read.catch(() => (readers.refused += 1)));
    }
    await sleep(10);
  }
  print(`${people.length} people in ${surgeSeconds} s (${factor} × capacity)`);
  const done = await Promise.all(people);
  const lastMs = performance.now() - start - surgeSeconds * 1000;
  await Promise.all(reading);
  http.close();
  return { people: done, readers, lastMs };
}

async function apply(http: ReturnType<typeof createHttp>): Promise<Person> {
  const person: Person = { refused: 0, waitedMs: 0, announcedMs: undefined, tookMs: 0 };
  const start = performance.now();
  await applyForDog(createPatientHttp(http, person)).then(
    (status) => (person.status = status),
    (error: Error) => (person.error = error.message),
  );
  person.tookMs = performance.now() - start;
  return person;
}

function report(people: readonly Person[], readers: { answered: number; refused: number }, lastMs: number): void {
  const waited = people.filter(({ waitedMs }) => waitedMs > 0);
  const longest = (list: readonly number[]) => (Math.max(0, ...list) / 1000).toFixed(1);
  const told = waited.filter(({ announcedMs }) => announcedMs !== undefined);
  const kept = told.filter(({ announcedMs, waitedMs }) => waitedMs <= announcedMs!);
  print(`waited in the waiting room: ${waited.length}, longest ${longest(waited.map(({ waitedMs }) => waitedMs))} s`);
  print(`the waiting time told first was kept for ${kept.length} of ${told.length}`);
  print(`refused and tried again: ${people.reduce((sum, { refused }) => sum + refused, 0)} requests`);
  print(`pages that only inform: ${readers.answered} answered, ${readers.refused} refused for seconds`);
  print(`longest way from the first page to "sent": ${longest(people.map(({ tookMs }) => tookMs))} s`);
  print(`everybody done ${(lastMs / 1000).toFixed(1)} s after the last one came`);
}

/** Waits until no job is left, then compares what people were told with what is there. */
async function verify(admin: pg.Pool, people: readonly Person[]): Promise<string[]> {
  for (let round = 0; round < 600; round += 1) {
    const { rows } = await admin.query(
      `select count(*)::int as left from graphile_worker._private_jobs where run_at <= now()`,
    );
    if (rows[0].left === 0) break;
    await sleep(200);
  }
  const problems = people.flatMap(({ error }) => (error ? [`a person gave up: ${error}`] : []));
  const owners = people.flatMap(({ status }) => (status ? [hashReference(status.split('/').at(-1)!)] : []));
  const { rows } = await admin.query<{ owner: string; cases: number }>(
    `select a.owner, (select count(*)::int from cases."case" c where c.application_id = a.id) as cases
     from applications.application a where a.owner = any($1) and a.state = 'submitted'`,
    [owners],
  );
  const found = new Map(rows.map(({ owner, cases }) => [owner, cases]));
  const wrong = owners.filter((owner) => found.get(owner) !== 1);
  return [
    ...problems,
    ...wrong.map((owner) => `an acknowledged application has ${found.get(owner) ?? 'no row and no'} cases`),
  ];
}

async function addressOf(output: () => string): Promise<string> {
  for (let round = 0; round < 600; round += 1) {
    const found = /listens on (http:\S+)/.exec(output())?.[1];
    if (found) return found;
    await sleep(100);
  }
  throw new Error(`the program does not listen: ${output()}`);
}
