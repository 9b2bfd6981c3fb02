import { deadline } from './deadline/deadline.ts';
import { fee } from './fee/fee.ts';
import { notification } from './notification/notification.ts';
import { addDays } from './time/day.ts';

/** Plain functions for the speed figures: each does one unit of work and returns something, so that it is not optimised away. */
const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i));
let turn = 0;
const nextDay = () => days[turn++ % days.length]!;

/** At most 10 µs. */
export function benchDeadline(): string {
  return deadline({ event: nextDay(), start: 'event', amount: 1, unit: 'month', ags: '09761000', shift: true }).lastDay;
}

/** At most 30 µs: notification and objection. */
export function benchNotification(): string | null {
  return notification({ channel: 'post', date: nextDay(), ags: '16051000', remedyNotice: true }).objectionLastDay;
}

const lines = Array.from({ length: 10_000 }, (_, i) => ({ item: '1.2.2.2', quantity: (i % 7) + 1 }));

/** At most 50 ms: 10,000 fee lines. */
export function benchFeeLines(): number {
  return fee({ at: '2026-11-24', lines }).cents;
}

/** Targets, in microseconds a call. */
export const lawBench = [
  { name: 'law deadline', run: benchDeadline, targetMicros: 10 },
  { name: 'law notification + objection', run: benchNotification, targetMicros: 30 },
  { name: 'law 10,000 fee lines', run: benchFeeLines, targetMicros: 50_000 },
] as const;
