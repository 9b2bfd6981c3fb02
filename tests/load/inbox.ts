import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { createClient } from '../support/client.ts';
import { openProgram } from '../support/program.ts';
import { seedCases } from './seed-cases.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const meiningen = '16066042';
const rounds = 40;
const targetMs = 50;

/**
 * `npm run bench -- inbox [CASES]`: the inbox of an authority with 100,000 cases. Every list is asked for as a caseworker sees it, whole pages with
 * their figures, one after the other. @returns 1 when a list needs more than 50 ms at p95
 */
export async function runInbox(args: readonly string[]): Promise<number> {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-inbox-'));
  chmodSync(folder, 0o755);
  const database = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
  });
  const admin = new pg.Pool({ connectionString: database.adminUrl.replace(/\/postgres$/, '/rennsteig_test'), max: 2 });
  const program = await openProgram({ url: database.url });
  try {
    const client = await signInCaseworker(program);
    const { rows } = await admin.query<{ id: string }>('select id from accounts.staff');
    print(`Making ${count} cases …`);
    await seedCases(admin, { authorityId: meiningen, count, staffIds: rows.map(({ id }) => id) });
    let slowest = 0;
    for (const [what, path] of await listsOf(client)) {
      const times: number[] = [];
      for (let round = 0; round < rounds + 5; round += 1) {
        const before = performance.now();
        const { status } = await client.send('GET', path);
        if (status !== 200) throw new Error(`${path}: ${status}`);
        if (round >= 5) times.push(performance.now() - before);
      }
      times.sort((a, b) => a - b);
      const [p50 = 0, p95 = 0] = [times[Math.floor(rounds * 0.5)], times[Math.floor(rounds * 0.95)]];
      slowest = Math.max(slowest, p95);
      print(`${what.padEnd(28)} p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms`);
    }
    print(`slowest p95 ${slowest.toFixed(1)} ms, target below ${targetMs} ms`);
    return slowest < targetMs ? 0 : 1;
  } finally {
    await program.stop();
    await admin.end();
    await database.stop();
    for (const place of [folder, database.folder]) rmSync(place, { recursive: true, force: true });
  }
}

type Client = ReturnType<typeof createClient>;

async function signInCaseworker(program: Awaited<ReturnType<typeof openProgram>>): Promise<Client> {
  const command = program.modules.flatMap(({ commands }) => commands).find(({ name }) => name === 'staff add');
  const lines: string[] = [];
  const email = 'sachbearbeitung@test.example';
  await command?.run([email, 'Sachbearbeitung', 'caseworker', meiningen], (line) => lines.push(line));
  const client = createClient(program.server);
  const Passwort = lines[0]?.split(/\s+/).at(-1) ?? '';
  await client.submit(await client.open('/anmelden'), 'Anmelden', { 'E-Mail': email, Passwort });
  return client;
}

/** The lists of the inbox, a page far behind and searches that find much, little and nothing. */
async function listsOf(client: Client): Promise<[string, string][]> {
  let far = '/arbeitsplatz?sicht=abgeschlossen';
  for (let step = 0; step < 30; step += 1) {
    const { body } = await client.open(far);
    const next = /href="(\/arbeitsplatz\?[^"]*nach=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    if (!next) break;
    far = next;
  }
  return [
    ['inbox', '/arbeitsplatz'],
    ['by arrival', '/arbeitsplatz?sortierung=eingang'],
    ['mine', '/arbeitsplatz?sicht=meine'],
    ['due', '/arbeitsplatz?sicht=faellig'],
    ['closed', '/arbeitsplatz?sicht=abgeschlossen'],
    ['closed, 30 pages on', far],
    ['search: a common name', '/arbeitsplatz?q=m%C3%BCller'],
    ['search: two names', '/arbeitsplatz?q=anna+weiss'],
    ['search: one file number', '/arbeitsplatz?q=alt-2026-000042'],
    ['search: nothing', '/arbeitsplatz?q=gibtesnicht'],
  ];
}
