import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor, Level } from '../../../platform/db/actor.ts';
import { renderPage } from '../../../ui/index.ts';
import { type ActRecord, listActs, listForOwner, provideAct, setProgress, write } from '../../mailbox/index.ts';
import { createTestServer, testPorts } from '../applications.fixture.ts';
import { submitted } from '../applying.fixture.ts';
import { fileObjection, isInTime, objectionForm } from './objection.actions.ts';
import { ObjectionPage } from './objection.pages.tsx';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const ports = testPorts();
let server: FastifyInstance;
beforeAll(async () => {
  server = await createTestServer(bed.platform, ports);
});
afterAll(() => server?.close());

const citizen = (owner: string, by: string, level: Level): CitizenActor => ({
  kind: 'citizen',
  account: newId(),
  owner,
  proof: { means: 'bundid', by, level, at: clock.now() },
});

async function decided() {
  const sent = await submitted(bed, server);
  const thread = { applicationId: sent.id, authorityId: '16066042' };
  const actId = newId();
  await bed.db.as({ kind: 'job', job: `application:${sent.id}` }, async (tx) => {
    const facts = { ags: '16066042', domain: 'levy', remedyNotice: true, level: 'basis', byPost: false } as const;
    await provideAct(tx, { ...thread, ...facts, actId, keeper: undefined }, clock.now());
    const letter = { direction: 'to-person', kind: 'decision', text: 'Festgesetzt', messageId: actId } as const;
    await write(tx, { ...thread, ...letter }, clock.now());
    await setProgress(tx, { ...thread, step: 'decided' }, clock.now());
  });
  await bed.runJobs();
  const act = async (): Promise<ActRecord> =>
    (await bed.db.as({ kind: 'guest', owner: sent.owner }, (tx) => listActs(tx, sent.id)))[0]!;
  return { ...sent, act };
}

it('R-ACT-07: which session keeps the written form of an objection is asked of the law library', () => {
  const now = new Date('2026-11-17T10:00:00Z');
  const owner = 'a'.repeat(64);
  expect(objectionForm({ kind: 'guest', owner }, now)).toMatchObject({ ok: false, row: 'W11' });
  expect(objectionForm(citizen(owner, 'password', 'basis'), now)).toMatchObject({ ok: false });
  expect(objectionForm(citizen(owner, 'elster', 'substantial'), now)).toMatchObject({ ok: true, row: 'W6' });
  expect(objectionForm(citizen(owner, 'eid', 'high'), now)).toMatchObject({ ok: true });
  expect(objectionForm({ kind: 'guest', owner }, now).ways.length).toBeGreaterThan(2);
});

it('a step-up on the way to an objection comes back to this objection', async () => {
  clock.moveTo(new Date('2026-11-17T09:00:00Z'));
  const { owner, act } = await decided();
  const record = await act();
  const person = citizen(owner, 'password', 'basis');
  const form = objectionForm(person, clock.now());
  const ctx = { lang: 'de', path: '/', csrf: 'x', demo: false } as const;
  const shown = { service: 'Hund anmelden', authority: 'Stadt', fileNumber: 'H-1', inAccount: true, inTime: true };
  const typed = { id: newId(), errors: [] };
  const html = renderPage(ObjectionPage({ ctx, reference: 'id', act: record, form, typed, ...shown }));
  const back = encodeURIComponent(`/status/id/widerspruch?bescheid=${record.actId}`);
  expect(html).toContain(`weiter=${back}`);
  clock.reset();
});

it('shows the last day, files an objection once with its proof, and says whether it was in time', async () => {
  clock.moveTo(new Date('2026-11-17T09:00:00Z'));
  const { visitor, reference, id, owner, act } = await decided();
  const record = await act();
  expect(record).toMatchObject({ regime: 'B6', computedDay: '2026-11-23', objectionLastDay: '2026-12-23' });
  const status = (await visitor.get(`/status/${reference}`)).body;
  expect(status).toContain('Mittwoch, 23. Dezember 2026');
  expect(status).toContain('§ 122a AO');
  const how = (await visitor.get(`/status/${reference}/widerspruch`)).body;
  expect(how).toContain('Mit dieser Anmeldung geht es nicht');
  expect(how).toContain('Brief zum Ausdrucken');
  const refused = await visitor.post(`/status/${reference}/widerspruch`, status, {
    bescheid: record.actId,
    grund: 'Zu hoch.',
    erklaerung: 'ja',
  });
  expect(refused.statusCode).toBe(422);
  const finalOn = async () =>
    (
      await bed.admin.query<{ day: string | null }>(
        'select final_on::text as day from mailbox.thread where owner = $1',
        [owner],
      )
    ).rows[0]?.day;
  expect(await finalOn()).toBe('2026-12-23');
  const deps = { ...bed.platform, ...ports };
  const person = citizen(owner, 'elster', 'substantial');
  const form = objectionForm(person, clock.now());
  const input = { act: record, form, text: 'Der Hund ist ein Assistenzhund.', messageId: newId() };
  await fileObjection(deps, person, input);
  await fileObjection(deps, person, input);
  expect(await finalOn()).toBeNull();
  clock.moveTo(new Date('2026-12-23T23:30:00Z'));
  expect(isInTime(record, clock.now())).toBe(false);
  await fileObjection(deps, person, { ...input, messageId: newId() });
  const [thread] = await bed.db.as({ kind: 'guest', owner }, (tx) => listForOwner(tx, owner, id));
  const objections = thread?.messages.filter(({ kind }) => kind === 'objection') ?? [];
  expect(objections.map(({ objection }) => objection)).toMatchObject([
    { inTime: true, lastDay: '2026-12-23', row: 'W6', means: 'elster', level: 'substantial', actId: record.actId },
    { inTime: false },
  ]);
  expect((await visitor.get(`/status/${reference}`)).body).toContain('rechtzeitig.');
  clock.reset();
});
