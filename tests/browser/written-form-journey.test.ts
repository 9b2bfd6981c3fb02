import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { formatShortDate } from '../../src/lang/format.ts';
import { findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, openAccount } from '../support/citizens.ts';
import { meiningen } from '../support/journey.ts';
import { addStaff } from '../support/people.ts';
import { fillFields, follow, press, signInBrowser } from '../support/steps.ts';
import { plugIn } from '../support/virtual-key.ts';

// An objection needs a signature (§ 70 VwGO). What replaces it: a log-in that is sure enough, or the trial of an authority, until its last second.
let ahead = 0;
const bed = withBrowser({
  clock: { now: () => new Date(Date.now() + ahead) },
  env: { RENNSTEIG_MODE: 'demo' },
});
// Passkeys are bound to an address with a name.
const at = (path: string) => `http://localhost:${new URL(bed.origin).port}${path}`;
const main = (page: Page) => page.locator('main').textContent();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function enter(page: Page, path = '/konto'): Promise<void> {
  const { email } = await openAccount(bed);
  await page.goto(at(`/konto/anmelden?weiter=${encodeURIComponent(path)}`));
  await fillFields(page, { 'E-Mail-Adresse': email });
  await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Anmelden');
  await page.waitForURL(at(path));
}

async function fillObjection(page: Page): Promise<void> {
  await page.goto(at(`/antrag/neu?leistung=widerspruch-einlegen&behoerde=${meiningen}`));
  await fillFields(page, { 'Worum geht es in dem Bescheid?': 'Hundesteuer', 'Datum des Bescheids': '1.6.2026' });
  await press(page, 'Weiter');
  await page.getByRole('radio', { name: 'Gegen den ganzen Bescheid' }).check();
  await press(page, 'Weiter');
  const person = { Vorname: 'Paula', Nachname: 'Probst', 'Straße und Hausnummer': 'Lindenweg 4' };
  await fillFields(page, { ...person, Postleitzahl: '98617', Ort: 'Untermaßfeld' });
  await press(page, 'Weiter');
  await heading(page, 'Prüfen und absenden');
}

const sendButtons = (page: Page) => page.getByRole('button', { name: 'Absenden', exact: true }).count();

it('a citizen with a passkey steps up with BundID at "substantiell" and is accepted', async () => {
  const found: string[] = [];
  const look = async (page: Page) => {
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
  };
  const page = await bed.open();
  await plugIn(page);
  await enter(page, '/konto/sicherheit');
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByRole('textbox', { name: 'Name des Passkeys' }).fill('Mein Laptop');
  await passkeys.getByLabel('Ihr Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Passkey einrichten');
  await page.getByText('Der Passkey ist eingerichtet.').waitFor();
  await press(page, 'Abmelden');
  await press(page, 'Mit Passkey anmelden');
  await heading(page, 'Mein Konto');

  await fillObjection(page);
  expect(await main(page)).toContain('Ihre Anmeldung ersetzt die Unterschrift noch nicht.');
  expect(await sendButtons(page)).toBe(0);
  await look(page);
  await press(page, 'Anmelden und ausweisen');
  await heading(page, 'Weisen Sie sich aus');
  await press(page, 'Mit BundID ausweisen');
  await heading(page, 'Simulator: BundID');
  await page.getByRole('radio', { name: 'ELSTER-Zertifikat (substanziell)' }).check();
  await press(page, 'Anmelden und zurück');
  await heading(page, 'Mit Ihrem Konto verbinden?');
  await press(page, 'Verbinden');
  await heading(page, 'Prüfen und absenden');
  await look(page);
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  expect(await main(page)).toContain('§ 70 Abs. 1 Satz 1 VwGO; ersetzt durch: ELSTER-Zertifikat (W6)');
  await look(page);
  expect(found).toEqual([]);
}, 90_000);

it('with a password and the trial of the authority it is accepted, and on 2.1.2030 refused with the ways out', async () => {
  const found: string[] = [];
  const look = async (page: Page) => {
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
  };
  const head = await bed.open({ size: phone });
  await signInBrowser(head, await addStaff(bed, 'head', meiningen));
  await follow(head, 'Erprobungen');
  await follow(head, 'Erprobung beantragen');
  await head.getByRole('checkbox', { name: 'Widerspruch einlegen' }).check();
  await head.getByRole('checkbox', { name: 'Benutzername und Passwort' }).check();
  await fillFields(head, {
    'Erster Tag': formatShortDate(new Date(), 'de'),
    Begründung: 'Am letzten Tag der Frist zählt jede Stunde.',
    'Schutz vor Missbrauch': 'Der Eingang wird per Brief bestätigt.',
  });
  await look(head);
  await press(head, 'Beim Ministerium beantragen');
  await head.getByText('Der Antrag ist beim Ministerium.').waitFor();

  const ministry = await bed.open({ size: phone });
  await signInBrowser(ministry, await addStaff(bed, 'ministry', '16'));
  await heading(ministry, 'Erprobungen der Schriftform');
  await follow(ministry, 'Widerspruch einlegen');
  await follow(ministry, 'Zustimmen');
  await look(ministry);
  await press(ministry, 'Zustimmung erteilen');
  await ministry.getByText('Die Zustimmung ist erteilt.').waitFor();
  await follow(ministry, 'Alle Erprobungen');
  await ministry.getByRole('heading', { name: 'Was am 1. Januar 2030 ohne Lösung ist' }).waitFor();
  expect(await main(ministry)).toContain('Dieser Weg ersetzt die Schriftform nicht.');
  await look(ministry);

  // A guest is shown the cheapest way: to sign in, because the authority tries it.
  const page = await bed.open({ size: phone });
  await fillObjection(page);
  expect(await page.getByRole('button', { name: 'Mit Ihrem Konto anmelden' }).count()).toBe(1);
  await enter(page);
  await fillObjection(page);
  await look(page);
  await page.getByRole('checkbox', { name: /Ich bin einverstanden, dass für diesen Antrag/ }).check();
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  expect(await main(page)).toMatch(/Benutzername und Passwort \(W10\).*EP-1; die Person hat zugestimmt/s);

  ahead = Date.parse('2030-01-02T11:00:00+01:00') - Date.now();
  const late = await bed.open({ size: phone });
  await enter(late);
  await fillObjection(late);
  expect(await sendButtons(late)).toBe(0);
  const words = await main(late);
  expect(words).toContain('Ihre Anmeldung ersetzt die Unterschrift noch nicht.');
  expect(words).toContain('Der Antrag bleibt als Entwurf gespeichert.');
  expect(words).toContain('Das ausgefüllte Formular drucken');
  expect(await late.getByRole('button', { name: 'Anmelden und ausweisen' }).count()).toBe(1);
  await look(late);
  expect(found).toEqual([]);
}, 120_000);
