import { formatDecimal, formatMoney, formatNumber } from '../../lang/format.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, type Limits, type Reading, understood, wrong } from './kind.ts';

/** Most digits after the comma that an author may allow; 2 without `decimals`. */
export const placesOf = (field: { source: { decimals?: number } }): number => field.source.decimals ?? 2;

type Show = (limit: number) => string;

function checkRange(value: number, typed: string | undefined, limits: Limits, show: Show): Reading {
  if (typeof limits.min === 'number' && value < limits.min)
    return wrong(typed ?? show(value), 'min', { min: show(limits.min) });
  if (typeof limits.max === 'number' && value > limits.max)
    return wrong(typed ?? show(value), 'max', { max: show(limits.max) });
  return understood(value);
}

const number = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:[.,](\d*|-{1,2}))?$/;
const english = /^([+-]?\d{1,3}(?:,\d{3})+)\.(\d*)$/;

/**
 * Sign, whole digits and digits after the comma of "1.060,50". "1.060" is German for a thousand; "1,060.50" can only be English. Undefined
 * when it is no number.
 */
function readNumber(typed: string): { sign: string; whole: string; part: string } | undefined {
  const joined = typed.replace(/\s/g, '').replace(english, (_, whole, part) => `${whole.replaceAll(',', '')},${part}`);
  const [, sign = '', whole, part = ''] = number.exec(joined) ?? [];
  return whole === undefined ? undefined : { sign, whole: whole.replaceAll('.', ''), part: part.replaceAll('-', '0') };
}

/** "3", "1.000"; stored as a number. */
export const integer: FieldKind = {
  read(_field, raw, context, limits) {
    const show: Show = (limit) => formatNumber(limit, platformLang(context.lang));
    if (typeof raw === 'number' && Number.isSafeInteger(raw)) return checkRange(raw || 0, String(raw), limits, show);
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const joined = typed
      .replace(/\s/g, '')
      .replace(/^([+-]?\d{1,3})((?:\.\d{3})+)$/, (_, head: string, rest: string) => head + rest.replaceAll('.', ''));
    if (!/^[+-]?\d{1,15}$/.test(joined)) return wrong(typed, 'integer');
    return checkRange(Number(joined) || 0, typed, limits, show);
  },
  show: (value, _texts, lang) => (typeof value === 'number' ? formatNumber(value, platformLang(lang)) : ''),
  schema: () => ({ type: 'integer' }),
};

/** "12,5", "1.234,56"; stored as a number with as many places as the field allows. */
export const decimal: FieldKind = {
  read(field, raw, context, limits) {
    const places = placesOf(field);
    const show: Show = (limit) => formatDecimal(limit, places, platformLang(context.lang));
    // With the places that are shown: else what is wrong could be right when it is read again.
    if (typeof raw === 'number')
      return Number.isFinite(raw) ? checkRange(Number(raw.toFixed(places)) || 0, undefined, limits, show) : empty;
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const found = readNumber(typed);
    if (!found) return wrong(typed, 'decimal');
    if (found.part.length > places) return wrong(typed, 'decimals', { max: places, count: found.part.length });
    return checkRange(Number(`${found.sign}${found.whole}.${found.part}`) || 0, typed, limits, show);
  },
  show: (value, _texts, lang, field) =>
    typeof value === 'number' ? formatDecimal(value, placesOf(field), platformLang(lang)) : '',
  schema: () => ({ type: 'number' }),
};

/** "60", "60,00 €", "1.060,50"; stored as integer cents. A stored number is cents already. */
export const money: FieldKind = {
  read(_field, raw, context, limits) {
    const show: Show = (cents) => formatMoney(cents, platformLang(context.lang));
    if (typeof raw === 'number')
      return Number.isSafeInteger(raw) ? checkRange(raw || 0, undefined, limits, show) : empty;
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const found = readNumber(typed.replace(/€|EUR(O)?/gi, ''));
    if (!found || found.part.length > 2) return wrong(typed, 'money');
    const cents = Number(found.whole) * 100 + Number(found.part.padEnd(2, '0'));
    return checkRange((found.sign === '-' ? -cents : cents) || 0, typed, limits, show);
  },
  show: (value, _texts, lang) => (typeof value === 'number' ? formatMoney(value, platformLang(lang)) : ''),
  schema: () => ({ type: 'integer', description: 'cents' }),
};
