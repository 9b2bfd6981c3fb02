import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveClient } from '../../../../tests/support/citizens.ts';
import { type Answer, buttonsOf, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { casesOf, meiningen, referenceOf } from '../../../../tests/support/journey.ts';
import { fillObjection } from '../../../../tests/support/objection.ts';
import { testPackages } from '../../../../tests/support/packages.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { issue, type Party, signCms, signPdf } from '../../../../tests/support/test-ca.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';

const folder = mkdtempSync(join(tmpdir(), 'rennsteig-trust-'));
const trust = join(folder, 'trust.pem');
let person: Party;
// Before the program starts, which reads the list.
beforeAll(async () => {
  const ca = await issue({ name: 'Test CA' });
  person = await issue({ name: 'Anna Muster', issuer: ca });
  writeFileSync(trust, ca.pem);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bed = withDatabase({ env: { PACKAGES_FURTHER: testPackages, QES_TRUST: trust } });

async function fillChild(client: Client): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=two-parents&behoerde=${meiningen}`);
  return client.submit(first, 'Weiter', {
    'Name des Kindes': 'Lina Muster',
    'Ihr Vorname': 'Anna',
    'Ihr Nachname': 'Muster',
    'Wer hat das Sorgerecht?': 'Ich allein',
  });
}

const send = async (client: Client, review: Answer): Promise<Answer> => {
  const fields = ['_csrf', '_revision'].map((name): [string, string] => [
    name,
    new RegExp(`name="${name}" value="([^"]*)"`).exec(review.body)?.[1] ?? '',
  ]);
  return client.post(`${review.path.split('?')[0]}?schritt=review`, [...fields, ['aktion', 'absenden']]);
};

async function evidenceOf(reference: string) {
  const { rows } = await bed.admin.query('select state, evidence from applications.application where owner = $1', [
    hashReference(reference),
  ]);
  return rows[0];
}

describe('written form when sending', () => {
  it('refuses a guest, keeps the draft, and says why and what the ways are, the cheapest first', async () => {
    const client = createClient(bed.program.server);
    const review = await fillChild(client);
    expect(buttonsOf(review)).not.toContain('Absenden');
    const text = readableText(review.body);
    expect(text).toContain('§ 3 Mustersatzung verlangt die Schriftform. Das ist unsere Lesart');
    expect(text).toContain('Ich melde mein Kind an.');
    expect(text).toContain('§ 3a VwVfG');
    const ways = [
      'Mit dem Online-Ausweis ausweisen',
      'qualifizierten elektronischen Signatur',
      'mit der Hand unterschreiben',
    ];
    const places = ways.map((way) => text.indexOf(way));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const refused = await send(client, review);
    expect(refused.status).toBe(409);
    expect(await evidenceOf(referenceOf(review))).toEqual({ state: 'draft', evidence: null });
  });

  it('leads to the proof and back without the private link in an address, and takes the ID card', async () => {
    const client = createClient(bed.program.server);
    const review = await fillChild(client);
    const reference = referenceOf(review);
    const asked = await client.post(`/antrag/${reference}/ausweisen`, [
      ['_csrf', /name="_csrf" value="([^"]+)"/.exec(review.body)![1]!],
      ['stufe', 'high'],
    ]);
    expect(asked.headers.location).toBe('/konto/ausweisen?stufe=high&weiter=%2Fantrag%2Fzurueck');
    await proveClient(bed, client, { by: 'eid', level: 'high', givenNames: 'Anna', familyName: 'Muster' });
    const back = await client.open('/antrag/zurueck');
    expect(back.path).toBe(`/antrag/${reference}?schritt=review#unterschrift`);
    expect((await client.open('/antrag/zurueck')).path).toBe('/konto');
    expect(readableText(back.body)).toContain('Ihre Anmeldung ersetzt die Unterschrift.');
    expect(readableText(back.body)).toContain('Nach dem Absenden können Sie');
    const status = await client.submit(back, 'Absenden');
    expect(status.path).toBe(`/status/${reference}`);
    expect(readableText(status.body)).toContain('§ 3 Mustersatzung; ersetzt durch: Online-Ausweis (W3)');
    const { evidence } = await evidenceOf(reference);
    expect(evidence.login).toMatchObject({ means: 'bundid', by: 'eid', level: 'high', name: 'Anna Muster' });
    expect(evidence.writtenForm).toMatchObject({
      row: 'W3',
      provision: '§ 3 Mustersatzung',
      lawLevel: 'municipal',
      permitId: null,
    });
    expect(evidence.writtenForm.steps.map(({ rule }: { rule: string }) => rule)).toEqual(['R-FRM-02', 'W3']);
    await bed.runJobs();
    const worker = await signIn(bed, 'head', meiningen);
    const seen = readableText((await worker.open(`${(await casesOf(bed, { reference }))[0]}?ansicht=angaben`)).body);
    expect(seen).toContain('Online-Ausweis, Stufe „hoch“');
    expect(seen).toContain('Anna Muster');
    expect(seen).toContain('Ich melde mein Kind an.');
    expect(seen).toContain('§ 3a Abs. 3 Nr. 1 VwVfG');
    await expect(
      bed.admin.query("update applications.application set evidence = '{}' where owner = $1", [
        hashReference(reference),
      ]),
    ).rejects.toThrow('does not change');
  });

  it('ELSTER is enough for a law of the Federation (W6) and not for that of a municipality (W9)', async () => {
    const client = createClient(bed.program.server);
    await proveClient(bed, client, { by: 'elster', level: 'substantial' });
    const child = await fillChild(client);
    expect(buttonsOf(child)).not.toContain('Absenden');
    expect(readableText(child.body)).toContain('Annahme: Ob das Konto auch bei Landes- und Ortsrecht');
    const objection = await fillObjection(client);
    const status = await client.submit(objection, 'Absenden');
    expect(readableText(status.body)).toContain('§ 70 Abs. 1 Satz 1 VwGO; ersetzt durch: ELSTER-Zertifikat (W6)');
  });
});

