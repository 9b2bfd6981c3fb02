import { readFileSync } from 'node:fs';

export type OsUser = { readonly uid: number; readonly gid: number; readonly name: string };

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. Undefined: this process is no root already. */
export function findServerUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]), name };
  }
  throw new Error('No unprivileged user found (postgres or nobody) under which PostgreSQL could run.');
}
