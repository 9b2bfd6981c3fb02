import type { CompiledField } from '../form.types.ts';
import { cleanText, empty, type FieldKind, type Reading, understood, wrong } from './kind.ts';

function tooLong(text: string, field: CompiledField): Reading | undefined {
  // Characters as people count them are never more than the units they take.
  if (text.length <= field.maxLength) return undefined;
  const count = [...text].length;
  return count > field.maxLength ? wrong(text, 'maxLength', { max: field.maxLength, count }) : undefined;
}

export const text: FieldKind = {
  read(field, raw) {
    const typed = cleanText(raw, field.type === 'textarea');
    if (typed === '') return empty;
    const { digits } = field.source;
    if (digits !== undefined) return readDigits(typed, digits);
    const long = tooLong(typed, field);
    if (long) return long;
    if (field.pattern && !field.pattern.test(typed)) return wrong(typed, 'pattern');
    return understood(typed);
  },
  show(value, _texts, _lang, field) {
    const shown = String(value);
    // Long numbers are read in groups of three: 276 098 102 345 678.
    return (field.source.digits ?? 0) >= 9 ? shown.replace(/(\d{3})(?=\d)/g, '$1 ') : shown;
  },
  schema(field) {
    const { digits } = field.source;
    if (digits !== undefined) return { type: 'string', pattern: `^[0-9]{${digits}}$` };
    return { type: 'string', minLength: 1, maxLength: field.maxLength };
  },
};

function readDigits(typed: string, digits: number): Reading {
  const joined = typed.replace(/[\s.\-/]/g, '');
  if (!/^\d*$/.test(joined)) return wrong(typed, 'onlyDigits', { digits });
  return joined.length === digits ? understood(joined) : wrong(typed, 'digits', { digits, count: joined.length });
}

export const email: FieldKind = {
  read(field, raw) {
    const typed = cleanText(raw).replace(/\s/g, '');
    if (typed === '') return empty;
    const long = tooLong(typed, field);
    if (long) return long;
    if (!typed.includes('@')) return wrong(typed, 'noAt');
    const [local, domain, ...more] = typed.split('@');
    if (!local || more.length > 0 || /[\s,;<>"()]/.test(typed)) return wrong(typed, 'email');
    if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain ?? '')) return wrong(typed, 'emailDomain');
    return understood(typed);
  },
  show: (value) => String(value),
  schema: (field) => ({ type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$', maxLength: field.maxLength }),
};

export const tel: FieldKind = {
  read(field, raw) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    const long = tooLong(typed, field);
    if (long) return long;
    const digits = typed.replace(/\D/g, '').length;
    return /^\+?[\d\s()/.\-–]+$/.test(typed) && digits >= 5 && digits <= 17 ? understood(typed) : wrong(typed, 'tel');
  },
  show: (value) => String(value),
  schema: (field) => ({ type: 'string', minLength: 5, maxLength: field.maxLength }),
};

/** ISO 13616: length of the German IBAN and the check digits (mod 97 of the rearranged number is 1). */
export const iban: FieldKind = {
  read(_field, raw) {
    const typed = cleanText(raw);
    const joined = typed.replace(/[\s\-.]/g, '').toUpperCase();
    if (joined === '') return empty;
    if (!/^[A-Z]{2}[A-Z0-9]*$/.test(joined)) return wrong(typed, 'iban');
    if (joined.startsWith('DE') && joined.length !== 22) return wrong(typed, 'ibanLength', { count: joined.length });
    if (joined.length < 15 || joined.length > 34) return wrong(typed, 'iban');
    return ibanRemainder(joined) === 1 ? understood(joined) : wrong(typed, 'ibanCheck');
  },
  show: (value) => String(value).replace(/(.{4})(?=.)/g, '$1 '),
  schema: () => ({ type: 'string', pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' }),
};

function ibanRemainder(value: string): number {
  let remainder = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const digits = Number.parseInt(sign, 36);
    remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % 97;
  }
  return remainder;
}
