import type { LoadLevel } from '../../../platform/load/load.rules.ts';

/** `issued`: last number handed out; `served`: last number called, a fraction grows with time; `pace`: numbers called per second. */
export type Room = { readonly issued: number; readonly served: number; readonly servedAt: Date; readonly pace: number };

/** By what the number of people called per second is multiplied each second: it feels its way to what the processes can bear. */
const growth: Readonly<Record<LoadLevel, number>> = { calm: 1.25, busy: 0.7, full: 0.5 };
const slowest = 0.2;

/** People called per second after `seconds` at a level. `fastest`: most per second. */
export const nextPace = (pace: number, level: LoadLevel, seconds: number, fastest: number): number =>
  Math.min(fastest, Math.max(slowest, pace * growth[level] ** seconds));

/** Calls the numbers that are due since the last call; nobody while the process is full. `fastest`: most per second. */
export function callNumbers(room: Room, level: LoadLevel, now: Date, fastest: number): Room {
  const seconds = Math.max(0, (now.getTime() - room.servedAt.getTime()) / 1000);
  const pace = nextPace(room.pace, level, seconds, fastest);
  const due = level === 'full' ? 0 : pace * seconds;
  return { ...room, pace, servedAt: now, served: Math.max(room.served, Math.min(room.issued, room.served + due)) };
}

/** Seconds until the people before you are called, or undefined while nobody is called and no honest time can be given. */
export function expectedSeconds(ahead: number, pace: number): number | undefined {
  if (ahead <= 0) return 0;
  return pace === 0 ? undefined : Math.ceil(ahead / pace);
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
