import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, openAccount } from '../support/citizens.ts';
import { meiningen } from '../support/journey.ts';
import { testPackages } from '../support/packages.ts';
import { fillFields, press } from '../support/steps.ts';
import { issue, type Party, signPdf } from '../support/test-ca.ts';

const folder = mkdtempSync(join(tmpdir(), 'rennsteig-written-'));
const trust = join(folder, 'trust.pem');
let person: Party;
// Before the program starts, which reads the list.
beforeAll(async () => {
  const ca = await issue({ name: 'Test CA' });
  person = await issue({ name: 'Anna Muster', issuer: ca });
  writeFileSync(trust, ca.pem);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo', PACKAGES_FURTHER: testPackages, QES_TRUST: trust } });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const objection = `/antrag/neu?leistung=widerspruch-einlegen&behoerde=${meiningen}`;
const child = `/antrag/neu?leistung=two-parents&behoerde=${meiningen}`;

async function fillObjection(page: Page): Promise<void> {
  await page.goto(objection);
  await fillFields(page, { 'Worum geht es in dem Bescheid?': 'Hundesteuer', 'Datum des Bescheids': '1.6.2026' });
  await press(page, 'Weiter');
  await page.getByRole('radio', { name: 'Gegen den ganzen Bescheid' }).check();
  await press(page, 'Weiter');
  const names = { Vorname: 'Paula', Nachname: 'Probst', 'Straße und Hausnummer': 'Lindenweg 4' };
  await fillFields(page, { ...names, Postleitzahl: '98617', Ort: 'Untermaßfeld' });
  await press(page, 'Weiter');
  await heading(page, 'Prüfen und absenden');
}

async function fillChild(page: Page): Promise<void> {
  await page.goto(child);
  await fillFields(page, { 'Name des Kindes': 'Lina', 'Ihr Vorname': 'Anna', 'Ihr Nachname': 'Muster' });
  await page.getByRole('radio', { name: 'Ich allein' }).check();
  await press(page, 'Weiter');
}

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
};

it('a password does not replace the signature, BundID at "substantiell" does without JavaScript', async () => {
  const { email } = await openAccount(bed);
  const page = await bed.open({ javaScript: false, size: phone });
  const found: string[] = [];
  const look = async (name: string) => {
    found.push(...(await findOverflow(page)));
    await shot(page, name);
  };
  await page.goto('/konto/anmelden');
  await fillFields(page, { 'E-Mail-Adresse': email });
  await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Anmelden');
  await heading(page, 'Mein Konto');

  await fillObjection(page);
  const main = page.locator('main');
  expect(await main.textContent()).toContain('Ihre Anmeldung ersetzt die Unterschrift noch nicht.');
  expect(await page.getByRole('button', { name: 'Absenden', exact: true }).count()).toBe(0);
  await look('refused');
  await press(page, 'Anmelden und ausweisen');
  await heading(page, 'Weisen Sie sich aus');
  await press(page, 'Mit BundID ausweisen');
  await press(page, 'Weiter zu BundID');
  await heading(page, 'Simulator: BundID');
  await page.getByRole('radio', { name: 'Dr. Tarık Özdemir-Groß' }).check();
  await page.getByRole('radio', { name: 'ELSTER-Zertifikat (substanziell)' }).check();
  await press(page, 'Anmelden und zurück');
  await press(page, 'Zurück zum Portal');
  await heading(page, 'Mit Ihrem Konto verbinden?');
  await press(page, 'Verbinden');

  await heading(page, 'Prüfen und absenden');
  expect(await main.textContent()).toContain('Ihre Anmeldung ersetzt die Unterschrift.');
  await look('ready');
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  expect(await main.textContent()).toContain('§ 70 Abs. 1 Satz 1 VwGO; ersetzt durch: ELSTER-Zertifikat (W6)');
  await look('sent');
  expect(found).toEqual([]);
}, 120_000);

it('a guest signs the declaration elsewhere and uploads it', async () => {
  const page = await bed.open({ javaScript: false, size: phone });
  await fillChild(page);
  await page.getByText('Datei unterschreiben und hochladen').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Erklärung zum Unterschreiben (PDF)' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
  const signed = join(folder, 'signed.pdf');
  writeFileSync(signed, await signPdf(person, Buffer.concat(chunks)));
  await page.getByLabel('Unterschriebene Datei').setInputFiles(signed);
  await press(page, 'Hochladen und prüfen');
  expect(await page.locator('main').textContent()).toContain('Ihre qualifizierte Signatur ist geprüft');
  expect(await findOverflow(page)).toEqual([]);
  await shot(page, 'qes-ready');
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  expect(await page.locator('main').textContent()).toContain('(W2)');
}, 60_000);
