import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, linkInLetter } from '../support/citizens.ts';
import { fillFields, follow, press } from '../support/steps.ts';

const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo' } });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Through the simulator of BundID and back; `look` sees every page on the way. */
async function atBundid(
  page: Page,
  javaScript: boolean,
  choice: { person: string; way: string; button?: string },
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  // With JavaScript the pages in between send themselves.
  if (!javaScript) {
    await heading(page, 'Weiter zu BundID');
    await look();
    await press(page, 'Weiter zu BundID');
  }
  await heading(page, 'Simulator: BundID');
  await page.getByRole('radio', { name: choice.person }).check();
  await page.getByRole('radio', { name: choice.way }).check();
  await look();
  await press(page, choice.button ?? 'Anmelden und zurück');
  if (!javaScript) await press(page, 'Zurück zum Portal');
}

it.each([
  ['without JavaScript', false, phone],
  ['with JavaScript', true, desktop],
] as const)(
  'a person signs in with BundID, opens an account, signs out and in again %s',
  async (_, javaScript, size) => {
    const page = await bed.open({ javaScript, size });
    const found: string[] = [];
    const look = async () => {
      found.push(...(javaScript ? await findBarriers(page) : []), ...(await findOverflow(page)));
    };
    const choice = { person: javaScript ? 'Paula Johanna Probst' : 'Mikołaj Wiśniewski', way: 'Online-Ausweis (hoch)' };
    await page.goto('/konto/anmelden');
    await look();
    await press(page, 'Mit BundID anmelden');
    await atBundid(page, javaScript, choice, look);
    await heading(page, 'Neu hier?');
    await look();
    expect(await page.locator('main').textContent()).toContain(javaScript ? 'Meiningen' : 'Wiśniewski');
    await press(page, 'Konto anlegen');
    await heading(page, 'Mein Konto');
    await press(page, 'Abmelden');
    await press(page, 'Mit BundID anmelden');
    await atBundid(page, javaScript, choice);
    await heading(page, 'Mein Konto');
    expect(found).toEqual([]);
  },
);

it.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
] as const)(
  'an account with a password proves who it belongs to, after turning back once %s',
  async (_, javaScript) => {
    const page = await bed.open({ javaScript });
    const email = `stufe.${javaScript ? 'mit' : 'ohne'}@post.example`;
    await page.goto('/konto/registrieren');
    await fillFields(page, { 'E-Mail-Adresse': email });
    await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
    await press(page, 'Konto anlegen');
    await page.goto(await linkInLetter(bed, email, 'konto/bestaetigen'));
    await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
    await press(page, 'Konto bestätigen');
    await heading(page, 'Mein Konto');

    await page.goto('/konto/ausweisen?stufe=substantial&weiter=/konto');
    await press(page, 'Mit BundID ausweisen');
    const person = javaScript ? 'Edda' : 'Dr. Tarık Özdemir-Groß';
    const way = 'ELSTER-Zertifikat (substanziell)';
    await atBundid(page, javaScript, { person, way, button: 'Abbrechen' });
    await heading(page, 'Nicht angemeldet');
    await follow(page, 'Zurück zur Auswahl');
    await heading(page, 'Weisen Sie sich aus');
    await press(page, 'Mit BundID ausweisen');
    await atBundid(page, javaScript, { person, way });
    await heading(page, 'Mit Ihrem Konto verbinden?');
    await press(page, 'Verbinden');
    await heading(page, 'Mein Konto');
    // The level is reached: nothing more is asked for.
    await page.goto('/konto/ausweisen?stufe=substantial&weiter=/konto/daten');
    await page.waitForURL('**/konto/daten');
  },
);

it('T9 an answer that another site posts finds its way back to the browser that asked', async () => {
  const page = await bed.open({ javaScript: false });
  await page.goto('/konto/anmelden');
  await press(page, 'Mit Unternehmenskonto anmelden');
  await press(page, 'Weiter zu Unternehmenskonto');
  await press(page, 'Anmelden und zurück');
  const form = await page.locator('form[data-weitergeben]').evaluate((element) => element.outerHTML);
  // Another site: cookies with SameSite=Lax do not come with what it posts.
  const provider = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<title>Provider</title>${form}`),
  );
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  try {
    const other = new URL(bed.origin).hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
    await page.goto(`http://${other}:${(provider.address() as AddressInfo).port}/`);
    await press(page, 'Zurück zum Portal');
    await heading(page, 'Neu hier?');
    expect(await page.locator('main').textContent()).toContain('Tischlerei Musterholz GmbH');
    expect(new URL(page.url()).search).toBe('');
  } finally {
    provider.close();
  }
});
