import { expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { fillDogForm } from '../../../../tests/support/journey.ts';

const bed = withDatabase();
const path = '/konto/einwilligungen';
const register = /Melderegister \(Simulation\) durfte einmal für diesen Antrag gefragt werden, am .*Angaben: Vorname/;

it('what a register said is taken back from the draft, and the account is named as a source', async () => {
  const { client } = await openAccount(bed);
  expect(readableText((await client.open(path)).body)).toContain('In keinem Antrag Ihres Kontos');
  const start = await client.open('/antrag/neu?leistung=hundesteuer-abmelden&ags=16066076');
  const asked = await client.submit(start, 'Angaben abrufen', {
    'Als wen möchten Sie es ausprobieren?': 'Erika Musterfrau (erfunden)',
    'Ich willige ein, dass diese Angaben einmal für diesen Antrag abgerufen werden.': 'ja',
  });
  await client.submit(asked, 'Übernehmen');
  const page = await client.open(path);
  expect(readableText(page.body)).toMatch(register);
  const after = await client.submit(page, 'Zurücknehmen und löschen');
  expect(readableText(after.body)).toContain('Die abgerufenen Angaben sind aus dem Entwurf gelöscht');
  const { rows } = await bed.admin.query('select prefill from applications.application');
  expect(rows).toEqual([{ prefill: [] }]);
});

it('what was said about the decision stands in its words, with the way to change it; for nobody else', async () => {
  const { client } = await openAccount(bed);
  const { path: status } = await client.submit(await fillDogForm(client), 'Absenden');
  const choice = await client.open(`${status}/bekanntgabe`);
  expect(choice.status).toBe(200);
  const { rows } = await bed.admin.query<{ id: string; owner: string }>(
    "select id, owner from applications.application where state = 'submitted'",
  );
  await bed.admin.query(
    `insert into mailbox.consent (id, application_id, owner, scope, granted, text_version, wording, said_at)
     values ($1, $1, $2, 'ao-122a', true, 1, 'Ich bekomme den Bescheid hier.', now())`,
    [rows[0]?.id, rows[0]?.owner],
  );
  const page = await client.open(path);
  expect(readableText(page.body)).toContain('„Ich bekomme den Bescheid hier.“ Gesagt am');
  expect(page.body).toContain(`href="${status}/bekanntgabe"`);
  const other = (await openAccount(bed)).client;
  expect(readableText((await other.open(path)).body)).toContain('In keinem Antrag Ihres Kontos');
});
