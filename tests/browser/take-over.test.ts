import { beforeAll, describe, expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { decision, meiningen } from '../support/journey.ts';
import { addStaff } from '../support/people.ts';
import {
  applyForDogInBrowser,
  decideDogTax,
  fillFields,
  findDogRegistration,
  openCase,
  press,
  reloadUntil,
  signInBrowser,
} from '../support/steps.ts';

const bed = withBrowser();
let login: { email: string; password: string };
beforeAll(async () => {
  login = await addStaff(bed, 'caseworker', meiningen);
});

describe('answers that are taken over', () => {
  it('a dog is registered and decided; later it is deregistered with what the first application and a register hold', async () => {
    const guest = await bed.open({ size: phone });
    await findDogRegistration(guest);
    const earlier = await applyForDogInBrowser(guest, { person: { Nachname: 'Wiederkehr' } });
    const staff = await bed.open({ size: desktop });
    await signInBrowser(staff, login);
    await openCase(staff, 'Wiederkehr');
    await press(staff, 'Übernehmen');
    await decideDogTax(staff);
    await guest.goto(earlier);
    await reloadUntil(guest, 'Ihr Bescheid ist da');
    const link = guest.url();

    const found: string[] = [];
    const look = async () => {
      for (const size of [desktop, phone]) {
        await guest.setViewportSize(size);
        found.push(...(await findBarriers(guest)), ...(await findOverflow(guest)));
      }
    };
    await guest.goto('/antrag/neu?leistung=hundesteuer-abmelden&ags=16066076');
    await guest.getByRole('heading', { level: 1, name: 'Angaben übernehmen' }).waitFor();
    await look();
    await press(guest, 'Vorschau ansehen');
    await guest.getByRole('group', { name: 'Bitte prüfen Sie' }).waitFor();
    await fillFields(guest, { 'Persönlicher Link des früheren Antrags': link });
    await press(guest, 'Vorschau ansehen');
    await guest.getByRole('heading', { name: 'Vorschau' }).waitFor();
    const preview = await guest.locator('main').textContent();
    for (const word of ['Wiederkehr', 'Bello', '276 098 102 345 678', decision.Kassenzeichen])
      expect(preview).toContain(word);
    await look();
    await press(guest, 'Übernehmen');

    await guest.getByLabel('Erika Musterfrau (erfunden)').check();
    await guest.getByLabel(/Ich willige ein/).check();
    await press(guest, 'Angaben abrufen');
    await guest.getByRole('heading', { name: 'Vorschau' }).waitFor();
    await press(guest, 'Übernehmen');
    await guest.getByRole('link', { name: 'Weiter zum Antrag' }).click();

    expect(await guest.locator('main').textContent()).toContain('Melderegister (Simulation)');
    expect(await guest.getByRole('textbox', { name: 'Nachname', exact: true }).count()).toBe(0);
    expect(await guest.getByRole('textbox', { name: 'Kassenzeichen', exact: true }).inputValue()).toBe(
      decision.Kassenzeichen,
    );
    await fillFields(guest, { 'E-Mail': 'neu@post.example' });
    await look();
    await press(guest, 'Weiter');
    await guest.locator('main').getByRole('link', { name: /Bello/ }).first().click();
    await fillFields(guest, { 'Grund der Abmeldung': 'Der Hund ist gestorben', Tag: '1.3.2026' });
    await press(guest, 'Weiter');
    await press(guest, 'Weiter');
    await fillFields(guest, { Steuermarke: 'Ich habe keine bekommen', 'Konto für eine Rückzahlung angeben': 'Nein' });
    await press(guest, 'Weiter');
    await guest.getByRole('button', { name: 'Absenden', exact: true }).waitFor();
    await look();
    await press(guest, 'Absenden');
    await guest.waitForURL('**/status/**');

    await openCase(staff, 'Musterfrau');
    await staff.goto(`${new URL(staff.url()).pathname}?ansicht=angaben`);
    const row = (label: string) =>
      staff.locator('main').getByRole('row').filter({ hasText: label }).first().textContent();
    expect(await row('Nachname')).toMatch(/Musterfrau.*Melderegister \(Simulation\).*aus Register/);
    expect(await row('Name des Hundes')).toMatch(/Bello.*Antrag „Hund anmelden“.*aus früherem Antrag/);
    expect(await row('Kassenzeichen')).toMatch(/aus früherem Antrag/);
    expect(await row('E-Mail')).toMatch(/neu@post\.example.*angegeben/);
    expect(await row('Grund der Abmeldung')).toMatch(/gestorben.*angegeben/);
    for (const size of [desktop, phone]) {
      await staff.setViewportSize(size);
      found.push(...(await findBarriers(staff)), ...(await findOverflow(staff)));
    }
    expect(found).toEqual([]);
  }, 240_000);
});
