import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, findOverflow, phone, tabTo, withBrowser } from '../support/browser.ts';
import { applyForDogInBrowser, findDogRegistration } from '../support/steps.ts';

// Files come in the background: with a bar, after a broken connection, and while the rest of the page is filled in.
const bed = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-upload-'));
const large = join(folder, 'grundriss.pdf');
const virus = join(folder, 'schlecht.pdf');
const program = join(folder, 'programm.pdf');
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'}$H+H*`;

beforeAll(() => {
  writeFileSync(large, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'x')]));
  writeFileSync(virus, `%PDF-1.7\n${eicar}`);
  writeFileSync(program, 'MZ\u0000\u0001');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const field = (page: Page) => page.locator('input[type="file"]').first();
const address = /\/hochladen/;

async function openForm(page: Page): Promise<void> {
  await page.goto('/antrag/neu?leistung=allgemeines-anliegen&behoerde=16066042');
}

/** Keeps the pieces on their way until it is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

describe('a file of a message', () => {
  it('comes in the background, waits as a ticked box, and goes with the message', { timeout: 120_000 }, async () => {
    const page = await bed.open({ size: phone });
    await findDogRegistration(page);
    await applyForDogInBrowser(page);
    const release = await hold(page);
    const form = page.locator('form', { has: page.getByLabel('Neue Nachricht') });
    await form.locator('input[type="file"]').setInputFiles(large);
    await form.getByRole('button', { name: 'Anhalten' }).click();
    await form.getByLabel('Neue Nachricht').fill('Anbei der Grundriss.');
    await form.getByRole('button', { name: 'Nachricht senden' }).click();
    await page.getByText('Noch nicht hochgeladen: grundriss.pdf.').waitFor();
    release();
    await form.getByRole('button', { name: /^Fortsetzen ?: grundriss.pdf$/ }).click();
    const box = form.getByRole('checkbox', { name: 'grundriss.pdf (3 MB)' });
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await form.getByRole('button', { name: 'Nachricht senden' }).click();
    await page.getByText('Anbei der Grundriss.').first().waitFor();
    await page.locator('main').getByText('grundriss.pdf').first().waitFor();
    expect(await page.getByRole('checkbox', { name: /grundriss/ }).count()).toBe(0);
  });
});

describe('a file in the background', () => {
  it('goes on after the connection was cut in the middle, by the keyboard alone', { timeout: 90_000 }, async () => {
    const page = await bed.open({ size: phone, cut: true });
    await openForm(page);
    let pieces = 0;
    await page.route(address, (route) => {
      pieces += 1;
      return pieces === 3 ? route.abort('connectionreset') : route.continue();
    });
    await field(page).setInputFiles(large);
    const row = page.locator('.rs-sendung');
    await row.getByText('Die Verbindung ist abgebrochen').waitFor();
    const bar = page.getByRole('progressbar', { name: 'Hochladen: grundriss.pdf' });
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(20);
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.locator('h1').click();
    await tabTo(page, 'button', /^Noch einmal versuchen ?: grundriss.pdf$/);
    await page.keyboard.press('Enter');
    await page.locator('.rs-dateien').getByText('grundriss.pdf', { exact: true }).waitFor();
    expect(await page.getByRole('status').allTextContents()).toContain('grundriss.pdf ist hochgeladen.');
    // Six pieces and the one that was lost: nothing was sent twice.
    expect(pieces).toBe(7);
    await page.locator('.rs-dateien').getByText('geprüft', { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('can be paused, is filled in meanwhile, and "Weiter" waits for it', { timeout: 90_000 }, async () => {
    const page = await bed.open();
    await openForm(page);
    const first = page.url();
    const release = await hold(page);
    await field(page).setInputFiles(large);
    await page.getByRole('button', { name: 'Anhalten' }).click();
    for (const box of await page.locator('main input[type="text"], main textarea').all()) await box.fill('Anna Muster');
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByText('Noch nicht hochgeladen: grundriss.pdf.').waitFor();
    await page.getByRole('button', { name: /^Fortsetzen ?: grundriss.pdf$/ }).click();
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByText('Es wird noch hochgeladen: grundriss.pdf.').waitFor();
    expect(page.url()).toBe(first);
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && !address.test(response.url()),
    );
    release();
    expect([303, 422]).toContain((await answered).status());
    await page.goto(`${first}?schritt=request`);
    expect(await page.locator('main').textContent()).toContain('grundriss.pdf');
  });

  it('says at once what cannot be taken, and later what the scanner found', { timeout: 90_000 }, async () => {
    const page = await bed.open({ dark: true });
    await openForm(page);
    await field(page).setInputFiles(program);
    await page.locator('.rs-sendung').getByText('Möglich sind: PDF').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Verwerfen ?: programm.pdf$/ }).click();
    expect(await page.locator('.rs-sendung').count()).toBe(0);
    await field(page).setInputFiles(virus);
    await page.getByText('Entfernen Sie diese Datei und laden Sie eine andere hoch.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Entfernen ?: schlecht.pdf$/ }).click();
    await page.waitForLoadState();
    expect(await page.locator('.rs-dateien').count()).toBe(0);
  });
});
