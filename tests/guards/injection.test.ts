import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { applyForDog, caseOf, decision, erfurt, meiningen, referenceOf } from '../support/journey.ts';
import { answerVariants, freeTextFields, packageSlugs, walkPackage } from '../support/package-walk.ts';
import { signIn } from '../support/people.ts';

// Whatever people write stays what it is: text. In every page, letter and file that shows it again.
const bed = withDatabase();
const hostile = `"><img src=x onerror=alert(1)>'{{7*7}}`;
const escaped = /&lt;img src=x/;
let staff: Record<string, Client>;

beforeAll(async () => {
  staff = { [meiningen]: await signIn(bed, 'head', meiningen), [erfurt]: await signIn(bed, 'head', erfurt) };
}, 60_000);

function expectInert(page: Answer): void {
  expect(page.body, page.path).not.toContain('<img src=x');
  expect(page.body, page.path).not.toContain('onerror=alert(1)>"');
  expect(page.body, page.path).not.toMatch(/\b49'|<script(?![^>]*\bsrc=)/);
}

describe.each(packageSlugs)('T5 HTML in every text field of %s', (slug) => {
  it('is shown as text to the person and to the authority', async () => {
    const wanted = freeTextFields(slug);
    const reached = new Set<string>();
    let path = '';
    for (const base of answerVariants(slug)) {
      const client = createClient(bed.program.server);
      const answers = { ...base };
      for (const name of wanted) answers[name] = name.endsWith('.line') ? `${hostile} 7` : hostile;
      const { pages, filled } = await walkPackage(client, slug, answers, { topic: hostile });
      for (const name of filled) reached.add(name);
      for (const page of pages) expectInert(page);
      const review = pages.at(-1)!;
      expect(review.body).toMatch(escaped);
      const status = await client.submit(review, 'Absenden');
      expect(status.status, slug).toBe(200);
      expectInert(status);
      await bed.runJobs();
      path = await caseOf(bed, { reference: referenceOf(status) });
      for (const page of ['gespeichert', '']) expectInert(await client.open(`/antrag/${referenceOf(status)}/${page}`));
      const copy = await client.send('GET', `/status/${referenceOf(status)}/kopie.pdf`);
      expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(
      wanted.filter((name) => !reached.has(name)),
      'fields that no journey of the package reaches',
    ).toEqual([]);
    const worker = staff[slug === 'allgemeines-anliegen' ? erfurt : meiningen]!;
    expectInert(await worker.open('/arbeitsplatz'));
    for (const view of [
      '',
      '?ansicht=angaben',
      '?ansicht=nachrichten',
      '?ansicht=dateien',
      '?ansicht=verlauf',
      '?ansicht=notizen',
      '?tun=bescheid',
      '?tun=nachricht',
    ])
      expectInert(await worker.open(`${path}${view}`));
    expect((await worker.open(path)).body).toMatch(escaped);
  }, 60_000);
});

describe('T5 what staff write', () => {
  it('is shown as text in messages, notes and decisions, and stays data in the letter', async () => {
    const sent = await applyForDog(bed);
    const worker = staff[meiningen]!;
    const path = await caseOf(bed, sent);
    const text = `${hostile} #read("/etc/passwd") #let x = 1 $a_1$ \\u{202e} *stark*`;
    await worker.submit(await worker.open(`${path}?tun=nachricht`), 'Nachricht senden', { 'Ihre Nachricht': text });
    await bed.runJobs();
    expectInert(await sent.guest.open(`/status/${sent.reference}`));
    const chosen = await worker.submit(await worker.open(`${path}?tun=bescheid`), 'Weiter', {
      'Wie entscheiden Sie?': 'Hundesteuer festsetzen',
    });
    const check = await worker.submit(chosen, 'Weiter zur Prüfung', {
      ...decision,
      Kassenzeichen: hostile,
      Satzung: text.slice(0, 190),
      Begründung: text,
    });
    expectInert(check);
    await worker.submit(check, 'Entscheiden und zustellen');
    await bed.runJobs();
    const status = await sent.guest.open(`/status/${sent.reference}`);
    expectInert(status);
    const file = /href="(\/status\/[^"]+\/dateien\/[^"]+)"/.exec(status.body)?.[1] ?? '';
    const letter = await sent.guest.send('GET', file);
    expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expectInert(await worker.open(`${path}?ansicht=nachrichten`));
  }, 60_000);
});

describe('T5 headers', () => {
  it('names and addresses with line breaks reach no header of a letter', async () => {
    const guest = createClient(bed.program.server);
    const first = await guest.open(`/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076`);
    const bad = await guest.submit(first, 'Weiter', {
      Vorname: 'Mara\r\nBcc: alle@evil.example',
      Nachname: 'Beispiel',
      'E-Mail': 'mara@post.example\r\nBcc: alle@evil.example',
      'Straße und Hausnummer': 'Weg 1',
      Postleitzahl: '98617',
      Ort: 'Ort',
    });
    expect(bad.status).toBe(422);
    await applyForDog(bed, { person: { Vorname: 'Mara\r\nBcc: alle@evil.example', 'E-Mail': 'mara@post.example' } });
    const { rows } = await bed.admin.query<{ recipient: string; subject: string }>(
      'select recipient, subject from platform.mail',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { recipient, subject } of rows) {
      expect(`${recipient}${subject}`).not.toMatch(/[\r\n]/);
      expect(recipient).not.toContain('evil.example');
    }
  }, 60_000);

  it('no address splits the answer into two', async () => {
    const client = createClient(bed.program.server);
    for (const path of [
      '/anmelden?weiter=/x%0d%0aSet-Cookie:%20a=b',
      '/status?code=x%0d%0aLocation:%20//evil.example',
      '/?q=%0d%0aX-Evil:%201',
      '/?lang=de%0d%0aX-Evil:1',
    ]) {
      const { headers } = await client.send('GET', path);
      expect(Object.keys(headers), path).not.toContain('x-evil');
      expect(JSON.stringify(headers['set-cookie'] ?? ''), path).not.toContain('a=b');
    }
  });

  it('T5 no route hands out a table for a spreadsheet yet; the first one has to guard cells that begin like a formula', () => {
    expect(bed.program.routes.filter(({ path }) => /csv|xlsx|export/.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('T4 names that are paths', () => {
  it.each([
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '/etc/passwd',
    'hundesteuer-anmelden/../../package.json',
    'a%00b',
  ])('a package or a service named %s does not exist', async (name) => {
    const client = createClient(bed.program.server);
    for (const path of [
      `/antrag/neu?leistung=${encodeURIComponent(name)}&ags=16066076`,
      `/leistungen/${encodeURIComponent(name)}`,
      `/behoerden/${encodeURIComponent(name)}`,
    ]) {
      const { status, body } = await client.open(path);
      expect([400, 404], path).toContain(status);
      expect(body).not.toContain('root:');
    }
  });
});

describe('T2 what the page may not set', () => {
  it('a field that only the server fills keeps its value, whatever is sent', async () => {
    const client = createClient(bed.program.server);
    const { pages } = await walkPackage(
      client,
      'allgemeines-anliegen',
      { ...answerVariants('allgemeines-anliegen')[0]!, 'request.topic': 'Gefälscht' },
      { topic: 'Laterne' },
    );
    expect(pages.at(-1)!.body).toContain('Laterne');
    expect(pages.at(-1)!.body).not.toContain('Gefälscht');
  });

  it('fields that no page has are dropped: state, authority, identifiers, computed values', async () => {
    const guest = createClient(bed.program.server);
    const first = await guest.open('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
    const token = /name="_csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? '';
    const action = /<form[^>]* action="([^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const forged: [string, string][] = [
      ['_csrf', token],
      ['person.firstName', 'Mara'],
      ['person.lastName', 'Beispiel'],
      ['person.address.line', 'Weg 1'],
      ['person.address.plz', '98617'],
      ['person.address.city', 'Ort'],
      ...[
        'state',
        'owner',
        'authority_id',
        'performer_id',
        'ags',
        'id',
        '_revision',
        'dogs',
        'computed.dogs',
        '__proto__.admin',
        'constructor.prototype.admin',
        'person.admin',
        'person.address.admin',
        'dog.chip',
      ].map((name): [string, string] => [name, 'GEFAELSCHT']),
    ];
    const answer = await guest.post(action, forged);
    expect([303, 409, 422]).toContain(answer.status);
    const { rows } = await bed.admin.query<{ text: string; state: string }>(
      'select t::text as text, state from applications.application t order by started_at desc limit 1',
    );
    expect(rows[0]!.state).toBe('draft');
    expect(rows[0]!.text).not.toContain('GEFAELSCHT');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
