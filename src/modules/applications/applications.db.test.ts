import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createVisitor } from '../../../tests/support/visitor.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';
import { hashReference } from '../../platform/crypto/crypto.ts';
import { createTestServer, dog, person, testPorts } from './applications.fixture.ts';
import { begin, fill, idOf as findId, formOf, refOf, submitted as send, sendOff } from './applying.fixture.ts';
import { sweepDrafts } from './drafts/deletion.actions.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const ports = testPorts();
let server: FastifyInstance;
beforeAll(async () => {
  server = await createTestServer(bed.platform, ports);
});
afterAll(() => server?.close());
const submitted = () => send(bed, server);
const idOf = (owner: string) => findId(bed, owner);

describe('applying', () => {
  it('goes from the first page to one frozen application', async () => {
    const { visitor, reference, id, owner } = await submitted();
    const row = await bed.db.as({ kind: 'guest', owner }, (tx) =>
      tx.selectFrom('applications.application').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({
      state: 'submitted',
      performer_id: '16066042',
      carrier_id: '16066076',
      notify_email: 'anna@post.example',
    });
    expect(row.receipt_number).toMatch(/^E-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(row.submission).toMatchObject({ package: { slug: 'hundesteuer-anmelden' } });
    const status = await visitor.get(`/status/${reference}`);
    expect(status.statusCode).toBe(200);
    expect(status.body).toContain('Ihr Antrag ist angekommen');
    expect(status.body).toContain('Stadt Meiningen');
    expect(status.headers['cache-control']).toContain('no-store');
    expect(status.headers['referrer-policy']).toBe('no-referrer');
    expect((await visitor.get(`/antrag/${reference}`)).headers.location).toBe(`/status/${reference}`);
  });

  it('shows the page again with what was typed and says what is missing', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const first = (await visitor.get(`/antrag/${reference}`)).body;
    const answer = await visitor.post(formOf(first), first, { ...person, 'person.lastName': '', aktion: 'weiter' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<title>Fehler: ');
    expect(answer.body).toContain('value="Anna"');
    expect(answer.body).toContain('Bitte geben Sie den Nachnamen an');
  });

  it('does not skip to the review, and shows what is open', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const review = await visitor.get(`/antrag/${reference}?schritt=review`);
    expect(review.headers.location).toBe(`/antrag/${reference}?schritt=person&pruefen=1`);
    const page = (await visitor.get(String(review.headers.location))).body;
    expect((await sendOff(visitor, reference, page)).headers.location).not.toContain('/status/');
  });

  it('C38: sends once for a double click, ten at once, the back button and a repeated request', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const review = await fill(visitor, reference);
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendOff(visitor, reference, review)));
    expect(answers.map((answer) => answer.headers.location)).toEqual(Array(10).fill(`/status/${reference}`));
    expect((await sendOff(visitor, reference, review)).headers.location).toBe(`/status/${reference}`);
    const owner = hashReference(reference);
    const threads = await bed.db.as({ kind: 'guest', owner }, (tx) =>
      tx.selectFrom('mailbox.thread').select('id').where('owner', '=', owner).execute(),
    );
    expect(threads.length).toBe(1);
    const jobs = await bed.admin.query(
      'select id from graphile_worker.jobs where task_identifier like $1 and id in (select id from graphile_worker._private_jobs where payload::text like $2)',
      ['event:applications.submitted:%', `%${await idOf(owner)}%`],
    );
    expect(jobs.rows.length).toBe(1);
  });

  it('two tabs: the stale one overwrites nothing and loses nothing', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const tabA = (await visitor.get(`/antrag/${reference}`)).body;
    const tabB = (await visitor.get(`/antrag/${reference}`)).body;
    await visitor.post(formOf(tabA), tabA, { ...person, aktion: 'weiter' });
    const stale = await visitor.post(formOf(tabB), tabB, { ...person, 'person.firstName': 'Berta', aktion: 'weiter' });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('in einem anderen Fenster');
    expect(stale.body).toContain('value="Berta"');
    expect((await visitor.get(`/antrag/${reference}?schritt=person`)).body).toContain('value="Anna"');
    const confirmed = await visitor.post(formOf(stale.body), stale.body, {
      ...person,
      'person.firstName': 'Berta',
      aktion: 'weiter',
    });
    expect(confirmed.statusCode).toBe(303);
    expect((await visitor.get(`/antrag/${reference}?schritt=person`)).body).toContain('value="Berta"');
  });

  it('two tabs: a review that is out of date sends nothing and shows the new state', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const review = await fill(visitor, reference);
    const other = (await visitor.get(`/antrag/${reference}?schritt=dog`)).body;
    await visitor.post(formOf(other), other, { ...dog, 'dog.name': 'Rex', aktion: 'weiter' });
    const stale = await sendOff(visitor, reference, review);
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Es wurde noch nichts abgesendet');
    expect(stale.body).toContain('Rex');
    expect((await sendOff(visitor, reference, stale.body)).headers.location).toBe(`/status/${reference}`);
  });

  it('resolves the recipient again on the day of sending, and keeps the draft when there is none', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const review = await fill(visitor, reference);
    const before = ports.performer;
    ports.performer = undefined;
    const answer = await sendOff(visitor, reference, review);
    expect(answer.statusCode).toBe(409);
    ports.performer = { id: '16066013', name: 'Stadt Neu' };
    const again = (await visitor.get(`/antrag/${reference}?schritt=review`)).body;
    expect(again).toContain('Stadt Neu');
    await sendOff(visitor, reference, again);
    ports.performer = before;
    const threads = await bed.db.as({ kind: 'guest', owner: hashReference(reference) }, (tx) =>
      tx.selectFrom('mailbox.thread').select('authority_id').execute(),
    );
    expect(threads).toEqual([{ authority_id: '16066013' }]);
  });

  it('T2: takes no field that the page does not ask, and notes it', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const first = (await visitor.get(`/antrag/${reference}`)).body;
    await visitor.post(formOf(first), first, {
      ...person,
      'dog.chip': '1',
      state: 'submitted',
      'person.admin': 'ja',
      aktion: 'weiter',
    });
    const owner = hashReference(reference);
    const row = await bed.db.as({ kind: 'guest', owner }, (tx) =>
      tx.selectFrom('applications.application').select(['answers', 'state']).executeTakeFirstOrThrow(),
    );
    expect(row.state).toBe('draft');
    expect(JSON.stringify(row.answers)).not.toContain('admin');
    expect(row.answers.dog).toBeUndefined();
  });

  it('makes no draft for a browser that only looks ahead', async () => {
    const visitor = createVisitor(server);
    const answer = await visitor.get('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076', {
      'sec-purpose': 'prefetch;prerender',
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers.location).toBeUndefined();
  });

  it('keeps the link only as a hash, and mails it when asked', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    const first = (await visitor.get(`/antrag/${reference}`)).body;
    const later = await visitor.post(formOf(first), first, { ...person, aktion: 'spaeter' });
    expect(later.headers.location).toBe(`/antrag/${reference}/gespeichert`);
    const saved = (await visitor.get(String(later.headers.location))).body;
    expect(saved).toContain(`/antrag/${reference}"`);
    const wrong = await visitor.post(`/antrag/${reference}/merken`, saved, {
      email: 'anna@post.example\nBcc: x@y.example',
    });
    expect(wrong.statusCode).toBe(422);
    const sent = await visitor.post(`/antrag/${reference}/merken`, saved, { email: 'anna@post.example' });
    expect(sent.statusCode).toBe(303);
    const mails = await bed.db.as({ kind: 'job', job: 'demo:outbox' }, (tx) =>
      tx.selectFrom('platform.mail').selectAll().execute(),
    );
    expect(mails.at(-1)?.body).toContain(`/antrag/${reference}`);
    const resumed = (await visitor.get(`/antrag/${reference}`)).body;
    expect(resumed).toContain('Sie setzen Ihren Antrag fort.');
  });

  it('gives the answers as PDF', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    await fill(visitor, reference);
    const pdf = await visitor.get(`/antrag/${reference}/kopie.pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.toString('latin1')).toContain('/StructTreeRoot');
  });
});

describe('documents of a form', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100, 65)]);
  const eicar = ['%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

  it('are uploaded without script, checked, removed again and travel with the application', async () => {
    const visitor = createVisitor(server);
    const started = await visitor.get('/antrag/neu?leistung=test&ags=16066076');
    const reference = refOf(started.headers.location);
    const upload = async (name: string, bytes: Buffer) => {
      const page = (await visitor.get(`/antrag/${reference}?schritt=papers`)).body;
      return visitor.postFiles(formOf(page), page, { aktion: 'weiter' }, [{ field: 'papers.proof', name, bytes }]);
    };
    const empty = (await visitor.get(`/antrag/${reference}`)).body;
    expect(empty).toContain('multipart/form-data');
    expect((await visitor.postFiles(formOf(empty), empty, { aktion: 'weiter' }, [])).statusCode).toBe(422);
    const wrong = await upload('böse.pdf', Buffer.from('MZ\x00\x01'));
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Diese Art von Datei können wir nicht annehmen');
    expect((await upload('../nachweis.pdf', pdf)).headers.location).toBe(`/antrag/${reference}?schritt=review`);
    // Once more, as people do whose answer was lost: it stays one document.
    expect((await upload('../nachweis.pdf', pdf)).headers.location).toBe(`/antrag/${reference}?schritt=review`);
    await upload('schlecht.pdf', Buffer.from(eicar));
    await bed.runJobs();
    const review = (await visitor.get(`/antrag/${reference}?schritt=review`)).body;
    const refused = await sendOff(visitor, reference, review);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('schlecht.pdf');
    const page = (await visitor.get(`/antrag/${reference}?schritt=papers`)).body;
    const ids = [...page.matchAll(/name="datei-entfernen" value="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.length).toBe(2);
    const removed = await visitor.postFiles(formOf(page), page, { 'datei-entfernen': ids[1] ?? '' }, []);
    expect(removed.headers.location).toBe(`/antrag/${reference}?schritt=papers`);
    const clean = (await visitor.get(`/antrag/${reference}?schritt=review`)).body;
    expect((await sendOff(visitor, reference, clean)).headers.location).toBe(`/status/${reference}`);
    const sent = await bed.db.as({ kind: 'guest', owner: hashReference(reference) }, (tx) =>
      tx.selectFrom('applications.application').select('attachments').executeTakeFirstOrThrow(),
    );
    expect(sent.attachments).toMatchObject([{ name: 'nachweis.pdf', path: 'papers.proof', mime: 'application/pdf' }]);
  });
});

describe('a private link', () => {
  it('T1: an unknown, changed or foreign reference is not found on every route', async () => {
    const { visitor, reference } = await submitted();
    const wrong = [
      `${reference.slice(0, -1)}${reference.endsWith('A') ? 'B' : 'A'}`,
      'x',
      hashReference(reference),
      '..%2f..%2fetc',
    ];
    for (const other of wrong) {
      for (const path of [
        `/antrag/${other}`,
        `/status/${other}`,
        `/status/${other}/kopie.pdf`,
        `/status/${other}/eingang.pdf`,
        `/antrag/${other}/gespeichert`,
        `/status/${other}/dateien/x`,
      ]) {
        expect((await visitor.get(path)).statusCode, path).toBe(404);
      }
    }
  });

  it('T1: rows of another link do not exist for it', async () => {
    const a = await submitted();
    const b = await submitted();
    const seen = await bed.db.as({ kind: 'guest', owner: b.owner }, (tx) =>
      tx.selectFrom('applications.application').select('id').execute(),
    );
    expect(seen).toEqual([{ id: b.id }]);
    const staff = { kind: 'staff', id: 's', name: 's', authorities: ['16066042'], roles: [] } as const;
    expect(await bed.db.as(staff, (tx) => tx.selectFrom('applications.application').select('id').execute())).toEqual(
      [],
    );
    const job = { kind: 'job', job: `application:${a.id}` } as const;
    expect(await bed.db.as(job, (tx) => tx.selectFrom('applications.application').select('id').execute())).toEqual([
      { id: a.id },
    ]);
  });

  it('a draft is deleted 30 days after its last change and the link says so', async () => {
    const visitor = createVisitor(server);
    const reference = await begin(visitor);
    await fill(visitor, reference);
    const owner = hashReference(reference);
    await sweepDrafts({ ...bed.platform, ...ports });
    expect((await visitor.get(`/antrag/${reference}`)).statusCode).toBe(200);
    clock.moveTo(new Date(Date.now() + 31 * 86_400_000));
    expect((await visitor.get(`/antrag/${reference}`)).statusCode).toBe(410);
    await sweepDrafts({ ...bed.platform, ...ports });
    const gone = await visitor.get(`/antrag/${reference}`);
    expect(gone.statusCode).toBe(410);
    expect(gone.body).toContain('abgelaufen');
    clock.reset();
    expect(
      await bed.db.as({ kind: 'guest', owner }, (tx) =>
        tx.selectFrom('applications.application').select('id').execute(),
      ),
    ).toEqual([]);
  });

  it('lives until four weeks after the final day, at least six months', async () => {
    const { visitor, reference, id } = await submitted();
    const finalOn = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
    await bed.admin.query('update mailbox.thread set final_on = $2 where application_id = $1', [id, finalOn]);
    clock.moveTo(new Date(Date.now() + 327 * 86_400_000));
    expect((await visitor.get(`/status/${reference}`)).statusCode).toBe(200);
    clock.moveTo(new Date(Date.now() + 331 * 86_400_000));
    expect((await visitor.get(`/status/${reference}`)).statusCode).toBe(410);
    clock.reset();
  });
});
