import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, linkInLetter } from '../support/citizens.ts';
import { dog, person } from '../support/journey.ts';
import { fillFields, follow, press, reloadUntil } from '../support/steps.ts';

const bed = withBrowser();
const begin = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076';

const fillPassword = (page: Page, name = 'Passwort') => page.getByLabel(name, { exact: true }).fill(citizenPassword);

async function register(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.locator('header').getByRole('link', { name: 'Anmelden', exact: true }).click();
  await follow(page, 'Konto anlegen');
  await fillFields(page, { 'E-Mail-Adresse': email });
  await fillPassword(page);
  await press(page, 'Konto anlegen');
  await page.getByRole('heading', { level: 1, name: 'Öffnen Sie jetzt Ihre E-Mails' }).waitFor();
  await page.goto(await linkInLetter(bed, email, 'konto/bestaetigen'));
  await fillPassword(page);
  await press(page, 'Konto bestätigen');
  await page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();
}

async function signIn(page: Page, email: string): Promise<void> {
  await fillFields(page, { 'E-Mail-Adresse': email });
  await fillPassword(page);
  await press(page, 'Anmelden');
}

it.each([
  ['without JavaScript', false, phone],
  ['with JavaScript', true, desktop],
] as const)(
  'a person registers, begins, signs out, comes back, sends and finds it in the list %s',
  async (_, javaScript, size) => {
    const email = `mara.${javaScript ? 'mit' : 'ohne'}@post.example`;
    const page = await bed.open({ javaScript, size });
    await register(page, email);
    expect(await page.locator('main').textContent()).toContain('Hier ist noch nichts');

    await page.goto(begin);
    const draft = new URL(page.url()).pathname;
    await fillFields(page, person);
    await press(page, 'Weiter');
    await page.getByRole('textbox', { name: 'Name des Hundes', exact: true }).waitFor();
    await page.goto('/konto');
    await press(page, 'Abmelden');
    await page.goto(draft);
    await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    await signIn(page, email);
    await page.waitForURL(`**${draft}*`);
    expect(await page.locator('main').textContent()).toContain('Sie setzen Ihren Antrag fort');
    await fillFields(page, dog);
    await press(page, 'Weiter');
    await press(page, 'Absenden');
    await page.waitForURL('**/status/**');
    await page.goto('/konto');
    await reloadUntil(page, 'Eingegangen');
    const list = (await page.locator('main').textContent()) ?? '';
    expect(list).toContain('Hund anmelden');
    expect(list).toContain('Untermaßfeld');
    expect(list).toContain('Stand ansehen');
  },
);

it.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
] as const)(
  'what the account holds is taken over after a preview: own data first, later an earlier application %s',
  async (_, javaScript) => {
    const page = await bed.open({ javaScript });
    const found: string[] = [];
    const look = async () => {
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        found.push(...(javaScript ? await findBarriers(page) : []), ...(await findOverflow(page)));
      }
    };
    await register(page, `wieder.${javaScript ? 'mit' : 'ohne'}@post.example`);
    await page.goto('/konto/daten');
    const { 'E-Mail': _email, ...data } = person;
    await fillFields(page, data);
    await press(page, 'Angaben speichern');
    await page.getByText('Ihre Angaben sind gespeichert.').waitFor();

    await page.goto(begin);
    await page.getByRole('heading', { level: 1, name: 'Angaben übernehmen' }).waitFor();
    await look();
    await press(page, 'Vorschau der Angaben ansehen');
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('selbst angegeben');
    await look();
    await press(page, 'Übernehmen');
    await follow(page, 'Weiter zum Antrag');
    const first = page.getByRole('textbox', { name: 'Vorname', exact: true });
    expect(await first.inputValue()).toBe(person.Vorname);
    await press(page, 'Weiter');
    await fillFields(page, dog);
    await press(page, 'Weiter');
    await press(page, 'Absenden');
    await page.waitForURL('**/status/**');

    await page.goto('/antrag/neu?leistung=hundesteuer-abmelden&ags=16066076');
    await page.getByRole('heading', { level: 1, name: 'Angaben übernehmen' }).waitFor();
    await look();
    await page.getByRole('radio', { name: /^Hund anmelden, Untermaßfeld, vom/ }).check();
    await press(page, 'Vorschau dieses Antrags ansehen');
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Bello');
    // One thing is asked at a time: the other sources are folded away, but within reach.
    const other = page.getByRole('button', { name: 'Vorschau der Angaben ansehen' });
    expect(await other.isVisible()).toBe(false);
    await page.getByText('Weitere Angaben von woanders übernehmen').click();
    expect(await other.isVisible()).toBe(true);
    await look();
    await press(page, 'Übernehmen');
    await follow(page, 'Weiter zum Antrag');
    expect(await page.getByRole('textbox', { name: 'Nachname', exact: true }).inputValue()).toBe(person.Nachname);
    expect(found).toEqual([]);
  },
  120_000,
);

it('a guest takes a draft into a new account and goes on there', async () => {
  const email = 'gast@post.example';
  const page = await bed.open({ javaScript: false });
  await page.goto(begin);
  const link = new URL(page.url()).pathname;
  await fillFields(page, { Vorname: 'Gastine' });
  await press(page, 'Für später speichern');
  await follow(page, 'Ins Konto übernehmen');
  await follow(page, 'Konto anlegen');
  await fillFields(page, { 'E-Mail-Adresse': email });
  await fillPassword(page);
  await press(page, 'Konto anlegen');
  await page.goto(await linkInLetter(bed, email, 'konto/bestaetigen'));
  await fillPassword(page);
  await press(page, 'Konto bestätigen');
  // The way back was kept in this browser.
  await page.getByRole('heading', { level: 1, name: 'In Ihr Konto übernehmen?' }).waitFor();
  await press(page, 'Ins Konto übernehmen');
  await follow(page, 'Weiter ausfüllen');
  await page.getByRole('textbox', { name: 'Vorname', exact: true }).waitFor();
  expect(new URL(page.url()).pathname).not.toBe(link);
  expect(await page.getByRole('textbox', { name: 'Vorname', exact: true }).inputValue()).toBe('Gastine');
  await page.goto(begin);
  expect(await page.locator('main').textContent()).toContain('Sie haben einen Entwurf vom');
});

it('axe finds nothing on the pages of an account, on phone and desktop', async () => {
  const page = await bed.open();
  const found: string[] = [];
  const look = async (path: string) => {
    await page.goto(path);
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
    }
  };
  for (const path of ['/konto/anmelden', '/konto/registrieren', '/konto/passwort-vergessen']) await look(path);
  await register(page, 'achse@post.example');
  await page.goto(begin);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  for (const path of [
    '/konto',
    '/konto/daten',
    '/konto/sicherheit',
    '/konto/loeschen',
    begin,
    `/antrag/${id}/gespeichert`,
    `/konto/entfernen/${id}`,
  ])
    await look(path);
  expect(found).toEqual([]);
});
