import { civilOf, daysInMonth, numberOf } from '../time/day.ts';

export type Unit = 'day' | 'week' | 'halfMonth' | 'month' | 'quarter' | 'halfYear' | 'year';

/** Does the period begin with an event during a day (§ 187 Abs. 1 BGB) or with the beginning of a day (§ 187 Abs. 2)? */
export type StartKind = 'event' | 'dayStart';

const monthsOf: { readonly [U in Unit]?: number } = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/**
 * The raw last day of a period as a day number (§§ 187 to 189 BGB), before any weekend or holiday is looked at.
 * `andHalfMonth`: whole months and a half; its fifteen days are counted last (§ 189 Abs. 2).
 */
export function periodEnd(start: number, kind: StartKind, amount: number, unit: Unit, andHalfMonth = false): number {
  const months = monthsOf[unit];
  const whole =
    months === undefined
      ? start + amount * (unit === 'week' ? 7 : unit === 'halfMonth' ? 15 : 1) - (kind === 'dayStart' ? 1 : 0)
      : monthsAfter(start, kind, amount * months);
  return andHalfMonth ? whole + 15 : whole;
}

/** The same number in the last month; where that month is shorter, its last day (§ 188 Abs. 2 and 3). */
function monthsAfter(start: number, kind: StartKind, months: number): number {
  const { year, month, day } = civilOf(start);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  // A period that begins with the start of a day ends on the day before the one with the same number.
  const target = kind === 'dayStart' ? day - 1 : day;
  if (target === 0) return numberOf(toYear, toMonth, 1) - 1;
  return numberOf(toYear, toMonth, Math.min(target, daysInMonth(toYear, toMonth)));
}

/** Days of a period that need not run on: a month counts 30 days, a year 365 (§ 191 BGB). */
export function daysOfSplitPeriod(amount: number, unit: Unit): number {
  const days: { readonly [U in Unit]: number } = {
    day: 1,
    week: 7,
    halfMonth: 15,
    month: 30,
    quarter: 90,
    halfYear: 180,
    year: 365,
  };
  return amount * days[unit];
}
