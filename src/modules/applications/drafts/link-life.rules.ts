import { dayInBerlin } from '../../../lang/format.ts';

export interface LinkLife {
  /** The day (YYYY-MM-DD) until which the link lives whatever happens. */
  atLeastUntil: string;
  /** The last day, once it is known that the decision is final; null while it lives on. */
  until: string | null;
}

/** A calendar day some months later; the 31st of a short month becomes its last day (§ 188 (3) BGB). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A calendar day some days later. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The link lives until some weeks after the decision is final, but at least some months. While nobody knows that it is final, it lives. */
export function linkLife(
  facts: { submittedAt: Date; finalOn: readonly (string | null)[] },
  settings: { linkMonths: number; linkWeeksAfterFinal: number },
): LinkLife {
  const atLeastUntil = addMonths(dayInBerlin(facts.submittedAt), settings.linkMonths);
  if (facts.finalOn.length === 0 || facts.finalOn.some((day) => day === null)) return { atLeastUntil, until: null };
  const last =
    facts.finalOn
      .map((day) => addDays(day as string, settings.linkWeeksAfterFinal * 7))
      .sort()
      .at(-1) ?? atLeastUntil;
  return { atLeastUntil, until: [last, atLeastUntil].sort().at(-1) as string };
}
