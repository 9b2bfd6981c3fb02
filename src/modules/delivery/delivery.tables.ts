import type { Generated } from 'kysely';
import type { DeliveryState, DeliveryStep } from './delivery.schema.ts';

export interface DeliveryTable {
  application_id: string;
  recipient_id: string;
  state: DeliveryState;
  attempts: number;
  last_error: Generated<string | null>;
  case_id: Generated<string | null>;
  file_number: Generated<string | null>;
  created_at: Date;
  delivered_at: Generated<Date | null>;
  service_slug: Generated<string | null>;
  failed_step: Generated<DeliveryStep | null>;
  next_try_at: Generated<Date | null>;
  job_id: Generated<number | null>;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'delivery.delivery': DeliveryTable;
  }
}
