import { record } from '../../platform/audit/audit.ts';
import type { Actor, StaffActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { retryJob } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { requestDelivery } from './delivery.actions.ts';
import { findOpenJob, selectFailures } from './failures.queries.ts';
import { oversightOf } from './failures.rules.ts';
import type { FailedDelivery, FailureCursor, FailureKey } from './failures.schema.ts';

export const pageSize = 50;
const oversight: Actor = { kind: 'job', job: 'delivery:oversight' };

type Deps = Pick<Platform, 'db' | 'clock'>;

/** One page of what has not arrived at the authorities a person looks after, and where the next one begins. */
export async function listFailures(
  deps: Deps,
  actor: Actor,
  after: FailureCursor | undefined,
): Promise<{ rows: FailedDelivery[]; next: FailureCursor | undefined }> {
  const { all, authorities } = oversightOf(actor);
  const found = await deps.db.as(all ? oversight : actor, (tx) =>
    selectFailures(tx, { authorities: all ? undefined : authorities, after, size: pageSize + 1 }),
  );
  const rows = found.slice(0, pageSize);
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return { rows, next: last && { ...last, at: last.createdAt.toISOString() } };
}

/** Has deliveries tried again now, with all their tries. What has arrived meanwhile or is not theirs is left out. @returns how many */
export async function retryFailures(deps: Deps, actor: StaffActor, keys: readonly FailureKey[]): Promise<number> {
  const { all, authorities } = oversightOf(actor);
  let retried = 0;
  for (const key of keys.slice(0, pageSize)) {
    if (!all && !authorities.includes(key.recipientId)) continue;
    const open = await deps.db.as(all ? oversight : actor, (tx) => findOpenJob(tx, key));
    if (!open) continue;
    await deps.db.as(actor, (tx) => retry(deps, tx, actor, key, open.jobId));
    retried += 1;
  }
  return retried;
}

/** Without a job that can be moved (it was lost, or runs just now) a new one is made: delivering twice changes nothing. */
async function retry(deps: Deps, tx: Tx, actor: StaffActor, key: FailureKey, jobId: number | null): Promise<void> {
  const moved = jobId !== null && (await retryJob(tx, jobId));
  if (!moved) await requestDelivery(tx, key.applicationId, key.recipientId);
  await record(tx, {
    actor,
    at: deps.clock.now(),
    action: 'delivery.retried',
    subject: `application:${key.applicationId}`,
    authorityId: key.recipientId,
  });
}
