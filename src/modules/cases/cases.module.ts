import { on } from '../../platform/events/events.ts';
import { defineModule } from '../../platform/module.ts';
import { mailboxAnswered, mailboxNotified, mailboxNotNotified } from '../mailbox/index.ts';
import { actRoutes } from './acts/act.routes.tsx';
import { deliverForwarded } from './acts/forward.actions.ts';
import { caseRoutes } from './case/case.routes.tsx';
import type { CasesDeps } from './cases.deps.ts';
import { deliverDecision } from './decision/decision.job.ts';
import { decisionRoutes } from './decision/decision.routes.tsx';
import { inboxRoutes } from './inbox/inbox.routes.tsx';
import { acknowledgeNotice } from './intake/acknowledge.job.ts';
import { addAnswer } from './intake/intake.actions.ts';
import { noteNotified, noteNotNotified } from './notification/notified.actions.ts';
import { printListRoutes } from './notification/print-list.routes.tsx';
import { uploadRoutes } from './upload/upload.routes.tsx';

/** Case work: the file of an authority, from arrival to decision. */
export const casesModule = defineModule<CasesDeps>({
  name: 'cases',
  routes: (deps) => [
    ...inboxRoutes(deps),
    ...caseRoutes(deps),
    ...actRoutes(deps),
    ...decisionRoutes(deps),
    ...uploadRoutes(deps),
    ...printListRoutes(deps),
  ],
  tasks: (deps) => ({
    'cases.decision': ({ caseId, applicationId, documentId }) =>
      deliverDecision(deps, {
        caseId: String(caseId),
        applicationId: String(applicationId),
        documentId: String(documentId),
      }),
    'cases.acknowledge': ({ caseId, applicationId, documentId }) =>
      acknowledgeNotice(deps, {
        caseId: String(caseId),
        applicationId: String(applicationId),
        documentId: String(documentId),
      }),
    'cases.forward': ({ applicationId, fromId, toId }) =>
      deliverForwarded(deps, { applicationId: String(applicationId), fromId: String(fromId), toId: String(toId) }),
  }),
  subscriptions: (deps) => [
    on(mailboxAnswered, 'cases.addAnswer', (event) => addAnswer(deps, event)),
    on(mailboxNotNotified, 'cases.notNotified', (event) => noteNotNotified(deps, event)),
    on(mailboxNotified, 'cases.notified', (event) => noteNotified(deps, event)),
  ],
});
