import type { Lang } from './lang.ts';

const zone = 'Europe/Berlin';
const locale = (lang: Lang) => (lang === 'de' ? 'de-DE' : 'en-GB');

const cache = new Map<string, Intl.DateTimeFormat>();
function dateFormat(lang: Lang, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale(lang), { timeZone: zone, ...options });
    cache.set(key, format);
  }
  return format;
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
let lastHour = { number: Number.NaN, day: '' };

/** A calendar day `YYYY-MM-DD` in Europe/Berlin, the day that counts for every deadline of the platform. */
export function dayInBerlin(at: Date): string {
  // The day changes at a full hour of UTC, and every page asks for today: the answer of the hour is kept.
  const number = Math.floor(at.getTime() / 3_600_000);
  if (number !== lastHour.number) lastHour = { number, day: isoDay.format(at) };
  return lastHour.day;
}

/** "Dienstag, 24. November 2026"; takes a moment or a calendar day `YYYY-MM-DD`. */
export function formatLongDate(at: Date | string, lang: Lang): string {
  return dateFormat(lang, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    moment(at),
  );
}

/** "24.11.2026", for tables. */
export function formatShortDate(at: Date | string, lang: Lang): string {
  return dateFormat(lang, 'short', {
    day: 'numeric',
    month: lang === 'de' ? 'numeric' : 'short',
    year: 'numeric',
  }).format(moment(at));
}

/** "Di, 24.11.2026", for the workplace. */
export function formatDayDate(at: Date | string, lang: Lang): string {
  const day = dateFormat(lang, 'weekday', { weekday: 'short' }).format(moment(at)).replace('.', '');
  return `${day}, ${formatShortDate(at, lang)}`;
}

/** "19:42 Uhr". */
export function formatTime(at: Date, lang: Lang): string {
  const time = dateFormat(lang, 'time', { hour: '2-digit', minute: '2-digit' }).format(at);
  return lang === 'de' ? `${time} Uhr` : time;
}

/** "24. November 2026, 19:42 Uhr". */
export function formatMoment(at: Date, lang: Lang): string {
  const day = dateFormat(lang, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  return `${day}, ${formatTime(at, lang)}`;
}

/** Money from integer cents: "1.060,00 €". */
export function formatMoney(cents: number, lang: Lang): string {
  return numberFormat(lang, 'money', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** "412 kB", "1,4 MB" from bytes. */
export function formatSize(bytes: number, lang: Lang): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${numberFormat(lang, 'size', { maximumFractionDigits: 1 }).format(value as number)} ${unit}`;
}

/** "12.430" / "12,430". */
export function formatNumber(value: number, lang: Lang): string {
  return numberFormat(lang, 'plain', {}).format(value);
}

/** "12,5" / "12.5" with at most so many digits after the comma. */
export function formatDecimal(value: number, places: number, lang: Lang): string {
  return numberFormat(lang, `decimal ${places}`, { maximumFractionDigits: places }).format(value);
}

const numbers = new Map<string, Intl.NumberFormat>();
function numberFormat(lang: Lang, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${name}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(locale(lang), options);
  numbers.set(key, known);
  return known;
}

function moment(at: Date | string): Date {
  return typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at;
}
