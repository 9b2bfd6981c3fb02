import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decision, dog, person, type Values } from './journey.ts';

// What a person does in the browser, by the names that assistive technology reads.

/** Fills fields by their accessible name; a value for a group chooses one of its answers. */
export async function fillFields(page: Page, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const group = page.getByRole('group', { name, exact: true });
    if ((await group.count()) > 0) await group.getByLabel(value, { exact: true }).check();
    // A long code list is a field that offers what fits to what was typed.
    else
      await page
        .getByRole('textbox', { name, exact: true })
        .or(page.getByRole('combobox', { name, exact: true }))
        .fill(value);
  }
}

/** On the status page: the decision is to come electronically. Without that a burdening one goes by post (§ 41 Abs. 2a VwVfG). */
export async function agreeToElectronic(page: Page, status: string): Promise<void> {
  await page.goto(`${status}/bekanntgabe`);
  await page.locator('input[name="wahl"][value="ja"]').first().check();
  await press(page, 'Wahl speichern');
  await page.getByText('Ihre Wahl ist gespeichert').waitFor();
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
export const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Searches for the dog registration, chooses the place and comes to the first page of the form. */
export async function findDogRegistration(page: Page): Promise<void> {
  await page.goto('/');
  await fillFields(page, { 'Ihr Anliegen': 'hund anmelden', 'Postleitzahl oder Ort': '98617' });
  await press(page, 'Suchen');
  await page.getByRole('heading', { name: 'Welcher Ort ist es?' }).waitFor();
  await follow(page, 'Untermaßfeld');
  await page.getByRole('heading', { level: 1, name: /„hund anmelden“/ }).waitFor();
  await page.locator('main').getByRole('link', { name: 'Hund anmelden' }).first().click();
  await page.getByRole('heading', { level: 1, name: /Hund anmelden/ }).waitFor();
  const text = await page.locator('main').textContent();
  expect(text).toContain('Stadt Meiningen');
  expect(text).toContain('Gemeinde Untermaßfeld');
  await follow(page, 'Online beantragen');
  await page.getByRole('textbox', { name: 'Vorname', exact: true }).waitFor();
}

/** From the first page of the form to the status page. Returns the path of the private link. */
export async function applyForDogInBrowser(
  page: Page,
  changes: { person?: Values; dog?: Values } = {},
): Promise<string> {
  await fillFields(page, { ...person, ...changes.person });
  await press(page, 'Weiter');
  await page.getByRole('textbox', { name: 'Name des Hundes', exact: true }).waitFor();
  await fillFields(page, { ...dog, ...changes.dog });
  await press(page, 'Weiter');
  await page.getByRole('button', { name: 'Absenden', exact: true }).waitFor();
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  return new URL(page.url()).pathname;
}

/** Signs in on the page that the workplace leads to. */
export async function signInBrowser(page: Page, login: { email: string; password: string }): Promise<void> {
  await page.goto('/arbeitsplatz');
  await page.getByRole('textbox', { name: 'E-Mail' }).fill(login.email);
  await page.getByLabel('Passwort', { exact: true }).fill(login.password);
  await press(page, 'Anmelden');
  await page.waitForURL(/\/arbeitsplatz/);
}

/** Reloads until the page says it: applications, answers and letters travel by jobs. */
export async function reloadUntil(page: Page, text: string | RegExp, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const main = (await page.locator('main').textContent()) ?? '';
    if (typeof text === 'string' ? main.includes(text) : text.test(main)) return;
    if (Date.now() > end) throw new Error(`${page.url()} never says ${text}:\n${main.slice(0, 1500)}`);
    await page.waitForTimeout(300);
    await page.reload();
  }
}

/** Opens the first case of the inbox whose line says this. */
export async function openCase(page: Page, text: string): Promise<void> {
  await page.goto('/arbeitsplatz');
  await reloadUntil(page, text);
  const line = page.locator('main').getByRole('row').filter({ hasText: text }).first();
  const href = await line.locator('a[href*="vorgang"]').first().getAttribute('href');
  const id = /vorgang[/=]([0-9a-f-]{36})/.exec(href ?? '')?.[1];
  await page.goto(`/arbeitsplatz/vorgang/${id}`);
}

/** Decides the dog registration from its open case. */
export async function decideDogTax(page: Page): Promise<void> {
  await follow(page, 'Bescheid erstellen');
  await page.getByRole('group', { name: 'Wie entscheiden Sie?' }).getByLabel('Hundesteuer festsetzen').check();
  await press(page, 'Weiter');
  await fillFields(page, decision);
  await press(page, 'Weiter zur Prüfung');
  await press(page, 'Entscheiden und zustellen');
  await reloadUntil(page, /Bescheid erstellt|zugestellt|Zugestellt|bereitgestellt/);
}
