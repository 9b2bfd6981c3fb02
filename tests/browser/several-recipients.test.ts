import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { findBarriers, phone, withBrowser } from '../support/browser.ts';
import { meiningen } from '../support/journey.ts';
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
import { premisesFields, trader } from '../support/trade.ts';

// One trade in two municipalities of different authorities: one form, two cases, two decisions on one status page.
const bed = withBrowser();
const suhl = '16054000';
const here = { commune: 'Meiningen', line: 'Fahrradgasse 1', plz: '98617' };
const there = { commune: 'Suhl', line: 'Speichenweg 22', plz: '98527' };
let logins: Record<string, { email: string; password: string }>;

beforeAll(async () => {
  logins = {
    [meiningen]: await addStaff(bed, 'caseworker', meiningen),
    [suhl]: await addStaff(bed, 'caseworker', suhl),
  };
});

async function applyForTrade(guest: Page): Promise<void> {
  await guest.goto(`/antrag/neu?leistung=gewerbe-anmelden&ags=${meiningen}`);
  await guest.getByLabel('Rechtsform', { exact: true }).selectOption('sole');
  await fillFields(guest, { 'Unternehmen steht in einem Register': 'Nein' });
  await press(guest, 'Weiter');
  await guest.getByRole('textbox', { name: 'Vorname', exact: true }).waitFor();
  await fillFields(guest, trader);
  await press(guest, 'Weiter');
  await guest.getByRole('textbox', { name: 'Gemeinde', exact: true }).waitFor();
  await fillFields(guest, premisesFields(here));
  await press(guest, 'Weiter');
  await press(guest, 'Weitere Betriebsstätte hinzufügen');
  await guest.getByRole('textbox', { name: 'Gemeinde', exact: true }).waitFor();
  await fillFields(guest, premisesFields(there));
  await press(guest, 'Weiter');
  await press(guest, 'Weiter');
  await guest.getByRole('textbox', { name: 'Schwerpunkt der Tätigkeit', exact: true }).waitFor();
  await fillFields(guest, {
    'Schwerpunkt der Tätigkeit': 'Handel mit gebrauchten Fahrrädern',
    'Art des Betriebs': 'Handel',
    Nebenberuflich: 'Nein',
    'Tätigkeit braucht eine Erlaubnis': 'Nein',
  });
  await press(guest, 'Weiter');
  await guest.getByRole('button', { name: 'Absenden', exact: true }).waitFor();
}

async function decide(authority: string, own: string, other: string, outcome: string): Promise<void> {
  const page = await bed.open({ javaScript: false });
  await signInBrowser(page, logins[authority]!);
  await openCase(page, 'Filialig');
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain(own);
  expect(text).not.toContain(other);
  await press(page, 'Übernehmen');
  await follow(page, 'Bescheid erstellen');
  await page.getByRole('group', { name: 'Wie entscheiden Sie?' }).getByLabel(outcome).check();
  await press(page, 'Weiter');
  if (outcome === 'Empfang bestätigen')
    await fillFields(page, {
      'Eingang der Anzeige': '2.1.2026',
      'Name des Gewerbetreibenden': 'Frieda Filialig',
      'Angemeldete Tätigkeit': 'Handel mit Fahrrädern',
      'Anschrift des Gewerbes': own,
      Beginn: '1.7.2026',
    });
  else await fillFields(page, { Begründung: 'Die Anschrift gibt es nicht.' });
  await press(page, 'Weiter zur Prüfung');
  await press(page, 'Entscheiden und zustellen');
  await reloadUntil(page, /zugestellt|Zugestellt|bereitgestellt/);
}

it('one form goes to two authorities; each sees its own part, and both decisions stand on one page', async () => {
  const guest = await bed.open({ size: phone });
  await applyForTrade(guest);
  expect(await guest.locator('#empfaenger-1').textContent()).toBe('Stadt Meiningen');
  expect(await guest.locator('#empfaenger-2').textContent()).toBe('Stadt Suhl');
  const panels = guest.locator('.rs-behoerde');
  expect(await panels.nth(0).textContent()).toContain('Betriebsstätte 1: Meiningen');
  expect(await panels.nth(1).textContent()).toContain('Betriebsstätte 2: Suhl');
  expect(await panels.nth(0).textContent()).not.toContain('Suhl');
  expect(await findBarriers(guest)).toEqual([]);
  await press(guest, 'Absenden');
  await guest.waitForURL('**/status/**');
  await reloadUntil(guest, /Aktenzeichen GEW-\d+-\d+[\s\S]*Aktenzeichen GEW-\d+-\d+/);
  expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe('Ihr Antrag ging an 2 Behörden');

  await guest.getByRole('textbox', { name: 'Neue Nachricht an Stadt Suhl' }).fill('Gruß nach Suhl');
  await guest
    .locator('form', { hasText: 'Neue Nachricht an Stadt Suhl' })
    .getByRole('button', { name: 'Nachricht senden' })
    .click();
  await guest.waitForURL(/#nachrichten-2$/);

  const status = new URL(guest.url()).pathname;
  await agreeToElectronic(guest, status);
  await guest.goto(status);

  await decide(meiningen, here.line, there.line, 'Empfang bestätigen');
  await decide(suhl, there.line, here.line, 'Bestätigung ablehnen');

  await reloadUntil(guest, /Ablehnung der Bestätigung|zum Abruf bereit/);
  if (await guest.getByRole('button', { name: 'Bescheid jetzt abrufen' }).count())
    await press(guest, 'Bescheid jetzt abrufen');
  await reloadUntil(guest, 'Ablehnung der Bestätigung');
  const tracks = guest.locator('.rs-spur');
  expect(await tracks.nth(0).textContent()).toContain('Bestätigung Ihrer Gewerbeanmeldung');
  expect(await tracks.nth(1).textContent()).toContain('Ablehnung der Bestätigung');
  expect(await tracks.nth(1).textContent()).toContain('Gruß nach Suhl');
  expect(await tracks.nth(0).textContent()).not.toContain('Gruß nach Suhl');
  expect(await findBarriers(guest)).toEqual([]);
  for (const track of await tracks.all()) {
    const waiting = guest.waitForEvent('download');
    await track
      .getByRole('link', { name: /Ihr Bescheid|Öffnen|Herunterladen/ })
      .first()
      .click();
    expect((await waiting).suggestedFilename()).toMatch(/GEW-.*\.pdf$/);
  }
});
