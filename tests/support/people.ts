import type { StaffRole } from '../../src/platform/db/actor.ts';
import { type Client, createClient } from './client.ts';
import type { TestBed } from './database.ts';

/** Runs a command of the program as the command line does; returns what it printed. */
export async function runCommand(bed: TestBed, name: string, ...args: string[]): Promise<string[]> {
  const command = bed.program.modules.flatMap((module) => module.commands).find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command "${name}"`);
  const lines: string[] = [];
  const code = await command.run(args, (line) => lines.push(line));
  if (code !== 0) throw new Error(`${name}: ${lines.join('\n')}`);
  return lines;
}

/** Opens an account the way an administrator does. */
export async function addStaff(
  bed: TestBed,
  role: StaffRole,
  authorityId: string,
): Promise<{ email: string; password: string }> {
  const email = `${role}.${authorityId.replace('*', 'alle')}@test.example`;
  const [line = ''] = await runCommand(bed, 'staff add', email, `Test ${role} ${authorityId}`, role, authorityId);
  return { email, password: line.split(/\s+/).at(-1)! };
}

/** Somebody of an authority, signed in through the page. */
export async function signIn(bed: TestBed, role: StaffRole, authorityId: string): Promise<Client> {
  const { email, password } = await addStaff(bed, role, authorityId);
  const client = createClient(bed.program.server);
  const form = await client.open('/anmelden');
  const answer = await client.submit(form, 'Anmelden', { 'E-Mail': email, Passwort: password });
  if (client.cookies.size < 2) throw new Error(`not signed in: ${answer.status} ${answer.path}`);
  return client;
}
