import { defineModule } from '../../platform/module.ts';
import { applicationsConfig } from './applications.config.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applyRoutes } from './apply.routes.tsx';
import { announceDeletion, deleteOldDraft } from './deletion.actions.ts';
import { keepRoutes } from './keep.routes.tsx';
import { statusRoutes } from './status.routes.tsx';
import { createSubmissionCheck } from './submission-check.ts';

/** From the first question to the decision, as the person sees it. */
export const applicationsModule = defineModule<ApplicationsDeps>({
  name: 'applications',
  config: [applicationsConfig],
  routes: (deps) => {
    const all = { ...deps, checkSubmission: createSubmissionCheck() };
    return [...applyRoutes(all), ...keepRoutes(all), ...statusRoutes(all)];
  },
  tasks: (deps) => ({
    'applications.announce-deletion': (payload) => announceDeletion(deps, String(payload.applicationId)),
    'applications.delete-draft': (payload) => deleteOldDraft(deps, String(payload.applicationId)),
  }),
});
