import { describe, expect, it } from 'vitest';
import { citizenPassword, linkInLetter, openAccount, signInCitizen } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const visitor = () => createClient(bed.program.server);
const minutes = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 60_000));

async function letters(email: string): Promise<string[]> {
  const { rows } = await bed.admin.query<{ subject: string }>(
    'select subject from platform.mail where recipient = $1 order by created_at, id',
    [email],
  );
  return rows.map(({ subject }) => subject);
}
const sessionsOf = async (email: string): Promise<number> =>
  (
    await bed.admin.query(
      'select 1 from accounts.citizen_session s join accounts.citizen c on c.id = s.account_id where c.email = $1',
      [email],
    )
  ).rowCount ?? 0;

describe('opening an account', () => {
  it('says the same whether the address has one, and writes to its owner what is the case', async () => {
    const { email } = await openAccount(bed);
    const fresh = 'niemand.bisher@post.example';
    const answers = [];
    for (const address of [email, fresh]) {
      const client = visitor();
      const form = await client.open('/konto/registrieren');
      const answer = await client.submit(form, 'Konto anlegen', {
        'E-Mail-Adresse': address,
        Passwort: citizenPassword,
      });
      answers.push([answer.path, readableText(answer.body)]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect((await letters(email)).at(-1)).toContain('schon ein Konto');
    expect((await letters(fresh)).at(-1)).toContain('Bestätigen Sie Ihr Konto');
    const forgotten = [];
    for (const address of [email, 'wirklich.niemand@post.example']) {
      const client = visitor();
      const form = await client.open('/konto/passwort-vergessen');
      const answer = await client.submit(form, 'Link schicken', { 'E-Mail-Adresse': address });
      forgotten.push([answer.path, readableText(answer.body)]);
    }
    expect(forgotten[0]).toEqual(forgotten[1]);
    expect(await letters('wirklich.niemand@post.example')).toEqual([]);
  });

  it('is confirmed only with the password chosen, and never by looking', async () => {
    const email = 'opfer@post.example';
    const stranger = visitor();
    const values = { 'E-Mail-Adresse': email, Passwort: 'des Fremden Passwort' };
    await stranger.submit(await stranger.open('/konto/registrieren'), 'Konto anlegen', values);
    const path = await linkInLetter(bed, email, 'konto/bestaetigen');
    const owner = visitor();
    const page = await owner.open(path);
    expect(page.status).toBe(200);
    const wrong = await owner.submit(page, 'Konto bestätigen', { Passwort: citizenPassword });
    expect(wrong.status).toBe(422);
    const { rowCount } = await bed.admin.query('select 1 from accounts.citizen where email = $1', [email]);
    expect(rowCount).toBe(0);
    minutes(24 * 60 + 1);
    expect((await owner.open(path)).status).toBe(410);
    clock.reset();
  });

  it('refuses passwords that are short, common or the address; asks for no digits or signs', async () => {
    const client = visitor();
    for (const [password, text] of [
      ['kurz', 'zu kurz'],
      ['Passwort1234', 'leicht zu erraten'],
      ['1234567890', 'leicht zu erraten'],
      ['qwertzuiop', 'leicht zu erraten'],
      ['anna.muster1', 'E-Mail-Adresse'],
    ]) {
      const form = await client.open('/konto/registrieren');
      const values = { 'E-Mail-Adresse': 'anna.muster@post.example', Passwort: password! };
      const answer = await client.submit(form, 'Konto anlegen', values);
      expect(answer.status, password).toBe(422);
      expect(readableText(answer.body), password).toContain(text);
      expect(answer.body).not.toContain(`value="${password}"`);
    }
    const long = await client.submit(await client.open('/konto/registrieren'), 'Konto anlegen', {
      'E-Mail-Adresse': 'anna.muster@post.example',
      Passwort: 'lauter kleine buchstaben',
    });
    expect(long.path).toBe('/konto/post-unterwegs');
  });

  it('writes at most three letters an hour to one address', async () => {
    const email = 'bombe@post.example';
    for (let count = 0; count < 5; count += 1) {
      const client = visitor();
      const values = { 'E-Mail-Adresse': email, Passwort: citizenPassword };
      await client.submit(await client.open('/konto/registrieren'), 'Konto anlegen', values);
    }
    expect((await letters(email)).length).toBe(3);
  });
});

describe('T9 T13 sessions of people', () => {
  it('get a new id at each log-in, stand beside that of staff, end after idle time', async () => {
    const { client, ...login } = await openAccount(bed);
    const first = client.cookies.get('rs-konto');
    expect(first).toHaveLength(43);
    expect(client.cookies.has('rs-staff')).toBe(false);
    // An attacker's token that the browser already carries does not become a session.
    const fixed = visitor();
    fixed.cookies.set('rs-konto', 'A'.repeat(43));
    expect((await signInCitizen(fixed, login)).path).toBe('/konto');
    expect(fixed.cookies.get('rs-konto')).not.toBe('A'.repeat(43));
    const { rows } = await bed.admin.query<{ all: string }>(
      'select string_agg(s::text, chr(10)) as all from accounts.citizen_session s',
    );
    expect(rows[0]!.all).not.toContain(first);
    minutes(121);
    expect((await client.open('/konto')).path).toMatch(/^\/konto\/anmelden\?/);
    clock.reset();
  });

  it('lead only to pages of the list after the log-in', async () => {
    const { email, password } = await openAccount(bed);
    for (const [wanted, leads] of [
      ['//evil.example', '/konto'],
      ['https://evil.example/konto', '/konto'],
      ['/konto/../arbeitsplatz', '/konto'],
      ['/konto/abmelden', '/konto'],
      ['/konto/daten', '/konto/daten'],
    ]) {
      const path = `/konto/anmelden?weiter=${encodeURIComponent(wanted!)}`;
      expect((await signInCitizen(visitor(), { email, password }, path)).path, wanted).toBe(leads);
    }
  });

  it('a form from another site is refused: nobody is signed in to a foreign account', async () => {
    const login = await openAccount(bed);
    const answer = await visitor().post('/konto/anmelden', [
      ['email', login.email],
      ['passwort', login.password],
    ]);
    expect(answer.status).toBe(403);
    expect(String(answer.headers['set-cookie'] ?? '')).not.toContain('rs-konto=');
  });

  it('wrong passwords and unknown addresses get one answer; after ten the account waits', async () => {
    const { email } = await openAccount(bed);
    const wrong = await signInCitizen(visitor(), { email, password: 'falsches Passwort' });
    const unknown = await signInCitizen(visitor(), { email: 'x@post.example', password: 'falsches Passwort' });
    const text = (body: string) => readableText(body).replaceAll(email, '').replaceAll('x@post.example', '');
    expect(wrong.status).toBe(422);
    expect(text(wrong.body)).toBe(text(unknown.body));
    await bed.admin.query('update accounts.citizen set failed_logins = 10, failed_at = $2 where email = $1', [
      email,
      clock.now(),
    ]);
    expect((await signInCitizen(visitor(), { email, password: citizenPassword })).status).toBe(422);
    minutes(16);
    expect((await signInCitizen(visitor(), { email, password: citizenPassword })).path).toBe('/konto');
    clock.reset();
  });

  it('T17 end at once on every device when the person says so', async () => {
    const { client, ...login } = await openAccount(bed);
    const other = visitor();
    await signInCitizen(other, login);
    const page = await client.open('/konto/sicherheit');
    expect(readableText(page.body)).toContain('Firefox, Linux');
    await client.submit(page, 'Alle anderen Geräte abmelden');
    expect((await other.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
    expect((await client.open('/konto')).path).toBe('/konto');
    await client.submit(await client.open('/konto'), 'Abmelden');
    expect((await client.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
    expect(await sessionsOf(login.email)).toBe(0);
  });
});

describe('changing an account', () => {
  it('a forgotten password is replaced by the letter, once, and every session ends', async () => {
    const { client, email } = await openAccount(bed);
    const lost = visitor();
    await lost.submit(await lost.open('/konto/passwort-vergessen'), 'Link schicken', { 'E-Mail-Adresse': email });
    const path = await linkInLetter(bed, email, 'konto/neues-passwort');
    const done = await lost.submit(await lost.open(path), 'Neues Passwort setzen', {
      'Neues Passwort': 'vier neue leise Wörter',
    });
    expect(done.path).toBe('/konto');
    expect((await client.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
    expect((await lost.open(path)).status).toBe(410);
    expect((await signInCitizen(visitor(), { email, password: citizenPassword })).status).toBe(422);
    expect((await letters(email)).join()).toContain('wurde geändert');
  });

  it('password and address change with the old password only; a new address counts when it is confirmed', async () => {
    const { client, email } = await openAccount(bed);
    const page = () => client.open('/konto/sicherheit');
    const wrong = await client.submit(await page(), 'Passwort ändern', {
      'Bisheriges Passwort': 'falsch geraten',
      'Neues Passwort': 'vier neue leise Wörter',
    });
    expect(wrong.status).toBe(422);
    const next = `neu.${email}`;
    await client.submit(await page(), 'E-Mail-Adresse ändern', {
      'Neue E-Mail-Adresse': next,
      'Ihr Passwort': citizenPassword,
    });
    expect((await letters(email)).at(-1)).toContain('soll sich ändern');
    expect((await signInCitizen(visitor(), { email: next, password: citizenPassword })).status).toBe(422);
    const path = await linkInLetter(bed, next, 'konto/neue-adresse');
    await visitor().open(path);
    const reader = visitor();
    await reader.submit(await reader.open(path), 'Adresse bestätigen');
    expect((await signInCitizen(visitor(), { email: next, password: citizenPassword })).path).toBe('/konto');
    expect((await signInCitizen(visitor(), { email, password: citizenPassword })).status).toBe(422);
  });

  it('keeps what the person says of themselves as self-declared, and gives it to nobody else', async () => {
    const { client } = await openAccount(bed);
    const values = { Vorname: 'Mara', Nachname: 'Beispiel', Geburtsdatum: '14.3.1984', Postleitzahl: '98617' };
    const bad = await client.submit(await client.open('/konto/daten'), 'Angaben speichern', {
      ...values,
      Geburtsdatum: '31.2.1984',
    });
    expect(bad.status).toBe(422);
    await client.submit(bad, 'Angaben speichern', values);
    const shown = await client.open('/konto/daten');
    expect(shown.body).toContain('value="14.3.1984"');
    expect(readableText(shown.body)).toContain('Niemand hat sie geprüft');
    const { rows } = await bed.admin.query<{ id: string }>(
      "select account_id as id from accounts.citizen_profile where last_name = 'Beispiel'",
    );
    expect(rows.length).toBe(1);
  });
});
