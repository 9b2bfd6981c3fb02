import { describe, expect, it } from 'vitest';
import { citizenPassword, openAccount } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { addKey, ask, here, reply, signInByKey } from '../../../../tests/support/passkeys.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const visitor = (agent = 'Mozilla/5.0 (Windows) Chrome/140.0') =>
  createClient(bed.program.server, { headers: { 'user-agent': agent } });
const minutes = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 60_000));

async function lettersTo(email: string): Promise<string[]> {
  const { rows } = await bed.admin.query<{ subject: string }>(
    'select subject from platform.mail where recipient = $1 order by created_at, id',
    [email],
  );
  return rows.map(({ subject }) => subject);
}

describe('a passkey', () => {
  it('T9 signs in with a new session, and its owner is told of both', async () => {
    const { client, email } = await openAccount(bed);
    const key = await addKey(client);
    expect(readableText((await client.open('/konto/sicherheit')).body)).toContain('Mein Handy');
    expect((await lettersTo(email)).at(-1)).toBe('Neuer Passkey in Ihrem Konto');
    const other = visitor();
    other.cookies.set('rs-konto', 'A'.repeat(43));
    const answer = await signInByKey(other, key);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/konto');
    expect(other.cookies.get('rs-konto')).not.toBe('A'.repeat(43));
    expect(readableText((await other.open('/konto/sicherheit')).body)).toContain(email);
    const { rows } = await bed.admin.query(
      "select means, proved_by, level from accounts.citizen_session where means = 'passkey'",
    );
    expect(rows).toEqual([{ means: 'passkey', proved_by: 'password', level: 'basis' }]);
    expect((await lettersTo(email)).at(-1)).toBe('Anmeldung in Ihrem Konto von einem neuen Gerät');
    const told = (await lettersTo(email)).length;
    other.cookies.delete('rs-konto');
    expect((await signInByKey(other, key)).status).toBe(303);
    expect(await lettersTo(email)).toHaveLength(told);
  });

  it('is refused with a foreign origin, a foreign address, and without a check of the person', async () => {
    const { client } = await openAccount(bed);
    const key = await addKey(client);
    for (const changes of [
      { origin: 'https://rennsteig.example.net' },
      { origin: 'http://localhost:8081' },
      { rpId: 'example.net' },
      { verified: false },
      { challenge: Buffer.from('made up by somebody').toString('base64url') },
    ]) {
      const answer = await signInByKey(visitor(), key, changes);
      expect(answer.status, JSON.stringify(changes)).toBe(422);
    }
    expect((await signInByKey(visitor(), key)).status).toBe(303);
  });

  it('answers one question once, in the browser that asked, within minutes', async () => {
    const { client } = await openAccount(bed);
    const { device, userHandle } = await addKey(client);
    const button = 'Mit Passkey anmelden';
    const asking = visitor();
    const page = await asking.open('/konto/anmelden');
    const { question } = await ask(asking, page, button);
    const signed = device.get({ ...here, challenge: question.challenge }, userHandle);
    const thief = visitor();
    expect((await reply(thief, await thief.open('/konto/anmelden'), button, signed)).status).toBe(422);
    const token = asking.cookies.get('rs-konto-passkey')!;
    expect((await reply(asking, page, button, signed)).status).toBe(303);
    asking.cookies.delete('rs-konto');
    asking.cookies.set('rs-konto-passkey', token);
    expect((await reply(asking, page, button, signed)).status).toBe(422);

    const slow = visitor();
    const slowly = await slow.open('/konto/anmelden');
    const late = await ask(slow, slowly, button);
    const answer = device.get({ ...here, challenge: late.question.challenge }, userHandle);
    minutes(6);
    expect((await reply(slow, slowly, button, answer)).status).toBe(422);
    clock.reset();
  });

  it('whose count goes back is a copy and is refused', async () => {
    const { client } = await openAccount(bed);
    const key = await addKey(client);
    expect((await signInByKey(visitor(), key)).status).toBe(303);
    key.device.rewind(0);
    expect((await signInByKey(visitor(), key)).status).toBe(422);
  });

  it('of somebody else leads into no account with the handle of another', async () => {
    const first = await addKey((await openAccount(bed)).client);
    const second = await addKey((await openAccount(bed)).client);
    expect((await signInByKey(visitor(), { device: first.device, userHandle: second.userHandle })).status).toBe(422);
  });
});

describe('adding and removing', () => {
  it('asks for the password and a name, and needs the check of the person', async () => {
    const { client } = await openAccount(bed);
    const page = await client.open('/konto/sicherheit');
    const button = 'Passkey einrichten';
    const nameless = await ask(client, page, button, { name: ' ', bestaetigung: citizenPassword });
    expect([nameless.status, nameless.body]).toEqual([422, expect.stringContaining('Namen')]);
    const wrong = await ask(client, page, button, { name: 'Handy', bestaetigung: 'geraten' });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining('Passwort')]);
    await addKey(client, 'Ohne Prüfung', { verified: false });
    await addKey(client, 'Fremde Seite', { origin: 'https://phish.example' });
    expect(readableText((await client.open('/konto/sicherheit')).body)).toContain('noch keinen Passkey');
  });

  it('without an answer of a device says that it needs JavaScript, and what goes without', async () => {
    const client = visitor();
    const page = await client.open('/konto/anmelden');
    const answer = await client.submit(page, 'Mit Passkey anmelden');
    expect(answer.status).toBe(422);
    expect(readableText(answer.body)).toContain('Ein Passkey braucht JavaScript');
  });

  it('is asked before one is removed, and it opens nothing afterwards', async () => {
    const { client } = await openAccount(bed);
    const key = await addKey(client);
    const list = await client.open('/konto/sicherheit');
    const path = /href="(\/konto\/passkey\/[^"]+)"/.exec(list.body)?.[1] ?? '';
    const question = await client.open(path);
    expect((await client.submit(question, 'Entfernen', { 'Ihr Passwort': 'geraten' })).status).toBe(422);
    const done = await client.submit(question, 'Entfernen', { 'Ihr Passwort': citizenPassword });
    expect(readableText(done.body)).toContain('Der Passkey ist entfernt.');
    expect((await signInByKey(visitor(), key)).status).toBe(422);
  });

  it('the last way into an account cannot be removed', async () => {
    const { client, email } = await openAccount(bed);
    const key = await addKey(client);
    await bed.admin.query('update accounts.citizen set password_hash = null where email = $1', [email]);
    const other = visitor();
    await signInByKey(other, key);
    const path = /href="(\/konto\/passkey\/[^"]+)"/.exec((await other.open('/konto/sicherheit')).body)?.[1] ?? '';
    const answer = await other.submit(await other.open(path), 'Entfernen');
    expect(answer.status).toBe(422);
    expect(readableText(answer.body)).toContain('letzte Weg');
    minutes(11);
    const stale = await other.open(path);
    expect(readableText(stale.body)).toContain('Noch einmal ausweisen');
    clock.reset();
  });

  it('T1 a passkey of another account cannot be removed', async () => {
    const { client } = await openAccount(bed);
    const key = await addKey(client);
    const path = /href="(\/konto\/passkey\/[^"]+)"/.exec((await client.open('/konto/sicherheit')).body)?.[1] ?? '';
    const { client: stranger } = await openAccount(bed);
    const own = await addKey(stranger);
    expect((await stranger.open(path)).path).toBe('/konto/sicherheit');
    expect((await signInByKey(visitor(), key)).status).toBe(303);
    expect((await signInByKey(visitor(), own)).status).toBe(303);
  });
});
