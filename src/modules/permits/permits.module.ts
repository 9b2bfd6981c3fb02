import { on } from '../../platform/events/events.ts';
import { defineModule, type Platform } from '../../platform/module.ts';
import { documentsRoutes } from './documents.routes.tsx';
import { permitChanged } from './permits.events.ts';
import { type PermitPagesDeps, permitsRoutes } from './permits.routes.tsx';
import { remindOfPermit, type TellDeps, tellOfPermit } from './tell.job.ts';

/** Trial permits of the experiment clause: which authority may let which log-in replace the signature, from when to when. */
export const permitsModule = defineModule<PermitPagesDeps & TellDeps & Pick<Platform, 'files'>>({
  name: 'permits',
  routes: (deps) => [...permitsRoutes(deps), ...documentsRoutes(deps)],
  tasks: (deps) => ({ 'permits.remind': ({ permitId }) => remindOfPermit(deps, String(permitId)) }),
  subscriptions: (deps) => [on(permitChanged, 'permits.tell', (payload) => tellOfPermit(deps, payload))],
});
