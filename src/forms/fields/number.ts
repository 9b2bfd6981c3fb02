import { formatMoney, formatNumber } from '../../lang/format.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, type Limits, type Reading, understood, wrong } from './kind.ts';

function checkRange(value: number, typed: string, limits: Limits, show: (limit: number) => string): Reading {
  if (typeof limits.min === 'number' && value < limits.min) return wrong(typed, 'min', { min: show(limits.min) });
  if (typeof limits.max === 'number' && value > limits.max) return wrong(typed, 'max', { max: show(limits.max) });
  return understood(value);
}

/** "3", "1.000"; stored as a number. */
export const integer: FieldKind = {
  read(_field, raw, context, limits) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const joined = typed
      .replace(/\s/g, '')
      .replace(/^([+-]?\d{1,3})((?:\.\d{3})+)$/, (_, head: string, rest: string) => head + rest.replaceAll('.', ''));
    if (!/^[+-]?\d{1,15}$/.test(joined)) return wrong(typed, 'integer');
    return checkRange(Number(joined) || 0, typed, limits, (limit) => formatNumber(limit, platformLang(context.lang)));
  },
  show: (value, _texts, lang) => (typeof value === 'number' ? formatNumber(value, platformLang(lang)) : ''),
  schema: () => ({ type: 'integer' }),
};

/** "60", "60,00 €", "1.060,50"; stored as integer cents. A stored number is cents already. */
export const money: FieldKind = {
  read(_field, raw, context, limits) {
    const show = (cents: number) => formatMoney(cents, platformLang(context.lang));
    if (typeof raw === 'number') {
      return Number.isSafeInteger(raw) ? checkRange(raw || 0, show(raw), limits, show) : empty;
    }
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const joined = typed.replace(/€|EUR(O)?/gi, '').replace(/\s/g, '');
    const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:[.,](\d{1,2}|-{1,2}))?$/.exec(joined);
    if (!match) return wrong(typed, 'money');
    const [, sign, whole, part = ''] = match;
    const cents = Number(whole!.replaceAll('.', '')) * 100 + Number(part.replaceAll('-', '0').padEnd(2, '0'));
    return checkRange((sign ? -cents : cents) || 0, typed, limits, show);
  },
  show: (value, _texts, lang) => (typeof value === 'number' ? formatMoney(value, platformLang(lang)) : ''),
  schema: () => ({ type: 'integer', description: 'cents' }),
};
