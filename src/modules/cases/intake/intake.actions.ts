import { dayInBerlin } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import type { Attachment, Submission } from '../../applications/index.ts';
import type { CaseIntake } from '../../delivery/index.ts';
import * as mailbox from '../../mailbox/index.ts';
import { append, jobActor, type NewAction, systemAuthor } from '../case/case.actions.ts';
import { findHeadByApplication, insertActions, insertDocuments, listActions } from '../case/case.queries.ts';
import { foldCase } from '../case/case.rules.ts';
import type { Action, CaseDocument, CaseHead } from '../case/case.schema.ts';
import { pageTexts } from '../case/case-page.texts.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { dueDay } from '../inbox/due.rules.ts';
import { searchWords } from '../inbox/search.rules.ts';
import { planAcknowledgement } from './acknowledge.job.ts';
import { fileNumberPrefix, formatFileNumber } from './file-number.rules.ts';
import { insertHead, insertSubmission, insertWords, lockArrival, nextCounter } from './intake.queries.ts';
import { caseTitle, findApplicantName } from './title.rules.ts';

type IntakeDeps = Pick<CasesDeps, 'clock' | 'findPackage' | 'placeName'>;

/**
 * Opens the case of an application in the file of the authority that acts, as job `application:<id>`. A second call for the same application and recipient answers
 * what the first did and takes no number.
 */
export function createIntake(deps: IntakeDeps): CaseIntake {
  return {
    accept: (tx, submission, recipientId) => acceptSubmission(tx, deps, submission, recipientId),
  };
}

async function acceptSubmission(
  tx: Tx,
  deps: IntakeDeps,
  submission: Submission,
  authorityId: string,
): Promise<{ caseId: string; fileNumber: string }> {
  await lockArrival(tx, submission.applicationId, authorityId);
  const known = await findHeadByApplication(tx, submission.applicationId, authorityId);
  if (known) return { caseId: known.id, fileNumber: known.fileNumber };
  const head = await buildHead(tx, deps, submission, authorityId);
  await insertHead(tx, head);
  await insertActions(tx, head, [receivedAction(head)]);
  await insertSubmission(tx, head, { ...submission, payload: submission.submission });
  await insertDocuments(
    tx,
    head,
    submission.attachments.map((file, index) => toDocument(file, index, submission.submittedAt)),
  );
  const texts = [head.applicantName, head.placeName, head.title, submission.receiptNumber];
  await insertWords(tx, head, searchWords({ fileNumber: head.fileNumber, texts }));
  await holdFiles(tx, head, submission.attachments, deps.clock.now());
  if (deps.findPackage(submission.packageSlug, submission.packageVersion)?.service.processing.acknowledge)
    await planAcknowledgement(tx, head, newId(deps.clock.now().getTime()));
  await record(tx, {
    actor: jobActor(submission.applicationId),
    at: deps.clock.now(),
    action: 'cases.received',
    subject: `case:${head.id}`,
    authorityId,
    detail: { applicationId: submission.applicationId },
  });
  return { caseId: head.id, fileNumber: head.fileNumber };
}

async function buildHead(tx: Tx, deps: IntakeDeps, submission: Submission, authorityId: string): Promise<CaseHead> {
  const now = deps.clock.now();
  const pkg = deps.findPackage(submission.packageSlug, submission.packageVersion);
  const receivedOn = dayInBerlin(submission.submittedAt);
  const year = Number(receivedOn.slice(0, 4));
  const prefix = fileNumberPrefix(submission.packageSlug, pkg?.service.filePrefix);
  const counter = await nextCounter(tx, authorityId, prefix, year);
  return {
    id: newId(now.getTime()),
    applicationId: submission.applicationId,
    authorityId,
    carrierId: submission.carrierId,
    fileNumber: formatFileNumber(prefix, year, counter),
    serviceSlug: submission.packageSlug,
    packageVersion: submission.packageVersion,
    title: caseTitle(say(submission.title, 'de'), submission.answers),
    applicantName: findApplicantName(submission.answers),
    placeAgs: submission.ags,
    placeName: (submission.ags && deps.placeName(submission.ags)) || null,
    status: 'new',
    answered: false,
    task: null,
    assigneeId: null,
    assigneeName: null,
    dueOn: dueDay(receivedOn, pkg?.service.processing.target ?? null),
    receivedAt: submission.submittedAt,
    updatedAt: submission.submittedAt,
    revision: 1,
  };
}

function receivedAction(head: CaseHead): Action<'received'> {
  return {
    seq: 1,
    at: head.receivedAt,
    kind: 'received',
    actorId: null,
    actorName: head.applicantName,
    data: { applicationId: head.applicationId, receivedOn: dayInBerlin(head.receivedAt), dueOn: head.dueOn },
  };
}

/** The file of the case keeps its own hold on every document, whatever becomes of the application. */
async function holdFiles(tx: Tx, head: CaseHead, files: readonly StoredFile[], now: Date): Promise<void> {
  for (const file of files) await holdFile(tx, file, `case:${head.id}`, now);
}

/** A document of this file only: the same attachment may go to several recipients, and on to another one. Ids keep the order of the form. */
function toDocument({ name, sha256, mime, size }: Attachment, index: number, createdAt: Date): CaseDocument {
  const id = newId(createdAt.getTime() + index);
  return { id, name, sha256, mime, size, kind: 'attachment', visibleToApplicant: true, createdAt };
}

/**
 * The applicant wrote: brings the message and its files into the file of the authority. Runs again after a crash; the message becomes one
 * action all the same.
 */
export async function addAnswer(
  deps: Pick<CasesDeps, 'db'>,
  input: { applicationId: string; authorityId: string; messageId: string },
): Promise<void> {
  await deps.db.as(jobActor(input.applicationId), async (tx) => {
    const head = await findHeadByApplication(tx, input.applicationId, input.authorityId, { lock: true });
    // The case is opened by another job, which may not have run yet: try again later.
    if (!head) throw new Error('the case of this application has not arrived yet');
    const actions = await listActions(tx, head.id);
    if (
      actions.some(
        ({ kind, data }) =>
          (kind === 'answerReceived' || kind === 'objectionReceived') && data.messageId === input.messageId,
      )
    )
      return;
    const threads = await mailbox.listForAuthority(tx, input.authorityId, input.applicationId);
    const message = threads.flatMap((thread) => thread.messages).find(({ id }) => id === input.messageId);
    if (!message) throw new Error('the message is not in the mailbox');
    await insertDocuments(
      tx,
      head,
      message.files.map((file) => ({
        ...file,
        id: newId(message.createdAt.getTime()),
        kind: 'answer' as const,
        visibleToApplicant: true,
        createdAt: message.createdAt,
      })),
    );
    await holdFiles(tx, head, message.files, message.createdAt);
    const { id: messageId, text, answers } = message;
    const data = { messageId, text, files: message.files.length, answers };
    const applicant = head.applicantName || systemAuthor.name;
    const { writtenBy } = message;
    const name = writtenBy ? say(pageTexts.actedByValue, 'de', { name: writtenBy, principal: applicant }) : applicant;
    const author = { ...systemAuthor, name };
    const added: NewAction = message.objection
      ? { kind: 'objectionReceived', data: { messageId, text, ...objectionOf(message.objection) } }
      : { kind: 'answerReceived', data };
    await append(tx, { head, state: foldCase(actions) }, [added], author, message.createdAt);
  });
}

const objectionOf = ({ row, lastDay, inTime }: mailbox.ObjectionFacts) => ({ row, lastDay, inTime });
