import { Readable } from 'node:stream';
import { say } from '../../../lang/lang.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import * as mailbox from '../../mailbox/index.ts';
import { append, jobActor, systemAuthor } from '../case/case.actions.ts';
import { findHead, findSubmission, insertDocuments, listActions } from '../case/case.queries.ts';
import { foldCase } from '../case/case.rules.ts';
import type { Action, CaseDocument, CaseHead } from '../case/case.schema.ts';
import { caseTexts as texts } from '../case/case.texts.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { getAnswers, renderLetter } from '../decision/decision.actions.ts';

type AcknowledgeJob = { caseId: string; applicationId: string; documentId: string };

/** Plans the confirmation of a notice, in the transaction that opens its case. */
export async function planAcknowledgement(tx: Tx, head: CaseHead, documentId: string): Promise<void> {
  const { id: caseId, applicationId } = head;
  await enqueue(tx, 'cases.acknowledge', { caseId, applicationId, documentId }, { key: `acknowledge:${caseId}` });
}

/**
 * Confirms a notice without a caseworker: makes the confirmation, puts it into the file and sends it to the person. Runs at least once; a
 * second run finds the first one's action. What somebody did in the meantime stays as it is.
 */
export async function acknowledgeNotice(deps: CasesDeps, job: AcknowledgeJob): Promise<void> {
  const actor = jobActor(job.applicationId);
  const found = await deps.db.as(actor, async (tx) => {
    const { head, actions } = await open(tx, job.caseId, false);
    if (isAcknowledged(actions)) return undefined;
    return { head, answers: await getAnswers(tx, head.id) };
  });
  if (!found) return;
  const document = deps.findPackage(found.head.serviceSlug, found.head.packageVersion)?.service.processing.acknowledge
    ?.document;
  if (!document) throw casesErrors.damaged();
  const subject = say(texts.acknowledgement, 'de');
  const letter = { document, subject, outcome: 'acknowledged', values: {}, reasons: '' };
  const pdf = await renderLetter(deps, found.head, found.answers, letter, null, found.head.receivedAt);
  const stored = await deps.files.put(Readable.from([Buffer.from(pdf)], { objectMode: false }), { accept: ['pdf'] });
  await deps.db.as(actor, async (tx) => {
    const { head, actions } = await open(tx, job.caseId, true);
    if (isAcknowledged(actions)) return;
    const state = foldCase(actions);
    const now = deps.clock.now();
    const file: CaseDocument = {
      ...stored,
      id: job.documentId,
      name: `${subject} ${head.fileNumber}.pdf`,
      kind: 'other',
      visibleToApplicant: true,
      createdAt: now,
    };
    await holdFile(tx, stored, `case:${head.id}`, now);
    await insertDocuments(tx, head, [file]);
    const lang = (await findSubmission(tx, head.id))?.lang === 'en' ? 'en' : 'de';
    const thread = { applicationId: head.applicationId, authorityId: head.authorityId };
    const { id, name, mime, size, sha256 } = file;
    await mailbox.write(
      tx,
      {
        ...thread,
        direction: 'to-person',
        kind: 'message',
        text: say(texts.acknowledged, lang),
        files: [{ id, name, mime, size, sha256 }],
        messageId: job.documentId,
      },
      now,
    );
    if (state.status === 'new') await mailbox.setProgress(tx, { ...thread, step: 'acknowledged' }, now);
    const data = { documentId: job.documentId, messageId: job.documentId };
    await append(tx, { head, state }, [{ kind: 'acknowledged', data }], systemAuthor, now);
  });
}

async function open(tx: Tx, caseId: string, lock: boolean): Promise<{ head: CaseHead; actions: Action[] }> {
  const head = await findHead(tx, caseId, { lock });
  if (!head) throw casesErrors.notFound();
  return { head, actions: await listActions(tx, caseId) };
}

const isAcknowledged = (actions: readonly Action[]): boolean => actions.some(({ kind }) => kind === 'acknowledged');
