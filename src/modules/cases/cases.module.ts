import { on } from '../../platform/events/events.ts';
import { defineModule } from '../../platform/module.ts';
import { mailboxAnswered, mailboxNotified, mailboxNotNotified } from '../mailbox/index.ts';
import { acknowledgeNotice } from './acknowledge.job.ts';
import { actRoutes } from './act.routes.tsx';
import { caseRoutes } from './case.routes.tsx';
import type { CasesDeps } from './cases.deps.ts';
import { deliverDecision } from './decision.job.ts';
import { decisionRoutes } from './decision.routes.tsx';
import { deliverForwarded } from './forward.actions.ts';
import { inboxRoutes } from './inbox.routes.tsx';
import { addAnswer } from './intake.actions.ts';
import { noteNotified, noteNotNotified } from './notified.actions.ts';
import { printListRoutes } from './print-list.routes.tsx';
import { uploadRoutes } from './upload.routes.tsx';

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
