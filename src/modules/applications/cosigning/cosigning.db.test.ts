import { describe, expect, it } from 'vitest';
import { linkInLetter, openAccount, proveClient } from '../../../../tests/support/citizens.ts';
import { type Answer, buttonsOf, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { hostile } from '../../../../tests/support/hostile-answers.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { casesOf, meiningen, referenceOf, smallPdf } from '../../../../tests/support/journey.ts';
import { testPackages } from '../../../../tests/support/packages.ts';
import { readPdfText } from '../../../../tests/support/pdf.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { codeOn, fillTwoParents, signedIn } from './cosigning.fixture.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock, env: { PACKAGES_FURTHER: testPackages, LOGINS_PER_MINUTE: '1000' } });

const guest = () => createClient(bed.program.server);
const read = ({ body }: Answer) => readableText(body);
const enter = async (client: Client, code: string) =>
  client.submit(await client.open('/unterschrift'), 'Weiter', { Code: code });
const review = (client: Client, reference: string) => client.open(`/antrag/${reference}?schritt=review`);

/** The applicant in front of the last page, having invited the other parent by a code. */
async function invited(client: Client) {
  const page = await client.submit(await fillTwoParents(client), 'Code zeigen');
  return { page, reference: referenceOf(page), code: codeOn(page) };
}

async function sign(code: string, ben: Client, answers: Record<string, string> = {}): Promise<Answer> {
  return ben.submit(await enter(ben, code), 'Verbindlich unterschreiben', answers);
}

/** By the private link, or by the id that an account uses in its place. */
const rowOf = async (reference: string) =>
  (
    await bed.admin.query('select * from applications.co_signature where owner = $1 or application_id::text = $2', [
      hashReference(reference),
      reference,
    ])
  ).rows[0];

