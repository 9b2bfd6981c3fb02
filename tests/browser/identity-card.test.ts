import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, openAccount } from '../support/citizens.ts';
import { fillFields, follow, press } from '../support/steps.ts';

const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo' } });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function useCard(page: Page, person: string, pin = '123456'): Promise<void> {
  await heading(page, 'AusweisApp (Simulator)');
  await page.getByLabel(person, { exact: true }).check();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await press(page, 'Jetzt ausweisen');
}

async function showWallet(page: Page, person: string): Promise<void> {
  await heading(page, 'Brieftasche (Simulator)');
  await page.getByLabel(person, { exact: true }).check();
  await press(page, 'Zustimmen und zeigen');
}

it.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
] as const)('a person opens an account with the card and comes back with it %s', async (_, javaScript) => {
  const page = await bed.open({ javaScript });
  const found: string[] = [];
  const look = async () => {
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      found.push(...(javaScript ? await findBarriers(page) : []), ...(await findOverflow(page)));
    }
  };
  const person = javaScript ? 'Liane Helga Silbertal' : 'Thea Quellgrund';
  await page.goto('/konto/anmelden');
  await press(page, 'Mit Online-Ausweis anmelden');
  await heading(page, 'Mit dem Online-Ausweis');
  expect(await page.locator('main').textContent()).toContain('Freistaat Thüringen');
  await look();
  await follow(page, 'Ausweis-Simulator öffnen');
  await useCard(page, person, '111111');
  await page.getByRole('link', { name: /Noch 2 Versuche/ }).waitFor();
  await look();
  await useCard(page, person);
  await heading(page, 'Neu hier?');
  await press(page, 'Konto anlegen');
  await heading(page, 'Mein Konto');
  await press(page, 'Abmelden');
  await press(page, 'Mit Online-Ausweis anmelden');
  await follow(page, 'Ausweis-Simulator öffnen');
  await useCard(page, person);
  await heading(page, 'Mein Konto');
  expect(found).toEqual([]);
});

it('turning back in the app is said, and the request cannot be used again', async () => {
  const page = await bed.open();
  await page.goto('/konto/anmelden');
  await press(page, 'Mit Online-Ausweis anmelden');
  await heading(page, 'Mit dem Online-Ausweis');
  const start = page.url();
  await follow(page, 'Ausweis-Simulator öffnen');
  await press(page, 'Abbrechen');
  await heading(page, 'Nicht angemeldet');
  await page.goto(start);
  await page.getByText('Die AusweisApp hat diese Anfrage schon geholt').waitFor();
});

it('somebody with a password proves who they are with the card', async () => {
  const { email } = await openAccount(bed);
  const page = await bed.open();
  await page.goto('/konto/ausweisen?stufe=high&weiter=/konto/daten');
  await fillFields(page, { 'E-Mail-Adresse': email });
  await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Anmelden');
  await page.goto('/konto/ausweisen?stufe=high&weiter=/konto/daten');
  await heading(page, 'Weisen Sie sich aus');
  await press(page, 'Mit Online-Ausweis ausweisen');
  await follow(page, 'Ausweis-Simulator öffnen');
  await useCard(page, 'Bogdan Kowalczyk-Ähre');
  await heading(page, 'Mit Ihrem Konto verbinden?');
  await press(page, 'Verbinden');
  await page.waitForURL('**/konto/daten');
  // The session is high now: nothing is asked any more.
  await page.goto('/konto/ausweisen?stufe=high&weiter=/konto/daten');
  await page.waitForURL('**/konto/daten');
});

it('a wallet on the same device opens an account', async () => {
  const page = await bed.open();
  await page.goto('/konto/anmelden');
  await press(page, 'Mit EUDI-Brieftasche anmelden');
  await heading(page, 'Mit der EUDI-Brieftasche');
  const found: string[] = [];
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
  }
  expect(found).toEqual([]);
  await follow(page, 'Brieftaschen-Simulator öffnen');
  await showWallet(page, 'Irma Tannengrün');
  await heading(page, 'Neu hier?');
  await press(page, 'Konto anlegen');
  await heading(page, 'Mein Konto');
});

it.each([
  ['without JavaScript, by a button', false],
  ['with JavaScript, by itself', true],
] as const)('a wallet on another device lets the waiting browser go on %s', async (_, javaScript) => {
  const page = await bed.open({ javaScript });
  const telephone = await bed.open();
  await page.goto('/konto/anmelden');
  await press(page, 'Mit EUDI-Brieftasche anmelden');
  await page.getByRole('img', { name: 'QR-Code für die Brieftasche' }).waitFor();
  if (!javaScript) {
    await follow(page, 'Weiter');
    await page.getByText('Noch ist keine Antwort Ihrer Brieftasche da').waitFor();
  }
  const link = await page.getByRole('link', { name: 'Anderes Gerät simulieren' }).getAttribute('href');
  await telephone.goto(link ?? '');
  await showWallet(telephone, 'João Ribeiro da Fonte');
  await heading(telephone, 'Gezeigt');
  if (!javaScript) await follow(page, 'Weiter');
  await heading(page, 'Neu hier?');
  expect(await page.locator('main').textContent()).toContain('Ribeiro da Fonte');
});
