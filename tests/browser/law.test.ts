import { expect, it } from 'vitest';
import { findBarriers, findOverflow, phone, tabTo, withBrowser } from '../support/browser.ts';

// The pages hold no script; axe needs one to look at them.
const bed = withBrowser();

it('a person with a phone and no mouse finds the calculator and learns the last day of objection', async () => {
  const page = await bed.open({ size: phone });
  await page.goto('/');
  await page.getByRole('link', { name: 'Fristen- und Gebührenrechner' }).click();
  await tabTo(page, 'link', 'Bescheid und Widerspruch');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/rechner/bekanntgabe');
  await page.getByLabel('Wann wurde er abgeschickt oder bereitgestellt?').fill('30.12.2024');
  await tabTo(page, 'button', 'Bekanntgabe berechnen');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Bitte prüfen Sie eine Angabe' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fehler');
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Ort der Behörde').fill('Erfurt');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Widerspruch bis Montag, 3. Februar 2025' }).waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('§ 41 Abs. 2 Satz 1 VwVfG');
  expect(text).toContain('Annahme');
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Bekanntgabe berechnen' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Ihre Angaben' }).isVisible()).toBe(true);
});

it('the comparison of two days is readable on a phone', async () => {
  const page = await bed.open({ size: phone, dark: true });
  await page.goto('/rechner/rechtsstand');
  await page.getByRole('heading', { name: 'Das Recht hat sich geändert' }).waitFor();
  expect([...(await findBarriers(page)), ...(await findOverflow(page))]).toEqual([]);
});
