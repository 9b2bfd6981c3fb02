import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, linkInLetter, openAccount } from '../support/citizens.ts';
import { dog, fillDogForm, person } from '../support/journey.ts';
import { fillFields, follow, press } from '../support/steps.ts';

const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo' } });
const begin = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const textOf = async (page: Page) => (await page.locator('body').textContent()) ?? '';

async function signIn(page: Page, email: string): Promise<void> {
  await fillFields(page, { 'E-Mail-Adresse': email });
  await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Anmelden');
}

it('an employee with a mandate for one case sends it in the name of the company; revoked, the next click is refused', async () => {
  const found: string[] = [];
  const company = 'Tischlerei Musterholz GmbH';
  const boss = await bed.open({ size: phone });
  const clerk = await bed.open({ javaScript: false });
  const look = async (page: Page, path?: string) => {
    if (path) await page.goto(path);
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
  };

  await boss.goto('/konto/anmelden');
  await press(boss, 'Mit Unternehmenskonto anmelden');
  await heading(boss, 'Simulator: Unternehmenskonto');
  await boss.getByRole('radio', { name: /^Gesa/ }).check();
  await press(boss, 'Anmelden und zurück');
  await heading(boss, 'Neu hier?');
  await press(boss, 'Konto anlegen');
  await look(boss, '/konto/vertretung');
  await boss.getByRole('radio', { name: company }).check();
  await press(boss, 'Weiter');
  await boss.goto(begin);
  await fillFields(boss, person);
  await press(boss, 'Weiter');
  await boss.getByRole('textbox', { name: 'Name des Hundes', exact: true }).waitFor();
  const draft = new URL(boss.url()).pathname;

  const email = 'mitarbeit@post.example';
  await openAccount(bed, email);
  await look(boss, '/konto/vollmachten/neu');
  await fillFields(boss, { 'Vor- und Nachname': 'Anke Angestellt', 'E-Mail-Adresse': email });
  await boss.getByRole('radio', { name: 'Mitarbeiterin oder Mitarbeiter' }).check();
  await boss.getByLabel('Wofür?', { exact: true }).selectOption(`antrag:${draft.split('/').at(-1)}`);
  await press(boss, 'Vollmacht geben');
  await boss.getByText('Die Einladung ist unterwegs').waitFor();
  await look(boss);

  await clerk.goto(await linkInLetter(bed, email, 'konto/vollmacht-annehmen'));
  await signIn(clerk, email);
  await heading(clerk, 'Vollmacht annehmen?');
  expect(await textOf(clerk)).toContain('Hund anmelden');
  await press(clerk, 'Vollmacht annehmen');
  // The link that somebody sent them leads to the application, after the question for whom.
  await clerk.goto(draft);
  await heading(clerk, 'Für wen handeln Sie?');
  await clerk.getByRole('radio', { name: company }).check();
  await press(clerk, 'Weiter');
  await clerk.getByText(`Sie handeln für ${company}`).first().waitFor();
  await fillFields(clerk, dog);
  await press(clerk, 'Weiter');
  await press(clerk, 'Absenden');
  await clerk.waitForURL('**/status/**');
  await clerk.goto(begin);
  await heading(clerk, 'Das darf nur die vertretene Person selbst');

  await boss.goto('/konto/vollmachten');
  await follow(boss, 'Vollmacht beenden: Anke Angestellt');
  await look(boss);
  await press(boss, 'Vollmacht beenden');
  await boss.getByText('Die Vollmacht ist beendet.').waitFor();
  await clerk.goto(draft.replace('/antrag/', '/status/'));
  await heading(clerk, 'Diese Vollmacht gilt nicht mehr');
  expect(await textOf(clerk)).not.toContain('Sie handeln für');
  expect(found).toEqual([]);
}, 120_000);

it('an account is exported and deleted: the file holds all of it, nobody signs in any more, the application goes on behind its link', async () => {
  const found: string[] = [];
  const email = 'geht@post.example';
  const { client } = await openAccount(bed, email);
  await client.submit(await fillDogForm(client), 'Absenden');
  const page = await bed.open({ size: phone });
  await page.goto('/konto/export');
  await signIn(page, email);
  for (const path of ['/konto/einwilligungen', '/konto/zugriffe', '/konto/vollmachten', '/konto/export']) {
    await page.goto(path);
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
  }
  await page.getByLabel('Ihr Passwort', { exact: true }).fill(citizenPassword);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Datei herunterladen (JSON)')]);
  const all = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(all.account.email).toBe(email);
  expect(all.applications[0]).toMatchObject({ packageSlug: 'hundesteuer-anmelden', state: 'submitted' });
  expect(all.accesses.map(({ action }: { action: string }) => action)).toContain('applications.submitted');

  await page.goto('/konto/loeschen');
  await page.getByLabel('Ihr Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Konto endgültig löschen');
  await heading(page, 'Ihr Konto ist gelöscht');
  await page.goto('/konto');
  await heading(page, 'Anmelden');
  await signIn(page, email);
  await heading(page, 'Anmelden');
  await page.goto(await linkInLetter(bed, email, 'status'));
  expect(await textOf(page)).toContain('Hund anmelden');
  expect(found).toEqual([]);
}, 60_000);
