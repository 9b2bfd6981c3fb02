import { beforeAll, expect, it } from 'vitest';
import { dayInBerlin } from '../../src/lang/format.ts';
import { phone, withBrowser } from '../support/browser.ts';
import { meiningen, person, untermassfeld } from '../support/journey.ts';
import { readPdfText } from '../support/pdf.ts';
import { addStaff } from '../support/people.ts';
import { fillFields, follow, openCase, press, reloadUntil, signInBrowser } from '../support/steps.ts';

// A dated transfer of a task to a town of another district: at 00:00 of its first day everything follows by itself.
let ahead = 0;
const bed = withBrowser({ clock: { now: () => new Date(Date.now() + ahead) }, env: { PLACES_REFRESH_MS: '100' } });
const hildburghausen = '16069024';
const service = '99115003';
let logins: Record<string, { email: string; password: string }>;

/** Moves the clock to five minutes past the next midnight in Berlin. */
function passMidnight(): void {
  const today = dayInBerlin(new Date(Date.now() + ahead));
  while (dayInBerlin(new Date(Date.now() + ahead)) === today) ahead += 60_000;
  ahead += 300_000;
}

beforeAll(async () => {
  logins = {
    [meiningen]: await addStaff(bed, 'caseworker', meiningen),
    [hildburghausen]: await addStaff(bed, 'caseworker', hildburghausen),
  };
});

it('after a delegating transfer took effect, service page, routing, form, inbox and file belong to the town of the other district', async () => {
  const tomorrow = dayInBerlin(new Date(Date.now() + 86_400_000));
  await bed.admin.query(
    `insert into places.transfer (kind, from_id, to_id, services, areas, valid_from, source)
     values ('delegating', $1, $2, $3, $4, $5, 'Zweckvereinbarung (Testfall)')`,
    [untermassfeld, hildburghausen, [service], [untermassfeld], tomorrow],
  );
  const guest = await bed.open({ javaScript: false, size: phone });
  const page = `/leistungen/meldebescheinigung?ags=${untermassfeld}`;
  await guest.goto(page);
  await reloadUntil(guest, 'Stadt Meiningen');
  expect(await guest.locator('main').textContent()).not.toContain('Hildburghausen');

  passMidnight();
  await guest.goto(page);
  await reloadUntil(guest, 'Stadt Hildburghausen');
  await follow(guest, 'Online beantragen');
  await guest.getByRole('textbox', { name: 'Vorname', exact: true }).waitFor();
  expect(await guest.locator('body').textContent()).toContain('Stadt Hildburghausen');
  const { 'E-Mail': _email, ...known } = person;
  await fillFields(guest, { ...known, Nachname: 'Wechsel', Geburtsdatum: '14.3.1984' });
  await press(guest, 'Weiter');
  await fillFields(guest, {
    'Zweck der Bescheinigung': 'Für eine Bank oder Versicherung',
    'Anzahl der Ausfertigungen': '1',
  });
  await press(guest, 'Weiter');
  await press(guest, 'Absenden');
  await guest.waitForURL('**/status/**');
  await reloadUntil(guest, 'Stadt Hildburghausen');

  const taker = await bed.open({ javaScript: false });
  await signInBrowser(taker, logins[hildburghausen]!);
  await openCase(taker, 'Wechsel');
  await press(taker, 'Übernehmen');
  await follow(taker, 'Bescheid erstellen');
  await taker.getByRole('group', { name: 'Wie entscheiden Sie?' }).getByLabel('Bescheinigung ausstellen').check();
  await press(taker, 'Weiter');
  await fillFields(taker, {
    'Name laut Melderegister': 'Mara Wechsel',
    'Geburtsdatum laut Melderegister': '14.3.1984',
    'Anschrift laut Melderegister': 'Lindenweg 4, 98617 Untermaßfeld',
  });
  await press(taker, 'Weiter zur Prüfung');
  await press(taker, 'Entscheiden, Schreiben erstellen');
  await reloadUntil(taker, 'Zur Post geben');
  const href = await taker.locator('main a[href*="/datei/"]').first().getAttribute('href');
  const letter = await (await taker.request.get(href!)).body();
  const words = await readPdfText(letter);
  expect(words).toMatch(/^Stadt Hildburghausen\b/);
  expect(words).toContain('Mara Wechsel');
  expect(words).not.toContain('Meiningen');
  const { rows } = await bed.admin.query<{ text: string }>(
    `select t::text as text from cases."case" t where authority_id = $1`,
    [hildburghausen],
  );
  expect(rows).toHaveLength(1);

  const giver = await bed.open({ javaScript: false });
  await signInBrowser(giver, logins[meiningen]!);
  expect(await giver.locator('main').textContent()).not.toContain('Wechsel');

  await guest.reload();
  expect(await guest.locator('main a[href*="/dateien/"]').count(), 'the certificate goes by post').toBe(0);
});
