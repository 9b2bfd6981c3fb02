/** A calendar day, counted from 1970-01-01. FEEL's `date` without clock and time zone. */
export class Day {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  toString(): string {
    return new Date(this.number * 86_400_000).toISOString().slice(0, 10);
  }
}

export type Value = null | boolean | number | string | Day | readonly Value[] | { readonly [key: string]: Value };

/** The day of `YYYY-MM-DD`, or null when there is no such day. */
export function toDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return null;
  return new Day(at.getTime() / 86_400_000);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Day);
}

/** Numbers outside the safe integer range (also NaN) are no numbers here: cents must never lose their last digit. */
export function number(value: number): number | null {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** FEEL `=`: null equals only null; values of different types give null; lists and records are compared in depth. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b;
  if (a instanceof Day || b instanceof Day) return a instanceof Day && b instanceof Day ? a.number === b.number : null;
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
  return null;
}
