export { type DeliveryDeps, deliver, listOpenDeliveries, requestDelivery } from './delivery.actions.ts';
export { deliveryModule } from './delivery.module.ts';
export type { CaseIntake, Delivery } from './delivery.schema.ts';
