import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/forms/form.types.ts';
import { hashReference } from '../../src/platform/crypto/crypto.ts';
import { openAccount, proveClient, signInCitizen } from '../support/citizens.ts';
import { type Answer, buttonsOf, type Client, createClient, formWithButton } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { hostile, makeHostile } from '../support/hostile-answers.ts';
import {
  applyForDog,
  caseOf,
  casesOf,
  decision,
  erfurt,
  meiningen,
  referenceOf,
  smallPdf,
  untermassfeld,
} from '../support/journey.ts';
import { readTestPackage, testSlugs } from '../support/packages.ts';
import { signIn } from '../support/people.ts';

// Whatever people write stays what it is: text. In every page, letter and file that shows it again.
let now = new Date();
const bed = withDatabase({ clock: { now: () => now } });
const escaped = /&lt;(img src=x|b>x)/;
const staff: Record<string, Client> = {};

/** Somebody who works for the authority. */
async function workerOf(authority: string): Promise<Client> {
  staff[authority] ??= await signIn(bed, 'head', authority);
  return staff[authority];
}

function expectInert(page: Answer): void {
  expect(page.body, page.path).not.toContain('<img src=x');
  expect(page.body, page.path).not.toContain('<b>x</b>');
  expect(page.body, page.path).not.toMatch(/\b49'|<script(?![^>]*\bsrc=)/);
}

/** Every page of the form that the pages themselves lead to. */
async function openAllPages(client: Client, reference: string): Promise<void> {
  const seen = new Set<string>();
  const open = [`/antrag/${reference}?schritt=review`];
  while (open.length > 0 && seen.size < 60) {
    const path = open.pop()!;
    if (seen.has(path)) continue;
    seen.add(path);
    const page = await client.open(path);
    expect(page.status, path).toBe(200);
    expectInert(page);
    for (const match of page.body.matchAll(/href="(\/antrag\/[^"]+schritt=[^"&]+)"/g)) open.push(match[1]!);
  }
  expect(seen.size).toBeGreaterThan(2);
}

/** The review page; on the way documents that must be there are handed in. */
async function openReview(client: Client, reference: string): Promise<Answer> {
  let page = await client.open(`/antrag/${reference}?schritt=review`);
  for (let round = 0; round < 6 && !buttonsOf(page).includes('Absenden'); round += 1) {
    const uploads = formWithButton(page, 'Weiter').controls.filter(({ type }) => type === 'file');
    await client.submit(
      page,
      'Weiter',
      {},
      uploads.map(({ label }) => ({ label, name: 'nachweis.pdf', mime: 'application/pdf', bytes: smallPdf })),
    );
    page = await client.open(`/antrag/${reference}?schritt=review`);
  }
  return page;
}

/** The case as the authority sees it, in all its views. */
async function openAllViews(path: string): Promise<void> {
  const id = path.split('/').at(-1);
  const { rows } = await bed.admin.query<{ authority: string }>(
    'select authority_id as authority from cases."case" where id = $1',
    [id],
  );
  const worker = await workerOf(rows[0]!.authority);
  for (const view of [
    '',
    '?ansicht=angaben',
    '?ansicht=nachrichten',
    '?ansicht=verlauf',
    '?ansicht=notizen',
    '?tun=bescheid',
    '?tun=nachricht',
  ])
    expectInert(await worker.open(`${path}${view}`));
  expectInert(await worker.open(`/arbeitsplatz?vorgang=${id}`));
  expect((await worker.open(path)).body).toMatch(escaped);
}

// The answers of the author's own journeys, with hostile words in every text field of every row, laid into the draft as saved pages would.
describe.each(testSlugs)('T5 HTML in every text field of %s', (slug) => {
  it('is shown as text to the person and to the authority', async () => {
    const pkg = readTestPackage(slug);
    const journeys = pkg.source.journeys.filter(({ expect: outcome }) => !outcome.errors);
    expect(journeys.length).toBeGreaterThan(0);
    for (const journey of journeys) {
      now = new Date(`${journey.on ?? '2026-06-01'}T10:00:00Z`);
      const client = createClient(bed.program.server);
      const start =
        pkg.service.responsible.by === 'authority'
          ? `behoerde=${erfurt}&thema=${encodeURIComponent(hostile)}`
          : `ags=${journey.place ?? untermassfeld}`;
      const first = await client.open(`/antrag/neu?leistung=${slug}&${start}`);
      expectInert(first);
      const reference = referenceOf(first);
      // The link stays the one of a guest; who signs in behind it only signs.
      if (pkg.service.writtenForm.required) await proveClient(bed, client, { by: 'eid', level: 'high' });
      await bed.admin.query(
        'update applications.application set answers = answers || $1::jsonb, revision = revision + 1 where owner = $2',
        [JSON.stringify(makeHostile(pkg, journey.answers as Answers)), hashReference(reference)],
      );
      await openAllPages(client, reference);
      const review = await openReview(client, reference);
      expect(review.body, `${slug}: ${journey.name}`).toMatch(escaped);
      const status = await client.submit(review, 'Absenden');
      expect(status.path, `${slug}: ${journey.name}`).toContain('/status/');
      expectInert(status);
      // Jobs go by the clock of the database: they must not meet a clock that stands behind it.
      now = new Date();
      await bed.runJobs();
      const copy = await client.send('GET', `/status/${reference}/kopie.pdf`);
      expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      const cases = await casesOf(bed, { reference });
      expect(cases.length).toBeGreaterThan(0);
      for (const path of cases) await openAllViews(path);
    }
  }, 120_000);
});

describe('T5 what is taken over from an earlier application', () => {
  it('is shown as text in the preview, in the form and to the authority', async () => {
    now = new Date();
    const sent = await applyForDog(bed, { person: { Vorname: hostile }, dog: { 'Name des Hundes': hostile } });
    const guest = createClient(bed.program.server);
    const first = await guest.open(`/antrag/neu?leistung=hundesteuer-abmelden&ags=${untermassfeld}`);
    const link = { 'Persönlicher Link des früheren Antrags': `/status/${sent.reference}` };
    const preview = await guest.submit(first, 'Vorschau ansehen', link);
    expect(preview.body).toMatch(escaped);
    expectInert(preview);
    const bad = await guest.submit(first, 'Vorschau ansehen', { 'Persönlicher Link des früheren Antrags': hostile });
    expect(bad.status).toBe(422);
    expectInert(bad);
    const again = await guest.open(preview.path);
    expectInert(await guest.submit(again, 'Übernehmen'));
    const reference = referenceOf(first);
    const { rows } = await bed.admin.query<{ text: string }>(
      'select answers::text as text from applications.application where owner = $1',
      [hashReference(reference)],
    );
    expect(rows[0]!.text).toContain('<img src=x');
    for (const page of ['person', 'dogs', 'dogs/0'])
      expectInert(await guest.open(`/antrag/${reference}?schritt=${encodeURIComponent(page)}`));
  }, 60_000);
});

describe('T5 what is taken over from an account', () => {
  it('is shown as text in the list to choose from, in the preview and in the form', async () => {
    now = new Date();
    const { client } = await openAccount(bed);
    const own = { Vorname: hostile, Nachname: hostile, Ort: hostile, 'Straße und Hausnummer': hostile };
    await client.submit(await client.open('/konto/daten'), 'Angaben speichern', own);
    const start = await client.open(`/antrag/neu?leistung=hundesteuer-abmelden&ags=${untermassfeld}`);
    expectInert(start);
    const preview = await client.submit(start, 'Vorschau der Angaben ansehen');
    expect(preview.body).toMatch(escaped);
    expectInert(preview);
    expectInert(await client.submit(preview, 'Übernehmen'));
    const form = await client.open(`${start.path.replace('/uebernehmen', '')}?schritt=person`);
    expect(form.body).toMatch(escaped);
    expectInert(form);
    for (const antrag of [hostile, hostile.repeat(50)]) {
      const chosen = await client.post(start.path, [
        ['_csrf', /name="_csrf" value="([^"]+)"/.exec(start.body)![1]!],
        ['aktion', 'eigener'],
        ['antrag', antrag],
      ]);
      expect(chosen.status).toBe(422);
      expectInert(chosen);
    }
  }, 60_000);
});

