import { randomBytes } from 'node:crypto';
import { findCitizen } from '../../src/modules/accounts/citizen/login.actions.ts';
import { bringAnswer, startAttempt, takeAnswer } from '../../src/modules/accounts/identity/attempts.actions.ts';
import { identityDeps } from '../../src/modules/accounts/identity/identity.deps.ts';
import type { Identified } from '../../src/modules/accounts/identity/identity.types.ts';
import { bind, goIn, standing } from '../../src/modules/accounts/identity/settle.actions.ts';
import { agreeToPortal } from '../../src/modules/accounts/provider/consents.actions.ts';
import { httpConfig } from '../../src/platform/http/http.config.ts';
import { cookieNames } from '../../src/platform/http/server.ts';
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

type Proven = Pick<Identified, 'by' | 'level'> & {
  readonly givenNames?: string;
  readonly familyName?: string;
  readonly subject?: string;
  readonly birthDate?: string;
  /** Handle of the mailbox that the BundID names. */
  readonly mailbox?: string;
};

/**
 * Proves the person of this browser through a provider, as the port takes the answer of any adapter: whoever is signed in raises the level, for
 * everybody else a new account is opened. Gives back the cookie of the session.
 */
export async function prove(
  bed: TestBed,
  proven: Proven,
  before?: { cookie: string },
): Promise<{ name: string; value: string }> {
  const deps = identityDeps(bed.platform, []);
  const citizen = before && (await findCitizen(deps, before.cookie));
  const { token, attempt } = await startAttempt(deps, { means: 'bundid', level: 'basis', target: '/konto', citizen });
  const { by, level, givenNames = 'Mara', familyName = 'Quendelthal' } = proven;
  const subject = proven.subject ?? randomBytes(16).toString('hex');
  const { birthDate, mailbox } = proven;
  const data = {
    givenNames: { value: givenNames, level },
    familyName: { value: familyName, level },
    ...(mailbox === undefined ? {} : { mailbox: { value: mailbox, level: 'basis' as const } }),
    ...(birthDate === undefined ? {} : { birthDate: { value: birthDate, level } }),
  };
  const code = await takeAnswer(deps, attempt.id, { means: 'bundid', by, level, subject, data });
  await bringAnswer(deps, token, code ?? '');
  const where = await standing(deps, token, citizen);
  const browser = { userAgent: '', previous: before?.cookie };
  const session =
    where.kind === 'known'
      ? await goIn(deps, where, { token, ...browser })
      : where.kind === 'unknown'
        ? await bind(deps, where, { token, lang: 'de', citizen, ...browser })
        : undefined;
  if (!session) throw new Error(`nobody comes in: ${where.kind}`);
  return { name: deps.cookie, value: session.token };
}

/** As `prove`, for a client of tests. */
export async function proveClient(bed: TestBed, client: Client, proven: Proven): Promise<void> {
  const { citizen } = cookieNames(bed.platform.config.get(httpConfig).publicUrl);
  const cookie = client.cookies.get(citizen);
  const session = await prove(bed, proven, cookie === undefined ? undefined : { cookie });
  client.cookies.set(session.name, session.value);
}

/** The person of this browser lets a portal have their name. */
export async function allowPortal(bed: TestBed, client: Client): Promise<void> {
  const deps = identityDeps(bed.platform, []);
  const citizen = await findCitizen(deps, client.cookies.get(deps.cookie) ?? '');
  await agreeToPortal(deps, citizen!, { clientId: 'stadt-suhl', portal: 'Stadtportal Suhl', scopes: ['openid'] });
}

/** Somebody else whose account was opened by a provider outside, and a log-in that is still under way. */
export async function openProvenAccount(bed: TestBed): Promise<Client> {
  const client = createClient(bed.program.server);
  await proveClient(bed, client, { by: 'eid', level: 'high' });
  await startAttempt(identityDeps(bed.platform, []), { means: 'bundid', level: 'basis', target: '/konto' });
  return client;
}
