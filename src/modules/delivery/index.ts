export type { CaseIntake, Delivery } from './delivery.schema.ts';
