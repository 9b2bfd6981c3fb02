import { describe, expect, it } from 'vitest';
import { citizenPassword, openAccount, signInCitizen } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { dog, fillDogForm, person, referenceOf } from '../../../../tests/support/journey.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const days = (count: number) => clock.moveTo(new Date(Date.now() + count * 86_400_000));
const begin = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076';
const idIn = (path: string) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? '';
const mailsTo = async (email: string) =>
  (
    await bed.admin.query<{ subject: string; body: string }>(
      'select subject, body from platform.mail where recipient = $1 order by created_at, id',
      [email],
    )
  ).rows;

describe('an account and its applications', () => {
  it('a draft begun in it survives the end of the session in mid-form and is sent after the log-in', async () => {
    const { client, email, password } = await openAccount(bed);
    const first = await client.open(begin);
    const id = idIn(first.path);
    expect(first.path).toBe(`/antrag/${id}`);
    const second = await client.submit(first, 'Weiter', person);
    await client.submit(await client.open('/konto'), 'Abmelden');
    const refused = await client.submit(second, 'Weiter', dog);
    expect(refused.status).toBe(401);
    expect(readableText(refused.body)).toContain('Was Sie eben eingegeben haben, steht noch auf dieser Seite.');
    const again = 'Meine Eingaben noch einmal senden';
    expect((await client.submit(refused, again)).status).toBe(401);
    // A forged form gets nothing back that a click would send.
    const forged = await client.post(second.path, [['person.firstName', 'Mallory']], true);
    expect(forged.status).toBe(403);
    expect(forged.body).not.toContain('Mallory');
    // Somebody else who signs in at the same browser cannot take the answers.
    const other = await openAccount(bed);
    await signInCitizen(client, other, '/konto/anmelden');
    expect((await client.submit(refused, again)).status).toBe(404);
    await client.submit(await client.open('/konto'), 'Abmelden');
    await signInCitizen(client, { email, password }, '/konto/anmelden?weiter=%2Fkonto');
    const review = await client.submit(refused, again);
    const sent = await client.submit(review, 'Absenden');
    expect(sent.path).toBe(`/status/${id}`);
    await bed.runJobs();
    const list = readableText((await client.open('/konto')).body);
    expect(list).toContain('Hund anmelden');
    expect(list).toContain('Untermaßfeld');
    expect(list).toContain('Eingegangen');
    // The private link of what the account began can be shown again, and leads there without the account.
    const link = /\/status\/([\w-]{43})/.exec((await client.open(`/status/${id}`)).body)?.[0] ?? '';
    expect((await createClient(bed.program.server).open(link)).status).toBe(200);
  });

  it('T1 nobody else opens it: not another account, not the id alone', async () => {
    const one = await openAccount(bed);
    const other = await openAccount(bed);
    const id = idIn((await one.client.open(begin)).path);
    for (const path of [`/antrag/${id}`, `/antrag/${id}/kopie.pdf`, `/konto/entfernen/${id}`, `/status/${id}`]) {
      expect((await other.client.open(path)).status, path).toBe(404);
      expect((await createClient(bed.program.server).open(path)).path, path).toMatch(/^\/konto\/anmelden\?/);
    }
    expect((await other.client.open('/konto')).body).not.toContain(id);
  });

  it('C4 C28 says clearly that there is a draft: continue it or start anew', async () => {
    const { client } = await openAccount(bed);
    const first = await client.open(begin);
    const asked = await client.open(begin);
    expect(asked.path).toBe(begin);
    expect(readableText(asked.body)).toContain('Sie haben einen Entwurf vom');
    expect(asked.body).toContain(`href="${first.path}"`);
    const second = await client.open(`${begin}&neu=1`);
    expect(second.path).not.toBe(first.path);
    expect(readableText((await client.open(begin)).body)).toContain('Sie haben schon 2 Entwürfe');
  });

  it('C13 a guest takes a draft into the account, the link keeps working, and takes it out again', async () => {
    const { email, password } = await openAccount(bed);
    const guest = createClient(bed.program.server);
    const review = await fillDogForm(guest);
    const reference = referenceOf(review);
    const asked = await guest.open(`/konto/uebernehmen/${reference}`);
    expect(asked.path).toMatch(/^\/konto\/anmelden\?/);
    const question = await guest.submit(asked, 'Anmelden', { 'E-Mail-Adresse': email, Passwort: password });
    expect(question.path).toBe(`/konto/uebernehmen/${reference}`);
    const list = await guest.submit(question, 'Ins Konto übernehmen');
    expect(readableText(list.body)).toContain('liegt jetzt in Ihrem Konto');
    const id = idIn(/href="\/antrag\/([0-9a-f-]{36})"/.exec(list.body)?.[1] ?? '');
    expect((await guest.open(`/antrag/${id}?schritt=review`)).body).toContain('Bello');
    expect((await createClient(bed.program.server).open(`/antrag/${reference}?schritt=review`)).status).toBe(200);

    const rival = await openAccount(bed);
    const taken = await rival.client.submit(
      await rival.client.open(`/konto/uebernehmen/${reference}`),
      'Ins Konto übernehmen',
    );
    expect(taken.status).toBe(409);

    await guest.submit(await guest.open(`/konto/entfernen/${id}`), 'Aus dem Konto nehmen');
    expect((await guest.open(`/antrag/${id}`)).status).toBe(404);
    expect((await guest.open(`/antrag/${reference}`)).status).toBe(200);
  });

  it('a draft is thrown away for good after a question, and its link says so', async () => {
    const { client } = await openAccount(bed);
    const id = idIn((await client.open(begin)).path);
    const question = await client.open(`/konto/entfernen/${id}`);
    const link = /\/antrag\/([\w-]{43})/.exec(question.body)?.[0] ?? '';
    await client.submit(question, 'Entwurf löschen');
    expect((await client.open(`/antrag/${id}`)).status).toBe(404);
    const gone = await client.open(link);
    expect(gone.status).toBe(410);
    expect(readableText(gone.body)).toContain('auf Wunsch gelöscht');
  });

  it('the list goes on by pages without losing or repeating one', async () => {
    const { client } = await openAccount(bed);
    const made = new Set<string>();
    for (let count = 0; count < 12; count += 1) made.add(idIn((await client.open(`${begin}&neu=1`)).path));
    const first = await client.open('/konto');
    const ids = (body: string) => [...body.matchAll(/<h3><a href="\/antrag\/([0-9a-f-]{36})"/g)].map(([, id]) => id!);
    const next = /href="(\/konto\?vor=[0-9a-f-]+)"/.exec(first.body)?.[1] ?? '';
    const second = await client.open(next);
    expect([ids(first.body).length, ids(second.body).length]).toEqual([10, 2]);
    expect(new Set([...ids(first.body), ...ids(second.body)])).toEqual(made);
  });

  it('a deleted account takes its own drafts along, leaves the adopted ones and mails the links of what was sent', async () => {
    const { client, email } = await openAccount(bed);
    const draft = idIn((await client.open(begin)).path);
    const sent = await client.submit(await fillDogForm(client, { ags: '16066042' }), 'Absenden');
    const guest = createClient(bed.program.server);
    const reference = referenceOf(await guest.open(begin));
    await client.submit(await client.open(`/konto/uebernehmen/${reference}`), 'Ins Konto übernehmen');
    const wrong = await client.submit(await client.open('/konto/loeschen'), 'Konto endgültig löschen', {
      'Ihr Passwort': 'ganz etwas anderes',
    });
    expect(wrong.status).toBe(422);
    const gone = await client.submit(wrong, 'Konto endgültig löschen', { 'Ihr Passwort': citizenPassword });
    expect(readableText(gone.body)).toContain('Ihr Konto ist gelöscht');
    expect((await client.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
    const { rows } = await bed.admin.query<{ id: string; state: string }>(
      'select id, state from applications.application where id = any ($1)',
      [[draft, idIn(sent.path)]],
    );
    expect(rows).toEqual([{ id: idIn(sent.path), state: 'submitted' }]);
    expect((await guest.open(`/antrag/${reference}`)).status).toBe(200);
    const letter = (await mailsTo(email)).at(-1)!;
    const link = /\/status\/[\w-]{43}/.exec(letter.body)?.[0] ?? '';
    expect((await guest.open(link)).status).toBe(200);
    const { rowCount } = await bed.admin.query('select 1 from accounts.citizen where email = $1', [email]);
    expect(rowCount).toBe(0);
  });
});

describe('deletion of drafts', () => {
  const sweep = () => bed.program.tasks['applications.sweep-drafts']!({}, { id: '0', attempts: 1 });

  it('tells the account two weeks and two days before, once each, and deletes after 30 days', async () => {
    const { client, email } = await openAccount(bed);
    const id = idIn((await client.open(begin)).path);
    const notices = async () => (await mailsTo(email)).filter(({ subject }) => subject.includes('bald gelöscht'));
    days(15.9);
    await sweep();
    expect(await notices()).toHaveLength(0);
    for (const [day, count] of [
      [16.1, 1],
      [17, 1],
      [28.1, 2],
      [29, 2],
    ] as const) {
      days(day);
      await sweep();
      expect(await notices(), `day ${day}`).toHaveLength(count);
    }
    expect((await notices())[0]!.body).toContain('Melden Sie sich vorher in Ihrem Konto an');
    days(30.1);
    await sweep();
    clock.reset();
    expect((await client.open(`/antrag/${id}`)).status).toBe(404);
    expect(readableText((await client.open('/konto')).body)).toContain('Hier ist noch nichts');
  });

  it('a draft that was changed after the first notice is announced again and lives on', async () => {
    const { client, email, password } = await openAccount(bed);
    const { path } = await client.open(begin);
    const notices = async () => (await mailsTo(email)).filter(({ subject }) => subject.includes('bald gelöscht'));
    days(20);
    await sweep();
    const page = await signInCitizen(client, { email, password }, `/konto/anmelden?weiter=${path}`);
    expect((await client.submit(page, 'Weiter', person)).path).toContain('schritt=dog');
    days(31);
    await sweep();
    expect(await notices()).toHaveLength(1);
    days(37);
    await sweep();
    expect(await notices()).toHaveLength(2);
    expect((await signInCitizen(client, { email, password }, `/konto/anmelden?weiter=${path}`)).status).toBe(200);
    clock.reset();
  });

  it('a clock of the program that lags deletes nothing too early, and what is overdue when it is right again', async () => {
    days(-400);
    const guest = createClient(bed.program.server);
    const reference = referenceOf(await guest.open(begin));
    await sweep();
    expect((await guest.open(`/antrag/${reference}`)).status).toBe(200);
    clock.reset();
    await sweep();
    const gone = await guest.open(`/antrag/${reference}`);
    expect(gone.status).toBe(410);
    const { rowCount } = await bed.admin.query(
      "select 1 from applications.application where started_at < now() - interval '390 days'",
    );
    expect(rowCount).toBe(0);
  });
});
