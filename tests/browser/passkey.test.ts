import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { citizenPassword, openAccount } from '../support/citizens.ts';
import { fillFields, follow, press } from '../support/steps.ts';
import { plugIn } from '../support/virtual-key.ts';

// Passkeys are bound to an address with a name, and only the demonstration takes it from the request.
const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo' } });
const at = (path: string) => `http://localhost:${new URL(bed.origin).port}${path}`;

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(at('/konto/anmelden?weiter=/konto/sicherheit'));
  await fillFields(page, { 'E-Mail-Adresse': email });
  await page.getByLabel('Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Anmelden');
  await page.getByRole('heading', { level: 1, name: 'Anmeldung und Sicherheit' }).waitFor();
}

it('a person adds a passkey, signs out, comes back without a password, and removes it', async () => {
  const { email } = await openAccount(bed);
  const page = await bed.open();
  const found: string[] = [];
  const look = async () => {
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
    }
  };
  const device = await plugIn(page);
  await signIn(page, email);
  await look();
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByRole('textbox', { name: 'Name des Passkeys' }).fill('Mein Laptop');
  await passkeys.getByLabel('Ihr Passwort', { exact: true }).fill('nicht das richtige');
  await press(page, 'Passkey einrichten');
  await passkeys.getByText('Das Passwort stimmt nicht.').waitFor();
  await passkeys.getByLabel('Ihr Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Passkey einrichten');
  await page.getByText('Der Passkey ist eingerichtet.').waitFor();
  await look();

  await press(page, 'Abmelden');
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor();
  await look();
  await device.userIs(false);
  await press(page, 'Mit Passkey anmelden');
  await page.getByText('Das Gerät hat nichts geschickt.').waitFor();
  await device.userIs(true);
  await press(page, 'Mit Passkey anmelden');
  await page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();

  await page.goto(at('/konto/sicherheit'));
  expect(await page.locator('main').textContent()).toContain('zuletzt benutzt am');
  await follow(page, 'Passkey Mein Laptop entfernen');
  await page.getByRole('heading', { level: 1, name: 'Passkey entfernen?' }).waitFor();
  await look();
  await page.getByLabel('Ihr Passwort', { exact: true }).fill(citizenPassword);
  await press(page, 'Entfernen');
  await page.getByText('Der Passkey ist entfernt.').waitFor();
  expect(found).toEqual([]);
});

it('without JavaScript the page says what a passkey needs, and the password stays', async () => {
  const page = await bed.open({ javaScript: false });
  await page.goto(at('/konto/anmelden'));
  await page.getByText('Ein Passkey braucht JavaScript.').waitFor();
  await press(page, 'Mit Passkey anmelden');
  await page.getByRole('heading', { level: 1, name: 'Ein Passkey braucht JavaScript' }).waitFor();
  await follow(page, 'Zurück');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).waitFor();
});
