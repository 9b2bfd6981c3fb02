import type { Lang } from '../../lang/lang.ts';
import type { Tx } from '../../platform/db/db.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { enqueue, type JobRun, nextTryAt } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { getSubmission } from '../applications/index.ts';
import { openThread } from '../mailbox/index.ts';
import { findState, storeDelivered, storeFailed } from './delivery.queries.ts';
import type { CaseIntake, DeliveryStep } from './delivery.schema.ts';

export type DeliverDeps = Pick<Platform, 'db' | 'clock'> & { readonly intake: CaseIntake };

export type DeliveryDeps = DeliverDeps & {
  readonly authorityName: (id: string) => string;
  readonly serviceName: (slug: string, lang: Lang) => string;
};

/**
 * Brings one application to one recipient, exactly once: reading it, opening the file, telling the applicant its number and noting the delivery
 * are one transaction, and (application, recipient) is unique here and at the recipient. A failure is noted with its step and thrown again, so
 * that the job tries later.
 */
export async function deliver(
  deps: DeliverDeps,
  applicationId: string,
  recipientId: string,
  job: JobRun,
): Promise<void> {
  const actor = { kind: 'job', job: `application:${applicationId}` } as const;
  const key = { applicationId, recipientId };
  let step: DeliveryStep = 'read';
  let serviceSlug: string | null = null;
  try {
    await deps.db.as(actor, async (tx) => {
      const [state, sent] = await Promise.all([findState(tx, key), getSubmission(tx, applicationId, recipientId)]);
      if (state === 'delivered') return;
      step = 'file';
      const { submission, owner, notifyEmail } = sent;
      serviceSlug = submission.packageSlug;
      const result = await deps.intake.accept(tx, { ...submission, performerId: recipientId }, recipientId);
      const now = deps.clock.now();
      const { title: subject, lang } = submission;
      const thread = { applicationId, authorityId: recipientId, owner, subject, lang, notifyEmail };
      await openThread(tx, { ...thread, fileNumber: result.fileNumber }, now);
      await storeDelivered(tx, key, result, now);
    });
  } catch (error) {
    const now = deps.clock.now();
    const failure = { error: kindOf(error), step, serviceSlug, jobId: Number(job.id) };
    await deps.db.as(actor, (tx) => storeFailed(tx, key, { ...failure, nextTryAt: nextTryAt(job.attempts, now) }, now));
    throw error;
  }
}

/** Sends an application on to another authority (forwarding) or tries a failed one again, in the caller's transaction. */
export async function requestDelivery(tx: Tx, applicationId: string, recipientId: string): Promise<void> {
  await enqueue(
    tx,
    'delivery.deliver',
    { applicationId, recipientId },
    { key: `deliver:${applicationId}:${recipientId}` },
  );
}

/** No message of a database: it may quote a row. */
function kindOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const { name, code } = error as { name?: string; code?: string };
  return [name ?? 'error', code].filter(Boolean).join(' ');
}
