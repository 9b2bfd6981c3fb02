/** Adds days to a calendar day `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/**
 * The day by which a case should be done: day of receipt plus the target of the package. A target, no legal term, so no working-day rule.
 * @param target ISO 8601 duration in days or weeks, `P14D` or `P2W`; null when the package names none
 */
export function dueDay(receivedOn: string, target: string | null): string | null {
  const match = /^P(\d{1,3})([DW])$/.exec(target ?? '');
  if (!match) return null;
  return addDays(receivedOn, Number(match[1]) * (match[2] === 'W' ? 7 : 1));
}
