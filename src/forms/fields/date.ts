import { Day, toDay } from '../../feel/index.ts';
import { formatDate, monthNumber } from '../texts.ts';
import { cleanText, empty, type FieldKind, type Reading, understood, wrong } from './kind.ts';

type Parts = { day: number; month: number; year: number };

/** "14.3.2024", "14.03.2024", "14. März 2024", "2024-03-14"; stored as `YYYY-MM-DD`. */
export const date: FieldKind = {
  read(_field, raw, context, limits) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const stored = toStoredDay(typed);
    const found = stored ?? readDay(typed);
    if (found instanceof Day) {
      const { min, max } = limits;
      if (max instanceof Day && found.number > max.number) {
        const future = max.toString() === context.today;
        return wrong(typed, future ? 'future' : 'maxDate', { max: formatDate(max.toString(), context.lang) });
      }
      if (min instanceof Day && found.number < min.number) {
        const past = min.toString() === context.today;
        return wrong(typed, past ? 'past' : 'minDate', { min: formatDate(min.toString(), context.lang) });
      }
      return understood(stored ? typed : found.toString(), found);
    }
    return found;
  },
  show: (value, _texts, lang) => formatDate(String(value), lang),
  schema: () => ({ type: 'string', format: 'date' }),
};

/** A day as it is stored, which is what most evaluations read. */
function toStoredDay(typed: string): Day | null {
  return typed.length === 10 && typed >= '1850' && typed < '2151' ? toDay(typed) : null;
}

function readDay(typed: string): Day | Reading {
  const parts = readParts(typed);
  return 'code' in parts ? wrong(typed, parts.code) : checkParts(parts, typed);
}

/** Splits into day, month and year, or says which part is missing. */
function readParts(typed: string): Parts | { code: string } {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const named = typed.replace(/\p{L}+\.?/gu, (word) => {
    const month = monthNumber(word.replace('.', ''));
    return month ? ` ${month} ` : word;
  });
  const numbers = named.split(/[\s./,-]+/).filter((part) => part !== '');
  if (!numbers.every((part) => /^\d{1,4}$/.test(part))) return { code: 'date' };
  const years = numbers.filter((part) => part.length === 4);
  if (numbers.length === 3 && years.length === 0 && numbers[2]!.length <= 3) return { code: 'yearShort' };
  if (numbers.length === 3 && numbers[2]!.length === 4 && years.length === 1) {
    return { day: Number(numbers[0]), month: Number(numbers[1]), year: Number(numbers[2]) };
  }
  if (numbers.length === 2)
    return { code: years.length === 0 ? 'noYear' : numbers[1]!.length === 4 ? 'noDay' : 'date' };
  if (numbers.length === 1) return { code: years.length === 1 ? 'noDayMonth' : 'noMonthYear' };
  return { code: 'date' };
}

function checkParts({ day, month, year }: Parts, typed: string): Day | Reading {
  if (month < 1 || month > 12) return wrong(typed, 'month', { month });
  if (year < 1850 || year > 2150) return wrong(typed, 'year', { year });
  if (day < 1 || day > 31) return wrong(typed, 'day', { day });
  const pad = (part: number) => String(part).padStart(2, '0');
  return toDay(`${year}-${pad(month)}-${pad(day)}`) ?? wrong(typed, 'noSuchDay', { day, month, year });
}
