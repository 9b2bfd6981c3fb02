import { expect, it } from 'vitest';
import { openAccount, openProvenAccount } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { fillDogForm } from '../../../../tests/support/journey.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const button = 'Datei herunterladen (JSON)';

it('holds the account and what it keeps, asks for the password, and is written down', async () => {
  const { client, email, password } = await openAccount(bed);
  const sent = await client.submit(await fillDogForm(client), 'Absenden');
  expect(sent.path).toContain('/status/');
  await client.open('/antrag/neu?leistung=meldebescheinigung&ags=16066076');
  await bed.runJobs();
  await client.submit(await client.open('/konto/daten'), 'Angaben speichern', { Vorname: 'Ottilie' });
  await openAccount(bed);

  const page = await client.open('/konto/export');
  const refused = await client.submit(page, button, { 'Ihr Passwort': 'ganz falsches Wort' });
  expect([refused.status, refused.headers['content-type']]).toEqual([422, expect.stringContaining('text/html')]);
  const got = await client.submit(page, button, { 'Ihr Passwort': password });
  expect(got.headers['cache-control']).toContain('no-store');
  expect(got.headers['content-disposition']).toMatch(/attachment.*rennsteig-konto-\d{4}-\d\d-\d\d\.json/);

  const all = JSON.parse(got.body);
  expect(all).toMatchObject({
    format: 'rennsteig-account/1',
    level: 'basis',
    account: { email, hasPassword: true, kind: 'person' },
    profile: { firstName: 'Ottilie' },
    sessions: [{ device: 'Firefox, Linux', means: 'password' }],
  });
  expect(all.applications.map(({ state }: { state: string }) => state)).toEqual(['draft', 'submitted']);
  const application = all.applications[1];
  expect(application).toMatchObject({ packageSlug: 'hundesteuer-anmelden', begunInAccount: true });
  expect(application.sent.data).not.toEqual({});
  expect(application.conversations[0].messages[0]).toMatchObject({ step: 'received' });
  // Nothing that opens anything.
  expect(got.body).not.toMatch(/owner|password_hash|passwordHash|tokenHash|argon2/);
  const link = /\/status\/([\w-]{43})/.exec((await client.open(sent.path)).body)?.[1];
  expect(link).toBeDefined();
  expect(got.body).not.toContain(link);

  const { rows } = await bed.admin.query(
    "select 1 from platform.audit where action = 'accounts.exported' and subject = $1",
    [`citizen:${all.account.id}`],
  );
  expect(rows).toHaveLength(1);
});

it('without a password it needs a fresh proof, and shows what was proven', async () => {
  const client = await openProvenAccount(bed);
  const page = await client.open('/konto/export');
  const all = JSON.parse((await client.submit(page, button)).body);
  expect(all.proven).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'familyName', level: all.level })]),
  );
  expect(all.identities).toEqual([expect.objectContaining({ means: 'bundid' })]);
  clock.moveTo(new Date(clock.now().getTime() + 11 * 60_000));
  const late = await client.submit(page, button);
  expect([late.status, readableText(late.body)]).toEqual([422, expect.stringContaining('Noch einmal ausweisen')]);
  clock.reset();
  expect((await createClient(bed.program.server).send('GET', '/konto/export')).status).toBe(303);
});
