import { beforeAll, expect, it } from 'vitest';
import { type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { applyForDog, caseOf, erfurt, meiningen } from '../../../../tests/support/journey.ts';
import { runCommand, signIn } from '../../../../tests/support/people.ts';
import { formatShortDate } from '../../../lang/format.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const page = '/arbeitsplatz/vertretung';
const mine = '/arbeitsplatz?sicht=meine';
const day = (ahead: number) => formatShortDate(new Date(Date.now() + ahead * 86_400_000), 'de');
let casePath = '';
let anna: Client;
let bert: { email: string; password: string };

/** A caseworker of Meiningen by name. */
async function add(email: string, name: string): Promise<{ email: string; password: string }> {
  const [line = ''] = await runCommand(bed, 'staff add', email, name, 'caseworker', meiningen);
  return { email, password: line.split(/\s+/).at(-1) ?? '' };
}

async function enter(login: { email: string; password: string }): Promise<Client> {
  const client = createClient(bed.program.server);
  await client.submit(await client.open('/anmelden'), 'Anmelden', { 'E-Mail': login.email, Passwort: login.password });
  return client;
}

const idOf = async (email: string) =>
  (await bed.admin.query<{ id: string }>('select id from accounts.staff where email = $1', [email])).rows[0]?.id ?? '';

const nameDeputy = async (who: Client, values: Record<string, string>) =>
  who.submit(await who.open(page), 'Vertretung benennen', values);

beforeAll(async () => {
  anna = await enter(await add('anna@amt.example', 'Anna Amt'));
  bert = await add('bert@amt.example', 'Bert Büro');
  casePath = await caseOf(bed, await applyForDog(bed));
  await anna.submit(await anna.open(casePath), 'Übernehmen');
});

it('a deputy finds the cases under "Meine", works on them, and the history names both', async () => {
  const deputy = await enter(bert);
  expect((await deputy.open(mine)).body).not.toContain(casePath);
  expect((await deputy.open(`${casePath}?tun=nachricht`)).body).not.toContain('Nachricht senden');

  const form = await anna.open(page);
  expect(form.body).not.toContain('Wer wird vertreten?');
  const wrong = await nameDeputy(anna, { 'Durch wen?': '', 'Erster Tag': day(0), 'Letzter Tag': day(-1) });
  expect(wrong.status).toBe(422);
  expect(readableText(wrong.body)).toMatch(/Bitte wählen Sie eine andere Person.*ab dem ersten Tag/);
  const named = await nameDeputy(anna, {
    'Durch wen?': await idOf('bert@amt.example'),
    'Erster Tag': day(0),
    'Letzter Tag': day(3),
  });
  expect(readableText(named.body)).toContain('Bert Büro vertritt Anna Amt heute');
  const mail = await bed.admin.query<{ recipient: string; body: string }>(
    "select recipient, body from platform.mail where subject like 'Vertretung%'",
  );
  expect(mail.rows.map(({ recipient }) => recipient)).toEqual(['bert@amt.example']);
  expect(mail.rows[0]?.body).toMatch(/Bert Büro vertritt Anna Amt von .*stands in for/s);

  const inbox = await deputy.open(mine);
  expect(readableText(inbox.body)).toContain('Sie vertreten heute: Anna Amt.');
  expect(inbox.body).toContain(casePath);
  await deputy.submit(await deputy.open(`${casePath}?tun=nachricht`), 'Nachricht senden', {
    'Ihre Nachricht': 'Ich vertrete meine Kollegin.',
  });
  const { rows } = await bed.admin.query<{ actor_name: string; kind: string }>(
    "select actor_name, kind from cases.action where kind = 'messageSent'",
  );
  expect(rows).toEqual([{ actor_name: 'Bert Büro (in Vertretung für Anna Amt)', kind: 'messageSent' }]);
  const head = await bed.admin.query('select assignee_name from cases."case"');
  expect(head.rows).toEqual([{ assignee_name: 'Anna Amt' }]);
  const audit = await bed.admin.query(
    "select authority_id, detail ->> 'lastDay' is not null as dated from platform.audit where action = 'accounts.deputy_named'",
  );
  expect(audit.rows).toEqual([{ authority_id: meiningen, dated: true }]);
});

it('ends with its last day, and at once when one side ends it', async () => {
  clock.moveTo(new Date(Date.now() + 4 * 86_400_000));
  const later = await enter(bert);
  expect((await later.open(mine)).body).not.toContain(casePath);
  clock.reset();
  const deputy = await enter(bert);
  const message = await deputy.open(`${casePath}?tun=nachricht`);
  expect((await deputy.open(mine)).body).toContain(casePath);
  const ended = await deputy.submit(await deputy.open(page), 'Beenden');
  expect(readableText(ended.body)).toContain('Niemand wird zurzeit vertreten.');
  expect((await deputy.open(mine)).body).not.toContain(casePath);
  const refused = await deputy.submit(message, 'Nachricht senden', { 'Ihre Nachricht': 'Noch einmal.' });
  expect([refused.status, readableText(refused.body)]).toEqual([409, expect.stringContaining('cases.not_allowed')]);
});

it('for others only whoever leads the authority names one, and nobody of another authority', async () => {
  const [one, two] = [await idOf('anna@amt.example'), await idOf('bert@amt.example')];
  const head = await signIn(bed, 'head', meiningen);
  const third = await enter(await add('cora@amt.example', 'Cora Kanzlei'));
  const foreign = await signIn(bed, 'head', erfurt);
  const values = { wer: one, vertretung: two, von: day(0), bis: day(1), behoerde: meiningen };
  const force = async (who: Client) => {
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await who.open(page)).body)?.[1] ?? '';
    return (await who.post(page, [['_csrf', csrf], ...Object.entries(values)])).status;
  };
  expect(await force(third)).toBe(422);
  expect(await force(foreign)).toBe(404);
  expect(await force(head)).toBe(303);
  const line = /action="(\/arbeitsplatz\/vertretung\/[^"]+)"/.exec((await head.open(page)).body)?.[1] ?? '';
  expect((await third.open(page)).body).not.toContain(line);
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await third.open(page)).body)?.[1] ?? '';
  const fields = [
    ['_csrf', csrf],
    ['behoerde', meiningen],
  ] as const;
  expect((await third.post(line, fields)).status).toBe(403);
});
