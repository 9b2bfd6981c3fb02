import { Time, toTime } from '../../feel/index.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, understood, wrong } from './kind.ts';

const clock = /^(\d{1,2})(?:\s*(?:[:.,h]|uhr)\s*(\d{2}))?\s*(?:uhr|h)?\s*([ap])?\.?(?:m\.?)?$/i;
const digitsOnly = /^(\d{1,2})(\d{2})$/;

/** "14:30", "14.30 Uhr", "14 Uhr 30", "9", "1430", "2:30 pm"; stored as `HH:MM`. */
export const time: FieldKind = {
  read(_field, raw, context, { min, max }) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const match = digitsOnly.exec(typed) ?? clock.exec(typed);
    if (!match) return wrong(typed, 'time');
    const [, hours = '', minutes = '00', half] = match;
    const found = toTime(`${String(hourOf(Number(hours), half)).padStart(2, '0')}:${minutes}`);
    if (!found) return wrong(typed, 'noSuchTime', { time: typed });
    const show = (limit: Time) => showTime(limit.toString(), platformLang(context.lang));
    if (min instanceof Time && found.minutes < min.minutes) return wrong(typed, 'minTime', { min: show(min) });
    if (max instanceof Time && found.minutes > max.minutes) return wrong(typed, 'maxTime', { max: show(max) });
    return understood(found.toString(), found);
  },
  show: (value, _texts, lang) => showTime(String(value), platformLang(lang)),
  schema: () => ({ type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
};

/** The hour of the day; an hour that no clock with am and pm shows is none. */
function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** "14:30 Uhr" from `HH:MM`. */
export const showTime = (time: string, lang: 'de' | 'en'): string => (lang === 'de' ? `${time} Uhr` : time);
