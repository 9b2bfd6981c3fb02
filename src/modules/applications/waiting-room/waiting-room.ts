import { hashReference, newReference } from '../../../platform/crypto/crypto.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { applicationsConfig } from '../applications.config.ts';
import {
  deleteTicketsBefore,
  insertTicket,
  lockRoom,
  selectOpenRooms,
  selectTicket,
  updateRoom,
  useTicket,
} from './waiting-room.queries.ts';
import { type Bucket, callNumbers, createBucket, expectedSeconds, type Room } from './waiting-room.rules.ts';

export type Waiting =
  | { readonly kind: 'in'; readonly packageSlug: string }
  /** `expected`: seconds, undefined when no honest time can be given. */
  | {
      readonly kind: 'wait';
      readonly packageSlug: string;
      readonly ahead: number;
      readonly expected: number | undefined;
    }
  | { readonly kind: 'unknown' };

export type WaitingRoom = {
  /** Undefined: begin at once. Otherwise the ticket of a place in the waiting room of this service. */
  enter(packageSlug: string): Promise<string | undefined>;
  /** Where a ticket stands; `in` counts as an entry, of which a ticket has three (reload, lost answer). */
  look(ticket: string): Promise<Waiting>;
  /** Deletes the tickets of the day before. */
  forgetTickets(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
};

const actor: Actor = { kind: 'job', job: 'applications:waiting-room' };
const mostEntries = 3;
const pollMs = 2_000;
/** So old may the state of a room be that people are shown; more callers than that share one statement. */
const stateMs = 500;
/** Numbers per second at which a room begins to call. */
const firstPace = 10;
const ticketMs = 86_400_000;

/**
 * The door to new applications. While the process is calm and nobody waits, everybody goes in and the database is not asked. When more
 * people come than may begin, or the process is busy, each takes a number; numbers are called at the pace that the processes can bear.
 * Who already has a draft never comes here.
 */
export function createWaitingRoom({
  db,
  clock,
  config,
  load,
  log,
}: Pick<Platform, 'db' | 'clock' | 'config' | 'load' | 'log'>): WaitingRoom {
  const rate = config.get(applicationsConfig).startsPerSecond;
  const buckets = new Map<string, Bucket>();
  const states = new Map<string, { at: number; state: Promise<Room | undefined> }>();
  let open = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const refresh = async () => {
    open = new Set(await selectOpenRooms(db.read));
  };
  const bucketOf = (slug: string): Bucket => {
    const bucket = buckets.get(slug) ?? createBucket(rate);
    buckets.set(slug, bucket);
    return bucket;
  };
  const call = (slug: string): Promise<Room | undefined> => {
    const now = clock.now();
    const known = states.get(slug);
    if (known && now.getTime() - known.at < stateMs) return known.state;
    const state = db.as(actor, async (tx) => {
      const room = await lockRoom(tx, slug);
      const called = room && callNumbers(room, load.level(), now, rate);
      if (called) await updateRoom(tx, slug, called);
      return called;
    });
    states.set(slug, { at: now.getTime(), state });
    state.catch(() => states.delete(slug));
    return state;
  };

  return {
    async enter(packageSlug) {
      const now = clock.now();
      const calm = load.level() === 'calm' && !open.has(packageSlug);
      if (calm && bucketOf(packageSlug).take(now.getTime())) return undefined;
      const ticket = newReference();
      await db.as(actor, (tx) =>
        insertTicket(tx, { ticket: hashReference(ticket), packageSlug, now, pace: Math.min(rate, firstPace) }),
      );
      open.add(packageSlug);
      return ticket;
    },
    async look(ticket) {
      const hash = hashReference(ticket);
      const found = await selectTicket(db.read, hash);
      const room = found && (await call(found.packageSlug));
      if (!found || !room) return { kind: 'unknown' };
      const { packageSlug, number } = found;
      if (number > room.served) {
        const ahead = Math.ceil(number - room.served) - 1;
        return {
          kind: 'wait',
          packageSlug,
          ahead,
          expected: expectedSeconds(ahead + 1, load.level() === 'full' ? 0 : room.pace),
        };
      }
      const entered = await db.as(actor, (tx) => useTicket(tx, hash, mostEntries));
      return entered ? { kind: 'in', packageSlug } : { kind: 'unknown' };
    },
    forgetTickets: () => db.as(actor, (tx) => deleteTicketsBefore(tx, new Date(clock.now().getTime() - ticketMs))),
    async start() {
      await refresh();
      timer ??= setInterval(() => {
        refresh().catch((error) => log.warn({ err: error }, 'waiting rooms not read'));
      }, pollMs);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
