import { expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { fillDogForm, meiningen } from '../../../../tests/support/journey.ts';
import { accept, choose, inviteAgent, openNamed } from '../../../../tests/support/mandates.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const path = '/konto/zugriffe';

it('tells who read the application, without the name of the person at the authority, and nobody else', async () => {
  const { client } = await openAccount(bed);
  await client.submit(await fillDogForm(client), 'Absenden');
  await bed.runJobs();
  const { rows } = await bed.admin.query<{ id: string }>('select id from cases."case"');
  const staff = await signIn(bed, 'caseworker', meiningen);
  await staff.open(`/arbeitsplatz/vorgang/${rows[0]?.id}`);
  const text = readableText((await client.open(path)).body);
  expect(text).toMatch(/Vorgang gelesen.*Sachbearbeitung: Stadt Meiningen/);
  expect(text).toContain('Antrag abgesendet');
  expect(text).toContain('Angemeldet');
  const { rows: names } = await bed.admin.query<{ name: string }>(
    "select distinct actor_name as name from platform.audit where actor_kind = 'staff'",
  );
  expect(names).not.toEqual([]);
  for (const { name } of names) expect(text).not.toContain(name);

  const other = readableText((await (await openAccount(bed)).client.open(path)).body);
  expect(other).toContain('Angemeldet');
  expect(other).not.toMatch(/Vorgang gelesen|Antrag abgesendet/);
});

it('goes back page by page, two years', async () => {
  const { client, email } = await openAccount(bed);
  const { rows } = await bed.admin.query<{ id: string }>('select id from accounts.citizen where email = $1', [email]);
  const add = (action: string, count: number, ago: string) =>
    bed.admin.query(
      `insert into platform.audit (at, actor_kind, actor_id, actor_name, action, subject)
       select now() - $3::interval, 'citizen', $1, '', $4, 'citizen:' || $1 from generate_series(1, $2)`,
      [rows[0]?.id, count, ago, action],
    );
  await add('accounts.password_changed', 2, '25 months');
  await add('accounts.exported', 40, '1 month');
  const seen: string[] = [];
  for (let next: string | undefined = path; next; ) {
    const { body }: { body: string } = await client.open(next);
    seen.push(...[...body.matchAll(/<strong>([^<]*)<\/strong>/g)].map((match) => match[1] ?? ''));
    next = /href="(\/konto\/zugriffe\?vor=\d+)"/.exec(body)?.[1];
  }
  expect(seen.filter((what) => what === 'Alle Daten heruntergeladen')).toHaveLength(40);
  expect(seen).not.toContain('Passwort geändert');
});

it('both sides of a mandate read what was done with it, by name; what a representative did is theirs by name', async () => {
  const principal = await openNamed(bed, 'Paula', 'Prinzipal');
  const agent = await openAccount(bed);
  const stranger = await openAccount(bed);
  await accept(agent, await inviteAgent(bed, principal.client, agent));
  await choose(agent, 'Paula Prinzipal');
  await agent.client.submit(await fillDogForm(agent.client), 'Absenden');
  const list = await principal.client.open('/konto/vollmachten');
  const end = /href="(\/konto\/vollmachten\/[0-9a-f-]+\/beenden)"/.exec(list.body)?.[1] ?? '';
  await principal.client.submit(await principal.client.open(end), 'Vollmacht beenden');

  const mine = readableText((await principal.client.open(path)).body);
  for (const line of [
    /Vollmacht gegeben: Vera Vertreterin \( zur Vollmacht \) [^,]*, [^,]*, Sie selbst/,
    /Vollmacht angenommen \( zur Vollmacht \) [^,]*, [^,]*, Vera Vertreterin/,
    /Gewählt, für wen gehandelt wird \( zur Vollmacht \) [^,]*, [^,]*, Vera Vertreterin/,
    /Antrag abgesendet \( zum Antrag \) [^,]*, [^,]*, Vera Vertreterin, mit Vollmacht/,
    /Vollmacht beendet: Vera Vertreterin \( zur Vollmacht \) [^,]*, [^,]*, Sie selbst/,
  ])
    expect(mine).toMatch(line);
  await agent.client.open(path);
  const theirs = readableText((await agent.client.open(path)).body);
  expect(theirs).toMatch(/Vollmacht angenommen: Paula Prinzipal \( zur Vollmacht \) [^,]*, [^,]*, Sie selbst/);
  expect(theirs).toMatch(/Vollmacht beendet \( zur Vollmacht \) [^,]*, [^,]*, Paula Prinzipal/);
  expect(theirs).not.toContain('Antrag abgesendet');
  expect(readableText((await stranger.client.open(path)).body)).not.toContain('Vollmacht ');

  const file = await principal.client.submit(
    await principal.client.open('/konto/export'),
    'Datei herunterladen (JSON)',
    {
      'Ihr Passwort': principal.password,
    },
  );
  const { accesses, mandates } = JSON.parse(file.body);
  expect(accesses).toContainEqual(
    expect.objectContaining({ action: 'accounts.mandate_accepted', by: 'other', mandateId: mandates[0].id }),
  );
  expect(accesses).toContainEqual(
    expect.objectContaining({ action: 'applications.submitted', by: 'agent', agentName: 'Vera Vertreterin' }),
  );
  expect(file.body).not.toContain(' for ');
});
