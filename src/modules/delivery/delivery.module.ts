import { on } from '../../platform/events/events.ts';
import { defineModule } from '../../platform/module.ts';
import { applicationSubmitted } from '../applications/index.ts';
import { type DeliveryDeps, deliver } from './delivery.actions.ts';

/** Carries what was sent to the file of the authority that acts. */
export const deliveryModule = defineModule<DeliveryDeps>({
  name: 'delivery',
  tasks: (deps) => ({
    'delivery.deliver': (payload) => deliver(deps, String(payload.applicationId), String(payload.recipientId)),
  }),
  subscriptions: (deps) => [
    on(applicationSubmitted, 'delivery.deliver', ({ applicationId, recipientId }) =>
      deliver(deps, applicationId, recipientId),
    ),
  ],
});
