/** A calendar day, counted from 1970-01-01. FEEL's `date` without clock and time zone. */
export class Day {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  toString(): string {
    return new Date(this.number * 86_400_000).toISOString().slice(0, 10);
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A time of day, counted in minutes from midnight. FEEL's `time` without seconds and time zone. */
export class Time {
  readonly minutes: number;

  constructor(minutes: number) {
    this.minutes = minutes;
  }

  toString(): string {
    const pad = (part: number) => String(part).padStart(2, '0');
    return `${pad(Math.floor(this.minutes / 60))}:${pad(this.minutes % 60)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

export type Value =
  | null
  | boolean
  | number
  | string
  | Day
  | Time
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The day of `YYYY-MM-DD`, or null when there is no such day. */
export function toDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  // Years below 100 would be taken for the 20th century.
  const at = year > 99 ? Date.UTC(year, month - 1, day) : Date.parse(`${text}T00:00:00Z`);
  return new Day(at / 86_400_000);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The time of `HH:MM`, also with seconds that are dropped; null when there is no such time. */
export function toTime(text: string): Time | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  return match && new Time(Number(match[1]) * 60 + Number(match[2]));
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isMoment(value);
}

const isMoment = (value: Value): value is Day | Time => value instanceof Day || value instanceof Time;

/**
 * Numbers outside the safe integer range (also NaN) are no numbers here: cents must never lose their last digit. FEEL counts in decimals, so a
 * fraction keeps the 15 digits that a double holds for certain: 0.1 + 0.2 = 0.3.
 */
export function number(value: number): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** FEEL `=`: null equals only null; values of different types give null; lists and records are compared in depth. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b;
  if (isMoment(a) || isMoment(b)) {
    const order = compare(a, b);
    return order === null ? null : order === 0;
  }
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b)) return null;
    return a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null) === true);
  }
  if (isRecord(a) || isRecord(b)) {
    if (!isRecord(a) || !isRecord(b)) return null;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && equal(a[key]!, b[key]!) === true)
    );
  }
  return typeof a === typeof b ? a === b : null;
}

/** Negative, 0 or positive; null when the two cannot be ordered (null, different types, booleans, lists). */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof Day && b instanceof Day) return a.number - b.number;
  if (a instanceof Time && b instanceof Time) return a.minutes - b.minutes;
  return null;
}
