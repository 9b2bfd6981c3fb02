import type { Db, Tx } from '../db/db.ts';
import { enqueue, type JobPayload, type TaskList } from '../jobs/jobs.ts';

/** Something that happened, by name `<module>.<past participle>`; its payload holds ids only. */
export type EventType<P extends JobPayload> = { readonly name: string; readonly payload?: P };

export type Subscription = {
  readonly event: EventType<JobPayload>;
  /** What the subscriber does, e.g. `cases.addAnswer`. */
  readonly name: string;
  readonly handler: (payload: JobPayload) => Promise<void>;
};

export function defineEvent<P extends JobPayload>(name: string): EventType<P> {
  return { name };
}

/** Pairs an event with what is done on it; runs at least once after the commit, so the handler must be idempotent. */
export function on<P extends JobPayload>(
  event: EventType<P>,
  name: string,
  handler: (payload: P) => Promise<void>,
): Subscription {
  return { event, name, handler: handler as (payload: JobPayload) => Promise<void> };
}

/** Stores the event in the business transaction; every subscriber gets it as a job of its own after the commit. */
export async function emit<P extends JobPayload>(tx: Tx, event: EventType<P>, payload: P): Promise<void> {
  await enqueue(tx, 'platform.dispatch', { event: event.name, payload });
}

/** The tasks that carry events to their subscribers: one job per subscriber, so that one failing does not hold up the others. */
export function createEventTasks(db: Db, subscriptions: readonly Subscription[]): TaskList {
  const taskOf = (subscription: Subscription) => `event:${subscription.event.name}:${subscription.name}`;
  const tasks: Record<string, TaskList[string]> = {
    'platform.dispatch': async ({ event, payload }, job) => {
      await db.as({ kind: 'job', job: `event:${job.id}` }, async (tx) => {
        for (const subscription of subscriptions.filter((candidate) => candidate.event.name === event)) {
          await enqueue(tx, taskOf(subscription), payload as JobPayload, { key: `${job.id}:${subscription.name}` });
        }
      });
    },
  };
  for (const subscription of subscriptions) tasks[taskOf(subscription)] = (payload) => subscription.handler(payload);
  return tasks;
}
