import { createHmac, randomBytes } from 'node:crypto';
import { dayInBerlin } from '../../lang/format.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import { addMisses } from './catalogue.queries.ts';
import { createMissGate, keepOfQuestion } from './misses.rules.ts';

export type MissLog = {
  /** `asker`: what tells people apart, such as the address of the connection; only a keyed hash of it stays in memory. */
  note(question: string, asker: string): void;
  /** Writes what was noted; runs by itself every few seconds. */
  flush(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
};

const actor: Actor = { kind: 'job', job: 'catalogue:misses' };
const mostWaiting = 500;
const mostHeld = 20_000;
const windowMs = 7 * 86_400_000;
const intervalMs = 5_000;

/**
 * Counts questions without a find in memory and writes those that enough people asked, in bundles, so that a search never waits for the
 * database. Each process counts for itself.
 */
export function createMissLog(
  { db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>,
  { askers }: { askers: number },
): MissLog {
  const gate = createMissGate({ askers, windowMs, most: mostHeld });
  const key = randomBytes(32);
  const hash = (asker: string) => createHmac('sha256', key).update(asker).digest('base64').slice(0, 12);
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
    note: (text, asker) => {
      const question = keepOfQuestion(text);
      if (!question || (waiting.size >= mostWaiting && !waiting.has(question))) return;
      const count = gate.admit(question, hash(asker), clock.now().getTime());
      if (count > 0) waiting.set(question, (waiting.get(question) ?? 0) + count);
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
