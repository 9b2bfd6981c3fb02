import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import { type Answer, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { applyForDog, caseOf, fillDogForm, meiningen, referenceOf } from '../../../../tests/support/journey.ts';
import { signIn } from '../../../../tests/support/people.ts';

const bed = withDatabase();
let worker: Client | undefined;
const begin = (slug: string) => `/antrag/neu?leistung=${slug}&ags=16066076`;
const leave = begin('hundesteuer-abmelden');
const idIn = (path: string) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? '';
const profile = {
  Vorname: 'Mara',
  Nachname: 'Beispiel',
  Geburtsdatum: '14.3.1984',
  'Straße und Hausnummer': 'Lindenweg 4',
  Postleitzahl: '98617',
  Ort: 'Untermaßfeld',
};

async function saveProfile(client: Client): Promise<void> {
  const saved = await client.submit(await client.open('/konto/daten'), 'Angaben speichern', profile);
  expect(saved.path).toBe('/konto/daten?gespeichert=1');
}

async function sendDog(client: Client, name: string, ags?: string): Promise<string> {
  const sent = await client.submit(await fillDogForm(client, { ags, dog: { 'Name des Hundes': name } }), 'Absenden');
  await bed.runJobs();
  return idIn(sent.path);
}

type Row = { answers: Record<string, unknown>; prefill: { kind: string; state: string }[]; submission: unknown };
async function rowOf(id: string): Promise<Row> {
  const { rows } = await bed.admin.query<Row>(
    'select answers, prefill, submission from applications.application where id = $1',
    [id],
  );
  return rows[0]!;
}

/** What the page would send, with other values than it offers. */
const force = (client: Client, page: Answer, fields: Record<string, string>) =>
  client.post(page.path, [
    ['_csrf', /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!],
    ...Object.entries(fields).map(([name, value]) => [name, value] as [string, string]),
  ]);

describe('own earlier applications', () => {
  it('lists what was sent and fits, sent last first, and one is chosen without a link', async () => {
    const { client } = await openAccount(bed);
    const review = await fillDogForm(client, { dog: { 'Name des Hundes': 'Rex' } });
    const second = await sendDog(client, 'Bello', '16066042');
    const first = idIn((await client.submit(review, 'Absenden')).path);
    await bed.runJobs();
    const draft = idIn((await client.open(begin('hundesteuer-anmelden'))).path);
    const page = await client.open(leave);
    const offered = [...page.body.matchAll(/name="antrag" value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual([first, second]);
    expect(page.body).not.toContain(draft);
    const text = readableText(page.body);
    expect(text).toContain('Hund anmelden, Untermaßfeld, vom');
    expect(text).toMatch(/Eingangsnummer E-[0-9A-Z-]+, Aktenzeichen HST-\d{4}-\d+/);

    const none = await client.submit(page, 'Vorschau dieses Antrags ansehen');
    expect(none.status).toBe(422);
    expect(readableText(none.body)).toContain('Bitte wählen Sie einen Ihrer Anträge aus.');
    const preview = await client.submit(page, 'Vorschau dieses Antrags ansehen', {
      'Aus welchem Ihrer Anträge?': new RegExp(`for="antrag-${first}">([^<]+)<`).exec(page.body)![1]!,
    });
    expect(readableText(preview.body)).toContain('Rex');
    // While one thing is asked the other ways are folded away.
    expect(preview.body).toMatch(/<details class="rs-aufklapp"><summary>Weitere Angaben von woanders/);
    await client.submit(preview, 'Übernehmen');
    const { answers, prefill } = await rowOf(idIn(page.path));
    expect(answers).toMatchObject({ dogs: [{ name: 'Rex' }], person: { lastName: 'Beispiel' } });
    expect(prefill).toMatchObject([{ kind: 'earlier', state: 'taken', from: 'hundesteuer-anmelden' }]);
  });

  it('T2 an application of another account, a guest or nobody cannot be chosen, nor a draft of one’s own', async () => {
    const owner = await openAccount(bed);
    const foreign = await sendDog(owner.client, 'Fremdling');
    const { reference } = await applyForDog(bed);
    const { rows } = await bed.admin.query<{ id: string }>(
      `select id from applications.application where state = 'submitted' order by submitted_at desc limit 1`,
    );
    const { client } = await openAccount(bed);
    const draft = idIn((await client.open(begin('hundesteuer-anmelden'))).path);
    const page = await client.open(leave);
    expect(page.body).not.toContain('name="antrag"');
    const wrong = [
      foreign,
      rows[0]!.id,
      reference,
      crypto.randomUUID(),
      draft,
      '',
      "' or 1=1 --",
      foreign.toUpperCase(),
    ];
    for (const antrag of wrong) {
      const answer = await force(client, page, { aktion: 'eigener', antrag });
      expect(answer.status, antrag).toBe(422);
      expect(answer.body).not.toMatch(/Fremdling|Bello/);
    }
    expect((await rowOf(idIn(page.path))).prefill).toEqual([]);
    // The owner may, also for a draft behind a private link.
    const guest = createClient(bed.program.server);
    const open = await guest.open(leave);
    const chosen = await owner.client.open(`/antrag/${referenceOf(open)}/uebernehmen`);
    expect(chosen.body).toContain(foreign);
    expect((await guest.open(open.path)).body).not.toContain(foreign);
    for (const aktion of ['eigener', 'konto']) {
      const refused = await force(guest, open, { aktion, antrag: foreign });
      expect(refused.status).toBe(422);
      expect(readableText(refused.body)).toContain('Sie sind nicht mehr angemeldet');
    }
  });
});

describe('the profile of the account', () => {
  it('an account in which nothing stands asks nothing, and says where to enter it', async () => {
    const { client } = await openAccount(bed);
    const first = await client.open(begin('meldebescheinigung'));
    expect(first.path).toBe(`/antrag/${idIn(first.path)}`);
    expect(first.body).toContain('/uebernehmen');
    const page = await client.open(`/antrag/${idIn(first.path)}/uebernehmen`);
    expect(readableText(page.body)).toContain('In Ihrem Konto steht noch nichts, was hierher passt.');
    expect(page.body).toContain('href="/konto/daten"');
    const form = await client.open('/konto/daten');
    const refused = await force(client, { ...form, path: page.path }, { aktion: 'konto' });
    expect(refused.status).toBe(422);
    expect(await rowOf(idIn(first.path))).toMatchObject({ prefill: [], answers: {} });
  });

  it('T2 fills nothing in before the person agrees, and leaves nothing when they decline', async () => {
    const { client } = await openAccount(bed);
    await saveProfile(client);
    const page = await client.open(begin('hundesteuer-anmelden'));
    expect(page.path).toBe(`/antrag/${idIn(page.path)}/uebernehmen`);
    expect(readableText(page.body)).toContain(
      'Vorname, Nachname, E-Mail, Anschrift. Niemand hat diese Angaben geprüft.',
    );
    const preview = await client.submit(page, 'Vorschau der Angaben ansehen');
    expect(readableText(preview.body)).toContain('Angaben aus dem Konto, selbst angegeben');
    // Nothing else to choose from, so nothing to unfold.
    expect(preview.body).not.toContain('Weitere Angaben von woanders');
    expect((await rowOf(idIn(page.path))).answers).toEqual({});
    await client.submit(preview, 'Nicht übernehmen');
    expect(await rowOf(idIn(page.path))).toMatchObject({ prefill: [], answers: {} });
    expect((await client.open(`/antrag/${idIn(page.path)}?schritt=person`)).body).not.toContain('Lindenweg 4');
  });

  it('becomes answers that can be changed; the file tells which of them still are from the account', async () => {
    const { client, email } = await openAccount(bed);
    await saveProfile(client);
    const page = await client.open(begin('hundesteuer-anmelden'));
    const id = idIn(page.path);
    await client.submit(await client.submit(page, 'Vorschau der Angaben ansehen'), 'Übernehmen');
    const first = await client.open(`/antrag/${id}?schritt=person`);
    for (const value of ['Mara', 'Lindenweg 4', email]) expect(first.body).toContain(`value="${value}"`);
    const second = await client.submit(first, 'Weiter', { Vorname: 'Maria' });
    const review = await client.submit(second, 'Weiter', {
      'Name des Hundes': 'Bello',
      Rasse: 'Dackel',
      'Geburtsdatum des Hundes': '2.5.2024',
      Chipnummer: '276 098 102 345 678',
      'Hund gehalten seit': '1.3.2026',
      'Weitere Hunde im Haushalt': 'Nein',
    });
    const sent = await client.submit(review, 'Absenden');
    expect(sent.path).toBe(`/status/${id}`);
    expect((await rowOf(id)).submission).toMatchObject({
      prefilled: [{ kind: 'account', fields: ['person.lastName', 'person.email', 'person.address'], simulated: false }],
    });
    await bed.runJobs();
    const reference = /\/status\/([\w-]{43})/.exec((await client.open(`/status/${id}`)).body)![1]!;
    worker ??= await signIn(bed, 'caseworker', meiningen);
    const view = readableText((await worker.open(`${await caseOf(bed, { reference })}?ansicht=angaben`)).body);
    expect(view).toMatch(/Nachname\s+Beispiel.{0,120}aus Konto, selbst angegeben/s);
    expect(view).toMatch(/Vorname\s+Maria\s+angegeben/);
  });
});

it('news about an application of an account lead to the account, of others to the private link', async () => {
  const { client } = await openAccount(bed);
  const kept = await client.submit(await fillDogForm(client), 'Absenden');
  expect(kept.status).toBe(200);
  const sent = await applyForDog(bed, { person: { 'E-Mail': 'gast.neu@post.example' } });
  const link = /\/status\/([\w-]{43})/.exec((await client.open(kept.path)).body)![1]!;
  await bed.runJobs();
  worker ??= await signIn(bed, 'caseworker', meiningen);
  for (const reference of [link, sent.reference]) {
    const path = await caseOf(bed, { reference });
    await worker.submit(await worker.open(`${path}?tun=nachricht`), 'Nachricht senden', { 'Ihre Nachricht': 'Hallo.' });
  }
  await bed.runJobs();
  const news = async (to: string) =>
    (
      await bed.admin.query<{ body: string }>(
        `select body from platform.mail where recipient = $1 and subject like '%etwas Neues%'`,
        [to],
      )
    ).rows.map(({ body }) => body);
  expect((await news('mara.beispiel@post.example')).join()).toContain('unter „Mein Konto“');
  expect((await news('mara.beispiel@post.example')).join()).not.toContain('persönlichen Link');
  expect((await news('gast.neu@post.example')).join()).toContain('Bitte öffnen Sie den persönlichen Link');
});
