import { sql } from 'kysely';
import { type Tx, writeLater } from '../../platform/db/db.ts';
import type { DeliveryState, DeliveryStep } from './delivery.schema.ts';

/** Opens the one row of (application, recipient); afterwards it is locked by this transaction. */
export async function openDelivery(
  tx: Tx,
  applicationId: string,
  recipientId: string,
  now: Date,
): Promise<DeliveryState> {
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
      failed_step: null,
      next_try_at: null,
      attempts: sql`attempts + 1`,
    })
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId);
  await writeLater(tx, query.compile());
}

export async function markFailed(
  tx: Tx,
  applicationId: string,
  recipientId: string,
  failure: { error: string; step: DeliveryStep; serviceSlug: string | null; nextTryAt: Date | null; jobId: number },
): Promise<void> {
  await tx
    .updateTable('delivery.delivery')
    .set({
      state: 'failed',
      last_error: failure.error,
      failed_step: failure.step,
      service_slug: sql`coalesce(${failure.serviceSlug}, service_slug)`,
      next_try_at: failure.nextTryAt,
      job_id: failure.jobId,
      attempts: sql`attempts + 1`,
    })
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId)
    .where('state', '<>', 'delivered')
    .execute();
}