describe('a declaration signed elsewhere', () => {
  const upload = async (client: Client, review: Answer, bytes: Buffer, name = 'erklaerung.pdf') =>
    client.submit(await client.open(review.path), 'Hochladen und prüfen', {}, [
      { label: 'Unterschriebene Datei', name, mime: 'application/pdf', bytes },
    ]);

  it('is taken when it is this declaration, sent with the file, and void after a changed answer', async () => {
    const client = createClient(bed.program.server);
    const review = await fillChild(client);
    const reference = referenceOf(review);
    const given = await client.send('GET', `/antrag/${reference}/erklaerung.pdf`);
    expect(given.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await client.send('GET', `/antrag/${reference}/erklaerung.pdf`)).bytes.equals(given.bytes)).toBe(true);

    const unsigned = await upload(client, review, given.bytes);
    expect(unsigned.status).toBe(422);
    expect(readableText(unsigned.body)).toContain('In dieser Datei ist keine Signatur.');
    const foreign = await issue({ name: 'Anna Muster', issuer: await issue({ name: 'Foreign CA' }) });
    expect(readableText((await upload(client, review, await signPdf(foreign, given.bytes))).body)).toContain(
      'Den Aussteller des Zertifikats kennen wir nicht',
    );
    const signed = await signPdf(person, given.bytes);
    const taken = await upload(client, review, signed);
    expect(readableText(taken.body)).toContain('Ihre qualifizierte Signatur ist geprüft');

    const changed = await client.submit(await client.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Name des Kindes': 'Lena Muster',
    });
    expect(buttonsOf(changed)).not.toContain('Absenden');
    expect(readableText((await upload(client, review, signed)).body)).toContain('Ihre Angaben haben sich geändert.');

    const again = await client.send('GET', `/antrag/${reference}/erklaerung.pdf`);
    const around = await signCms(person, again.bytes, { attach: true });
    const ready = await upload(client, review, around, 'erklaerung.p7m');
    const status = await client.submit(ready, 'Absenden');
    expect(readableText(status.body)).toContain('qualifizierte elektronische Signatur (W2)');
    const { evidence } = await evidenceOf(reference);
    expect(evidence.writtenForm).toMatchObject({
      row: 'W2',
      means: 'qes',
      signature: { kind: 'cades-attached', signer: 'Anna Muster', issuer: 'Test CA', revocation: 'not-checked' },
    });
    await bed.runJobs();
    const worker = await signIn(bed, 'caseworker', meiningen);
    const path = (await casesOf(bed, { reference }))[0]!;
    const file = await worker.open(path);
    expect(readableText(file.body)).toContain('erklaerung.p7m');
    expect(readableText(file.body)).toContain('Anna Muster, Zertifikat');
  });
});
