export { requestDelivery } from './delivery.actions.ts';
export { deliveryModule } from './delivery.module.ts';
export type { CaseIntake } from './delivery.schema.ts';
