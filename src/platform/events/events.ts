import type { Pool } from 'pg';
import type { Tx } from '../db/db.ts';
import type { JobPayload, JobRun, TaskList } from '../jobs/jobs.ts';
import { addEvent, insertSubscriptions } from './events.queries.ts';

/** Something that happened, by name `<module>.<past participle>`; its payload holds ids only. */
export type EventType<P extends JobPayload> = { readonly name: string; readonly payload?: P };

export type Subscription = {
  readonly event: EventType<JobPayload>;
  /** What the subscriber does, e.g. `cases.addAnswer`. */
  readonly name: string;
  readonly handler: Handler<JobPayload>;
};

type Handler<P> = (payload: P, job: JobRun) => Promise<void>;

export function defineEvent<P extends JobPayload>(name: string): EventType<P> {
  return { name };
}

/** Pairs an event with what is done on it; runs at least once after the commit, so the handler must be idempotent. */
export function on<P extends JobPayload>(event: EventType<P>, name: string, handler: Handler<P>): Subscription {
  return { event, name, handler: handler as Handler<JobPayload> };
}

/** Stores one job for every subscriber in the business transaction; they run after the commit. */
export async function emit<P extends JobPayload>(tx: Tx, event: EventType<P>, payload: P): Promise<void> {
  await addEvent(tx, event.name, JSON.stringify(payload));
}

const taskOf = (subscription: Subscription): string => `event:${subscription.event.name}:${subscription.name}`;

/** The tasks that bring events to their subscribers. */
export function createEventTasks(subscriptions: readonly Subscription[]): TaskList {
  return Object.fromEntries(subscriptions.map((subscription) => [taskOf(subscription), subscription.handler]));
}

/** Tells the database who listens to what, before the first event of this process. */
export async function saveSubscriptions(owner: Pool, subscriptions: readonly Subscription[]): Promise<void> {
  await insertSubscriptions(
    owner,
    subscriptions.map((subscription) => ({ event: subscription.event.name, task: taskOf(subscription) })),
  );
}
