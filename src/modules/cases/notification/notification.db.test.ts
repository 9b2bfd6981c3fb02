import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import * as mailbox from '../../mailbox/index.ts';
import { markPosted, reviewAnswer, switchToPost } from '../acts/work.actions.ts';
import { readCase } from '../case/view.actions.ts';
import type { CasesDeps } from '../cases.deps.ts';
import {
  accept,
  casesDeps,
  erfurt,
  guestOf,
  meiningen,
  openThread,
  readMailbox,
  staffOf,
  submissionOf,
} from '../cases.fixture.ts';
import { decideCase } from '../decision/decision.actions.ts';
import { deliverDecision } from '../decision/decision.job.ts';
import { addAnswer } from '../intake/intake.actions.ts';
import { noteNotNotified } from './notified.actions.ts';
import { readPrintList } from './print-list.actions.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const worker = staffOf(meiningen, 'caseworker', 'Sachbearbeitung Meiningen');
const draft = {
  outcome: 'granted',
  reasons: '',
  level: 'basis' as const,
  values: {
    taxFrom: '2026-11-01',
    taxPerYear: 6000,
    firstAmount: 1000,
    due: '2026-12-15',
    paymentReference: 'HST 412',
    byLaw: 'Hundesteuersatzung',
  },
};

/** The dog form as a decision of another field of law, of an account or not. */
function deps(domain: string, account = false): CasesDeps {
  const base = casesDeps(bed.platform, [worker]);
  return {
    ...base,
    keeperOf: async () => (account ? { email: undefined } : undefined),
    findPackage: (slug) => {
      const pkg = base.findPackage(slug);
      return pkg && { ...pkg, service: { ...pkg.service, law: { ...pkg.service.law, domain } } };
    },
  };
}

async function arrive(domain: string, options: { account?: boolean; agree?: mailbox.ConsentScope } = {}) {
  const own = deps(domain, options.account);
  const submission = submissionOf({});
  await openThread(own, submission);
  const guest = guestOf(submission);
  const owner = guest.kind === 'guest' ? guest.owner : '';
  const { applicationId } = submission;
  await bed.db.as(guest, async (tx) => {
    if (!options.agree) return;
    const said = { scope: options.agree, granted: true, lang: 'de' } as const;
    await mailbox.sayConsent(tx, { applicationId, owner }, said, clock.now());
    await mailbox.sayConsent(tx, { applicationId, owner }, said, clock.now());
  });
  const { caseId } = await accept(own, submission);
  const view = () => readCase(own, worker, caseId, 'de');
  const on = async () => ({ caseId, revision: (await view()).head.revision });
  const act = async () => (await bed.db.as(guest, (tx) => mailbox.listActs(tx, applicationId)))[0]!;
  await decideCase(own, worker, { ...(await on()), draft });
  const documentId = (await view()).state.decision?.documentId ?? '';
  await deliverDecision(own, { caseId, applicationId, documentId });
  await deliverDecision(own, { caseId, applicationId, documentId });
  return { own, submission, guest, owner, applicationId, caseId, view, on, act, actId: documentId };
}

const runTask = (task: string, payload: Record<string, unknown>) =>
  bed.program.tasks[task]!(payload, { id: '1', attempts: 1 });

