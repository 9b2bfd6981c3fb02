import { parseDay } from '../../../law/index.ts';

/** "31.1.2026", "31. 1. 2026" or "2026-01-31" as `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function readDay(typed: string): string | undefined {
  const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed);
  const day = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : typed;
  try {
    parseDay(day);
    return day;
  } catch {
    return undefined;
  }
}

/** "14:30", "14.30 Uhr" or "14" as `HH:MM:SS`. */
export function readTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?(?:\s*Uhr)?$/i.exec(typed);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "1.060,50", "60 €" or "60.5" as hundredths: cents of an amount, hundredths of a percent. */
export function readHundredths(typed: string): number | undefined {
  const plain = typed.replace(/€|EUR(O)?|%/gi, '').replace(/\s/g, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  return Number(match[1]!.replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export function readWhole(typed: string): number | undefined {
  const plain = typed.replace(/\.(?=\d{3}$)/, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** `2026-01-31` as people type it: "31.1.2026". */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}

/** Days from one calendar day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return parseDay(to) - parseDay(from);
}
