import { engineWords } from '../messages.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, understood } from './kind.ts';

// No page offers another value than these, so one that is not among them counts as no answer.

/** Posted as `ja` or `nein`, stored as true or false. */
export const boolean: FieldKind = {
  read(_field, raw) {
    if (typeof raw === 'boolean') return understood(raw);
    const typed = cleanText(raw).toLowerCase();
    if (typed === '') return empty;
    if (['ja', 'yes', 'true'].includes(typed)) return understood(true);
    if (['nein', 'no', 'false'].includes(typed)) return understood(false);
    return empty;
  },
  show(value, texts, lang) {
    const words = engineWords[platformLang(lang)];
    return value === true ? (texts.options?.ja ?? words.yes) : (texts.options?.nein ?? words.no);
  },
  schema: () => ({ type: 'boolean' }),
};

export const choice: FieldKind = {
  read(field, raw) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    return field.source.options?.includes(typed) ? understood(typed) : empty;
  },
  show: (value, texts) => texts.options?.[String(value)] ?? String(value),
  schema: (field) => ({ enum: field.source.options ?? [] }),
};

export const choices: FieldKind = {
  read(field, raw) {
    const typed = (Array.isArray(raw) ? raw.slice(0, 200) : [raw])
      .map((item) => cleanText(item))
      .filter((item) => item !== '');
    const known = (field.source.options ?? []).filter((option) => typed.includes(option));
    return known.length > 0 ? understood(known) : empty;
  },
  show: (value, texts) =>
    Array.isArray(value) ? value.map((item) => texts.options?.[String(item)] ?? String(item)).join('\n') : '',
  schema: (field) => ({ type: 'array', items: { enum: field.source.options ?? [] }, minItems: 1, uniqueItems: true }),
};
