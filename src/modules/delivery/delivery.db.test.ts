import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createVisitor } from '../../../tests/support/visitor.ts';
import { hashReference } from '../../platform/crypto/crypto.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Submission } from '../applications/index.ts';
import { listForOwner } from '../mailbox/index.ts';
import { deliver } from './delivery.actions.ts';
import { listFailures } from './failures.actions.ts';

const bed = withDatabase();
type Visitor = ReturnType<typeof createVisitor>;

async function apply(visitor: Visitor, start: string, pages: Record<string, string>[]): Promise<string> {
  const began = await visitor.get(start);
  expect(began.statusCode, began.body.slice(0, 500)).toBe(303);
  let at = String(began.headers.location);
  for (const fields of pages) {
    const { body } = await visitor.get(at);
    const action = (/action="(\/antrag\/[^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
    const answer = await visitor.post(action, body, { ...fields, aktion: 'weiter' });
    expect(answer.statusCode, answer.body.slice(0, 3000)).toBe(303);
    at = String(answer.headers.location);
  }
  const review = (await visitor.get(at)).body;
  const _revision = /name="_revision" value="(\d+)"/.exec(review)?.[1] ?? '';
  const sent = await visitor.post(at, review, { _revision, aktion: 'absenden' });
  expect(sent.headers.location).toMatch(/^\/status\//);
  return String(sent.headers.location).slice('/status/'.length);
}

const start = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076';
const dogPages: Record<string, string>[] = [
  {
    'person.firstName': 'Anna',
    'person.lastName': 'Muster',
    'person.address.line': 'Beispielweg 7',
    'person.address.plz': '98617',
    'person.address.city': 'Untermaßfeld',
  },
  {
    'dog.name': 'Bello',
    'dog.breed': 'Dackel',
    'dog.birthDate': '2.5.2024',
    'dog.chip': '276098102345678',
    'dog.since': '1.11.2024',
    'dog.more': 'nein',
  },
];

describe('from the person to the file', () => {
  it('C36: an application for Untermaßfeld is one case of Meiningen, on its behalf', async () => {
    const visitor = createVisitor(bed.program.server);
    const reference = await apply(visitor, '/antrag/neu?leistung=hundesteuer-anmelden&ags=16063092', []).catch(
      () => '',
    );
    expect(reference).toBe('');
    const place = await visitor.get('/api/v1/places?q=Untermaßfeld');
    const ags = JSON.parse(place.body).candidates[0].ags;
    const link = await apply(visitor, `/antrag/neu?leistung=hundesteuer-anmelden&ags=${ags}`, dogPages);
    await bed.runJobs();
    await bed.runJobs();
    const owner = hashReference(link);
    const { threads, application } = await bed.db.as({ kind: 'guest', owner }, async (tx) => {
      const application = await tx.selectFrom('applications.application').selectAll().executeTakeFirstOrThrow();
      return { application, threads: await listForOwner(tx, owner, application.id) };
    });
    expect(threads.length).toBe(1);
    expect(threads[0]?.fileNumber).toBeTruthy();
    expect(threads[0]?.authorityId).toBe(application.performer_id);
    expect(application.carrier_id).toBe('16066076');
    const deliveries = await bed.owner
      .query('select 1')
      .then(() =>
        bed.db.as({ kind: 'job', job: `application:${application.id}` }, (tx) =>
          tx.selectFrom('delivery.delivery').selectAll().execute(),
        ),
      );
    expect(deliveries).toMatchObject([{ state: 'delivered', recipient_id: application.performer_id }]);
    const page = (await visitor.get(`/status/${link}`)).body;
    expect(page).toContain(threads[0]?.fileNumber);
    expect(page).toContain('Stadt Meiningen');
    const head = application.performer_id ?? '';
    const staff = {
      kind: 'staff',
      id: 'a',
      name: 'a',
      authorities: [head],
      roles: [{ authorityId: head, role: 'head' }],
    } as const;
    expect((await listFailures(bed.platform, staff, undefined)).rows).toEqual([]);
  });

  it('C37: hands over once, also when it is repeated or fails in between', async () => {
    const link = await apply(createVisitor(bed.program.server), start, dogPages);
    const owner = hashReference(link);
    const { id } = await bed.db.as({ kind: 'guest', owner }, (tx) =>
      tx.selectFrom('applications.application').select('id').executeTakeFirstOrThrow(),
    );
    const calls: string[] = [];
    let broken = true;
    const accept = async (_tx: Tx, submission: Submission, recipient: string) => {
      calls.push(recipient);
      if (broken) throw Object.assign(new Error('Key (name)=(Anna Muster) already exists'), { code: '23505' });
      return { caseId: submission.applicationId, fileNumber: 'HST-2026-00001' };
    };
    const deps = { ...bed.platform, intake: { accept } };
    await expect(deliver(deps, id, '16066042', { id: '1', attempts: 1 })).rejects.toThrow();
    const rows = () =>
      bed.db.as({ kind: 'job', job: `application:${id}` }, (tx) =>
        tx.selectFrom('delivery.delivery').selectAll().execute(),
      );
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 1, last_error: 'Error 23505' }]);
    broken = false;
    await deliver(deps, id, '16066042', { id: '1', attempts: 1 });
    await deliver(deps, id, '16066042', { id: '1', attempts: 1 });
    expect(calls.length).toBe(2);
    expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 2, file_number: 'HST-2026-00001' }]);
    await deliver(deps, id, '16051000', { id: '1', attempts: 1 });
    const threads = await bed.db.as({ kind: 'guest', owner }, (tx) => listForOwner(tx, owner, id));
    expect(threads.map((thread) => thread.authorityId)).toEqual(['16066042', '16051000']);
  });
});
