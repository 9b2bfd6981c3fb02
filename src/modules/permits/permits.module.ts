import { on } from '../../platform/events/events.ts';
import { defineModule } from '../../platform/module.ts';
import { permitChanged } from './permits.events.ts';
import { type PermitPagesDeps, permitsRoutes } from './permits.routes.tsx';
import { type TellDeps, tellOfPermit } from './tell.job.ts';

/** Trial permits of the experiment clause: which authority may let which log-in replace the signature, from when to when. */
export const permitsModule = defineModule<PermitPagesDeps & TellDeps>({
  name: 'permits',
  routes: permitsRoutes,
  subscriptions: (deps) => [on(permitChanged, 'permits.tell', (payload) => tellOfPermit(deps, payload))],
});
