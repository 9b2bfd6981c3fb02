import { expect } from 'vitest';
import { openAccount } from './citizens.ts';
import type { Client } from './client.ts';
import type { TestBed } from './database.ts';
import { readableText } from './html-form.ts';

type Account = Awaited<ReturnType<typeof openAccount>>;
export type Wanted = { scope?: string; until?: string };

/** An account whose owner has said what they are called. */
export async function openNamed(bed: TestBed, first: string, last: string): Promise<Account> {
  const account = await openAccount(bed);
  const page = await account.client.open('/konto/daten');
  await account.client.submit(page, 'Angaben speichern', { Vorname: first, Nachname: last });
  return account;
}

/** Gives "Vera Vertreterin" a mandate; returns the path of the invitation. */
export async function inviteAgent(
  bed: TestBed,
  from: Client,
  to: { email: string },
  wanted: Wanted = {},
): Promise<string> {
  const sent = await from.submit(await from.open('/konto/vollmachten/neu'), 'Vollmacht geben', {
    'Vor- und Nachname': 'Vera Vertreterin',
    'E-Mail-Adresse': to.email,
    wofuer: wanted.scope ?? 'alles',
    'Gilt bis (freiwillig)': wanted.until ?? '',
  });
  expect(readableText(sent.body)).toContain('Die Einladung ist unterwegs');
  const { rows } = await bed.admin.query<{ body: string }>(
    'select body from platform.mail where recipient = $1 order by created_at desc, id desc limit 1',
    [to.email],
  );
  return /(\/konto\/vollmacht-annehmen\/[\w-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}

export async function accept({ client }: { client: Client }, path: string): Promise<void> {
  const accepted = await client.submit(await client.open(path), 'Vollmacht annehmen');
  expect(readableText(accepted.body)).toContain('Sie haben die Vollmacht angenommen');
}

/** Chooses for whom the session acts, by the name on the page. */
export async function choose({ client }: { client: Client }, who: string) {
  return client.submit(await client.open('/konto/vertretung'), 'Weiter', { fuer: who });
}
