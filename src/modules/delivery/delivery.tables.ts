import type { Generated } from 'kysely';

export interface DeliveryTable {
  application_id: string;
  recipient_id: string;
  state: Generated<'waiting' | 'delivered' | 'failed'>;
  attempts: Generated<number>;
  last_error: string | null;
  case_id: string | null;
  file_number: string | null;
  created_at: Date;
  delivered_at: Date | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'delivery.delivery': DeliveryTable;
  }
}
