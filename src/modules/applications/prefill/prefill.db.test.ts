import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createVisitor } from '../../../../tests/support/visitor.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { createTestServer, testPorts } from '../applications.fixture.ts';
import { begin, formOf, refOf, submitted as send, sendOff, type Visitor } from '../applying.fixture.ts';

const bed = withDatabase();
const decided = new Map<string, Record<string, unknown>>();
const ports = { ...testPorts(), findDecision: async (id: string) => decided.get(id) };
let server: FastifyInstance;
beforeAll(async () => {
  server = await createTestServer(bed.platform, ports);
});
afterAll(() => server?.close());

type Row = {
  answers: Record<string, unknown>;
  prefill: { id: string; state: string; kind: string }[];
  submission: never;
};
const rowOf = (reference: string): Promise<Row> =>
  bed.db.as(
    { kind: 'guest', owner: hashReference(reference) },
    (tx) => tx.selectFrom('applications.application').selectAll().executeTakeFirstOrThrow() as never,
  );
const takeOver = (reference: string) => `/antrag/${reference}/uebernehmen`;

async function beginLeaving(visitor: Visitor): Promise<string> {
  const started = await visitor.get('/antrag/neu?leistung=hundesteuer-abmelden&ags=16066076');
  const reference = refOf(started.headers.location);
  expect(started.headers.location).toBe(takeOver(reference));
  return reference;
}

/** Presses a button of the page on which answers are taken over. */
async function press(visitor: Visitor, reference: string, fields: Record<string, string>) {
  const { body } = await visitor.get(takeOver(reference));
  return visitor.post(takeOver(reference), body, fields);
}
const offerOf = async (reference: string) => (await rowOf(reference)).prefill.find(({ state }) => state === 'offered')!;
const consent = { aktion: 'register:melderegister', person: 'erika', einwilligung: 'ja' };

describe('from an earlier application', () => {
  it('needs the private link of a sent application of a fitting service', async () => {
    const { reference: other } = await send(bed, server);
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    const { receipt_number: receipt } = (await rowOf(other)) as never;
    const draft = await begin(createVisitor(server));
    const own = await beginLeaving(createVisitor(server));
    for (const [link, said] of [
      ['', 'Bitte geben Sie den persönlichen Link'],
      [receipt, 'Das ist eine Eingangsnummer'],
      [hashReference(other), 'kein vollständiger persönlicher Link'],
      ['A'.repeat(43), 'Zu diesem Link gibt es keinen Antrag'],
      [`http://localhost/antrag/${draft}`, 'noch nicht abgesendet'],
      [`http://localhost/antrag/${own}`, 'noch nicht abgesendet'],
    ]) {
      const answer = await press(visitor, reference, { aktion: 'frueher', link: link! });
      expect(answer.statusCode, link).toBe(422);
      expect(answer.body, link).toContain(said);
      expect(answer.body).not.toContain('Bello');
    }
    expect((await rowOf(reference)).prefill).toEqual([]);
  });

  it('shows a preview, takes over what was chosen, and the person may change all of it', async () => {
    const { reference: other, id } = await send(bed, server);
    decided.set(id, { paymentReference: 'HST 4711' });
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    const shown = await press(visitor, reference, { aktion: 'frueher', link: ` http://x/status/${other}?lang=de ` });
    expect(shown.headers.location).toBe(takeOver(reference));
    const preview = await visitor.get(takeOver(reference));
    for (const word of ['Bello', '276 098 102 345 678', 'HST 4711', 'Beispielweg 7', 'Antrag „Hund anmelden“ vom'])
      expect(preview.body).toContain(word);
    expect((await rowOf(reference)).answers).toEqual({});
    const { rows } = await bed.admin.query<{ text: string }>(
      'select a::text as text from applications.application a where owner = $1',
      [hashReference(reference)],
    );
    expect(rows[0]!.text).not.toContain(other);
    expect(rows[0]!.text).not.toContain(hashReference(other));

    const offer = await offerOf(reference);
    const none = await press(visitor, reference, { aktion: `annehmen:${offer.id}`, teil: 'settlement' });
    expect(none.body).toContain('Bitte wählen Sie mindestens einen Teil aus');
    await press(visitor, reference, { aktion: `annehmen:${offer.id}`, teil: 'dogs[0]' });
    expect((await rowOf(reference)).answers).toEqual({ dogs: [{ name: 'Bello', chip: '276098102345678' }] });

    await press(visitor, reference, { aktion: 'frueher', link: other });
    await press(visitor, reference, { aktion: `annehmen:${(await offerOf(reference)).id}`, teil: 'dogs[0]' });
    expect((await rowOf(reference)).answers.dogs).toHaveLength(1);
  });

  it('leaves nothing of what was declined', async () => {
    const { reference: other } = await send(bed, server);
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    await press(visitor, reference, { aktion: 'frueher', link: other });
    await press(visitor, reference, { aktion: `ablehnen:${(await offerOf(reference)).id}` });
    expect(await rowOf(reference)).toMatchObject({ prefill: [], answers: {} });
  });

  it('T2 an offer of somebody else, or one that is made up, is taken by nobody', async () => {
    const { reference: other } = await send(bed, server);
    const one = createVisitor(server);
    const mine = await beginLeaving(one);
    await press(one, mine, { aktion: 'frueher', link: other });
    const { id } = await offerOf(mine);
    const two = createVisitor(server);
    const theirs = await beginLeaving(two);
    for (const aktion of [`annehmen:${id}`, `ablehnen:${id}`, `entfernen:${id}`, 'annehmen:', 'annehmen:x'])
      expect((await press(two, theirs, { aktion, teil: 'person' })).statusCode).toBe(422);
    expect((await offerOf(mine)).id).toBe(id);
    expect(await rowOf(theirs)).toMatchObject({ prefill: [], answers: {} });
    for (const aktion of ['', 'nope', 'register', '__proto__:x'])
      expect((await press(two, theirs, { aktion })).statusCode).toBeLessThan(500);
  });
});