describe('T5 what staff write', () => {
  it('is shown as text in messages, notes and decisions, and stays data in the letter', async () => {
    const sent = await applyForDog(bed);
    now = new Date();
    const worker = await workerOf(meiningen);
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

describe('T5 an account', () => {
  it('shows what a person says of themselves as text, and no line break of it reaches a letter', async () => {
    const { client } = await openAccount(bed);
    const values = Object.fromEntries(
      ['Vorname', 'Nachname', 'Straße und Hausnummer', 'Ort'].map((label) => [label, hostile]),
    );
    const saved = await client.submit(await client.open('/konto/daten'), 'Angaben speichern', values);
    expect(saved.path).toBe('/konto/daten?gespeichert=1');
    expectInert(saved);
    expect(saved.body).toMatch(escaped);
    const refused = { Geburtsdatum: hostile, Postleitzahl: hostile, Telefon: hostile };
    const bad = await client.submit(saved, 'Angaben speichern', refused);
    expect(bad.status).toBe(422);
    expectInert(bad);
    for (const [path, button] of [
      ['/konto/registrieren', 'Konto anlegen'],
      ['/konto/passwort-vergessen', 'Link schicken'],
    ]) {
      const visitor = createClient(bed.program.server);
      for (const email of [hostile, 'mara@post.example\r\nBcc: alle@evil.example']) {
        const fields = { 'E-Mail-Adresse': email, ...(button === 'Konto anlegen' ? { Passwort: hostile } : {}) };
        const answer = await visitor.submit(await visitor.open(path!), button!, fields);
        expect(answer.status, path).toBe(422);
        expectInert(answer);
      }
    }
    const { rows } = await bed.admin.query<{ recipient: string }>('select recipient from platform.mail');
    expect(rows.map(({ recipient }) => recipient).join()).not.toContain('evil.example');
  });

  it('keeps of the name of a browser only what is known', async () => {
    const { email, password } = await openAccount(bed);
    const odd = createClient(bed.program.server, { headers: { 'user-agent': `${hostile} Firefox/1` } });
    await signInCitizen(odd, { email, password });
    const page = await odd.open('/konto/sicherheit');
    expectInert(page);
    expect(page.body).toContain('Firefox');
    expect(page.body).not.toMatch(escaped);
  });
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
    const tables = bed.program.routes.filter(({ path }) => /csv|xlsx|export/.test(path)).map(({ path }) => path);
    // JSON, which no spreadsheet computes.
    expect(tables.filter((path) => path !== '/konto/export')).toEqual([]);
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
    const guest = createClient(bed.program.server);
    const first = await guest.open(`/antrag/neu?leistung=allgemeines-anliegen&behoerde=${erfurt}&thema=Laterne`);
    const values = { Betreff: 'Dunkel', 'Ihre Nachricht': 'Seit Montag.', 'request.topic': 'Gefälscht' };
    const second = await guest.submit(first, 'Weiter', values);
    const { rows } = await bed.admin.query<{ text: string }>(
      'select answers::text as text from applications.application where owner = $1',
      [hashReference(referenceOf(second))],
    );
    expect(rows[0]!.text).toContain('Dunkel');
    expect(rows[0]!.text).not.toContain('Gefälscht');
    expect((await guest.open(`/antrag/${referenceOf(second)}?schritt=request`)).body).toContain('Laterne');
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
      'select t::text as text, state from applications.application t where owner = $1',
      [hashReference(referenceOf(first))],
    );
    expect(rows[0]!.state).toBe('draft');
    expect(rows[0]!.text).not.toContain('GEFAELSCHT');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
