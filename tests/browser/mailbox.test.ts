import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { decision, dog, meiningen, person } from '../support/journey.ts';
import { signIn } from '../support/people.ts';
import { fillFields, follow, press } from '../support/steps.ts';

const bed = withBrowser({ env: { RENNSTEIG_MODE: 'demo' } });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function atBundid(page: Page, way: string): Promise<void> {
  await heading(page, 'Simulator: BundID');
  await page.getByRole('radio', { name: 'Paula Johanna Probst' }).check();
  await page.getByRole('radio', { name: way }).check();
  await press(page, 'Anmelden und zurück');
}

/** Waits for what a job does. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 100; round += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it did not come');
}

const shot = async (page: Page, name: string) => {
  if (!process.env.SHOTS) return;
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(phone);
};

async function decide(applicationId: string): Promise<void> {
  const id = await until(async () => {
    const { rows } = await bed.admin.query<{ id: string }>('select id from cases."case" where application_id = $1', [
      applicationId,
    ]);
    return rows[0]?.id;
  });
  const path = `/arbeitsplatz/vorgang/${id}`;
  const staff = await signIn(bed, 'caseworker', meiningen);
  await staff.submit(await staff.open(path), 'Übernehmen');
  const asked = await staff.open(`${path}?tun=bescheid`);
  const chosen = await staff.submit(asked, 'Weiter', { 'Wie entscheiden Sie?': 'Hundesteuer festsetzen' });
  await staff.submit(await staff.submit(chosen, 'Weiter zur Prüfung', decision), 'Entscheiden und zustellen');
}

it('a decision lands: e-mail without content, mailbox, last day, objection with a proof on the way, and a copy at the BundID', async () => {
  const page = await bed.open({ size: phone });
  const found: string[] = [];
  const look = async (name: string) => {
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
    await shot(page, name);
  };
  await page.goto('/konto/postfach');
  await press(page, 'Mit BundID anmelden');
  await atBundid(page, 'Benutzername');
  await press(page, 'Konto anlegen');
  await heading(page, 'Postfach');
  await look('empty');
  await page.goto('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
  const email = 'paula.probst@post.example';
  await fillFields(page, { ...person, 'E-Mail': email });
  await press(page, 'Weiter');
  await fillFields(page, dog);
  await press(page, 'Weiter');
  await press(page, 'Absenden');
  await page.waitForURL('**/status/**');
  const applicationId = new URL(page.url()).pathname.replace('/status/', '');

  await decide(applicationId);
  const letter = await until(async () => {
    const { rows } = await bed.admin.query<{ body: string }>(
      'select body from platform.mail where recipient = $1 and sent_at is not null order by created_at desc',
      [email],
    );
    return rows[0]?.body;
  });
  expect(letter).not.toMatch(/Hund|60,00|festgesetzt/);

  await page.goto('/konto');
  await until(async () => {
    await page.reload();
    return (await page.locator('.rs-zahlmarke').count()) > 0 ? true : undefined;
  });
  await follow(page, /^Postfach/);
  await heading(page, 'Postfach');
  expect(await page.locator('main').textContent()).toContain('1 ungelesen');
  await look('list');
  await page.locator('main').getByRole('link', { name: 'Hund anmelden', exact: true }).click();
  await heading(page, 'Hund anmelden');
  const main = page.locator('main');
  expect(await main.textContent()).toContain('gilt am');
  expect(await main.textContent()).toContain('Widerspruch ist möglich bis');
  await look('thread');

  await follow(page, 'Widerspruch einlegen');
  await heading(page, 'Widerspruch einlegen');
  const objection = page.url();
  await look('refused');
  await follow(page, 'Ausweisen und hier einlegen');
  await press(page, 'Mit BundID ausweisen');
  await atBundid(page, 'ELSTER-Zertifikat (substanziell)');
  await heading(page, 'Widerspruch einlegen');
  expect(page.url()).toBe(objection);
  await page.getByLabel('Warum sind Sie nicht einverstanden?').fill('Bello ist ein Assistenzhund.');
  await page.getByRole('checkbox', { name: /lege gegen den Bescheid Widerspruch ein/ }).check();
  await look('objection');
  await press(page, 'Widerspruch absenden');
  await page.getByText('Bello ist ein Assistenzhund.').waitFor();
  expect(await main.textContent()).toContain('rechtzeitig.');

  await page.goto('/konto/postfach');
  expect(await main.textContent()).toContain('Ihr Widerspruch vom');
  await look('after');
  await until(async () => {
    await page.goto('/simulator/bundid-postfach');
    return (await main.textContent())?.includes('Bescheid: Hund anmelden') ? true : undefined;
  });
  await look('bundid');
  expect(found).toEqual([]);
}, 120_000);
