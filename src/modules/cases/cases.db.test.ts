import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { StaffActor } from '../../platform/db/actor.ts';
import type { Submission } from '../applications/index.ts';
import * as mailbox from '../mailbox/index.ts';
import { deliverForwarded, forwardCase } from './acts/forward.actions.ts';
import {
  addNote,
  assignCase,
  closeCase,
  markPosted,
  requestDocuments,
  reviewAnswer,
  sendMessage,
  takeCase,
} from './acts/work.actions.ts';
import { findCaseDocument, readCase } from './case/view.actions.ts';
import type { CasesDeps } from './cases.deps.ts';
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
} from './cases.fixture.ts';
import { decideCase } from './decision/decision.actions.ts';
import { deliverDecision } from './decision/decision.job.ts';
import { addAnswer } from './intake/intake.actions.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const worker = staffOf(meiningen, 'caseworker', 'Sachbearbeitung Meiningen');
const colleague = staffOf(meiningen, 'caseworker', 'Vertretung Meiningen');
const head = staffOf(meiningen, 'head', 'Leitung Meiningen');
const stranger = staffOf(erfurt, 'head', 'Leitung Erfurt');

const deps = (): CasesDeps => casesDeps(bed.platform, [worker, colleague, head, stranger]);

async function arrive(submission: Submission = submissionOf({})): Promise<{ caseId: string; submission: Submission }> {
  await openThread(deps(), submission);
  const { caseId } = await accept(deps(), submission);
  return { caseId, submission };
}

const view = (caseId: string, actor: StaffActor = worker) => readCase(deps(), actor, caseId, 'de');
const revision = async (caseId: string) => (await view(caseId)).head.revision;
const on = async (caseId: string) => ({ caseId, revision: await revision(caseId) });

async function jobOf(caseId: string) {
  const { state, head: row } = await view(caseId);
  return { caseId, applicationId: row.applicationId, documentId: state.decision?.documentId ?? '' };
}

const granted = {
  level: 'basis' as const,
  outcome: 'granted',
  reasons: 'Der Hund lebt in Untermaßfeld.',
  values: {
    taxFrom: '2026-11-01',
    taxPerYear: 6000,
    firstAmount: 1000,
    due: '2026-12-15',
    paymentReference: 'HST 412',
    byLaw: 'Hundesteuersatzung',
  },
};

describe('arrival', () => {
  it('is idempotent: one case and one number for many deliveries at once', async () => {
    const submission = submissionOf({});
    await openThread(deps(), submission);
    const results = await Promise.all(Array.from({ length: 6 }, () => accept(deps(), submission)));
    expect(new Set(results.map(({ caseId }) => caseId)).size).toBe(1);
    expect(new Set(results.map(({ fileNumber }) => fileNumber)).size).toBe(1);
  });

  it('numbers without gap or double under parallel arrivals, by authority and year', async () => {
    const submittedAt = new Date('2031-03-01T10:00:00Z');
    const results = await Promise.all(Array.from({ length: 12 }, () => accept(deps(), submissionOf({ submittedAt }))));
    const numbers = results.map(({ fileNumber }) => fileNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => `HST-2031-${String(i + 1).padStart(5, '0')}`));
    const other = await accept(deps(), submissionOf({ submittedAt, performerId: erfurt }));
    expect(other.fileNumber).toBe('HST-2031-00001');
  });

  it('takes the year of the Thuringian calendar', async () => {
    const newYear = submissionOf({ submittedAt: new Date('2032-12-31T23:30:00Z') });
    const { fileNumber } = await accept(deps(), newYear);
    expect(fileNumber).toMatch(/^HST-2033-/);
  });
});

describe('T1 T3 another authority', () => {
  it('sees nothing of a case, also not the carrier, by any way', async () => {
    const { caseId } = await arrive();
    const carrier = staffOf('16066076', 'head');
    for (const actor of [stranger, carrier]) {
      await expect(view(caseId, actor)).rejects.toMatchObject({ code: 'cases.not_found' });
      await expect(addNote(deps(), actor, { caseId, text: 'x' })).rejects.toMatchObject({ code: 'cases.not_found' });
      await expect(takeCase(deps(), actor, { caseId, revision: 1 })).rejects.toMatchObject({ code: 'cases.not_found' });
      await expect(findCaseDocument(deps(), actor, { caseId, documentId: newId() })).rejects.toMatchObject({
        code: 'cases.not_found',
      });
      const rows = await bed.db.as(actor, (tx) => tx.selectFrom('cases.case').select('id').execute());
      expect(rows.map(({ id }) => id)).not.toContain(caseId);
    }
  });

  it('an editor of the Land sees nothing either', async () => {
    const { caseId } = await arrive();
    const editor: StaffActor = { ...staffOf('16', 'editor'), authorities: [] };
    await expect(view(caseId, editor)).rejects.toMatchObject({ code: 'cases.not_found' });
  });

  it('the applicant reads the mailbox, never the file', async () => {
    const { submission } = await arrive();
    for (const table of ['cases.case', 'cases.action', 'cases.submission', 'cases.document', 'cases.word'] as const) {
      const rows = await bed.db.as(guestOf(submission), (tx) => tx.selectFrom(table).selectAll().execute());
      expect(rows).toEqual([]);
    }
  });

  it('nobody rewrites what was done', async () => {
    const { caseId } = await arrive();
    const wipe = bed.db.as(worker, (tx) => tx.deleteFrom('cases.action').where('case_id', '=', caseId).execute());
    await expect(wipe).rejects.toThrow(/permission denied/);
  });
});

