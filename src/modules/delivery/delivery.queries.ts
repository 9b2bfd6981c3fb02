import { sql } from 'kysely';
import { type Tx, writeLater } from '../../platform/db/db.ts';
import type { DeliveryState, DeliveryStep } from './delivery.schema.ts';

type Key = { readonly applicationId: string; readonly recipientId: string };

/** How the one delivery of (application, recipient) stands; undefined before the first try has ended. */
export async function findState(tx: Tx, { applicationId, recipientId }: Key): Promise<DeliveryState | undefined> {
  const row = await tx
    .selectFrom('delivery.delivery')
    .select('state')
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst();
  return row?.state;
}

export async function storeDelivered(
  tx: Tx,
  { applicationId, recipientId }: Key,
  result: { caseId: string; fileNumber: string },
  now: Date,
): Promise<void> {
  const facts = {
    state: 'delivered',
    case_id: result.caseId,
    file_number: result.fileNumber,
    delivered_at: now,
    last_error: null,
    failed_step: null,
    next_try_at: null,
  } as const;
  const query = tx
    .insertInto('delivery.delivery')
    .values({ application_id: applicationId, recipient_id: recipientId, created_at: now, attempts: 1, ...facts })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'recipient_id'])
        .doUpdateSet({ ...facts, attempts: sql`delivery.attempts + 1` })
        .where('delivery.delivery.state', '<>', 'delivered'),
    );
  await writeLater(tx, query.compile());
}

/** Notes a try that failed; what has arrived meanwhile stays so. */
export async function storeFailed(
  tx: Tx,
  { applicationId, recipientId }: Key,
  failure: { error: string; step: DeliveryStep; serviceSlug: string | null; nextTryAt: Date | null; jobId: number },
  now: Date,
): Promise<void> {
  const facts = {
    state: 'failed',
    last_error: failure.error,
    failed_step: failure.step,
    next_try_at: failure.nextTryAt,
    job_id: failure.jobId,
  } as const;
  await tx
    .insertInto('delivery.delivery')
    .values({
      application_id: applicationId,
      recipient_id: recipientId,
      created_at: now,
      attempts: 1,
      service_slug: failure.serviceSlug,
      ...facts,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'recipient_id'])
        .doUpdateSet({
          ...facts,
          service_slug: sql`coalesce(excluded.service_slug, delivery.service_slug)`,
          attempts: sql`delivery.attempts + 1`,
        })
        .where('delivery.delivery.state', '<>', 'delivered'),
    )
    .execute();
}
