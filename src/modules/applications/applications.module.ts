import { defineModule } from '../../platform/module.ts';
import { signaturesConfig } from '../../platform/signatures/signatures.config.ts';
import { createSignatureCheck } from '../../platform/signatures/signatures.create.ts';
import { accessRoutes } from './accesses/accesses.routes.tsx';
import { accountRoutes } from './account/account.routes.tsx';
import { applicationsConfig } from './applications.config.ts';
import type { AccountPorts, ApplicationsDeps } from './applications.deps.ts';
import { consentRoutes } from './consents/consents.routes.tsx';
import { inviteRoutes } from './cosigning/invite.routes.tsx';
import { signRoutes } from './cosigning/sign.routes.tsx';
import { sweepDrafts } from './drafts/deletion.actions.ts';
import { applyRoutes } from './form/apply.routes.tsx';
import { keepRoutes } from './form/keep.routes.tsx';
import { objectionRoutes } from './objection/objection.routes.tsx';
import { officeRoutes } from './paper/office.routes.tsx';
import { paperRoutes } from './paper/paper.routes.tsx';
import { postboxRoutes } from './postbox/postbox.routes.tsx';
import { prefillRoutes } from './prefill/prefill.routes.tsx';
import { createSubmissionCheck } from './sending/submission-check.ts';
import { documentRoutes } from './signing/document.routes.tsx';
import { signingRoutes } from './signing/signing.routes.tsx';
import { choiceRoutes } from './start/choice.routes.tsx';
import { startRoutes } from './start/start.routes.tsx';
import { statusRoutes } from './status/status.routes.tsx';
import { uploadRoutes } from './upload/upload.routes.ts';
import type { WaitingRoom } from './waiting-room/waiting-room.ts';

type Deps = ApplicationsDeps & AccountPorts & { readonly waitingRoom: WaitingRoom };

/** From the first question to the decision, as the person sees it. */
export const applicationsModule = defineModule<Deps>({
  name: 'applications',
  config: [applicationsConfig],
  routes: (deps) => {
    const all = {
      ...deps,
      checkSubmission: createSubmissionCheck(),
      checkSignature: createSignatureCheck(deps.config.get(signaturesConfig)),
    };
    return [
      ...startRoutes(all),
      ...applyRoutes(all),
      ...uploadRoutes(all),
      ...prefillRoutes(all),
      ...keepRoutes(all),
      ...statusRoutes(all),
      ...choiceRoutes(all),
      ...objectionRoutes(all),
      ...accountRoutes(all),
      ...postboxRoutes(all),
      ...accessRoutes(all),
      ...consentRoutes(all),
      ...signingRoutes(all),
      ...documentRoutes(all),
      ...inviteRoutes(all),
      ...signRoutes(all),
      ...paperRoutes(all),
      ...officeRoutes(all),
    ];
  },
  tasks: (deps) => ({
    'applications.sweep-drafts': () => sweepDrafts(deps),
    'applications.forget-tickets': () => deps.waitingRoom.forgetTickets(),
  }),
  schedules: [
    { task: 'applications.sweep-drafts', match: '23 * * * *' },
    { task: 'applications.forget-tickets', match: '40 2 * * *' },
  ],
  start: ({ waitingRoom }) => waitingRoom.start(),
  stop: async ({ waitingRoom }) => waitingRoom.stop(),
});
