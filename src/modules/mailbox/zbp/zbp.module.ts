import { on, type Subscription } from '../../../platform/events/events.ts';
import type { JobPayload, TaskList } from '../../../platform/jobs/jobs.ts';
import { mailboxWritten } from '../mailbox.events.ts';
import { checkZbp, deliverZbp, planZbp, standRefused, type ZbpDeps, type ZbpReady } from './zbp.actions.ts';

const isReady = (deps: ZbpDeps): deps is ZbpReady => deps.zbp !== undefined;

const aboutOf = ({ applicationId, messageId }: JobPayload) => ({
  applicationId: String(applicationId),
  messageId: String(messageId),
});

/** Listens only where there is a way to the mailbox of the BundID. */
export const zbpSubscriptions = (deps: ZbpDeps): Subscription[] =>
  isReady(deps) ? [on(mailboxWritten, 'mailbox.zbp-plan', (event) => planZbp(deps, event))] : [];

/** Jobs that were planned before the way was switched off wait as failed ones until it is back. */
export function zbpTasks(deps: ZbpDeps): TaskList {
  const ready = (): ZbpReady => {
    if (!isReady(deps)) throw new Error('ZBP_TRANSPORT is empty: no way to the mailbox of the BundID');
    return deps;
  };
  return {
    'mailbox.zbp-deliver': async (payload) => deliverZbp(ready(), aboutOf(payload)),
    'mailbox.zbp-check': async (payload) => checkZbp(ready(), aboutOf(payload)),
    'mailbox.zbp-refused': async (payload) => standRefused(ready(), aboutOf(payload)),
  };
}
