import { on } from '../../platform/events/events.ts';
import { defineModule } from '../../platform/module.ts';
import { applicationSubmitted } from '../applications/index.ts';
import { type DeliveryDeps, deliver } from './delivery.actions.ts';
import { failuresRoutes } from './failures.routes.tsx';

const help = {
  de: 'Unter „Zustellungen“ steht, bei welchem Schritt es hängt. Beheben Sie die Ursache und wiederholen Sie die Zustellung.',
  en: 'See “Deliveries” for the step at which it hangs. Mend the cause and try the delivery again.',
};

/** Carries what was sent to the file of the authority that acts, and shows what has not arrived. */
export const deliveryModule = defineModule<DeliveryDeps>({
  name: 'delivery',
  routes: (deps) => failuresRoutes(deps),
  tasks: (deps) => ({
    'delivery.deliver': (payload, job) =>
      deliver(deps, String(payload.applicationId), String(payload.recipientId), job),
  }),
  taskHelp: { 'delivery.deliver': help, 'event:applications.submitted:delivery.deliver': help },
  subscriptions: (deps) => [
    on(applicationSubmitted, 'delivery.deliver', ({ applicationId, recipientId }, job) =>
      deliver(deps, applicationId, recipientId, job),
    ),
  ],
});
