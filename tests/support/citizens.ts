import { randomBytes } from 'node:crypto';
import { bringAnswer, startAttempt, takeAnswer } from '../../src/modules/accounts/identity/attempts.actions.ts';
import { identityDeps } from '../../src/modules/accounts/identity/identity.deps.ts';
import { bind, standing } from '../../src/modules/accounts/identity/settle.actions.ts';
import { type Client, createClient } from './client.ts';
import type { TestBed } from './database.ts';

export const citizenPassword = 'drei blaue Wolken';

/** Path of the newest link of this kind in the letters to an address. */
export async function linkInLetter(bed: TestBed, email: string, kind: string): Promise<string> {
  const { rows } = await bed.admin.query<{ body: string }>(
    'select body from platform.mail where recipient = $1 order by created_at desc, id desc',
    [email],
  );
  for (const { body } of rows) {
    const path = new RegExp(`https?://[^/\\s]+(/${kind}/[\\w-]+)`).exec(body)?.[1];
    if (path) return path;
  }
  throw new Error(`no letter to ${email} holds a link to ${kind}`);
}

/** A person with an account of their own, opened and confirmed through the pages, and signed in. */
export async function openAccount(
  bed: TestBed,
  wanted?: string,
): Promise<{ client: Client; email: string; password: string }> {
  const email = wanted ?? `person.${randomBytes(4).toString('hex')}@post.example`;
  const client = createClient(bed.program.server, {
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' },
  });
  const values = { 'E-Mail-Adresse': email, Passwort: citizenPassword };
  await client.submit(await client.open('/konto/registrieren'), 'Konto anlegen', values);
  const letter = await client.open(await linkInLetter(bed, email, 'konto/bestaetigen'));
  const inside = await client.submit(letter, 'Konto bestätigen', { Passwort: citizenPassword });
  if (inside.path !== '/konto') throw new Error(`no account: ${inside.status} ${inside.path}`);
  return { client, email, password: citizenPassword };
}

/** Signs in on the page; returns where it led. */
export async function signInCitizen(client: Client, login: { email: string; password: string }, path = '/konto') {
  const form = await client.open(path);
  return client.submit(form, 'Anmelden', { 'E-Mail-Adresse': login.email, Passwort: login.password });
}

/** Somebody else whose account was opened by a provider outside, and a log-in that is still under way. */
export async function openProvenAccount(bed: TestBed): Promise<Client> {
  const deps = identityDeps(bed.platform, []);
  const begin = () => startAttempt(deps, { means: 'bundid', level: 'basis', target: '/konto' });
  const { token, attempt } = await begin();
  const familyName = { value: 'Quendelthal', level: 'high' } as const;
  const code = await takeAnswer(deps, attempt.id, {
    means: 'bundid',
    by: 'eid',
    level: 'high',
    subject: randomBytes(16).toString('hex'),
    data: { familyName },
  });
  await bringAnswer(deps, token, code ?? '');
  const where = await standing(deps, token, undefined);
  if (where.kind !== 'unknown') throw new Error(`no new account: ${where.kind}`);
  const session = await bind(deps, where, { token, lang: 'de', userAgent: '' });
  await begin();
  const client = createClient(bed.program.server);
  client.cookies.set(deps.cookie, session?.token ?? '');
  return client;
}
