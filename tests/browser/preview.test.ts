import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageNewCommand } from '../../src/modules/packages/authoring/package-new.ts';
import { type Preview, startPreview } from '../../src/modules/preview/preview.server.tsx';
import { findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { runCommand } from '../support/people.ts';

const bed = withBrowser();
let root: string;
let folder: string;
let preview: Preview;
let origin: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-preview-test-'));
  folder = join(root, 'baum-melden');
  await packageNewCommand.run(['baum-melden', '--folder', root], () => undefined);
  preview = await startPreview(folder, 0);
  origin = preview.address.replace(/\/\/[^:]*(\[.*\])?:/, '//localhost:');
}, 60_000);
afterAll(async () => {
  await bed.close();
  await preview?.stop();
  await rm(root, { recursive: true });
});

async function edit(name: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(folder, name), 'utf8');
  expect(before).toContain(from);
  await writeFile(join(folder, name), before.replace(from, to));
}

it('an author walks the package on a phone without JavaScript', { timeout: 60_000 }, async () => {
  const page = await bed.open({ javaScript: false, size: phone });
  await page.goto(origin);
  expect(await page.locator('main').textContent()).toContain(
    'Seiten: 2, Wege aus journeys.yaml: 2, Sprachen: Deutsch, Englisch.',
  );
  await page.getByRole('link', { name: 'Seite der Leistung' }).click();
  await page.getByRole('link', { name: 'Online beantragen' }).click();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  expect(await page.title()).toMatch(/^Fehler: /);
  for (const [label, value] of Object.entries({
    Vorname: 'Anna',
    Nachname: 'Muster',
    'Straße und Hausnummer': 'Beispielweg 7',
    Postleitzahl: '98617',
    Ort: 'Beispielstadt',
  }))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByLabel('Beginn', { exact: true }).fill('1.3.2090');
  await page.getByLabel('Etwas anderes').check();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByLabel('Andere Art', { exact: true }).fill('Sturmschaden');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('button', { name: 'Absenden' }).click();
  const sent = (await page.locator('main').textContent()) ?? '';
  expect(sent).toContain('So kommt es bei der Behörde an');
  expect(sent).toContain('"x_otherKind": "Sturmschaden"');
});

it('journeys fill the form in on their own day, letters carry their entries', { timeout: 60_000 }, async () => {
  const page = await bed.open();
  await page.goto(origin);
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
  await page.getByRole('link', { name: 'all is well' }).click();
  await page.getByRole('heading', { name: 'Prüfen und absenden' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('1. Juli 2026');
  const letter = await page.request.get(`${origin}/bescheid/granted`);
  expect(letter.headers()['content-type']).toBe('application/pdf');
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

it('an author reads what the law says of the signature, before and after a proof that the preview makes up', {
  timeout: 60_000,
}, async () => {
  const own = await startPreview('services/widerspruch-einlegen', 0);
  try {
    const page = await bed.open({ size: phone, javaScript: false });
    await page.goto(own.address.replace(/\/\/[^:]*(\[.*\])?:/, '//localhost:'));
    await page.locator('a[href="/weg/0"]').click();
    await page.getByText('Dieser Antrag braucht Ihre Unterschrift').waitFor();
    expect(await page.getByRole('button', { name: 'Absenden', exact: true }).count()).toBe(0);
    const paper = await page.request.get(new URL('/antrag/vorschau/erklaerung.pdf', page.url()).href);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Anmelden und ausweisen' }).click();
    await page.getByText('Ihre Anmeldung ersetzt die Unterschrift.').waitFor();
    expect(await findOverflow(page)).toEqual([]);
    await page.getByRole('button', { name: 'Absenden', exact: true }).click();
    await page.getByText('So kommt es bei der Behörde an').waitFor();
  } finally {
    await own.stop();
  }
});

it('a saved file loads the page again, mistakes are said in words, and nothing ends', {
  timeout: 150_000,
}, async () => {
  const page = await bed.open();
  page.setDefaultTimeout(30_000);
  await page.goto(`${origin}/antrag/neu`);
  await page.getByLabel('Vorname', { exact: true }).waitFor();
  await page.waitForTimeout(1500);
  await edit('texts.de.yaml', 'label: Vorname', 'label: Rufname');
  await page.getByLabel('Rufname', { exact: true }).waitFor();

  await edit('form.yaml', 'kind = "other"', 'kind = (');
  await page.getByRole('heading', { name: 'Das Paket lässt sich so nicht zeigen' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('feel.syntax');
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
  await edit('form.yaml', 'kind = (', 'kind = "other"');
  await page.getByLabel('Rufname', { exact: true }).waitFor();

  await page.goto(origin);
  await page.getByText('Das Paket hat keine Fehler').waitFor();
  await edit('journeys.yaml', 'steps: [person, matter, review]', 'steps: [person, review]');
  await page
    .getByText('expected the steps person → review but the way is person → matter → review: matter was not expected')
    .waitFor();
  await edit('journeys.yaml', 'steps: [person, review]', 'steps: [person, matter, review]');
  await page.getByText('Das Paket hat keine Fehler').waitFor();
  // A template that eats memory: its process is ended, the preview goes on.
  await edit('decision.typ', '== Was gilt', '#let x = range(90000000).map(n => str(n))\n#x.len()');
  await page
    .getByText(/decision\.typ: outcome "granted": The template needs too much memory/)
    .first()
    .waitFor({ timeout: 45_000 });
});

it('staff pages of versions are accessible', { timeout: 60_000 }, async () => {
  const page = await bed.open({ size: phone });
  const [line = ''] = await runCommand(bed, 'staff add', 'paket@test.example', 'Pia Paket', 'editor', '16');
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail', { exact: true }).fill('paket@test.example');
  await page.getByLabel('Passwort', { exact: true }).fill(line.split(/\s+/).at(-1)!);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.goto('/arbeitsplatz/pakete');
  await page.getByRole('heading', { name: 'Leistungspakete', level: 1 }).waitFor();
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
  await page.getByRole('link', { name: /^Hund anmelden/ }).click();
  await page.getByRole('heading', { name: 'Verlauf' }).waitFor();
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
  await page.getByRole('link', { name: 'Version zurückziehen' }).click();
  await page.getByRole('button', { name: 'Zurückziehen', exact: true }).waitFor();
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
});
