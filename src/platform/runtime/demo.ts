import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, setEnvironment } from '../config/environment.ts';
import { projectRoot } from '../config/paths.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { defineErrors } from '../errors/errors.ts';
import { httpConfig } from '../http/http.config.ts';
import type { Progress } from '../module.ts';
import type { Program } from './program.ts';

const errors = defineErrors('demo', {
  foreignDatabase: {
    status: 500,
    title: {
      de: 'DATABASE_URL ist gesetzt: npm start zeigt Beispieldaten und arbeitet nur mit der eingebauten Datenbank. Nehmen Sie "npx rennsteig serve".',
      en: 'DATABASE_URL is set: npm start shows example data and works on the embedded database only. Use "npx rennsteig serve".',
    },
    internal: true,
  },
});

/** `password` is there only when it was made just now: nobody can read a stored one. */
export type DemoLogin = { email: string; password: string | undefined; name: string; authorityName: string };

export type MakeDemoLogins = (options: { newPasswords: boolean }) => Promise<readonly DemoLogin[]>;

/** Starts the embedded database and points the configuration of this process at it. */
export async function openDemo(print: Progress) {
  if (environment().DATABASE_URL) throw errors.foreignDatabase();
  const folder = join(projectRoot, 'var');
  const server = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig',
    print,
  });
  setEnvironment('RENNSTEIG_MODE', 'demo');
  setEnvironment('FILES_KEY_FILE', keepKey(join(folder, 'keys/files')));
  setEnvironment('DATABASE_URL', server.url);
  if (!environment().LOG_LEVEL) setEnvironment('LOG_LEVEL', 'warn');
  return {
    reused: server.reused,
    stop: () => server.stop(),
    /** Prints the address and the demo logins, kept in var/demo-logins.txt. */
    async announce(program: Program, args: readonly string[]): Promise<void> {
      const file = join(folder, 'demo-logins.txt');
      const logins = await keepLogins(program.makeDemoLogins, file, args.includes('--new-passwords'));
      const { port } = program.platform.config.get(httpConfig);
      print('');
      print(`Rennsteig is ready:  http://localhost:${port}`);
      print('');
      print(renderTable(logins));
      print('');
      print(
        'Staff sign in at /anmelden. The passwords stand in var/demo-logins.txt; "npm start -- --new-passwords" makes new ones.',
      );
    },
  };
}

/** A random key of 32 bytes, made at the first start. */
function keepKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  return file;
}

/** Makes what is missing and keeps the passwords of earlier starts; when the file was lost, all passwords are made anew. */
async function keepLogins(make: MakeDemoLogins, file: string, newPasswords: boolean): Promise<readonly DemoLogin[]> {
  const known = new Map(
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => line.split('\t') as [string, string])
      : [],
  );
  const merge = (logins: readonly DemoLogin[]) =>
    logins.map((login) => ({ ...login, password: login.password ?? known.get(login.email) }));
  let logins = merge(await make({ newPasswords }));
  if (logins.some((login) => !login.password)) logins = merge(await make({ newPasswords: true }));
  const lines = logins.map((login) => [login.email, login.password, login.name, login.authorityName].join('\t'));
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return logins;
}

function renderTable(logins: readonly DemoLogin[]): string {
  const rows = [
    ['E-mail', 'Password', 'Name', 'Authority'],
    ...logins.map((login) => [login.email, login.password ?? '', login.name, login.authorityName]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
    .join('\n');
}
