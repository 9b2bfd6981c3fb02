import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { DeliveryTable } from './delivery.tables.ts';
import type { FailedDelivery, FailureCursor, FailureKey } from './failures.schema.ts';

/**
 * What has not arrived, oldest first. Row-level security decides whose; `authorities` narrows it to those the person leads.
 */
export async function selectFailures(
  tx: Tx,
  options: {
    authorities: readonly string[] | undefined;
    after: FailureCursor | undefined;
    size: number;
  },
): Promise<FailedDelivery[]> {
  const { authorities, after, size } = options;
  const rows = await tx
    .selectFrom('delivery.delivery')
    .selectAll()
    .where('state', '<>', 'delivered')
    .$if(authorities !== undefined, (query) => query.where('recipient_id', 'in', [...(authorities ?? []), '']))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, application_id, recipient_id) > (${after?.at}::timestamptz, ${after?.applicationId}::uuid, ${after?.recipientId})`,
      ),
    )
    .orderBy('created_at')
    .orderBy('application_id')
    .orderBy('recipient_id')
    .limit(size)
    .execute();
  return rows.map(toFailedDelivery);
}

/** The job of one open delivery; undefined when it is not open or not theirs. */
export async function findOpenJob(
  tx: Tx,
  { applicationId, recipientId }: FailureKey,
): Promise<{ jobId: number | null } | undefined> {
  const row = await tx
    .selectFrom('delivery.delivery')
    .select('job_id')
    .where('application_id', '=', applicationId)
    .where('recipient_id', '=', recipientId)
    .where('state', '<>', 'delivered')
    .executeTakeFirst();
  return row && { jobId: row.job_id };
}

function toFailedDelivery(row: Selectable<DeliveryTable>): FailedDelivery {
  return {
    applicationId: row.application_id,
    recipientId: row.recipient_id,
    serviceSlug: row.service_slug,
    failedStep: row.failed_step,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    nextTryAt: row.next_try_at,
  };
}
