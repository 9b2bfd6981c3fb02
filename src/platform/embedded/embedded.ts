import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { newReference } from '../crypto/crypto.ts';
import { createOwner, isAnswering } from './embedded.queries.ts';
import { type Home, prepareHome } from './home.ts';
import { findServerUser, type OsUser } from './os-user.ts';

const execute = promisify(execFile);

export type EmbeddedServer = {
  /** Connection of the owner of the database. */
  readonly url: string;
  /** Connection of the superuser, for tests that make databases. */
  readonly adminUrl: string;
  /** Where its data lie: the wanted folder, or the one it had to choose instead. */
  readonly folder: string;
  readonly reused: boolean;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the project, or takes the one that still runs after this program was killed.
 * For development, demonstration and evaluation; production uses DATABASE_URL.
 */
export async function startEmbedded(options: {
  folder: string;
  passwordFile: string;
  database: string;
  print: (line: string) => void;
  settings?: readonly string[];
}): Promise<EmbeddedServer> {
  const user = findServerUser();
  const home = prepareHome(options.folder, user, options.print);
  const password = readPassword(options.passwordFile);
  if (!existsSync(join(home.data, 'PG_VERSION'))) {
    options.print('Creating the database …');
    await initialise(home, user, password);
  }
  const adminUrl = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  let port = readRunningPort(home);
  const reused =
    port !== undefined && (await waitFor(() => isAnswering(adminUrl(port!)), isServerAlive(home) ? 30_000 : 0));
  if (!reused) {
    port = await choosePort(home);
    await startServer(home, user, port, options.settings ?? []);
  }
  await createOwner(adminUrl(port!), options.database, password);
  // A socket file costs less than the network of the machine; a server that an older version started has none.
  const near = existsSync(join(home.folder, `.s.PGSQL.${port}`)) ? `?host=${encodeURIComponent(home.folder)}` : '';
  return {
    url: `postgres://${options.database}:${password}@127.0.0.1:${port}/${options.database}${near}`,
    adminUrl: adminUrl(port!),
    folder: home.folder,
    reused,
    stop: () => stopServer(home, user),
  };
}

function readPassword(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, newReference(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Into a folder of its own first: an interrupted initdb leaves nothing that looks like a database. */
async function initialise(home: Home, user: OsUser | undefined, password: string): Promise<void> {
  const fresh = `${home.data}.new`;
  const passwordFile = join(home.folder, 'initdb-password');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await runProgram(home, user, 'initdb', [
      '-D',
      fresh,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=de',
      '--locale=C',
      '--data-checksums',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ]);
    renameSync(fresh, home.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function startServer(
  home: Home,
  user: OsUser | undefined,
  port: number,
  settings: readonly string[],
): Promise<void> {
  const log = join(home.folder, 'server.log');
  const flags = [
    `-c port=${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories='${isShort(home.folder) ? home.folder : ''}'`,
    '-c max_connections=60',
    // Reading here and there costs a solid-state disk as much as reading on.
    '-c random_page_cost=1.1',
    ...settings.map((setting) => `-c ${setting}`),
  ].join(' ');
  for (let attempt = 1; ; attempt += 1) {
    try {
      // A pid file of a dead server would make pg_ctl wait for a process that never answers.
      if (!isServerAlive(home)) rmSync(join(home.data, 'postmaster.pid'), { force: true });
      await runProgram(home, user, 'pg_ctl', ['start', '-w', '-t', '60', '-D', home.data, '-l', log, '-o', flags]);
      return;
    } catch (error) {
      // After a kill the old server's children may hold its memory for a moment.
      if (attempt === 10) throw new Error(`PostgreSQL does not start, see ${log}`, { cause: error });
      await sleep(500);
    }
  }
}

/** The address of a socket is a path of at most 107 bytes; one with a quote or comma is no setting. */
const isShort = (folder: string) => /^[\w./-]{1,85}$/.test(folder);

async function stopServer(home: Home, user: OsUser | undefined): Promise<void> {
  if (!isServerAlive(home)) return;
  try {
    await runProgram(home, user, 'pg_ctl', ['stop', '-w', '-t', '2', '-m', 'fast', '-D', home.data]);
  } catch {
    await runProgram(home, user, 'pg_ctl', ['stop', '-w', '-t', '2', '-m', 'immediate', '-D', home.data]).catch(
      () => undefined,
    );
  }
}

async function runProgram(
  home: Home,
  user: OsUser | undefined,
  program: string,
  args: readonly string[],
): Promise<void> {
  const who = user ? { uid: user.uid, gid: user.gid } : {};
  await execute(join(home.bin, program), [...args], { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, ...who });
}

function readPidFile(home: Home): { pid: number; port: number } | undefined {
  const file = join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

const readRunningPort = (home: Home): number | undefined => readPidFile(home)?.port || undefined;

/** True while the server's first process exists and really is PostgreSQL (a killed one may stay as a zombie). */
function isServerAlive(home: Home): boolean {
  const pid = readPidFile(home)?.pid;
  if (!pid) return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name = '', state = ''] = /^\d+ \((.*)\) (\S)/.exec(stat) ?? [];
    return name.startsWith('postgres') && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/** The port of last time when it is free, else another free one, kept for next time. */
async function choosePort(home: Home): Promise<number> {
  const file = join(home.folder, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (await findFreePort(last)) ?? (await findFreePort(0))!;
  writeFileSync(file, String(port));
  return port;
}

function findFreePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function waitFor(check: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await sleep(200);
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
