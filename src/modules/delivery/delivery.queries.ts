import { type Selectable, sql } from 'kysely';
import { type Tx, writeLater } from '../../platform/db/db.ts';
import type { Delivery } from './delivery.schema.ts';
import type { DeliveryTable } from './delivery.tables.ts';

/** Opens the one row of (application, recipient); afterwards it is locked by this transaction. */
export async function openDelivery(
  tx: Tx,
  applicationId: string,
  recipientId: string,
  now: Date,
): Promise<Delivery['state']> {
  const row = await tx
    .insertInto('delivery.delivery')
    .values({
      application_id: applicationId,
      recipient_id: recipientId,
      created_at: now,
      last_error: null,
      case_id: null,
      file_number: null,
      delivered_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'recipient_id']).doUpdateSet({ application_id: applicationId }),
    )
    .returning('state')
    .executeTakeFirstOrThrow();
  return row.state;
}

export async function markDelivered(
  tx: Tx,
  applicationId: string,
  recipientId: string,
  result: { caseId: string; fileNumber: string },
  now: Date,
): Promise<void> {
  const query = tx
    .updateTable('delivery.delivery')
    .set({
      state: 'delivered',
      case_id: result.caseId,
      file_number: result.fileNumber,
      delivered_at: now,
      last_error: null,
      attempts: sql`attempts + 1`,
    })
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId);
  await writeLater(tx, query.compile());
}

export async function markFailed(tx: Tx, applicationId: string, recipientId: string, error: string): Promise<void> {
  await tx
    .updateTable('delivery.delivery')
    .set({ state: 'failed', last_error: error, attempts: sql`attempts + 1` })
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId)
    .where('state', '<>', 'delivered')
    .execute();
}

export async function selectOpen(tx: Tx, recipientId: string, limit: number): Promise<Delivery[]> {
  const rows = await tx
    .selectFrom('delivery.delivery')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .where('state', '<>', 'delivered')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  return {
    applicationId: row.application_id,
    recipientId: row.recipient_id,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  };
}
