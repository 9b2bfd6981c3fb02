import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { meiningen, smallPdf } from '../support/journey.ts';
import { testPackages } from '../support/packages.ts';
import { readPdfText } from '../support/pdf.ts';
import { addStaff } from '../support/people.ts';
import { fillFields, follow, openCase, press, signInBrowser } from '../support/steps.ts';

// Both parents have to sign: online, each in a browser of their own, or on one sheet of paper.
const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo', PACKAGES_FURTHER: testPackages } });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const main = (page: Page) => page.locator('main').textContent();
const sendButtons = (page: Page) => page.getByRole('button', { name: 'Absenden', exact: true }).count();
const codePattern = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/;

const found: string[] = [];
/** What a tool sees of barriers where scripts run, and whether the page fits the screen. */
async function look(page: Page, name: string, barriers = true): Promise<void> {
  found.push(...(barriers ? await findBarriers(page) : []), ...(await findOverflow(page)));
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}

async function fillParents(page: Page, child: string): Promise<void> {
  await page.goto(`/antrag/neu?leistung=two-parents&behoerde=${meiningen}`);
  await fillFields(page, { 'Name des Kindes': child, 'Ihr Vorname': 'Paula', 'Ihr Nachname': 'Probst' });
  await page.getByRole('radio', { name: 'Wir beide' }).check();
  await press(page, 'Weiter');
  await fillFields(page, {
    'Vorname des anderen Elternteils': 'Tarık',
    'Nachname des anderen Elternteils': 'Özdemir-Groß',
    'E-Mail des anderen Elternteils': 'tarik@post.example',
  });
  await press(page, 'Weiter');
  await heading(page, 'Prüfen und absenden');
}

/** From "Mit dem Online-Ausweis ausweisen" through the simulator of BundID, as somebody who was never here, and back. */
async function proveAt(page: Page, person: string, javaScript: boolean): Promise<void> {
  await press(page, 'Mit dem Online-Ausweis ausweisen');
  await press(page, 'Mit BundID anmelden');
  if (!javaScript) await press(page, 'Weiter zu BundID');
  await heading(page, 'Simulator: BundID');
  await page.getByRole('radio', { name: person }).check();
  await page.getByRole('radio', { name: 'Online-Ausweis (hoch)' }).check();
  await press(page, 'Anmelden und zurück');
  if (!javaScript) await press(page, 'Zurück zum Portal');
  await heading(page, 'Neu hier?');
  await press(page, 'Konto anlegen');
}

it('two parents sign online: invited by a code, read, signed, void after a change, signed again, sent', async () => {
  const paula = await bed.open();
  await fillParents(paula, 'Lina Probst');
  expect(await main(paula)).toContain('Auch Tarık Özdemir-Groß muss unterschreiben');
  expect(await sendButtons(paula)).toBe(0);
  await press(paula, 'Code zeigen');
  await paula.getByText('Eingeladen', { exact: true }).waitFor();
  await look(paula, 'cosign-invited');
  const code = codePattern.exec((await main(paula)) ?? '')?.[0] ?? '';

  const tarik = await bed.open({ javaScript: false, size: phone });
  await tarik.goto('/unterschrift');
  await fillFields(tarik, { Code: code.toLowerCase() });
  await press(tarik, 'Weiter');
  await heading(tarik, 'Mit unterschreiben');
  expect(await main(tarik)).not.toContain('Lina');
  await look(tarik, 'cosign-login', false);
  await proveAt(tarik, 'Dr. Tarık Özdemir-Groß', false);
  await heading(tarik, 'Mit unterschreiben');
  for (const words of ['Lina Probst', 'Ich bin damit einverstanden, dass mein Kind angemeldet wird.'])
    expect(await main(tarik)).toContain(words);
  await look(tarik, 'cosign-read', false);
  await press(tarik, 'Verbindlich unterschreiben');
  await heading(tarik, 'Sie haben unterschrieben');
  await look(tarik, 'cosign-signed', false);

  await paula.reload();
  expect(await main(paula)).toContain('nachgewiesen als Tarık Özdemir-Groß');
  await paula
    .getByRole('link', { name: /^Ändern/ })
    .first()
    .click();
  await fillFields(paula, { 'Name des Kindes': 'Lina Sophie Probst' });
  await press(paula, 'Weiter');
  await press(paula, 'Weiter');
  await heading(paula, 'Prüfen und absenden');
  expect(await main(paula)).toContain('Unterschrift gilt nicht mehr');
  await look(paula, 'cosign-void', false);
  await tarik.reload();
  expect(await main(tarik)).toContain('Danach haben sich Angaben geändert');
  await press(tarik, 'Verbindlich unterschreiben');
  await heading(tarik, 'Sie haben unterschrieben');

  await proveAt(paula, 'Paula Johanna Probst', true);
  await heading(paula, 'Prüfen und absenden');
  expect(await main(paula)).toContain('Alle anderen haben unterschrieben');
  await look(paula, 'cosign-ready', false);
  await press(paula, 'Absenden');
  await paula.waitForURL('**/status/**');
  await paula.getByText('Wie Sie unterschrieben haben').click();
  expect(await main(paula)).toContain('Mitunterschrift: Tarık Özdemir-Groß');
  expect(found.splice(0)).toEqual([]);
}, 120_000);

it('both sign on one sheet: printed, scanned back by the office, received on the day of its arrival', async () => {
  const paula = await bed.open({ size: phone });
  await fillParents(paula, 'Jonas Probst');
  await follow(paula, 'Auf Papier unterschreiben');
  await heading(paula, 'Auf Papier unterschreiben');
  await look(paula, 'paper');
  const sheet = await paula.getByRole('link', { name: 'Unterschriftsbogen (PDF)' }).getAttribute('href');
  const text = await readPdfText(await (await paula.request.get(sheet ?? '')).body());
  await paula.reload();
  expect(await main(paula)).toContain('Wir warten auf den unterschriebenen Bogen');

  const office = await bed.open();
  await signInBrowser(office, await addStaff(bed, 'caseworker', meiningen));
  await follow(office, 'Unterschriebener Bogen');
  await fillFields(office, { 'Code vom Bogen': codePattern.exec(text)?.[0] ?? '' });
  // A reader of barcodes types and presses Enter.
  await office.keyboard.press('Enter');
  await office.getByRole('button', { name: 'Eingang erfassen' }).waitFor();
  await look(office, 'office');
  await office.getByRole('checkbox').check();
  await office
    .getByLabel('Scan aller Seiten')
    .setInputFiles({ name: 'bogen.pdf', mimeType: 'application/pdf', buffer: smallPdf });
  await press(office, 'Eingang erfassen');
  await office.getByText('Eingang erfasst').waitFor();
  await look(office, 'office-done');
  await openCase(office, 'Jonas Probst');
  await follow(office, 'Angaben');
  expect(await main(office)).toContain('Unterschrift auf Papier');
  await paula.goto(paula.url().replace('/papier', ''));
  await paula.waitForURL('**/status/**');
  expect(found.splice(0)).toEqual([]);
}, 90_000);
