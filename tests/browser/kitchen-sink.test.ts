import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, tabTo, withBrowser } from '../support/browser.ts';
import { meiningen, smallPdf, type Values } from '../support/journey.ts';
import { testPackages } from '../support/packages.ts';
import { addStaff } from '../support/people.ts';
import {
  agreeToElectronic,
  fillFields,
  follow,
  openCase,
  press,
  reloadUntil,
  signInBrowser,
} from '../support/steps.ts';

// The package with every kind of question, walked as people do. No service: it is installed for this test only.
const bed = withBrowser({ env: { PACKAGES_FURTHER: testPackages } });
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-sink-'));
const proof = join(folder, 'nachweis.pdf');
beforeAll(() => writeFileSync(proof, smallPdf));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = `/antrag/neu?leistung=kitchen-sink&behoerde=${meiningen}&thema=Sommerfest`;
const texts = {
  'Kommt eine Gruppe?': 'Ja',
  Beschreibung: 'Ein Fest\nfür alle',
  'Zwölfstellige Nummer': '276 098 102 345',
  Kurzzeichen: 'AB-12',
  'E-Mail': 'a.muster@post.example',
  Telefon: '03693 12345',
  IBAN: 'DE89 3704 0044 0532 0130 00',
};
const numbers = {
  'Anzahl der Gäste': '12',
  'Länge in Metern': '3,125',
  'Höchste Kosten': '100',
  'Erster Tag': '1.7.2036',
  'Letzter Tag': '3.7.2036',
  'Beginn am Tag': '8 Uhr',
  'Ende am Tag': '22:30',
};
const choices = { 'Art des Treffens': 'Feier', 'Was gebraucht wird': 'Wasser', Landgericht: 'Landgericht Meiningen' };
const abroad = { 'Straße und Hausnummer': 'Impasse du Moulin', Postleitzahl: 'L-1855', Ort: 'Luxembourg' };
const inland = { 'Straße und Hausnummer': 'Lindenweg 4', Postleitzahl: '98617', Ort: 'Untermaßfeld' };

/** Private links of what was sent. */
const links: string[] = [];
type Look = (page: Page) => Promise<void>;

/** Waits for the page whose heading says this. */
const at = (page: Page, title: string | RegExp) => page.getByRole('heading', { level: 1, name: title }).waitFor();

async function fill(page: Page, values: Values): Promise<void> {
  await fillFields(page, values);
}

/** From the first page to the list of people. */
async function walkToPeople(page: Page, look: Look): Promise<void> {
  await page.goto(start);
  await at(page, 'Texte');
  expect(await page.getByLabel('Thema', { exact: true }).getAttribute('readonly')).not.toBeNull();
  await look(page);
  await fill(page, texts);
  await press(page, 'Weiter');
  await fill(page, { Anlass: 'Fest' });
  await look(page);
  await press(page, 'Weiter');

  await at(page, 'Zahlen und Zeiten');
  await fill(page, { ...numbers, 'Letzter Tag': '30.6.2036' });
  await press(page, 'Weiter');
  const summary = page.getByRole('group', { name: 'Bitte prüfen Sie eine Angabe' });
  await summary.waitFor();
  // One mistake of two fields: one line of the summary, the sentence at both.
  expect(await page.getByText('Der erste Tag liegt nach dem letzten. Bitte prüfen Sie beide.').count()).toBe(3);
  await look(page);
  await fill(page, numbers);
  await press(page, 'Weiter');

  await at(page, 'Auswahl');
  await look(page);
  await fill(page, choices);
  await page.getByLabel('Ort des Treffens', { exact: true }).selectOption({ label: 'Halle' });
  await page.getByLabel('Landkreis oder kreisfreie Stadt', { exact: true }).fill('Schmalkalden-Meiningen');
  await press(page, 'Weiter');

  await at(page, 'Anschriften');
  await fill(page, abroad);
  await page.getByLabel('Staat', { exact: true }).selectOption({ label: 'Luxemburg' });
  await press(page, 'Weiter');
  await page.getByRole('heading', { name: 'Wo wir Sie erreichen' }).waitFor();
  await look(page);
  const site = page.locator('[id^="site-address-"]');
  for (const [index, value] of Object.values(inland).entries())
    await site.and(page.locator('input')).nth(index).fill(value);
  await page.getByLabel('Gemeinde', { exact: true }).fill('Untermaßfeld');
  await press(page, 'Weiter');
}

