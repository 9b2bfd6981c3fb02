import { expect, it } from 'vitest';
import { citizenPassword, linkInLetter, openAccount, signInCitizen } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { codeAt, turnCodesOn } from '../../../../tests/support/codes.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const visitor = () => createClient(bed.program.server);
const seconds = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 1000));

async function withCodes() {
  const account = await openAccount(bed);
  return { ...account, ...(await turnCodesOn(account.client, clock.now())) };
}
const stored = (email: string, table: string) =>
  bed.admin.query<{ text: string }>(
    `select t::text as text from accounts.${table} t join accounts.citizen c on c.id = t.account_id where c.email = $1`,
    [email],
  );

it('asks for the code after the password, and takes no code twice', async () => {
  const account = await withCodes();
  expect(account.recovery).toHaveLength(10);
  const client = visitor();
  const asked = await signInCitizen(client, account, '/konto/anmelden?weiter=/konto/daten');
  expect(asked.path).toBe('/konto/anmelden/code');
  expect(client.cookies.has('rs-konto')).toBe(false);
  expect((await client.send('GET', '/konto')).status).toBe(303);
  // The step that switched it on is used up.
  const spent = await client.submit(asked, 'Anmelden', { Code: codeAt(account.secret, clock.now()) });
  expect(spent.status).toBe(422);
  seconds(30);
  const code = codeAt(account.secret, clock.now());
  const inside = await client.submit(asked, 'Anmelden', { Code: code });
  expect(inside.path).toBe('/konto/daten');
  const { rows } = await stored(account.email, 'citizen_session');
  expect(rows.some(({ text }) => text.includes(',totp,password,basis,'))).toBe(true);
  const thief = visitor();
  const again = await signInCitizen(thief, account);
  expect((await thief.submit(again, 'Anmelden', { Code: code })).status).toBe(422);
  clock.reset();
});

it('T9 a right password alone opens nothing, by no way: log-in, new password, second confirmation', async () => {
  const account = await withCodes();
  const lost = visitor();
  await lost.submit(await lost.open('/konto/passwort-vergessen'), 'Link schicken', { 'E-Mail-Adresse': account.email });
  const letter = await lost.open(await linkInLetter(bed, account.email, 'konto/neues-passwort'));
  const asked = await lost.submit(letter, 'Neues Passwort setzen', { 'Neues Passwort': 'vier rote Drachen' });
  expect(asked.path).toBe('/konto/anmelden/code');
  expect(lost.cookies.has('rs-konto')).toBe(false);
  expect((await visitor().open('/konto/anmelden/code')).path).toBe('/konto/anmelden');
});

it('a code from paper counts once, in any writing', async () => {
  const account = await withCodes();
  const code = account.recovery[0]!;
  const client = visitor();
  const inside = await client.submit(await signInCitizen(client, account), 'Anmelden', {
    Code: ` ${code.toUpperCase().replaceAll('-', ' ')}`,
  });
  expect(inside.path).toBe('/konto');
  expect(readableText((await client.open('/konto/sicherheit')).body)).toContain('Notfallcodes übrig: 9');
  const second = visitor();
  const refused = await second.submit(await signInCitizen(second, account), 'Anmelden', { Code: code });
  expect(refused.status).toBe(422);
});

it('guessing ends after five tries and locks the account after ten, and the owner is told', async () => {
  const account = await withCodes();
  for (let round = 0; round < 2; round += 1) {
    const client = visitor();
    const asked = await signInCitizen(client, account);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await client.submit(asked, 'Anmelden', { Code: '000000' })).status).toBe(422);
    expect((await client.submit(asked, 'Anmelden', { Code: account.recovery[0]! })).path).toBe('/konto/anmelden');
  }
  const client = visitor();
  expect((await signInCitizen(client, account)).status).toBe(422);
  const { rows } = await bed.admin.query<{ subject: string }>(
    'select subject from platform.mail where recipient = $1',
    [account.email],
  );
  expect(rows.map(({ subject }) => subject)).toContain('Jemand kennt das Passwort Ihres Kontos');
});

it('the secret is stored sealed, the codes for paper as hashes', async () => {
  const { email, secret, recovery } = await withCodes();
  const texts = [...(await stored(email, 'totp')).rows, ...(await stored(email, 'recovery_code')).rows];
  expect(texts).toHaveLength(11);
  for (const { text } of texts)
    for (const word of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))])
      expect(text).not.toContain(word);
});

it('is switched off, and its codes for paper are renewed, with the password only', async () => {
  const account = await withCodes();
  const page = await account.client.open('/konto/code');
  for (const button of ['Neue Notfallcodes', 'Zweiten Faktor abschalten'])
    expect((await account.client.submit(page, button, { 'Ihr Passwort': 'geraten' })).status, button).toBe(422);
  const renewed = await account.client.submit(page, 'Neue Notfallcodes', { 'Ihr Passwort': citizenPassword });
  expect(renewed.body).not.toContain(account.recovery[0]);
  const client = visitor();
  const asked = await signInCitizen(client, account);
  expect((await client.submit(asked, 'Anmelden', { Code: account.recovery[0]! })).status).toBe(422);
  const off = await account.client.submit(page, 'Zweiten Faktor abschalten', { 'Ihr Passwort': citizenPassword });
  expect(readableText(off.body)).toContain('abgeschaltet');
  expect((await signInCitizen(visitor(), account)).path).toBe('/konto');
});

it('is not on before the first code was right, and the secret is shown for minutes only', async () => {
  const { client, email, password } = await openAccount(bed);
  const begun = await client.submit(await client.open('/konto/code'), 'Einrichten', {
    'Ihr Passwort': citizenPassword,
  });
  expect(begun.body).toContain('rs-qr');
  const wrong = await client.submit(begun, 'Code prüfen und einschalten', { 'Code aus der App': '000000' });
  expect(wrong.status).toBe(422);
  expect((await signInCitizen(visitor(), { email, password })).path).toBe('/konto');
  seconds(16 * 60);
  expect((await client.open('/konto/code')).body).not.toContain('rs-qr');
  clock.reset();
});
