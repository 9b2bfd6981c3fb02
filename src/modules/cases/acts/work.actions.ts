import { newId } from '../../../platform/crypto/crypto.ts';
import type { Level, StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import { cleanFileName } from '../../../platform/files/file-name.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import * as mailbox from '../../mailbox/index.ts';
import { type ActOutcome, actOnCase, type NewAction, type OpenCase, takeIfFree } from '../case/case.actions.ts';
import { insertDocuments } from '../case/case.queries.ts';
import { isUntouched } from '../case/case.rules.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';

type OnCase = { caseId: string; revision: number };

/** Takes the case, also from a colleague: the trail shows it. */
export function takeCase(deps: CasesDeps, actor: StaffActor, input: OnCase): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'take' }, async (file, tx, now) => {
    await showInProgress(tx, file, now);
    return [{ kind: 'assigned', data: { to: actor.id, toName: actor.name } }];
  });
}

/** Gives the case to a colleague of the same authority. Error: `cases.not_allowed` for anybody else. */
export async function assignCase(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { colleagueId: string },
): Promise<ActOutcome> {
  return actOnCase(
    deps,
    actor,
    { caseId: input.caseId, revision: input.revision, verb: 'assignTo' },
    async (file, tx, now) => {
      const colleagues = await deps.colleagues(file.head.authorityId);
      const colleague = colleagues.find(({ id }) => id === input.colleagueId);
      if (!colleague) throw casesErrors.notAllowed();
      await showInProgress(tx, file, now);
      return [{ kind: 'assigned', data: { to: colleague.id, toName: colleague.name } }];
    },
  );
}

export function releaseCase(deps: CasesDeps, actor: StaffActor, input: OnCase): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'release' }, () => [{ kind: 'released', data: {} }]);
}

/** A note for colleagues. It never reaches the mailbox, a document or the applicant. */
export function addNote(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; text: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'note' }, () => [{ kind: 'note', data: { text: input.text } }]);
}

/** Writes to the applicant. `formId` is made with the form, so that a double click sends one message. */
export function sendMessage(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { formId: string; text: string; level: Level },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'message' }, async (file, tx, now) => {
    await showInProgress(tx, file, now);
    const { formId: messageId, text, level } = input;
    await mailbox.write(tx, { ...toPerson(file), kind: 'message', text, level, messageId }, now);
    return [...takeIfOpen(file, actor), { kind: 'messageSent', data: { messageId, text, level } }];
  });
}

/** Asks for documents or facts by a day; the case waits from now on. */
export function requestDocuments(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { formId: string; text: string; dueOn: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'request' }, async (file, tx, now) => {
    const { formId: messageId, text, dueOn } = input;
    await mailbox.write(tx, { ...toPerson(file), kind: 'request', text, dueOn, messageId }, now);
    await mailbox.setProgress(tx, { ...threadOf(file), step: 'waiting' }, now);
    return [...takeIfFree(file, actor), { kind: 'documentsRequested', data: { messageId, text, dueOn } }];
  });
}

/** The answer of the applicant was looked at: it fits, or something is still missing. */
export function reviewAnswer(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { fine: boolean; text: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'review' }, async (file, tx, now) => {
    if (file.state.status === 'answered')
      await mailbox.setProgress(tx, { ...threadOf(file), step: 'in-progress' }, now);
    return [...takeIfOpen(file, actor), { kind: 'answerReviewed', data: { fine: input.fine, text: input.text } }];
  });
}

/** Takes a document into the file; only the authority sees it. */
export function addDocument(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; name: string; stored: StoredFile },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { caseId: input.caseId, verb: 'addFile' }, async ({ head }, tx, now) => {
    const { sha256, mime, size } = input.stored;
    const name = cleanFileName(input.name, mime);
    const document = {
      id: newId(now.getTime()),
      name,
      sha256,
      mime,
      size,
      kind: 'other',
      visibleToApplicant: false,
    } as const;
    await holdFile(tx, input.stored, `case:${head.id}`, now);
    await insertDocuments(tx, head, [{ ...document, createdAt: now }]);
    return [{ kind: 'fileAdded', data: { documentId: document.id, name, kind: document.kind } }];
  });
}

/** The printed result was put into the post on this day (YYYY-MM-DD); from then on the period of the letter runs. */
export function markPosted(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { postedOn: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'post' }, async (file, tx, now) => {
    const documentId = file.state.decision?.documentId ?? '';
    await mailbox.noteActPosted(tx, documentId, input.postedOn, now);
    await mailbox.setProgress(tx, { ...threadOf(file), step: 'by-post' }, now);
    return [{ kind: 'posted', data: { documentId, postedOn: input.postedOn } }];
  });
}

/** The decision did not reach the person electronically: it goes to the printing list. */
export function switchToPost(deps: CasesDeps, actor: StaffActor, input: OnCase): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'switchPost' }, async (file, tx, now) => {
    const documentId = file.state.decision?.documentId ?? '';
    await mailbox.sendActByPost(tx, documentId, now);
    return [...takeIfOpen(file, actor), { kind: 'switchedToPost', data: { documentId } }];
  });
}

export function closeCase(deps: CasesDeps, actor: StaffActor, input: OnCase & { reason: string }): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'close' }, async (file, tx, now) => {
    await mailbox.setProgress(tx, { ...threadOf(file), step: 'closed' }, now);
    return [...takeIfFree(file, actor), { kind: 'closed', data: { reason: input.reason } }];
  });
}

/** Opens a closed or decided case again; needs a reason, which stays in the trail. */
export function reopenCase(
  deps: CasesDeps,
  actor: StaffActor,
  input: OnCase & { reason: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'reopen' }, async (file, tx, now) => {
    await mailbox.setProgress(tx, { ...threadOf(file), step: 'in-progress' }, now);
    return [
      { kind: 'reopened', data: { reason: input.reason } },
      { kind: 'assigned', data: { to: actor.id, toName: actor.name } },
    ];
  });
}

/** The person sees that somebody works on it, from the first act on. */
async function showInProgress(tx: Tx, file: OpenCase, now: Date): Promise<void> {
  if (isUntouched(file.state.status)) await mailbox.setProgress(tx, { ...threadOf(file), step: 'in-progress' }, now);
}

function takeIfOpen(file: OpenCase, actor: StaffActor): NewAction[] {
  return file.state.status === 'closed' ? [] : takeIfFree(file, actor);
}

const threadOf = ({ head }: OpenCase) => ({ applicationId: head.applicationId, authorityId: head.authorityId });
const toPerson = (file: OpenCase) => ({ ...threadOf(file), direction: 'to-person' as const });
