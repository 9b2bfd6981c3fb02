import type { Tx } from '../../platform/db/db.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { getSubmission } from '../applications/index.ts';
import { noteFileNumber, openThread } from '../mailbox/index.ts';
import { markDelivered, markFailed, openDelivery, selectOpen } from './delivery.queries.ts';
import type { CaseIntake, Delivery } from './delivery.schema.ts';

export type DeliveryDeps = Pick<Platform, 'db' | 'clock' | 'log'> & { readonly intake: CaseIntake };

/**
 * Brings one application to one recipient, exactly once: (application, recipient) is unique here and at the recipient, and every step can
 * be repeated. A failure is noted and thrown again, so that the job tries later.
 */
export async function deliver(deps: DeliveryDeps, applicationId: string, recipientId: string): Promise<void> {
  const actor = { kind: 'job', job: `application:${applicationId}` } as const;
  const state = await deps.db.look(actor, (tx) => openDelivery(tx, applicationId, recipientId, deps.clock.now()));
  if (state === 'delivered') return;
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
    const result = await deps.intake.accept({ ...submission, performerId: recipientId }, recipientId);
    await deps.db.as(actor, async (tx) => {
      await noteFileNumber(tx, { applicationId, authorityId: recipientId, fileNumber: result.fileNumber });
      await markDelivered(tx, applicationId, recipientId, result, deps.clock.now());
    });
  } catch (error) {
    await deps.db.as(actor, (tx) => markFailed(tx, applicationId, recipientId, kindOf(error)));
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

/** What has not arrived at an authority yet, oldest first; for its administrators. */
export async function listOpenDeliveries(tx: Tx, recipientId: string, limit = 100): Promise<Delivery[]> {
  return selectOpen(tx, recipientId, limit);
}

/** No message of a database: it may quote a row. */
function kindOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const { name, code } = error as { name?: string; code?: string };
  return [name ?? 'error', code].filter(Boolean).join(' ');
}
