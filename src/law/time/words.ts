import type { Text } from '../../lang/lang.ts';
import { civilOf, weekdayOf } from './day.ts';

const weekdays = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const months = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** "Montag, 2. März 2026". Own words instead of Intl, because every step of an answer names days and answers must stay fast. */
export function dayWords(number: number): Text {
  const { year, month, day } = civilOf(number);
  const weekday = weekdayOf(number);
  return {
    de: `${weekdays.de[weekday]}, ${day}. ${months.de[month - 1]} ${year}`,
    en: `${weekdays.en[weekday]}, ${day} ${months.en[month - 1]} ${year}`,
  };
}

/** "28. Februar 2026", where the sentence itself says the weekday. */
export function dateWords(number: number): Text {
  const { year, month, day } = civilOf(number);
  return { de: `${day}. ${months.de[month - 1]} ${year}`, en: `${day} ${months.en[month - 1]} ${year}` };
}

/** "12,00 €" from integer cents, for the sentences of an answer. */
export function moneyWords(cents: number): Text {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const fraction = rest < 10 ? `0${rest}` : `${rest}`;
  return { de: `${sign}${grouped(whole, '.')},${fraction} €`, en: `${sign}€${grouped(whole, ',')}.${fraction}` };
}

function grouped(value: number, mark: string): string {
  const text = String(value);
  return text.length <= 3 ? text : text.replace(/\B(?=(\d{3})+$)/g, mark);
}