describe('working on a case', () => {
  it('asks for more, gets the answer with its file once, and reviews it', async () => {
    const { caseId, submission } = await arrive();
    await takeCase(deps(), worker, await on(caseId));
    const formId = newId();
    const request = { ...(await on(caseId)), formId, text: 'Bitte ein Foto der Chipnummer', dueOn: '2026-12-01' };
    await requestDocuments(deps(), worker, request);
    // The same form again, as after a double click: nothing more.
    expect(await requestDocuments(deps(), worker, request)).toEqual({ kind: 'done' });
    expect((await view(caseId)).state).toMatchObject({ status: 'waiting', assigneeId: worker.id });
    const thread = (await readMailbox(deps(), submission))[0];
    expect(thread?.step).toBe('waiting');
    expect(thread?.messages.filter(({ kind }) => kind === 'request')).toHaveLength(1);

    const { applicationId, performerId: authorityId } = submission;
    const photo = { id: newId(), name: 'ausweis.jpg', mime: 'image/jpeg', size: 4, sha256: 'a'.repeat(64) };
    const { messageId } = await bed.db.as(guestOf(submission), (tx) =>
      mailbox.write(
        tx,
        {
          applicationId,
          authorityId,
          direction: 'to-authority',
          kind: 'answer',
          text: 'Gerne',
          files: [photo],
          answers: formId,
        },
        clock.now(),
      ),
    );
    await addAnswer(deps(), { applicationId, authorityId, messageId });
    await addAnswer(deps(), { applicationId, authorityId, messageId });
    const answered = await view(caseId);
    expect(answered.state).toMatchObject({ status: 'answered', answered: true });
    expect(answered.openPoint).toMatchObject({
      kind: 'answer',
      files: 1,
      request: { text: 'Bitte ein Foto der Chipnummer' },
    });
    expect(answered.documents.filter(({ kind }) => kind === 'answer')).toHaveLength(1);
    await reviewAnswer(deps(), worker, { ...(await on(caseId)), fine: true, text: '' });
    expect((await view(caseId)).state.status).toBe('inProgress');
  });

  it('lets no two people overwrite each other', async () => {
    const { caseId } = await arrive();
    const stale = await on(caseId);
    const outcomes = await Promise.all([takeCase(deps(), worker, stale), takeCase(deps(), colleague, stale)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
    const late = await sendMessage(deps(), worker, { ...stale, formId: newId(), text: 'zu spät', level: 'basis' });
    expect(late).toMatchObject({ kind: 'changed' });
    expect((await view(caseId)).messages.filter(({ kind }) => kind === 'message')).toHaveLength(0);
  });

  it('takes a second press of the same button as the first', async () => {
    const { caseId } = await arrive();
    const stale = await on(caseId);
    expect(await takeCase(deps(), worker, stale)).toEqual({ kind: 'done' });
    expect(await takeCase(deps(), worker, stale)).toEqual({ kind: 'done' });
    expect((await view(caseId)).head.revision).toBe(2);
  });

  it('lets heads assign, and only to colleagues of the authority', async () => {
    const { caseId } = await arrive();
    await expect(
      assignCase(deps(), worker, { ...(await on(caseId)), colleagueId: colleague.id }),
    ).rejects.toMatchObject({
      code: 'cases.not_allowed',
    });
    await expect(assignCase(deps(), head, { ...(await on(caseId)), colleagueId: stranger.id })).rejects.toMatchObject({
      code: 'cases.not_allowed',
    });
    await assignCase(deps(), head, { ...(await on(caseId)), colleagueId: colleague.id });
    expect((await view(caseId)).head.assigneeName).toBe('Vertretung Meiningen');
    // A colleague's case is taken over before anyone else acts on it.
    const message = sendMessage(deps(), worker, { ...(await on(caseId)), formId: newId(), text: 'x', level: 'basis' });
    await expect(message).rejects.toMatchObject({ code: 'cases.not_allowed' });
  });

  it('T3 C46 keeps notes from the applicant in every output', async () => {
    const { caseId, submission } = await arrive();
    await addNote(deps(), worker, { caseId, text: 'GEHEIMVERMERK' });
    await decideCase(deps(), worker, { ...(await on(caseId)), draft: granted });
    await deliverDecision(deps(), await jobOf(caseId));
    expect(JSON.stringify(await readMailbox(deps(), submission))).not.toContain('GEHEIMVERMERK');
    expect((await view(caseId)).actions.some(({ kind }) => kind === 'note')).toBe(true);
  });

  it('records a read once per person, case and hour', async () => {
    const { caseId } = await arrive();
    const count = async () => {
      const entries = await bed.db.as(worker, (tx) =>
        tx
          .selectFrom('platform.audit')
          .select('id')
          .where('action', '=', 'cases.read')
          .where('subject', '=', `case:${caseId}`)
          .execute(),
      );
      return entries.length;
    };
    clock.moveTo(new Date('2026-11-17T09:05:00Z'));
    await view(caseId);
    await view(caseId);
    expect(await count()).toBe(1);
    await view(caseId, colleague);
    expect(await count()).toBe(2);
    clock.moveTo(new Date('2026-11-17T10:05:00Z'));
    await view(caseId);
    expect(await count()).toBe(3);
    clock.reset();
  });
});

describe('a decision', () => {
  it('becomes a letter, once, that the applicant can read', async () => {
    const { caseId, submission } = await arrive();
    await decideCase(deps(), worker, { ...(await on(caseId)), draft: granted });
    expect((await view(caseId)).openPoint).toMatchObject({ kind: 'decisionInMaking' });
    const job = await jobOf(caseId);
    await deliverDecision(deps(), job);
    await deliverDecision(deps(), job);
    const decided = await view(caseId);
    expect(decided.state.decision?.deliveredAt).not.toBeNull();
    const letters = decided.documents.filter(({ kind }) => kind === 'decision');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ mime: 'application/pdf', visibleToApplicant: true });
    const pdf = await buffer(await deps().files.open(letters[0]?.sha256 ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const thread = (await readMailbox(deps(), submission))[0];
    expect(thread).toMatchObject({ step: 'decided', favourable: true });
    expect(thread?.messages.find(({ kind }) => kind === 'decision')?.files).toHaveLength(1);
    await closeCase(deps(), worker, { ...(await on(caseId)), reason: '' });
    expect((await view(caseId)).state.status).toBe('closed');
  });

  it('that goes by post shows the applicant the state and never the document', async () => {
    const { caseId, submission } = await arrive(submissionOf({ slug: 'meldebescheinigung' }));
    const values = { fullName: 'Anna Müller', birthDate: '1990-01-01', address: 'Beispielweg 7', since: null };
    await decideCase(deps(), worker, {
      ...(await on(caseId)),
      draft: { outcome: 'granted', reasons: '', values, level: 'basis' },
    });
    await deliverDecision(deps(), await jobOf(caseId));
    const ready = await view(caseId);
    expect(ready.openPoint).toMatchObject({ kind: 'post' });
    expect(ready.documents.filter(({ kind }) => kind === 'decision')).toMatchObject([{ visibleToApplicant: false }]);
    await markPosted(deps(), worker, { ...(await on(caseId)), postedOn: '2026-11-17' });
    const thread = (await readMailbox(deps(), submission))[0];
    expect(thread?.step).toBe('by-post');
    expect(thread?.messages.flatMap(({ files }) => files)).toEqual([]);
  });
});

describe('forwarding', () => {
  it('brings the application to the other authority, tells the applicant and can come back', async () => {
    const files = ['foto.jpg', 'plan.jpg'].map((name, index) => ({
      ...{ id: newId(), path: 'request.files', name, mime: 'image/jpeg', size: 4 },
      sha256: String(index).repeat(64),
    }));
    const arrived = { ...submissionOf({ slug: 'allgemeines-anliegen' }), attachments: files };
    const { caseId, submission } = await arrive(arrived);
    await forwardCase(deps(), worker, { ...(await on(caseId)), authorityId: erfurt, reason: 'nicht zuständig' });
    expect((await view(caseId)).state).toMatchObject({ status: 'closed', forwardedTo: { authorityId: erfurt } });
    expect((await readMailbox(deps(), submission))[0]?.step).toBe('forwarded');
    const there = await accept(deps(), { ...submission, performerId: erfurt });
    expect(there.caseId).not.toBe(caseId);
    const names = (documents: readonly { name: string }[]) => documents.map(({ name }) => name);
    expect(names((await view(caseId)).documents)).toEqual(['foto.jpg', 'plan.jpg']);
    expect(names((await view(there.caseId, stranger)).documents)).toEqual(['foto.jpg', 'plan.jpg']);
    const back = { applicationId: submission.applicationId, fromId: erfurt, toId: meiningen };
    await deliverForwarded(deps(), back);
    await deliverForwarded(deps(), back);
    expect((await view(caseId)).state.status).toBe('inProgress');
    expect((await view(caseId)).actions.filter(({ kind }) => kind === 'reopened')).toHaveLength(1);
  });

  it('is not possible for a service with a place', async () => {
    const { caseId } = await arrive();
    const outcome = forwardCase(deps(), worker, { ...(await on(caseId)), authorityId: erfurt, reason: '' });
    await expect(outcome).rejects.toMatchObject({ code: 'cases.not_allowed' });
  });
});