/** Two people, one with two trips; one trip is removed again. */
async function walkRows(page: Page, look: Look): Promise<void> {
  await at(page, /^Person 1/);
  await fill(page, { Name: 'Anna', Geburtsdatum: '2.5.1990', 'Fährt die Person?': 'Ja' });
  await press(page, 'Weiter');
  await at(page, 'Personen und Fahrten');
  await follow(page, /^Ändern.*Person 1/);
  await at(page, 'Person 1: Anna');
  await page.getByText('Noch keine Fahrt.').waitFor();
  for (const [index, [day, distance]] of [
    ['1.7.2036', '12,5'],
    ['1.7.2036', '10'],
  ].entries()) {
    await press(page, 'Fahrt hinzufügen');
    await at(page, `Fahrt ${index + 1}`);
    await fill(page, { 'Tag der Fahrt': day!, 'Entfernung in Kilometern': distance! });
    if (index === 0) {
      await press(page, 'Neu berechnen');
      await page.getByText('4,38').waitFor();
      await press(page, 'Halt hinzufügen');
      await at(page, 'Halt 1');
      expect(await page.locator('main').textContent()).toContain('Person 1: Anna – Fahrt 1: 1. Juli 2036');
      await fill(page, { 'Halt in': 'Suhl' });
      await look(page);
      await press(page, 'Weiter');
      await page
        .getByLabel('Minuten', { exact: true })
        .or(page.getByRole('heading', { name: /^Fahrt 1/ }))
        .first()
        .waitFor();
      if (await page.getByLabel('Minuten', { exact: true }).count()) await press(page, 'Weiter');
      await at(page, /^Fahrt 1/);
    }
    await press(page, 'Weiter');
    if (index === 1) {
      await page
        .getByText('Dieser Tag steht schon in Zeile 1. Bitte geben Sie jede Fahrt einmal an.')
        .first()
        .waitFor();
      expect(await page.locator('main').textContent()).toContain('Sie sind in Zeile 2 von 2');
      await look(page);
      await fill(page, { 'Tag der Fahrt': '2.7.2036' });
      await press(page, 'Weiter');
    }
    await at(page, 'Person 1: Anna');
  }
  await page.getByRole('paragraph').filter({ hasText: '2 Einträge' }).waitFor();
  await look(page);
  await press(page, 'Weiter');
  await at(page, 'Personen und Fahrten');
  await press(page, 'Person hinzufügen');
  await at(page, 'Person 2');
  await fill(page, { Name: 'Bert', 'Fährt die Person?': 'Nein' });
  await press(page, 'Weiter');
  await press(page, 'Person hinzufügen');
  await fill(page, { Name: 'Zuviel' });
  await press(page, 'Zurück');

  // A row with mistakes keeps the list from going on, and the summary leads to it.
  await at(page, 'Personen und Fahrten');
  await press(page, 'Weiter');
  await page.getByRole('link', { name: 'Person 3: Zuviel: Bitte prüfen Sie eine Angabe' }).waitFor();
  await look(page);
  await follow(page, /^Entfernen.*Person 3/);
  await at(page, 'Person 3: Zuviel – entfernen?');
  await look(page);
  await press(page, 'Eintrag behalten');
  await page.getByRole('paragraph').filter({ hasText: '3 Einträge' }).waitFor();
  await follow(page, /^Entfernen.*Person 3/);
  await press(page, 'Eintrag entfernen');
  await page.getByRole('paragraph').filter({ hasText: '2 Einträge' }).waitFor();
  await look(page);
  await press(page, 'Weiter');
}

async function walkToEnd(page: Page, look: Look): Promise<void> {
  await at(page, 'Summe');
  expect(await page.getByLabel('Kosten aller Fahrten', { exact: true }).textContent()).toContain('7,88');
  await look(page);
  await fill(page, { 'Stimmt diese Summe?': 'Ja' });
  await press(page, 'Weiter');
  await at(page, 'Dateien');
  await page.getByLabel('Nachweise', { exact: true }).setInputFiles(proof);
  await look(page);
  await press(page, 'Weiter');
  await at(page, 'Prüfen und absenden');
  await look(page);
  const main = (await page.locator('main').textContent()) ?? '';
  for (const said of [
    'Luxemburg',
    '08:00 Uhr',
    '3,125',
    'Landgericht Meiningen',
    'nachweis.pdf',
    '7,88',
    'Zella',
  ].slice(0, -1))
    expect(main).toContain(said);
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('every kind of question %s', (_name, javaScript) => {
  it('is answered on a phone and sent', async () => {
    const guest = await bed.open({ javaScript, size: phone });
    const look: Look = async (page) => expect(await findOverflow(page)).toEqual([]);
    await walkToPeople(guest, look);
    await walkRows(guest, look);
    await walkToEnd(guest, look);
    links.push(new URL(guest.url()).pathname);
  }, 300_000);
});

it('a caseworker decides, and later entries follow from earlier ones', async () => {
  const guest = await bed.open({ javaScript: false, size: phone });
  for (const link of links) await agreeToElectronic(guest, link);
  const staff = await bed.open({ size: desktop });
  await signInBrowser(staff, await addStaff(bed, 'caseworker', meiningen));
  await openCase(staff, 'Probeantrag');
  expect(await staff.locator('main').textContent()).toContain('Impasse du Moulin');
  await press(staff, 'Übernehmen');
  await follow(staff, 'Bescheid erstellen');
  await staff.getByRole('group', { name: 'Wie entscheiden Sie?' }).getByLabel('Bewilligen').check();
  await press(staff, 'Weiter');
  expect(await staff.getByLabel('Fällig am', { exact: true }).count()).toBe(0);
  await fill(staff, { Gebühr: '60', 'Ist die Gebühr bezahlt?': 'Nein' });
  await press(staff, 'Weiter zur Prüfung');
  await fill(staff, { 'Fällig am': '1.8.2036' });
  await press(staff, 'Weiter zur Prüfung');
  await staff.getByRole('button', { name: 'Entscheiden und zustellen' }).waitFor();
  expect(await staff.locator('main').textContent()).toMatch(/Noch zu zahlen\s*60,00/);
  await press(staff, 'Entscheiden und zustellen');
  await reloadUntil(staff, /Bescheid erstellt|zugestellt|Zugestellt|bereitgestellt/);
  const read = async () => {
    const said: string[] = [];
    for (const link of links) {
      await guest.goto(link);
      said.push((await guest.locator('main').textContent()) ?? '');
    }
    return said.join();
  };
  await expect.poll(read, { timeout: 20_000 }).toMatch(/Ihr Bescheid (ist da|liegt zum Abruf bereit)/);
});

it('axe finds nothing on any step, on a phone and on a desktop, in light and in dark', async () => {
  const found: string[] = [];
  const look: Look = async (page) => {
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size);
      found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findBarriers(page, { onlyColours: true })));
    await page.emulateMedia({ colorScheme: 'light' });
  };
  const page = await bed.open({ size: phone });
  await walkToPeople(page, look);
  await walkRows(page, look);
  await walkToEnd(page, look);
  expect(found).toEqual([]);
}, 300_000);

