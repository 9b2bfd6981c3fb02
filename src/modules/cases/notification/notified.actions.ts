import { append, jobActor, type NewAction, systemAuthor } from '../case/case.actions.ts';
import { findHeadByApplication, listActions } from '../case/case.queries.ts';
import { type Decision, foldCase } from '../case/case.rules.ts';
import type { CasesDeps } from '../cases.deps.ts';

type About = { applicationId: string; authorityId: string; actId: string };

/** A decision reached nobody: a task for whoever works on the case. Runs again after a crash; the task comes once. */
export function noteNotNotified(
  deps: Pick<CasesDeps, 'db' | 'clock'>,
  { reason, ...about }: About & { reason: 'notice' | 'retrieval' },
): Promise<void> {
  return onDecision(deps, about, ({ way, failed }) =>
    way === 'post' || failed === reason ? [] : [{ kind: 'notNotified', data: { documentId: about.actId, reason } }],
  );
}

/** The notice went out after all: nothing is left to do. */
export function noteNotified(deps: Pick<CasesDeps, 'db' | 'clock'>, about: About): Promise<void> {
  return onDecision(deps, about, ({ failed }) =>
    failed === 'notice' ? [{ kind: 'noticeSent', data: { documentId: about.actId } }] : [],
  );
}

async function onDecision(
  deps: Pick<CasesDeps, 'db' | 'clock'>,
  { applicationId, authorityId, actId }: About,
  work: (decision: Decision) => NewAction[],
): Promise<void> {
  await deps.db.as(jobActor(applicationId), async (tx) => {
    const head = await findHeadByApplication(tx, applicationId, authorityId, { lock: true });
    if (!head) return;
    const state = foldCase(await listActions(tx, head.id));
    if (state.decision?.documentId !== actId) return;
    await append(tx, { head, state }, work(state.decision), systemAuthor, deps.clock.now());
  });
}
