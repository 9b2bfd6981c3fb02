import { afterEach, expect, it } from 'vitest';
import { openAccount, openProvenAccount, signInCitizen } from '../../../../tests/support/citizens.ts';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { fillDogForm } from '../../../../tests/support/journey.ts';
import { accept, choose, inviteAgent, openNamed } from '../../../../tests/support/mandates.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
afterEach(() => clock.reset());

const days = (count: number) => clock.moveTo(new Date(Date.now() + count * 86_400_000));
const sweep = () => bed.program.tasks['accounts.sweep-idle']?.({}, { id: '1', attempts: 1 });
const notices = async (email: string) =>
  (
    await bed.admin.query<{ body: string }>(
      "select body from platform.mail where recipient = $1 and subject like '%wird gelöscht%' order by created_at",
      [email],
    )
  ).rows;
const exists = async (email: string) =>
  ((await bed.admin.query('select 1 from accounts.citizen where email = $1', [email])).rowCount ?? 0) > 0;

it('tells once, two months before; then deletes with the drafts and sends the links', async () => {
  const { client, email } = await openAccount(bed);
  const sent = await client.submit(await fillDogForm(client), 'Absenden');
  await client.open('/antrag/neu?leistung=meldebescheinigung&ags=16066076');
  days(668);
  await sweep();
  expect(await notices(email)).toEqual([]);
  days(670);
  await sweep();
  await sweep();
  const [notice, ...more] = await notices(email);
  expect(more).toEqual([]);
  const { rows } = await bed.admin.query<{ at: Date }>(
    'select last_login_at as at from accounts.citizen where email = $1',
    [email],
  );
  // A day late: the full time of the notice counts.
  const end = new Date((rows[0]?.at.getTime() ?? 0) + 732 * 86_400_000);
  expect(notice?.body).toContain(`wird deshalb am ${formatLongDate(end, 'de')} gelöscht`);
  expect(notice?.body).toContain('/konto/anmelden');
  days(730);
  await sweep();
  expect(await exists(email)).toBe(true);
  days(733);
  await sweep();
  expect(await exists(email)).toBe(false);
  expect(await notices(email)).toHaveLength(1);
  const letter = await bed.admin.query<{ body: string }>(
    "select body from platform.mail where recipient = $1 and body like '%/status/%' order by created_at desc",
    [email],
  );
  const link = /\/status\/[\w-]{43}/.exec(letter.rows[0]?.body ?? '')?.[0] ?? '';
  expect(sent.path).toContain('/status/');
  expect(link).not.toBe('');
  const audit = await bed.admin.query<{ action: string }>(
    "select action from platform.audit where actor_id = 'sweep:idle-accounts' order by id",
  );
  expect(audit.rows.map(({ action }) => action)).toEqual(['accounts.idle_noticed', 'accounts.closed']);
});

it('a log-in keeps the account and begins the two years anew', async () => {
  const login = await openAccount(bed);
  days(680);
  await sweep();
  expect(await notices(login.email)).toHaveLength(1);
  await signInCitizen(createClient(bed.program.server), login);
  days(760);
  await sweep();
  expect(await exists(login.email)).toBe(true);
  days(680 + 680);
  await sweep();
  expect(await notices(login.email)).toHaveLength(2);
  expect(await exists(login.email)).toBe(true);
});

it('never deletes without the time of the notice, however late the look comes', async () => {
  const { email } = await openAccount(bed);
  days(1000);
  await sweep();
  expect([await exists(email), (await notices(email)).length]).toEqual([true, 1]);
  days(1061);
  await sweep();
  expect(await exists(email)).toBe(true);
  days(1063);
  await sweep();
  expect(await exists(email)).toBe(false);
});

it('an account without an address ends too, an organisation does not', async () => {
  const client = await openProvenAccount(bed);
  const { rows } = await bed.admin.query<{ id: string }>(
    'select account_id as id from accounts.citizen_session where token_hash = $1',
    [hashReference(client.cookies.get('rs-konto') ?? '')],
  );
  const person = rows[0]?.id;
  const organisation = '0191e7c0-0000-7000-8000-00000000c0de';
  await bed.admin.query(
    "insert into accounts.citizen (id, kind, name, lang, created_at) values ($1, 'organisation', 'Waldbahn GmbH', 'de', now())",
    [organisation],
  );
  days(700);
  await sweep();
  days(800);
  await sweep();
  const left = await bed.admin.query<{ id: string }>('select id from accounts.citizen where id = any ($1)', [
    [person, organisation],
  ]);
  expect(left.rows).toEqual([{ id: organisation }]);
});

it('an account that is used through a representative is in use, and loses nothing', async () => {
  const principal = await openNamed(bed, 'Paula', 'Prinzipal');
  const agent = await openAccount(bed);
  await accept(agent, await inviteAgent(bed, principal.client, agent));
  days(600);
  const later = createClient(bed.program.server);
  await signInCitizen(later, agent);
  await choose({ client: later }, 'Paula Prinzipal');
  days(740);
  await sweep();
  expect([await exists(principal.email), await notices(principal.email)]).toEqual([true, []]);
  days(600 + 680);
  await sweep();
  expect(await notices(principal.email)).toHaveLength(1);
});
