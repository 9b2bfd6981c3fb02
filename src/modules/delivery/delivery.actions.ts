import type { Lang } from '../../lang/lang.ts';
import type { Tx } from '../../platform/db/db.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { enqueue, type JobRun, nextTryAt } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { getSubmission } from '../applications/index.ts';
import { noteFileNumber, openThread } from '../mailbox/index.ts';
import { markDelivered, markFailed, openDelivery } from './delivery.queries.ts';
import type { CaseIntake, DeliveryStep } from './delivery.schema.ts';

export type DeliverDeps = Pick<Platform, 'db' | 'clock'> & { readonly intake: CaseIntake };

export type DeliveryDeps = DeliverDeps & {
  readonly authorityName: (id: string) => string;
  readonly serviceName: (slug: string, lang: Lang) => string;
};

/**
 * Brings one application to one recipient, exactly once: (application, recipient) is unique here and at the recipient, and every step can
 * be repeated. A failure is noted with its step and thrown again, so that the job tries later.
 */
export async function deliver(
  deps: DeliverDeps,
  applicationId: string,
  recipientId: string,
  job: JobRun,
): Promise<void> {
  const actor = { kind: 'job', job: `application:${applicationId}` } as const;
  const state = await deps.db.look(actor, (tx) => openDelivery(tx, applicationId, recipientId, deps.clock.now()));
  if (state === 'delivered') return;
  let step: DeliveryStep = 'read';
  let serviceSlug: string | null = null;
  try {
    const { submission } = await deps.db.as(actor, async (tx) => {
      const sent = await getSubmission(tx, applicationId, recipientId);
      const thread = {
        applicationId,
        authorityId: recipientId,
        subject: sent.submission.title,
        lang: sent.submission.lang,
      };
      await openThread(tx, { ...thread, owner: sent.owner, notifyEmail: sent.notifyEmail }, deps.clock.now());
      return sent;
    });
    step = 'file';
    serviceSlug = submission.packageSlug;
    const result = await deps.intake.accept({ ...submission, performerId: recipientId }, recipientId);
    step = 'note';
    await deps.db.as(actor, async (tx) => {
      await noteFileNumber(tx, { applicationId, authorityId: recipientId, fileNumber: result.fileNumber });
      await markDelivered(tx, applicationId, recipientId, result, deps.clock.now());
    });
  } catch (error) {
    const nextTry = nextTryAt(job.attempts, deps.clock.now());
    const failure = { error: kindOf(error), step, serviceSlug, nextTryAt: nextTry, jobId: Number(job.id) };
    await deps.db.as(actor, (tx) => markFailed(tx, applicationId, recipientId, failure));
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
