import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { applyForDog, fillDogForm, meiningen, referenceOf } from '../../../../tests/support/journey.ts';
import { packageOf } from '../../../../tests/support/packages.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { createVisitor } from '../../../../tests/support/visitor.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { createTestServer, testPorts } from '../applications.fixture.ts';

const bed = withDatabase();

describe('a service that was switched off', () => {
  it('keeps the drafts, says so on every page and names the ways that are open, until it is on again', async () => {
    const guest = createClient(bed.program.server);
    const review = await fillDogForm(guest);
    const reference = referenceOf(review);
    const head = await signIn(bed, 'head', meiningen);
    const off = await head.submit(await head.open('/arbeitsplatz/leistungen'), 'Ausschalten : Hund anmelden');

    const sent = await guest.submit(review, 'Absenden');
    expect(sent.status).toBe(409);
    for (const page of [sent, await guest.open(`/antrag/${reference}?schritt=dog`)]) {
      const text = readableText(page.body);
      expect(text).toContain('Die Stadt Meiningen nimmt diesen Antrag zurzeit nicht online an.');
      expect(text).toContain('Ihre Angaben bleiben gespeichert.');
      expect(page.body).toContain(`href="/behoerden/${meiningen}"`);
      expect(page.body).toContain('leistung=allgemeines-anliegen&amp;behoerde=16066042&amp;thema=Hund%20anmelden');
      expect(page.body).toContain(`href="/antrag/${reference}/gespeichert"`);
    }
    expect(sent.body).not.toContain('>Absenden<');
    expect((await guest.open(`/antrag/${reference}`)).body).toContain('Bello');

    const start = await guest.open('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
    expect(start.status).toBe(409);
    expect(readableText(start.body)).toContain('Der Behörde schreiben');
    const service = readableText((await guest.open('/leistungen/hundesteuer-anmelden?ags=16066076')).body);
    expect(service).toContain('Stadt Meiningen nimmt den Online-Antrag zurzeit nicht an.');
    expect(service).toContain('Allgemeines Anliegen senden');

    await head.submit(off, 'Einschalten : Hund anmelden');
    const again = await guest.submit(await guest.open(`/antrag/${reference}?schritt=review`), 'Absenden');
    expect(again.path).toContain('/status/');
  });
});

describe('a service with a limit for each day', () => {
  it('gives the last place once, keeps the draft of whoever comes too late, and goes on the next day', async () => {
    const form = packageOf({
      steps: [{ id: 'wish', groups: [{ id: 'wish', fields: [{ id: 'text', type: 'text', required: true }] }] }],
    });
    const limited = {
      ...form,
      slug: 'limited',
      service: { ...form.service, leika: ['99102013002000'], processing: { target: null, outcomes: [], perDay: 1 } },
    };
    let now = new Date('2026-06-01T10:00:00Z');
    const ports = { ...testPorts(), findPackage: (slug: string) => (slug === 'limited' ? limited : undefined) };
    const server = await createTestServer({ ...bed.platform, clock: { now: () => now } }, ports);
    const ready = async () => {
      const visitor = createVisitor(server);
      const started = await visitor.get('/antrag/neu?leistung=limited&ags=16066076');
      const path = String(started.headers.location);
      const first = (await visitor.get(path)).body;
      await visitor.post(`${path}?schritt=wish`, first, { 'wish.text': 'Ein Platz', aktion: 'weiter' });
      const review = (await visitor.get(`${path}?schritt=review`)).body;
      const _revision = /name="_revision" value="(\d+)"/.exec(review)?.[1] ?? '';
      const send = () => visitor.post(`${path}?schritt=review`, review, { _revision, aktion: 'absenden' });
      return { visitor, path, send, owner: hashReference(path.slice('/antrag/'.length)) };
    };
    const people = [await ready(), await ready(), await ready()];
    const answers = await Promise.all(people.map(({ send }) => send()));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409]);
    const late = people.filter((_, index) => answers[index]?.statusCode === 409);
    for (const { visitor, path } of late) {
      const page = (await visitor.get(`${path}?schritt=review`)).body;
      const text = readableText(page);
      expect(text).toContain('Die Stadt Meiningen kann heute keinen weiteren Antrag dieser Art annehmen.');
      expect(text).toContain('Ein Platz');
      expect(page).not.toContain('>Absenden<');
    }
    const { rows } = await bed.admin.query<{ taken: number }>('select taken from applications.intake');
    expect(rows).toEqual([{ taken: 1 }]);
    expect((await people.find((one) => !late.includes(one))!.send()).statusCode).toBe(303);

    now = new Date('2026-06-01T22:30:00Z');
    expect((await late[0]!.send()).statusCode).toBe(303);
    await server.close();
  });
});

describe('a provider that does not answer', () => {
  it('the person reads that the application is safe while its hand-over takes longer', async () => {
    const sent = await applyForDog(bed);
    await bed.admin.query('update mailbox.thread set file_number = null');
    const rest = async (reference: string) => readableText((await sent.guest.open(`/status/${reference}`)).body);
    expect(await rest(sent.reference)).not.toContain('Ihr Antrag ist sicher gespeichert');
    await bed.admin.query('alter table applications.application disable trigger keep_submitted');
    await bed.admin.query("update applications.application set submitted_at = submitted_at - interval '10 minutes'");
    await bed.admin.query('alter table applications.application enable trigger keep_submitted');
    expect(await rest(sent.reference)).toContain('Ihr Antrag ist sicher gespeichert und gilt als eingegangen.');
  });
});
