import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, tabTo, withBrowser } from '../support/browser.ts';
import { dog, meiningen, person, smallPdf } from '../support/journey.ts';
import { readPdfText } from '../support/pdf.ts';
import { addStaff } from '../support/people.ts';
import {
  applyForDogInBrowser,
  decideDogTax,
  fillFields,
  findDogRegistration,
  follow,
  openCase,
  press,
  reloadUntil,
  signInBrowser,
} from '../support/steps.ts';

const bed = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-proof-'));
const proof = join(folder, 'chipnummer.pdf');
let login: { email: string; password: string };

beforeAll(async () => {
  writeFileSync(proof, smallPdf);
  login = await addStaff(bed, 'caseworker', meiningen);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('from the question to the decision %s', (name, javaScript) => {
  it('a guest of Untermaßfeld registers a dog, Meiningen asks for a proof and decides', async () => {
    const surname = javaScript ? 'Mitskript' : 'Ohneskript';
    const guest = await bed.open({ javaScript, size: phone });
    await findDogRegistration(guest);
    expect(await guest.locator('body').textContent(), name).toContain('Stadt Meiningen');
    const link = await applyForDogInBrowser(guest, { person: { Nachname: surname } });
    expect(link).toMatch(/^\/status\/[\w-]{22,}$/);

    const staff = await bed.open({ javaScript, size: desktop });
    await signInBrowser(staff, login);
    await openCase(staff, surname);
    await press(staff, 'Übernehmen');
    const file = await staff.locator('main').textContent();
    expect(file).toContain('276 098 102 345 678');
    await follow(staff, 'Nachfordern');
    await fillFields(staff, {
      'Was fehlt?': 'Bitte senden Sie einen Nachweis der Chipnummer.',
      'Antwort bis': '14.3.2027',
    });
    await press(staff, 'Nachforderung senden');

    await guest.goto(link);
    await reloadUntil(guest, 'Nachweis der Chipnummer');
    await guest.getByRole('textbox', { name: 'Ihre Antwort' }).fill('Anbei der Nachweis.');
    await guest.getByLabel('Unterlagen', { exact: true }).setInputFiles(proof);
    await press(guest, 'Antwort senden');

    await reloadUntil(staff, 'chipnummer.pdf');
    await decideDogTax(staff);

    await guest.goto(link);
    await reloadUntil(guest, 'Ihr Bescheid ist da');
    // The letter is there to open when the scanner has seen it, a moment later.
    const opener = guest.locator('[aria-labelledby="ergebnis"] a[href*="/dateien/"]');
    for (let round = 0; round < 30 && (await opener.count()) === 0; round += 1) {
      await guest.waitForTimeout(300);
      await guest.reload();
    }
    const href = await opener.first().getAttribute('href');
    const letter = await guest.request.get(href!);
    const bytes = await letter.body();
    expect(letter.headers()['content-type']).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('pdfuaid:part')).toBe(true);
    expect(await readPdfText(bytes)).toMatch(/^Stadt Meiningen für die Gemeinde Untermaßfeld\b.*60,00 €.*Widerspruch/);
  });
});

describe('on the way', () => {
  it('mistakes are named at the top, the summary has the focus and leads to the field', async () => {
    const page = await bed.open();
    await findDogRegistration(page);
    await fillFields(page, person);
    await press(page, 'Weiter');
    await fillFields(page, { ...dog, Chipnummer: '2760981023456', 'Geburtsdatum des Hundes': '2.5.' });
    await press(page, 'Weiter');
    const summary = page.getByRole('group', { name: 'Bitte prüfen Sie zwei Angaben' });
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Fehler:/);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Chipnummer', exact: true }).inputValue()).toBe('276 098 102 345 6');
    await summary.getByRole('link', { name: /15 Ziffern/ }).click();
    const chip = page.getByRole('textbox', { name: 'Chipnummer', exact: true });
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await chip.getAttribute('aria-invalid')).toBe('true');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('a person without a mouse finds the service, fills the form and sends it', async () => {
    const page = await bed.open();
    await page.goto('/');
    await tabTo(page, 'textbox', 'Ihr Anliegen');
    await page.keyboard.type('hund anmelden');
    await tabTo(page, 'textbox', 'Postleitzahl oder Ort');
    await page.keyboard.type('Untermaßfeld');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /„hund anmelden“/ }).waitFor();
    await tabTo(page, 'link', /Online beantragen/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Vorname', exact: true }).waitFor();
    for (const [name, value] of Object.entries(person)) {
      await tabTo(page, 'textbox', name);
      await page.keyboard.type(value);
    }
    await tabTo(page, 'button', 'Weiter');
    await page.keyboard.press('Enter');
    for (const [name, value] of Object.entries(dog)) {
      if (name === 'Weitere Hunde im Haushalt') continue;
      await tabTo(page, 'textbox', name);
      await page.keyboard.type(value);
    }
    await tabTo(page, 'radio', 'Ja');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Nein' }).isChecked()).toBe(true);
    await tabTo(page, 'button', 'Weiter');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', 'Absenden');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/status/**');
  });

  it('two tabs, the back button and a second click make one application', async () => {
    const page = await bed.open();
    await findDogRegistration(page);
    await fillFields(page, { ...person, Nachname: 'Doppelklick' });
    await press(page, 'Weiter');
    await fillFields(page, dog);
    await press(page, 'Weiter');
    await page.getByRole('button', { name: 'Absenden', exact: true }).waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await page.getByRole('button', { name: 'Absenden', exact: true }).dblclick();
    await page.waitForURL('**/status/**');
    await press(second, 'Absenden');
    await second.waitForURL('**/status/**');
    await page.goBack();
    await page.goto(new URL(page.url()).pathname);
    const { rows } = await bed.admin.query<{ n: number }>(
      "select count(*)::int as n from applications.application where state = 'submitted' and submission::text like '%Doppelklick%'",
    );
    expect(rows[0]!.n).toBe(1);
    await expect
      .poll(
        async () =>
          (await bed.admin.query("select 1 from cases.submission where submission::text like '%Doppelklick%'"))
            .rowCount,
        { timeout: 15_000 },
      )
      .toBe(1);
  });

  it('axe finds nothing on any page of applying and of case work, on phone and desktop', async () => {
    const found: string[] = [];
    const look = async (page: Awaited<ReturnType<typeof bed.open>>) => {
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
      }
    };
    const guest = await bed.open();
    await guest.goto('/?q=hund+anmelden&ort=98617');
    await look(guest);
    await guest.goto('/?q=hund+anmelden&ags=16066076');
    await look(guest);
    await guest.goto('/leistungen/hundesteuer-anmelden?ags=16066076');
    await look(guest);
    await guest.goto('/behoerden/16066042');
    await look(guest);
    await guest.goto('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
    await look(guest);
    await fillFields(guest, { ...person, Nachname: 'Achse' });
    await press(guest, 'Weiter');
    await look(guest);
    await fillFields(guest, { ...dog, 'Weitere Hunde im Haushalt': 'Ja' });
    await press(guest, 'Weiter');
    await look(guest);
    await guest.goBack();
    await fillFields(guest, { 'Weitere Hunde im Haushalt': 'Nein' });
    await press(guest, 'Weiter');
    await guest.getByRole('button', { name: 'Absenden', exact: true }).waitFor();
    await look(guest);
    await press(guest, 'Absenden');
    await guest.waitForURL('**/status/**');
    await look(guest);

    const staff = await bed.open();
    await signInBrowser(staff, login);
    await look(staff);
    await openCase(staff, 'Achse');
    const path = new URL(staff.url()).pathname;
    for (const view of [
      '',
      '?ansicht=nachrichten',
      '?ansicht=dateien',
      '?ansicht=verlauf',
      '?ansicht=notizen',
      '?tun=nachfordern',
      '?tun=bescheid',
      '?tun=weiterleiten&behoerdensuche=Erfurt',
    ]) {
      await staff.goto(`${path}${view}`);
      await look(staff);
    }
    expect(found).toEqual([]);
  });
});
