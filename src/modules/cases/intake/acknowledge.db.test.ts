import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { caseOf, referenceOf, untermassfeld } from '../../../../tests/support/journey.ts';
import { signIn } from '../../../../tests/support/people.ts';

const meiningen = '16066042';
const bed = withDatabase();

/** Gives notice of a campfire in a year. */
async function giveNotice() {
  const guest = createClient(bed.program.server);
  const day = `1.6.${new Date().getFullYear() + 1}`;
  const first = await guest.open(`/antrag/neu?leistung=brauchtumsfeuer-anzeigen&ags=${untermassfeld}`);
  const site = await guest.submit(first, 'Weiter', {
    'Art des Feuers': 'campfire',
    'Öffentliches Feuer': 'Nein',
    'Tag des Feuers': day,
    Beginn: '18:00',
    Ende: '22:00',
  });
  const safety = await guest.submit(site, 'Weiter', {
    'Ort des Feuers': 'Wiese am Bach',
    'Eigentum an der Fläche': 'self',
  });
  const person = await guest.submit(safety, 'Weiter', {
    'Nur trockenes, unbehandeltes Holz': 'Ja',
    'Durchmesser in Metern': '1',
    'Höhe in Metern': '1',
    'Abstand zu Gebäuden in Metern': '60',
    'Wald in der Nähe': 'Nein',
  });
  const review = await guest.submit(person, 'Weiter', {
    Vorname: 'Frida',
    Nachname: 'Feuer',
    'Straße und Hausnummer': 'Beispielweg 7',
    Postleitzahl: '98617',
    Ort: 'Untermaßfeld',
    Telefon: '03693 12345',
    'Aufsicht am Feuer': 'Ja',
  });
  const status = await guest.submit(review, 'Absenden');
  const reference = referenceOf(status);
  await bed.runJobs();
  return { guest, reference, day };
}

const row = async (path: string) =>
  (
    await bed.admin.query<{ status: string; application_id: string; actions: string[]; documents: number }>(
      `select status, application_id, (select array_agg(kind order by seq) from cases.action a where a.case_id = c.id) as actions,
         (select count(*)::int from cases.document d where d.case_id = c.id) as documents
       from cases."case" c where id = $1`,
      [path.split('/').at(-1)],
    )
  ).rows[0]!;

let worker: Client;
beforeAll(async () => {
  worker = await signIn(bed, 'caseworker', meiningen);
});

describe('a notice that is only to be given', () => {
  it('is confirmed at once without a caseworker, with a letter, exactly once', async () => {
    const sent = await giveNotice();
    const path = await caseOf(bed, sent);
    expect(await row(path)).toMatchObject({ status: 'noted', actions: ['received', 'acknowledged'], documents: 1 });
    const status = await sent.guest.open(`/status/${sent.reference}`);
    const text = readableText(status.body);
    expect(text).toContain('Ihre Anzeige ist bestätigt');
    expect(text).toContain('Ihre Anzeige ist eingegangen. Die Bestätigung liegt bei.');
    const file = /href="(\/status\/[^"]+\/dateien\/[^"]+)"/.exec(status.body)?.[1] ?? '';
    expect((await sent.guest.send('GET', file)).bytes.subarray(0, 5).toString()).toBe('%PDF-');

    const id = path.split('/').at(-1)!;
    const again = { caseId: id, applicationId: (await row(path)).application_id, documentId: id };
    await bed.program.tasks['cases.acknowledge']!(again, { id: '1', attempts: 2 });
    expect(await row(path)).toMatchObject({ status: 'noted', actions: ['received', 'acknowledged'], documents: 1 });
  });

  it('lies in the inbox for information and is closed when it was read', async () => {
    const sent = await giveNotice();
    const path = await caseOf(bed, sent);
    expect(readableText((await worker.open('/arbeitsplatz?status=noted')).body)).toContain('Frida Feuer');
    const opened = await worker.open(path);
    expect(readableText(opened.body)).toContain('Zur Kenntnis: der Eingang ist schon bestätigt');
    const form = await worker.open(`${path}?tun=schliessen`);
    await worker.submit(form, 'Abschließen', { Vermerk: 'Gelesen.' });
    expect((await row(path)).status).toBe('closed');
  });

  it('can still be forbidden: the decision goes to the printing list, the person learns of it and of the way to object', async () => {
    const sent = await giveNotice();
    const path = await caseOf(bed, sent);
    const chosen = await worker.open(`${path}?tun=bescheid`);
    const fields = { 'Tag des Feuers': sent.day, 'Ort des Feuers': 'Wiese am Bach' };
    const bare = await worker.submit(chosen, 'Weiter zur Prüfung', fields);
    expect(bare.status).toBe(422);
    const check = await worker.submit(bare, 'Weiter zur Prüfung', {
      ...fields,
      Begründung: 'Waldbrandgefahr Stufe 5.',
    });
    await worker.submit(check, 'Entscheiden und zustellen');
    await bed.runJobs();
    expect((await row(path)).status).toBe('decided');
    // Nobody gave an address for a notice, so the decision goes by post (§ 41 Abs. 2 VwVfG).
    const text = readableText((await sent.guest.open(`/status/${sent.reference}`)).body);
    expect(text).toContain('Ihr Bescheid kommt mit der Post');
    expect(text).toContain('Nicht einverstanden?');
    const number = /BTF-\d+-\d+/.exec(text)?.[0] ?? 'no file number';
    expect(readableText((await worker.open('/arbeitsplatz/post')).body)).toContain(number);
  });

  it('leaves what a caseworker did before the confirmation was made', async () => {
    const sent = await giveNotice();
    const path = await caseOf(bed, sent);
    await worker.submit(await worker.open(path), 'Übernehmen');
    expect((await row(path)).status).toBe('inProgress');
    expect(readableText((await sent.guest.open(`/status/${sent.reference}`)).body)).toContain(
      'Ihr Antrag wird bearbeitet',
    );
    await worker.submit(await worker.open(path), 'Abgeben');
    expect((await row(path)).status).toBe('noted');
  });
});