it.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the language changes in the middle and nothing typed is lost, %s', async (_name, javaScript) => {
  const page = await bed.open({ javaScript, size: phone });
  await page.goto(start);
  await at(page, 'Texte');
  await fill(page, { Beschreibung: 'noch nicht gespeichert', Kurzzeichen: 'falsch' });
  await press(page, 'English');
  await at(page, 'Texts');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByLabel('Description', { exact: true }).inputValue()).toBe('noch nicht gespeichert');
  expect(await page.getByLabel('Short sign', { exact: true }).inputValue()).toBe('falsch');
  expect(await page.getByText('Please check').count()).toBe(0);
  await press(page, 'Continue');
  await page.getByRole('link', { name: /Please check the short sign/ }).waitFor();
  await fill(page, { Description: 'neu' });
  await press(page, 'Leichte Sprache');
  await at(page, 'Wörter');
  // What was wrong is said again, in the language chosen.
  await page
    .getByRole('link', { name: /Bitte prüfen Sie/ })
    .first()
    .waitFor();
  expect(await page.getByLabel('Beschreiben Sie es', { exact: true }).inputValue()).toBe('neu');
  expect([...(javaScript ? await findBarriers(page) : []), ...(await findOverflow(page))]).toEqual([]);
  // The engine itself speaks plain German, too.
  await page.getByRole('button', { name: 'Speichern und später weitermachen' }).waitFor();
  await press(page, 'Deutsch');
  await at(page, 'Texte');
  expect(await page.getByLabel('Beschreibung', { exact: true }).inputValue()).toBe('neu');
  await fill(page, { Beschreibung: 'im Dunkeln' });
  await press(page, 'Dunkel');
  await at(page, 'Texte');
  expect(await page.locator('html').getAttribute('data-kern-theme')).toBe('dark');
  expect(await page.getByLabel('Beschreibung', { exact: true }).inputValue()).toBe('im Dunkeln');
});

it('a person without a mouse answers, adds a row, turns back from removing it, and Enter goes on', async () => {
  const page = await bed.open();
  await page.goto(start);
  await tabTo(page, 'radio', 'Ja');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Kurzzeichen');
  await page.keyboard.type('AB-1');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Anlass');
  await page.keyboard.type('Fest');
  await page.keyboard.press('Enter');
  await at(page, 'Zahlen und Zeiten');
  for (const [name, value] of Object.entries(numbers)) {
    await tabTo(page, 'textbox', name);
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  await at(page, 'Auswahl');
  await tabTo(page, 'radio', 'Feier');
  await page.keyboard.press('Space');
  await tabTo(page, 'combobox', 'Landkreis oder kreisfreie Stadt');
  await page.keyboard.type('Gotha');
  await tabTo(page, 'button', 'Weiter');
  await page.keyboard.press('Enter');
  await at(page, 'Anschriften');
  for (const [name, value] of Object.entries(inland)) {
    await tabTo(page, 'textbox', name);
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  await at(page, /^Person 1/);
  await tabTo(page, 'textbox', 'Name');
  await page.keyboard.type('Anna');
  // The arrows move within a group of answers.
  await tabTo(page, 'radio', 'Ja');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'button', 'Weiter');
  await page.keyboard.press('Enter');
  await at(page, 'Personen und Fahrten');
  await tabTo(page, 'link', /^Entfernen/);
  await page.keyboard.press('Enter');
  await at(page, 'Person 1: Anna – entfernen?');
  await tabTo(page, 'button', 'Eintrag behalten');
  await page.keyboard.press('Enter');
  await at(page, 'Personen und Fahrten');
  await tabTo(page, 'button', 'Weiter');
  await page.keyboard.press('Enter');
  await at(page, 'Dateien');
  await tabTo(page, 'button', 'Weiter');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Absenden');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/status/**');
});
