import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, Client } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { addStaff, runCommand, signIn } from '../../../../tests/support/people.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { packageNewCommand } from '../authoring/package-new.ts';
import { createPackages } from '../index.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const slug = 'angeln-erlauben';
const start = `/antrag/neu?leistung=${slug}&ags=16066042`;
const page = (version: string) => `/arbeitsplatz/pakete/${slug}/${version}`;
let root: string;
let folder: string;
let author: Client;
let second: Client;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-release-'));
  folder = join(root, slug);
  await packageNewCommand.run([slug, '--folder', root], () => undefined);
  author = await signIn(bed, 'editor', '16');
  second = await signIn(bed, 'admin', '16');
});
afterAll(() => rm(root, { recursive: true }));

async function edit(name: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${name} has nothing like ${from}`).not.toBe(before);
  await writeFile(path, after);
}

async function upload(client: Client, values: Record<string, string> = {}): Promise<Answer> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => ({
      label: 'Dateien des Pakets',
      name,
      mime: 'text/plain',
      bytes: await readFile(join(folder, name)),
    })),
  );
  return client.submit(await client.open('/arbeitsplatz/pakete'), 'Prüfen und einreichen', values, files);
}

/** Lets so much time go by that every process has read the approval. */
async function wait(ms: number): Promise<void> {
  clock.moveTo(new Date(clock.now().getTime() + ms));
  await author.open('/arbeitsplatz/pakete');
}

it('says what is wrong, keeps what was typed and stores nothing', async () => {
  const empty = await author.submit(await author.open('/arbeitsplatz/pakete'), 'Prüfen und einreichen', {
    'Gilt ab dem Tag': '31.2.2030',
    'Was ist neu?': 'Alles',
  });
  expect(empty.status).toBe(422);
  expect(empty.body).toContain('Bitte wählen Sie die Dateien des Pakets aus.');
  expect(empty.body).toContain('Bitte geben Sie einen Tag ab heute an');
  expect(empty.body).toContain('>Alles</textarea>');
  const placeholder = await upload(author);
  expect(placeholder.status).toBe(422);
  expect(placeholder.body).toContain('99000000000000 is the key of no service');
  await edit('service.yaml', '99000000000000', '99042001012000');
  await edit('journeys.yaml', 'on: 2026-06-01', 'place: "16066042"\n  on: 2026-06-01');
  await edit('journeys.yaml', 'fee: authority', 'fee: authority\n    performer: Stadt Nirgendwo');
  const elsewhere = await upload(author);
  expect(elsewhere.body).toContain(
    'expected &quot;Stadt Nirgendwo&quot; to get the application, but it goes to Stadt Meiningen',
  );
  await edit('journeys.yaml', '\n    performer: Stadt Nirgendwo', '');
  expect((await author.open(page('1.0.0'))).status).toBe(404);
});

it('open tasks keep a version back and are named, until somebody says how they are settled', async () => {
  const task = (id: number) =>
    `- { id: R${id}, kind: rule, state: ungeklärt, title: Regel ${id}, text: Wer darf das? }\n`;
  await writeFile(join(folder, 'tasks.yaml'), Array.from({ length: 12 }, (_, at) => task(at)).join(''));
  const open = await upload(author);
  expect(open.status).toBe(422);
  expect(open.body).toContain('tasks.yaml: R0</code>: &quot;Regel 0&quot; is open (ungeklärt); decide it, then write');
  expect(open.body).not.toContain('R10');
  expect(open.body).toContain('2 more tasks are not settled');
  await expect(runCommand(bed, 'package publish', folder, '--by', 'editor.16@test.example')).rejects.toThrow(
    /"Regel 0" is open/,
  );
  await writeFile(join(folder, 'tasks.yaml'), task(1).replace('ungeklärt', 'geklärt'));
  expect((await upload(author)).body).toContain('is settled, but nobody reads how');
  await writeFile(join(folder, 'tasks.yaml'), task(1).replace('ungeklärt,', 'geklärt, answer: Der Träger prüft es.,'));
  expect((await author.open(page('1.0.0'))).status).toBe(404);
});

it('a version holds only after a second person has approved it, and a minute later', async () => {
  const submitted = await upload(author, { 'Was ist neu?': 'Die erste Version.' });
  expect(submitted.path, submitted.body.slice(0, 3000)).toBe(`${page('1.0.0')}?getan=submitted`);
  expect(submitted.body).toContain('Sie haben diese Version eingereicht.');
  expect(submitted.body).not.toContain('value="freigeben"');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(submitted.body)?.[1] ?? '';
  const own = await author.post(page('1.0.0'), [
    ['_csrf', csrf],
    ['aktion', 'freigeben'],
  ]);
  expect(own.status).toBe(403);
  expect(own.body).toContain('Freigeben oder zurückgeben muss eine zweite Person');
  expect((await author.open(start)).status).toBe(404);

  const opened = await second.open(page('1.0.0'));
  expect(opened.body).toContain('Diese Leistung ist neu.');
  expect(opened.body).toContain('Die erste Version.');
  expect((await second.submit(opened, 'Zurückgeben')).body).toContain('Bitte geben Sie den Grund an.');
  const approved = await second.submit(opened, 'Freigeben');
  expect(approved.body).toContain('Die Version ist freigegeben.');
  expect((await author.open(start)).status).toBe(404);
  await wait(61_000);
  expect((await author.open(start)).path).toMatch(/^\/antrag\/[\w-]{43}$/);
  const again = await second.post(page('1.0.0'), [
    ['_csrf', /name="_csrf" value="([^"]+)"/.exec(opened.body)![1]!],
    ['aktion', 'freigeben'],
  ]);
  expect(again.status).toBe(409);
});

it('the database itself keeps the four eyes, and nothing of the history can be changed', async () => {
  const { rows } = await bed.admin.query(`select submitted_by from packages.release where slug = $1`, [slug]);
  await expect(
    bed.admin.query(
      `insert into packages.verdict values ($1, '1.0.0', $2, true, '', now(), $2, 'x') on conflict do nothing`,
      [slug, rows[0].submitted_by],
    ),
  ).rejects.toThrow(/four_eyes/);
  for (const table of ['version', 'release', 'verdict', 'withdrawal']) {
    const { rows: rights } = await bed.admin.query(
      `select privilege_type from information_schema.role_table_grants where table_schema = 'packages' and table_name = $1 and grantee = 'rennsteig_test_app' and privilege_type in ('UPDATE', 'DELETE')`,
      [table],
    );
    expect(rights, table).toEqual([]);
  }
});

it('a number is used once, and the next version says what changes', async () => {
  await edit('texts.de.yaml', 'label: Beginn', 'label: Erster Tag');
  expect((await upload(author)).body).toContain('1.0.0 is not higher than 1.0.0, which is there already');
  await edit('service.yaml', 'version: 1.0.0', 'version: 1.1.0');
  const submitted = await upload(author, { 'Gilt ab dem Tag': '1.1.2040' });
  expect(submitted.body).toContain('de: fields.matter.from.label: „Beginn“ wird „Erster Tag“.');
  expect(submitted.body).toContain('Verglichen mit Version 1.0.0, die jetzt gilt.');
  await second.submit(await second.open(page('1.1.0')), 'Freigeben');
  await wait(61_000);
  const list = await author.open('/arbeitsplatz/pakete');
  expect(list.body).toMatch(/1\.1\.0<\/a>.*?freigegeben.*?1\. Januar 2040/s);
  const draft = await author.open(start);
  expect(draft.path).toMatch(/^\/antrag\//);
  const { rows } = await bed.admin.query(
    `select distinct package_version from applications.application where package_slug = $1`,
    [slug],
  );
  expect(rows).toEqual([{ package_version: '1.0.0' }]);
});

it('from its first day on new applications begin with it, after a restart too', async () => {
  const at = (day: string) => ({ now: () => new Date(`${day}T12:00:00Z`) });
  const open = async (day: string) => {
    const packages = createPackages({
      ...bed.platform,
      clock: at(day),
      demo: true,
      assignOnlineServices: async () => undefined,
      journeyPlaces: { findRecipient: () => undefined, findPlaces: () => [] },
    });
    await packages.start(() => undefined);
    packages.stop();
    return packages;
  };
  expect((await open('2039-12-31')).findPackage(slug)?.version).toBe('1.0.0');
  const later = await open('2040-01-01');
  expect(later.findPackage(slug)?.version).toBe('1.1.0');
  expect(later.findPackage(slug, '1.0.0')?.texts.de.fields['matter.from']?.label).toBe('Beginn');
  expect(later.packageFolder(slug, '1.0.0')).toContain('var/packages');
});

it('withdrawn: new applications stop at once, those begun are finished with their version', async () => {
  const draft = await author.open(start);
  const wanted = await second.open(`${page('1.0.0')}?tun=zurueckziehen`);
  expect(wanted.body).toContain('Das lässt sich nicht rückgängig machen.');
  expect((await second.submit(wanted, 'Zurückziehen')).body).toContain('Bitte geben Sie den Grund an.');
  const done = await second.submit(wanted, 'Zurückziehen', { Grund: 'Die Satzung gilt nicht mehr.' });
  expect(done.body).toContain('Die Satzung gilt nicht mehr.');
  expect((await author.open(start)).status).toBe(404);
  const next = await author.submit(draft, 'Weiter', {
    Vorname: 'Anna',
    Nachname: 'Muster',
    'Straße und Hausnummer': 'Beispielweg 7',
    Postleitzahl: '98617',
    Ort: 'Meiningen',
  });
  expect(next.body).toContain('Beginn');
  const audit = await bed.admin.query(`select action from platform.audit where subject = $1 order by at`, [
    `package:${slug}`,
  ]);
  expect(audit.rows.map(({ action }) => action)).toEqual([
    'packages.submitted',
    'packages.approved',
    'packages.submitted',
    'packages.approved',
    'packages.withdrawn',
  ]);
});

it('the command line submits in the name of an editor and nobody else', async () => {
  await edit('service.yaml', 'version: 1.1.0', 'version: 1.2.0');
  const { email } = await addStaff(bed, 'caseworker', '16066042');
  await expect(runCommand(bed, 'package publish', folder, '--by', email)).rejects.toMatchObject({
    code: 'packages.not_author',
  });
  await expect(runCommand(bed, 'package publish', folder, '--by', 'nobody@test.example')).rejects.toThrow(/no account/);
  await expect(
    runCommand(bed, 'package publish', folder, '--by', 'editor.16@test.example', '--from', '2026-02-31'),
  ).rejects.toThrow(/is no day/);
  const lines = await runCommand(
    bed,
    'package publish',
    folder,
    '--by',
    'editor.16@test.example',
    '--note',
    'Von der Konsole',
  );
  expect(lines.join('\n')).toContain('✓ angeln-erlauben 1.2.0 is submitted.');
  expect((await second.open(page('1.2.0'))).body).toContain('Von der Konsole');
  const returned = await second.submit(await second.open(page('1.2.0')), 'Zurückgeben', { Grund: 'Bitte mit Hilfe.' });
  expect(returned.body).toContain('zurückgegeben');
  const said = await runCommand(bed, 'package diff', `${slug}@1.0.0`, `${slug}@1.1.0`, '--lang', 'de');
  expect(said.join('\n')).toContain('„Beginn“ wird „Erster Tag“');
});