describe('the notification of a decision', () => {
  it('B4: in the mailbox of an account it counts from the provision once the notice of that day is out', async () => {
    clock.moveTo(new Date('2026-11-17T21:50:00Z'));
    const { act, view, submission, applicationId } = await arrive('general', { account: true });
    expect(await act()).toMatchObject({ event: 'provided', regime: 'B4', state: 'waiting', consent: 'presumed' });
    await bed.runJobs();
    const noticed = await act();
    expect(noticed).toMatchObject({ event: 'noticed', computedDay: '2026-11-21', objectionLastDay: '2026-12-21' });
    expect(noticed.noticeAddress).toMatch(/^[0-9a-f]{64}$/);
    expect(noticed.channelReceipt).toMatch(/^[0-9a-f-]{36}$/);
    const { rows } = await bed.admin.query<{ body: string }>(
      "select body from platform.mail where recipient = 'anna@post.example' order by created_at desc limit 1",
    );
    expect(rows[0]?.body).not.toMatch(/Angemeldet|Bello|Hundesteuer/);
    const [thread] = await readMailbox(deps('general'), submission);
    expect(thread?.messages.find(({ kind }) => kind === 'decision')).toMatchObject({ sealed: null });
    expect((await view()).acts).toHaveLength(1);
    // Every line of the proof stays; nobody rewrites one.
    const lines = await bed.admin.query('select seq from mailbox.notification where application_id = $1 order by seq', [
      applicationId,
    ]);
    expect(lines.rows.map(({ seq }) => seq)).toEqual([1, 2]);
    await expect(
      bed.admin.query("update mailbox.notification set state = 'failed' where application_id = $1", [applicationId]),
    ).rejects.toThrow('append-only');
    clock.reset();
  });

  it('B3: nothing is read before the retrieval, which is kept once and starts the period', async () => {
    clock.moveTo(new Date('2026-11-17T09:00:00Z'));
    const { act, guest, submission, actId } = await arrive('general', { agree: 'vwvfg-41-2a' });
    await bed.runJobs();
    expect(await act()).toMatchObject({ regime: 'B3', state: 'waiting', consent: 'given', computedDay: null });
    const decision = async () => (await readMailbox(deps('general'), submission))[0]?.messages.at(-2);
    const letters = async () =>
      (await readMailbox(deps('general'), submission))[0]?.messages.filter(({ kind }) => kind === 'decision');
    expect(await decision()).toBeDefined();
    expect(await letters()).toMatchObject([{ sealed: 'unopened', text: '', files: [] }]);
    clock.moveTo(new Date('2026-11-20T09:00:00Z'));
    const retrieve = () => bed.db.as(guest, (tx) => mailbox.retrieveAct(tx, actId, clock.now()));
    await Promise.all([retrieve(), retrieve(), retrieve()]);
    expect(await act()).toMatchObject({ event: 'retrieved', seq: 3, computedDay: '2026-11-21' });
    expect(await letters()).toMatchObject([{ sealed: null }]);
    clock.reset();
  });

  it('B3: not retrieved within ten days it is withdrawn, becomes a task, and goes by post', async () => {
    clock.moveTo(new Date('2026-11-02T09:00:00Z'));
    const { own, act, view, on, caseId, guest, submission, actId, applicationId } = await arrive('general', {
      agree: 'vwvfg-41-2a',
    });
    await bed.runJobs();
    clock.moveTo(new Date('2026-11-12T22:00:00Z'));
    await runTask('mailbox.check-retrieval', { applicationId, actId });
    expect((await act()).event).toBe('noticed');
    clock.moveTo(new Date('2026-11-13T00:30:00Z'));
    await runTask('mailbox.check-retrieval', { applicationId, actId });
    await runTask('mailbox.check-retrieval', { applicationId, actId });
    expect(await act()).toMatchObject({ event: 'ended', state: 'failed', seq: 3 });
    await noteNotNotified(own, { applicationId, authorityId: meiningen, actId, reason: 'retrieval' });
    await noteNotNotified(own, { applicationId, authorityId: meiningen, actId, reason: 'retrieval' });
    expect(await view()).toMatchObject({
      openPoint: { kind: 'undelivered' },
      next: 'switchPost',
      head: { task: 'undelivered' },
    });
    expect((await readPrintList(own, worker)).undelivered.map(({ head }) => head.id)).toContain(caseId);
    await bed.db.as(guest, (tx) => mailbox.retrieveAct(tx, actId, clock.now()));
    expect((await act()).retrievedAt).toBeNull();
    const [thread] = await readMailbox(own, submission);
    expect(thread?.messages.find(({ kind }) => kind === 'decision')).toMatchObject({ sealed: 'ended', files: [] });
    await switchToPost(own, worker, await on());
    const listed = (await readPrintList(own, worker)).print.find(({ head }) => head.id === caseId);
    expect(listed?.documentId).toBe(actId);
    const stranger = await readPrintList(own, staffOf(erfurt));
    expect(stranger.print).toEqual([]);
    await markPosted(own, worker, { ...(await on()), postedOn: '2026-11-13' });
    expect(await act()).toMatchObject({ regime: 'B1', state: 'notified', computedDay: '2026-11-17' });
    expect((await readPrintList(own, worker)).print.map(({ head }) => head.id)).not.toContain(caseId);
    clock.reset();
  });

  it('an objection is the first thing that whoever works on the case sees, once', async () => {
    const { own, view, on, guest, applicationId, actId } = await arrive('levy');
    await bed.runJobs();
    const messageId = newId();
    const objection = {
      actId,
      row: 'W6',
      means: 'elster',
      level: 'substantial',
      lastDay: '2026-12-23',
      inTime: false,
    } as const;
    const letter = { direction: 'to-authority', kind: 'objection', text: 'Zu hoch.', objection, messageId } as const;
    await bed.db.as(guest, (tx) =>
      mailbox.write(tx, { applicationId, authorityId: meiningen, ...letter }, clock.now()),
    );
    await addAnswer(own, { applicationId, authorityId: meiningen, messageId });
    await addAnswer(own, { applicationId, authorityId: meiningen, messageId });
    const found = await view();
    expect(found).toMatchObject({
      openPoint: { kind: 'answer', text: 'Zu hoch.', objection: { inTime: false, lastDay: '2026-12-23' } },
      head: { task: 'objection', status: 'decided', answered: true },
    });
    expect(found.actions.filter(({ kind }) => kind === 'objectionReceived')).toHaveLength(1);
    await reviewAnswer(own, worker, { ...(await on()), fine: true, text: '' });
    expect((await view()).head.task).toBeNull();
  });

  it('without a consent that the law wants it goes by post, and nothing of it lies in the portal', async () => {
    const { act, view, submission } = await arrive('general');
    expect(await act()).toMatchObject({ event: 'toPost', channel: 'post', regime: 'B1', state: 'waiting' });
    const found = await view();
    expect(found).toMatchObject({ openPoint: { kind: 'post' }, head: { task: 'print' } });
    expect(found.documents.find(({ kind }) => kind === 'decision')?.visibleToApplicant).toBe(false);
    const [thread] = await readMailbox(deps('general'), submission);
    expect(thread?.messages.some(({ kind }) => kind === 'decision')).toBe(false);
  });

  it('a notice that does not go out on its day is a task; when it goes out later the task is gone', async () => {
    clock.moveTo(new Date('2026-11-17T22:30:00Z'));
    const { act, view, actId, applicationId } = await arrive('general', { account: true });
    await runTask('mailbox.check-notice', { applicationId, actId });
    expect((await act()).event).toBe('provided');
    clock.moveTo(new Date('2026-11-17T23:05:00Z'));
    await runTask('mailbox.check-notice', { applicationId, actId });
    expect((await act()).event).toBe('noticeMissing');
    await noteNotNotified(deps('general', true), { applicationId, authorityId: meiningen, actId, reason: 'notice' });
    expect((await view()).head.task).toBe('undelivered');
    await bed.runJobs();
    expect(await act()).toMatchObject({ event: 'noticed', computedDay: '2026-11-22' });
    expect((await view()).head.task).toBeNull();
    clock.reset();
  });
});

it('keeps a consent once, with its words, and the next word counts for later', async () => {
  const { guest, owner, applicationId } = await arrive('general', { agree: 'vwvfg-41-2a' });
  const list = () => bed.db.as(guest, (tx) => mailbox.listConsents(tx, applicationId));
  expect(await list()).toMatchObject([{ scope: 'vwvfg-41-2a', granted: true, textVersion: 1 }]);
  expect((await list())[0]?.wording).toContain('§ 41 Abs. 2a VwVfG');
  const revoked = { scope: 'vwvfg-41-2a', granted: false, lang: 'de' } as const;
  const later = new Date(clock.now().getTime() + 1000);
  await bed.db.as(guest, (tx) => mailbox.sayConsent(tx, { applicationId, owner }, revoked, later));
  expect(await list()).toMatchObject([{ granted: false }]);
  const { rows } = await bed.admin.query('select 1 from mailbox.consent where application_id = $1', [applicationId]);
  expect(rows).toHaveLength(2);
  const stranger = guestOf(submissionOf({}));
  expect(await bed.db.as(stranger, (tx) => mailbox.listConsents(tx, applicationId))).toEqual([]);
});
