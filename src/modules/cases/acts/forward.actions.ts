import { say } from '../../../lang/lang.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { requestDelivery } from '../../delivery/index.ts';
import * as mailbox from '../../mailbox/index.ts';
import { type ActOutcome, actOnCase, append, jobActor, systemAuthor, takeIfFree } from '../case/case.actions.ts';
import { findHeadByApplication, findSubmission, listActions } from '../case/case.queries.ts';
import { foldCase } from '../case/case.rules.ts';
import { caseTexts } from '../case/case.texts.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';

/**
 * Sends a general request on to the authority in charge: the applicant is told, the case here is closed, and a job delivers the application
 * there. Errors: `cases.not_allowed` (also for an unknown authority or the own one).
 */
export async function forwardCase(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; revision: number; authorityId: string; reason: string },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'forward' }, async (file, tx, now) => {
    const { applicationId, authorityId, id } = file.head;
    const target = deps.findAuthority(input.authorityId);
    if (!target || target.id === authorityId) throw casesErrors.notAllowed();
    const lang = (await findSubmission(tx, id))?.lang === 'en' ? 'en' : 'de';
    const text = say(caseTexts.forwarded, lang, { authority: target.name });
    await mailbox.setProgress(tx, { applicationId, authorityId, step: 'forwarded', text }, now);
    await enqueue(tx, 'cases.forward', { applicationId, fromId: authorityId, toId: target.id });
    return [
      ...takeIfFree(file, actor),
      { kind: 'forwarded', data: { authorityId: target.id, name: target.name, reason: input.reason } },
      { kind: 'closed', data: { reason: input.reason } },
    ];
  });
}

/** Brings a forwarded application to its new authority; one that had it before gets its own case back. Runs at least once. */
export async function deliverForwarded(
  deps: CasesDeps,
  job: { applicationId: string; fromId: string; toId: string },
): Promise<void> {
  await deps.db.as(jobActor(job.applicationId), async (tx) => {
    const head = await findHeadByApplication(tx, job.applicationId, job.toId, { lock: true });
    if (!head) return requestDelivery(tx, job.applicationId, job.toId);
    const state = foldCase(await listActions(tx, head.id));
    if (state.status !== 'closed') return;
    const now = deps.clock.now();
    const reason = `Zurück von ${deps.findAuthority(job.fromId)?.name ?? job.fromId}`;
    await append(tx, { head, state }, [{ kind: 'reopened', data: { reason } }], systemAuthor, now);
    await mailbox.setProgress(
      tx,
      { applicationId: job.applicationId, authorityId: job.toId, step: 'in-progress' },
      now,
    );
  });
}
