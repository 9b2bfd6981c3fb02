import { civilOf, type Day, formatDay, numberOf, parseDay, weekdayOf } from './day.ts';

/** A moment as ISO 8601 with zone or `Z`, for example `2029-12-31T23:59:59+01:00`. */
export type Instant = string;

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Seconds since 1970-01-01T00:00Z, fractions cut off; throws RangeError without a zone, so that no machine zone slips in. */
export function parseInstant(at: Instant): number {
  const millis = isoInstant.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(millis)) throw new RangeError(`not a moment with zone: ${at}`);
  return Math.floor(millis / 1000);
}

/** Offset of Europe/Berlin in seconds: summer time from the last Sunday of March to the last Sunday of October, 01:00 UTC (since 1996). */
export function berlinOffset(seconds: number): number {
  const { year } = civilOf(Math.floor(seconds / 86400));
  return seconds >= lastSundayAtOne(year, 3) && seconds < lastSundayAtOne(year, 10) ? 7200 : 3600;
}

/** The calendar day in Europe/Berlin at a moment. */
export function dayAt(seconds: number): Day {
  return formatDay(Math.floor((seconds + berlinOffset(seconds)) / 86400));
}

/** The moment (seconds) at which a calendar day begins in Europe/Berlin. The clock never changes at midnight, so one guess is enough. */
export function startOfDay(number: number): number {
  const local = number * 86400;
  return local - berlinOffset(local - 3600);
}

/** The moment at which a day ends (24:00 Europe/Berlin), written as 00:00 of the next day: the first moment that is too late. */
export function endOfDay(number: number): Instant {
  return formatInstant(startOfDay(number + 1));
}

/** ISO with the offset of Europe/Berlin. */
export function formatInstant(seconds: number): Instant {
  const offset = berlinOffset(seconds);
  const local = seconds + offset;
  const day = Math.floor(local / 86400);
  const rest = local - day * 86400;
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`;
  return `${formatDay(day)}T${time}+0${offset / 3600}:00`;
}

/** A bound that may be written as a day or as a moment, as seconds. A day counts whole: as a beginning from 00:00, as an end until 24:00. */
export function boundSeconds(bound: Day | Instant, side: 'from' | 'to'): number {
  if (bound.length !== 10) return parseInstant(bound);
  return startOfDay(parseDay(bound) + (side === 'to' ? 1 : 0));
}

function lastSundayAtOne(year: number, month: 3 | 10): number {
  const last = numberOf(year, month, 31);
  return (last - ((weekdayOf(last) + 1) % 7)) * 86400 + 3600;
}
