import type { LoadLevel } from '../../platform/load/load.rules.ts';

/** Part of the rate at which the room is emptied while the process is that busy. */
const share: Readonly<Record<LoadLevel, number>> = { calm: 1, busy: 0.25, full: 0 };

/** People called per second: `rate` when the process is calm, less when it is busy, nobody when it is full. */
export const callingRate = (rate: number, level: LoadLevel): number => rate * share[level];

/** Seconds until the people before you are called, or undefined while nobody is called and no honest time can be given. */
export function expectedSeconds(ahead: number, pace: number): number | undefined {
  if (ahead <= 0) return 0;
  return pace < 0.05 ? undefined : Math.ceil(ahead / pace);
}

/** Seconds after which the waiting page asks again: often near the door, rarely far away, so that waiting costs little. */
export const askAgainAfter = (expected: number | undefined): number =>
  Math.min(30, Math.max(3, Math.round((expected ?? 60) / 4)));

export type Bucket = { take(nowMs: number): boolean };

/** Lets `rate` through per second and twice as many at once. */
export function createBucket(rate: number): Bucket {
  const most = rate * 2;
  let tokens = most;
  let at = 0;
  return {
    take: (nowMs) => {
      tokens = Math.min(most, tokens + (Math.max(0, nowMs - at) / 1000) * rate);
      at = Math.max(at, nowMs);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