describe('co-signature by two parents', () => {
  it('is sent only with both, and the file says how each of them signed', async () => {
    const anna = guest();
    const start = await fillTwoParents(anna);
    expect(buttonsOf(start)).not.toContain('Absenden');
    expect(read(start)).toContain('Auch Ben Muster muss unterschreiben');
    expect(read(start)).toContain('Noch nicht eingeladen');
    const page = await anna.submit(start, 'Per E-Mail einladen');
    const reference = referenceOf(page);
    const link = await linkInLetter(bed, 'ben@post.example', 'unterschrift');
    const { rows: letters } = await bed.admin.query('select body from platform.mail where recipient = $1', [
      'ben@post.example',
    ]);
    expect(letters.map(({ body }) => body).join()).not.toMatch(/Muster|Lina|Kind/);
    const stored = JSON.stringify(await rowOf(reference));
    expect(stored).not.toContain(link.split('/').at(-1));
    expect(stored).not.toContain(codeOn(page).replaceAll('-', ''));

    const stranger = guest();
    const before = await stranger.open(link);
    expect(read(before)).toContain('§ 3 Mustersatzung verlangt die Schriftform');
    expect(before.body).not.toMatch(/Lina|Anna|Muster\b(?!s)/);
    expect((await stranger.send('GET', `${link}/erklaerung.pdf`)).status).toBe(404);
    const password = await openAccount(bed);
    const weak = await password.client.open(link);
    expect(read(weak)).toContain('diese Anmeldung ersetzt die Unterschrift nicht');
    expect(weak.body).not.toContain('Lina');

    const ben = await signedIn(bed, 'Ben');
    const shown = await ben.open(link);
    for (const words of ['Lina Muster', 'Anna', 'Ich bin damit einverstanden, dass mein Kind angemeldet wird.'])
      expect(read(shown)).toContain(words);
    expect(shown.body).not.toContain(reference);
    const pdf = await ben.send('GET', `${link}/erklaerung.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(read(await ben.submit(shown, 'Verbindlich unterschreiben'))).toContain('Sie haben unterschrieben');
    await linkOfNews('anna@post.example');

    await proveClient(bed, anna, { by: 'eid', level: 'high', givenNames: 'Anna', familyName: 'Muster' });
    const ready = await review(anna, reference);
    expect(read(ready)).toContain('nachgewiesen als Ben Muster');
    const status = await anna.submit(ready, 'Absenden');
    expect(status.path).toBe(`/status/${reference}`);
    expect(read(await ben.open(link))).toContain('Der Antrag ist abgesendet');
    await bed.runJobs();
    const worker = await signIn(bed, 'head', meiningen);
    const file = read(await worker.open(`${(await casesOf(bed, { reference }))[0]}?ansicht=angaben`));
    for (const words of [
      'Mitunterschrift: Ben Muster',
      'Ich bin damit einverstanden',
      'Nachgewiesener Name: Ben Muster',
    ])
      expect(file).toContain(words);
    const { rows } = await bed.admin.query('select evidence from applications.application where owner = $1', [
      hashReference(reference),
    ]);
    expect(rows[0].evidence.coSigners).toMatchObject([
      { named: 'Ben Muster', otherName: false, login: { by: 'eid', level: 'high' }, writtenForm: { row: 'W3' } },
    ]);
  });

  it('a changed answer voids the signature, says so, and the same invitation takes the new one', async () => {
    const anna = await signedIn(bed, 'Anna');
    const { reference, code } = await invited(anna);
    const ben = await signedIn(bed, 'Ben');
    await sign(code, ben);
    expect(buttonsOf(await review(anna, reference))).toContain('Absenden');
    const old = await enter(ben, code);
    const changed = await anna.submit(await anna.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Name des Kindes': 'Lena Muster',
    });
    const last = await review(anna, reference);
    expect(changed.status).toBe(200);
    expect(buttonsOf(last)).not.toContain('Absenden');
    expect(read(last)).toContain('Unterschrift gilt nicht mehr');
    expect(buttonsOf(old)).toEqual(expect.not.arrayContaining(['Verbindlich unterschreiben']));
    const again = await enter(ben, codeOn(last));
    expect(read(again)).toContain('Danach haben sich Angaben geändert');
    expect(read(again)).toContain('Lena Muster');
    // Between reading and signing another answer changes: what was read is not what would be signed.
    await anna.submit(await anna.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Name des Kindes': 'Lea Muster',
    });
    const late = await ben.submit(again, 'Verbindlich unterschreiben');
    expect(late.status).toBe(409);
    expect(read(late)).toContain('Die Angaben haben sich gerade geändert');
    await ben.submit(late, 'Verbindlich unterschreiben');
    expect((await anna.submit(await review(anna, reference), 'Absenden')).path).toBe(`/status/${reference}`);
  });

  it('reads the documents that belong to the answers, and only those', async () => {
    const anna = guest();
    const start = await anna.open(`/antrag/neu?leistung=two-parents&behoerde=${meiningen}`);
    const proof = { label: 'Geburtsurkunde', name: 'urkunde.pdf', mime: 'application/pdf', bytes: smallPdf };
    const kept = await anna.submit(start, 'Für später speichern', { 'Name des Kindes': 'Lina' }, [proof]);
    const reference = kept.path.split('/')[2]!;
    await anna.submit(await anna.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Ihr Vorname': 'Anna',
      'Ihr Nachname': 'Muster',
      'Wer hat das Sorgerecht?': 'Wir beide',
    });
    const last = await anna.submit(await anna.open(`/antrag/${reference}?schritt=other`), 'Weiter', {
      'Vorname des anderen Elternteils': 'Ben',
      'Nachname des anderen Elternteils': 'Muster',
      'E-Mail des anderen Elternteils': 'ben@post.example',
    });
    const page = await anna.submit(last, 'Code zeigen');
    await bed.runJobs();
    const ben = await signedIn(bed, 'Ben');
    const opened = await enter(ben, codeOn(page));
    const path = /href="([^"]+\/dateien\/[^"]+)"/.exec(opened.body)?.[1] ?? '';
    expect((await ben.send('GET', path)).bytes.equals(smallPdf)).toBe(true);
    expect((await guest().send('GET', path)).status).toBe(404);
    expect((await ben.send('GET', `${path.slice(0, -4)}ffff`)).status).toBe(404);
  });

  it('somebody else named in the same place is not signed for', async () => {
    const anna = await signedIn(bed, 'Anna');
    const { reference, code } = await invited(anna);
    await sign(code, await signedIn(bed, 'Ben'));
    await anna.submit(await anna.open(`/antrag/${reference}?schritt=other`), 'Weiter', {
      'Vorname des anderen Elternteils': 'Bea',
    });
    const last = await review(anna, reference);
    expect(read(last)).toContain('Auch Bea Muster muss unterschreiben');
    expect(read(last)).toContain('Noch nicht eingeladen');
    expect((await enter(await signedIn(bed, 'Ben'), code)).status).toBe(404);
  });

  it('an answer that needs no second parent needs no signature of one', async () => {
    const anna = await signedIn(bed, 'Anna');
    const { reference } = await invited(anna);
    await anna.submit(await anna.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Wer hat das Sorgerecht?': 'Ich allein',
    });
    expect(buttonsOf(await review(anna, reference))).toContain('Absenden');
  });

  it('says no: the applicant reads it, is told, and may invite anew', async () => {
    const anna = await signedIn(bed, 'Anna');
    const { reference, code } = await invited(anna);
    const ben = await signedIn(bed, 'Ben');
    const opened = await enter(ben, code);
    const no = await ben.submit(await ben.open(`${opened.path}/ablehnen`), 'Ja, nicht unterschreiben');
    expect(read(no)).toContain('Sie haben nicht unterschrieben');
    const last = await review(anna, reference);
    expect(read(last)).toContain('Abgelehnt');
    expect(buttonsOf(last)).not.toContain('Absenden');
    const anew = await anna.submit(last, 'Neuen Code zeigen');
    expect((await ben.open(opened.path)).status).toBe(404);
    await sign(codeOn(anew), ben);
    const signed = await enter(ben, codeOn(await review(anna, reference)) || codeOn(anew));
    // A stranger with the link cannot take it back, Ben can.
    const csrf = await enter(await signedIn(bed, 'Mallory'), codeOn(anew));
    expect(read(csrf)).toContain('Mit diesem Link wurde schon unterschrieben');
    const mallory = await signedIn(bed, 'Mallory');
    await mallory.submit(await mallory.open(`${signed.path}/ablehnen`), 'Ja, nicht unterschreiben');
    expect((await rowOf(reference)).state).toBe('signed');
    await ben.submit(await ben.open(`${signed.path}/ablehnen`), 'Ja, nicht unterschreiben');
    expect((await rowOf(reference)).state).toBe('refused');
  });
});

describe('C15 the same person', () => {
  const born = '1988-04-05';

  it('cannot sign the own application, whatever account and means', async () => {
    const anna = guest();
    await proveClient(bed, anna, {
      by: 'eid',
      level: 'high',
      givenNames: 'Anna',
      familyName: 'Muster',
      birthDate: born,
    });
    const { code } = await invited(anna);
    const same = await sign(code, anna, { gemeint: 'ja' });
    expect(same.status).toBe(409);
    expect(read(same)).toContain('Das muss eine andere Person sein');
    const second = guest();
    const proof = { by: 'eid', level: 'high', familyName: 'MUSTER', birthDate: born } as const;
    await proveClient(bed, second, { ...proof, givenNames: 'Anna Maria' });
    expect((await sign(code, second, { gemeint: 'ja' })).status).toBe(409);
  });

  it('is found at sending when the applicant was not signed in before', async () => {
    const anna = guest();
    const { reference, code } = await invited(anna);
    const proof = { by: 'eid', level: 'high', givenNames: 'Ben', familyName: 'Muster', birthDate: born } as const;
    const ben = guest();
    await proveClient(bed, ben, proof);
    await sign(code, ben);
    await proveClient(bed, anna, proof);
    const refused = await anna.submit(await review(anna, reference), 'Absenden');
    expect(refused.status).toBe(409);
    expect(read(refused)).toContain('Die zweite Unterschrift muss von einer anderen Person sein');
    expect(read(await anna.submit(refused, 'Unterschrift entfernen'))).toContain('Noch nicht eingeladen');
  });

  it('a proven name that is not the named one has to be confirmed, and is shown', async () => {
    const anna = await signedIn(bed, 'Anna');
    const { reference, code } = await invited(anna);
    const benjamin = await signedIn(bed, 'Benjamin');
    const asked = await sign(code, benjamin);
    expect(asked.status).toBe(422);
    expect(read(asked)).toContain('Eingeladen wurde Ben Muster, nachgewiesen ist Benjamin Muster');
    await benjamin.submit(asked, 'Verbindlich unterschreiben', { gemeint: 'ja' });
    expect(read(await review(anna, reference))).toContain('nachgewiesen als Benjamin Muster');
    expect((await rowOf(reference)).evidence.otherName).toBe(true);
  });
});

describe('T1 the code', () => {
  it('takes five tries, then nobody comes in by it until it is renewed', async () => {
    const anna = guest();
    const { reference, code } = await invited(anna);
    const wrong = `${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`;
    const answers = new Set<string>();
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await enter(guest(), wrong);
      expect(answer.status).toBe(422);
      answers.add(/class="kern-error[\s\S]*?<\/p>/.exec(answer.body)?.[0] ?? '');
    }
    const right = await enter(guest(), code);
    expect(right.status).toBe(422);
    answers.add(/class="kern-error[\s\S]*?<\/p>/.exec(right.body)?.[0] ?? '');
    expect(answers.size, 'a wrong, a locked and an unknown code answer the same').toBe(1);
    const locked = await review(anna, reference);
    expect(read(locked)).toContain('Code gesperrt');
    const renewed = await anna.submit(locked, 'Neuen Code zeigen');
    expect(codeOn(renewed)).not.toBe(code);
    expect((await enter(guest(), code)).status).toBe(422);
    expect((await enter(guest(), codeOn(renewed))).path).toMatch(/^\/unterschrift\/[\w-]{43}$/);
    expect(await countAudit(reference, 'applications.cosigner_code_refused')).toBe(5);
  });

  it('ends after two weeks and with the withdrawal, the link with it', async () => {
    const anna = guest();
    const { reference, code } = await invited(anna);
    const { path } = await enter(guest(), code);
    clock.moveTo(new Date(Date.now() + 15 * 86_400_000));
    expect((await enter(guest(), code)).status).toBe(422);
    expect((await guest().open(path)).status).toBe(404);
    expect(read(await review(anna, reference))).toContain('Einladung abgelaufen');
    clock.reset();
    expect((await guest().open(path)).status).toBe(200);
    await anna.submit(await review(anna, reference), 'Einladung zurückziehen');
    expect((await guest().open(path)).status).toBe(404);
    expect((await enter(guest(), code)).status).toBe(422);
  });

  it('of one application opens nothing else: the link of a co-signer is no link of the applicant', async () => {
    const { code } = await invited(guest());
    const { path } = await enter(guest(), code);
    const link = path.split('/').at(-1);
    for (const other of [
      `/antrag/${link}`,
      `/status/${link}`,
      `/antrag/${link}/kopie.pdf`,
      `/antrag/${link}/erklaerung.pdf`,
    ])
      expect((await guest().open(other)).status, other).toBe(404);
  });
});

describe('T5 HTML in the names', () => {
  it('is shown as text to the applicant, to the co-signer, in the letter and at the office', async () => {
    const anna = guest();
    const start = await fillTwoParents(anna, hostile);
    const reference = referenceOf(start);
    const named = await anna.submit(await anna.open(`/antrag/${reference}?schritt=other`), 'Weiter', {
      'Vorname des anderen Elternteils': hostile,
    });
    const page = await anna.submit(named, 'Code zeigen');
    const ben = await signedIn(bed, hostile, hostile);
    const opened = await enter(ben, codeOn(page));
    await ben.submit(opened, 'Verbindlich unterschreiben');
    const paper = await anna.open(`/antrag/${reference}/papier`);
    const signed = await review(anna, reference);
    const wrong = await enter(guest(), hostile);
    const worker = await signIn(bed, 'caseworker', meiningen);
    const scanned = await worker.submit(await worker.open('/arbeitsplatz/unterschrift'), 'Weiter', {
      'Code vom Bogen': hostile,
    });
    for (const shown of [page, opened, paper, signed, wrong, scanned]) {
      expect(shown.body, shown.path).toContain('&lt;img src=x');
      expect(shown.body, shown.path).not.toContain('<img src=x');
    }
    const { bytes } = await anna.send('GET', `/antrag/${reference}/bogen.pdf`);
    expect(await readPdfText(bytes)).toContain('{{7*7}}');
    await proveClient(bed, anna, { by: 'eid', level: 'high', givenNames: 'Anna', familyName: 'Muster' });
    await anna.submit(await review(anna, reference), 'Absenden');
    await bed.runJobs();
    const file = await worker.open(`${(await casesOf(bed, { reference }))[0]}?ansicht=angaben`);
    expect(file.body).toContain('&lt;img src=x');
    expect(file.body).not.toContain('<img src=x');
  });
});

async function countAudit(reference: string, action: string): Promise<number> {
  const { rows } = await bed.admin.query(
    `select count(*)::int as n from platform.audit join applications.application a on subject = 'application:' || a.id
     where a.owner = $1 and action = $2`,
    [hashReference(reference), action],
  );
  return rows[0].n;
}

/** The applicant is told by a letter without content. */
async function linkOfNews(email: string): Promise<void> {
  const { rows } = await bed.admin.query('select subject, body from platform.mail where recipient = $1', [email]);
  expect(rows.map(({ subject }) => subject)).toContain('Neues zu Ihrem Entwurf');
  expect(rows.map(({ body }) => body).join()).not.toMatch(/Ben|Lina|Kind/);
}