describe('from a register', () => {
  it('asks only with consent and a person, and says what a register can say', async () => {
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    expect((await visitor.get(takeOver(reference))).body).toContain('Alle Personen sind erfunden');
    for (const [fields, said] of [
      [{ person: '' }, 'Bitte wählen Sie eine erfundene Person'],
      [{ person: 'somebody' }, 'Bitte wählen Sie eine erfundene Person'],
      [{ einwilligung: '' }, 'Bitte willigen Sie in den Abruf ein'],
      [{ person: 'unknown' }, 'kennt diese Person nicht'],
      [{ person: 'silent' }, 'antwortet gerade nicht'],
      [{ aktion: 'register:schufa' }, 'Dieses Register können wir hier nicht fragen'],
    ] as const) {
      const answer = await press(visitor, reference, { ...consent, ...fields });
      expect(answer.statusCode, said).toBe(422);
      expect(answer.body).toContain(said);
    }
    expect((await rowOf(reference)).prefill).toEqual([]);
  });

  it('T2 what it answered stands fast in form, draft and submission, apart from the answers', async () => {
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    await press(visitor, reference, consent);
    expect((await visitor.get(takeOver(reference))).body).toContain('Musterfrau');
    const first = (await visitor.get(`/antrag/${reference}?schritt=person`)).body;
    expect(first).toContain('name="person.firstName"');
    await press(visitor, reference, { aktion: `annehmen:${(await offerOf(reference)).id}` });

    const page = (await visitor.get(`/antrag/${reference}?schritt=person`)).body;
    expect(page).toContain('Musterfrau');
    expect(page).toContain('Quelle: Melderegister (Simulation)');
    expect(page).not.toContain('name="person.firstName"');
    const next = await visitor.post(formOf(page), page, {
      'person.firstName': 'Gefälscht',
      'person.address.city': 'Gefälscht',
      'person.email': 'e@post.example',
      'person.paymentReference': '',
      aktion: 'weiter',
    });
    expect(next.headers.location).toBe(`/antrag/${reference}?schritt=dogs`);
    const { answers } = await rowOf(reference);
    expect(JSON.stringify(answers)).not.toMatch(/Gefälscht|Erika|Musterfrau/);

    const row = (await visitor.get(`/antrag/${reference}?schritt=dogs`)).body;
    const dog = { 'dogs[0].name': 'Bello', 'dogs[0].chip': '', 'dogs[0].reason': 'died', 'dogs[0].day': '1.3.2026' };
    await visitor.post(formOf(row), row, { ...dog, aktion: 'weiter' });
    const money = (await visitor.get(`/antrag/${reference}?schritt=settlement`)).body;
    await visitor.post(formOf(money), money, {
      'settlement.tag': 'none',
      'settlement.refund': 'nein',
      aktion: 'weiter',
    });
    const review = (await visitor.get(`/antrag/${reference}?schritt=review`)).body;
    expect(review).toContain('Melderegister (Simulation)');
    expect((await sendOff(visitor, reference, review)).headers.location).toBe(`/status/${reference}`);

    const sent = (await rowOf(reference)) as unknown as Record<'answers' | 'submission' | 'prefill', never>;
    expect(JSON.stringify(sent.answers)).not.toContain('Erika');
    expect(sent.submission).toMatchObject({
      answers: { x_person: { F60000242: 'e@post.example' } },
      registers: { melderegister: { x_person: { F60000228: 'Erika', F60000227: 'Musterfrau' } } },
      prefilled: [{ kind: 'register', from: 'melderegister', simulated: true, fields: expect.any(Array) }],
    });
    expect(sent.prefill).toMatchObject([{ kind: 'register', state: 'taken', at: expect.any(String) }]);
    const copy = await visitor.get(`/status/${reference}/kopie.pdf`);
    expect(copy.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await visitor.get(takeOver(reference))).headers.location).toBe(`/status/${reference}`);
  });

  it('can be taken back: its values are gone and the questions are asked again', async () => {
    const visitor = createVisitor(server);
    const reference = await beginLeaving(visitor);
    await press(visitor, reference, consent);
    const { id } = await offerOf(reference);
    await press(visitor, reference, { aktion: `annehmen:${id}` });
    await press(visitor, reference, { aktion: `entfernen:${id}` });
    expect((await rowOf(reference)).prefill).toEqual([]);
    expect((await visitor.get(`/antrag/${reference}?schritt=person`)).body).toContain('name="person.firstName"');
  });

  it('is not offered where no adapter is configured, and then nothing can be asked', async () => {
    const without = await createTestServer(bed.platform, { ...ports, registers: [] });
    const visitor = createVisitor(without);
    const reference = await beginLeaving(visitor);
    expect((await visitor.get(takeOver(reference))).body).not.toContain('Melderegister');
    expect((await press(visitor, reference, consent)).body).toContain('nicht fragen');
    await without.close();
  });
});

it('a form that takes nothing over has no such page', async () => {
  const visitor = createVisitor(server);
  const reference = await begin(visitor);
  expect((await visitor.get(takeOver(reference))).headers.location).toBe(`/antrag/${reference}`);
  expect((await visitor.get(`/antrag/${reference}`)).body).not.toContain('/uebernehmen');
});
