import { describe, expect, it } from 'vitest';
import { proveClient } from '../../../../tests/support/citizens.ts';
import { type Answer, buttonsOf, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { casesOf, meiningen, referenceOf } from '../../../../tests/support/journey.ts';
import { testPackages } from '../../../../tests/support/packages.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';

const bed = withDatabase({ env: { PACKAGES_FURTHER: testPackages } });

async function fillChild(client: Client): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=two-parents&behoerde=${meiningen}`);
  return client.submit(first, 'Weiter', {
    'Name des Kindes': 'Lina Muster',
    'Ihr Vorname': 'Anna',
    'Ihr Nachname': 'Muster',
    'Wer hat das Sorgerecht?': 'Ich allein',
  });
}

async function fillObjection(client: Client): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=widerspruch-einlegen&behoerde=${meiningen}`);
  const about = { 'Worum geht es in dem Bescheid?': 'Hundesteuer', 'Datum des Bescheids': '1.6.2026' };
  const second = await client.submit(first, 'Weiter', about);
  const third = await client.submit(second, 'Weiter', {
    'Wogegen richtet sich der Widerspruch?': 'Gegen den ganzen Bescheid',
  });
  const person = {
    Vorname: 'Mara',
    Nachname: 'Muster',
    'Straße und Hausnummer': 'Lindenweg 4',
    Postleitzahl: '98617',
    Ort: 'Untermaßfeld',
  };
  return client.submit(third, 'Weiter', person);
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
    expect(back.path).toBe(`/antrag/${reference}?schritt=review`);
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
