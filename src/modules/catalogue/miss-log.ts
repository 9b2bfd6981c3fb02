import { dayInBerlin } from '../../lang/format.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import { addMisses } from './catalogue.queries.ts';
import { keepOfQuestion } from './misses.rules.ts';

export type MissLog = {
  note(question: string): void;
  /** Writes what was noted; runs by itself every few seconds. */
  flush(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
};

const actor: Actor = { kind: 'job', job: 'catalogue:misses' };
const mostWaiting = 500;
const intervalMs = 5_000;

/** Counts questions without a find in memory and writes them in bundles, so that a search never waits for the database. */
export function createMissLog({ db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>): MissLog {
  let waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    if (waiting.size === 0) return;
    const misses = waiting;
    waiting = new Map();
    await db.as(actor, (tx) => addMisses(tx, dayInBerlin(clock.now()), misses));
  };
  const flushSafely = () => flush().catch((error) => log.warn({ err: error }, 'search misses not written'));
  return {
    note: (text) => {
      const question = keepOfQuestion(text);
      if (!question || (waiting.size >= mostWaiting && !waiting.has(question))) return;
      waiting.set(question, (waiting.get(question) ?? 0) + 1);
    },
    flush,
    start: () => {
      timer ??= setInterval(flushSafely, intervalMs);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      timer = undefined;
      await flushSafely();
    },
  };
}
