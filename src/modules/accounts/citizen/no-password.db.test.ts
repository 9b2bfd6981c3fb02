import { expect, it } from 'vitest';
import { linkInLetter, openProvenAccount, signInCitizen } from '../../../../tests/support/citizens.ts';
import { type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { fillDogForm } from '../../../../tests/support/journey.ts';
import { addKey, signInByKey } from '../../../../tests/support/passkeys.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';

// Accounts that a provider outside opened: no password, no address, and still nothing at stake by a forgotten browser.
const clock = createMovableClock();
const bed = withDatabase({ clock });
const minutes = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 60_000));
const textOf = async (client: Client, path: string) => readableText((await client.open(path)).body);

async function addAddress(client: Client, email: string): Promise<void> {
  const page = await client.open('/konto/sicherheit');
  await client.submit(page, 'E-Mail-Adresse eintragen', { 'Neue E-Mail-Adresse': email });
  const letter = await client.open(await linkInLetter(bed, email, 'konto/neue-adresse'));
  await client.submit(letter, 'Adresse bestätigen');
}

it('takes an address, then a password, and both open it', async () => {
  const client = await openProvenAccount(bed);
  expect(await textOf(client, '/konto/sicherheit')).toContain('Tragen Sie zuerst eine ein');
  const email = 'neue.adresse@post.example';
  await addAddress(client, email);
  const page = await client.open('/konto/sicherheit');
  const done = await client.submit(page, 'Passwort setzen', { 'Neues Passwort': 'fünf graue Gänse' });
  expect(readableText(done.body)).toContain('Das neue Passwort gilt');
  const login = { email, password: 'fünf graue Gänse' };
  expect((await signInCitizen(createClient(bed.program.server), login)).path).toBe('/konto');
});

it('asks for a fresh proof before anything at stake, and a proof makes the session fresh again', async () => {
  const client = await openProvenAccount(bed);
  const key = await addKey(client);
  const before = await client.open('/konto/sicherheit');
  const deletion = await client.open('/konto/loeschen');
  minutes(11);
  const late = await client.submit(before, 'E-Mail-Adresse eintragen', {
    'Neue E-Mail-Adresse': 'zu.spaet@post.example',
  });
  expect([late.status, readableText(late.body)]).toEqual([422, expect.stringContaining('Noch einmal ausweisen')]);
  expect((await client.submit(deletion, 'Konto endgültig löschen')).status).toBe(422);
  const stale = await client.open('/konto/sicherheit');
  const way = /href="(\/konto\/ausweisen[^"]*)"/.exec(stale.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await client.send('GET', way)).status).toBe(200);
  const old = client.cookies.get('rs-konto');
  const stranger = await addKey(await openProvenAccount(bed));
  expect((await signInByKey(client, stranger, {}, way)).status).toBe(422);
  expect((await signInByKey(client, key, {}, way)).status).toBe(303);
  // T9: a session that is raised gets a new id, and the old one is worth nothing.
  expect(client.cookies.get('rs-konto')).not.toBe(old);
  const thief = createClient(bed.program.server);
  thief.cookies.set('rs-konto', old ?? '');
  expect((await thief.send('GET', '/konto/sicherheit')).status).toBe(303);
  expect((await client.send('GET', way)).status).toBe(303);
  await client.submit(await client.open('/konto/sicherheit'), 'E-Mail-Adresse eintragen', {
    'Neue E-Mail-Adresse': 'rechtzeitig@post.example',
  });
  expect(await linkInLetter(bed, 'rechtzeitig@post.example', 'konto/neue-adresse')).toMatch(/^\/konto/);
  clock.reset();
});

it('T17 a connected log-in is taken off, never the last way in, and what it proved goes with it', async () => {
  const client = await openProvenAccount(bed);
  const page = await client.open('/konto/sicherheit');
  const path = /href="(\/konto\/verbindung\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  const last = await client.submit(await client.open(path), 'Trennen');
  expect([last.status, readableText(last.body)]).toEqual([422, expect.stringContaining('letzte Weg')]);
  await addKey(client);
  const { rows } = await bed.admin.query<{ id: string }>(
    'select account_id as id from accounts.citizen_session where token_hash = $1',
    [hashReference(client.cookies.get('rs-konto') ?? '')],
  );
  const account = rows[0]?.id;
  await bed.admin.query(
    `insert into accounts.citizen_session (id, token_hash, account_id, device, means, proved_by, level, proved_at, created_at, last_seen_at, expires_at)
     values (gen_random_uuid(), repeat('e', 64), $1, '', 'bundid', 'eid', 'high', now(), now(), now(), now() + interval '1 hour')`,
    [account],
  );
  const done = await client.submit(await client.open(path), 'Trennen');
  expect(readableText(done.body)).toContain('Die Verbindung ist getrennt.');
  const left = (table: string) =>
    bed.admin
      .query(`select 1 from accounts.${table} where account_id = $1`, [account])
      .then(({ rowCount }) => rowCount);
  expect([await left('identity'), await left('proven'), await left('citizen_session')]).toEqual([0, 0, 1]);
});

it('is deleted without an address: the private links are shown, once', async () => {
  const client = await openProvenAccount(bed);
  const sent = await client.submit(await fillDogForm(client), 'Absenden');
  expect(sent.path).toContain('/status/');
  const gone = await client.submit(await client.open('/konto/loeschen'), 'Konto endgültig löschen');
  expect(readableText(gone.body)).toContain('Ihr Konto ist gelöscht');
  expect(client.cookies.has('rs-konto')).toBe(false);
  const link = /href="https?:\/\/[^/]+(\/status\/[\w-]{43})"/.exec(gone.body)?.[1] ?? '';
  expect((await createClient(bed.program.server).open(link)).status).toBe(200);
});
