import { type CompiledCodeList, codeLabel, findCodes, searchedFrom, suggestCodes } from '../codelist.ts';
import type { CompiledField } from '../form.types.ts';
import type { FieldTexts, FormLang } from '../package.types.ts';
import { engineWords } from '../sentences.ts';
import { cleanText, empty, type FieldKind, type Reading, understood, wrong } from './kind.ts';

// No page offers another value than the options, so one that is not among them counts as no answer. A code list is typed into.

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
    const words = engineWords[lang];
    return value === true ? (texts.options?.ja ?? words.yes) : (texts.options?.nein ?? words.no);
  },
  schema: () => ({ type: 'boolean' }),
};

export const choice: FieldKind = {
  read(field, raw, context) {
    const typed = cleanText(raw);
    if (typed === '') return empty;
    if (field.codelist) return readCode(field.codelist, typed, context.lang);
    return field.source.options?.includes(typed) ? understood(typed) : empty;
  },
  show: (value, texts, lang, field) => optionLabel(field, String(value), texts, lang),
  schema: (field) => codesSchema(field),
};

/** The words of a choice: those of the package, else those of its code list. */
export function optionLabel(field: CompiledField, value: string, texts: FieldTexts, lang: FormLang): string {
  return texts.options?.[value] ?? (field.codelist ? codeLabel(field.codelist, value, lang) : value);
}

/** Ids or codes that a question offers, in order. */
export function optionValues(field: CompiledField): readonly string[] {
  return field.codelist ? [...field.codelist.byCode.keys()] : (field.source.options ?? []);
}

/** Too many choices to show at once: the person types and picks. */
export const isSearched = (field: CompiledField): boolean =>
  field.type === 'choice' && (field.codelist?.byCode.size ?? 0) >= searchedFrom;

function readCode(list: CompiledCodeList, typed: string, lang: FormLang): Reading {
  const codes = findCodes(list, typed);
  if (codes.length === 1) return understood(codes[0]!);
  const text = typed.slice(0, 100);
  const name = (code: string) => codeLabel(list, code, lang);
  if (codes.length > 1) {
    const names = codes.slice(0, 5).map((code) => `${name(code)} (${code})`);
    return wrong(typed, 'manyInList', { text, names: names.join(', ') });
  }
  const near = suggestCodes(list, typed, lang, 5).map(name);
  return near.length > 0
    ? wrong(typed, 'nearInList', { text, names: near.join(', ') })
    : wrong(typed, 'notInList', { text });
}

function codesSchema(field: CompiledField): Record<string, unknown> {
  const { codelist } = field;
  const version = codelist && [codelist.source.versionUri ?? codelist.source.uri, codelist.source.version];
  const comment = version?.filter(Boolean).join(', ');
  return { enum: optionValues(field), ...(comment ? { $comment: `code list ${comment}` } : {}) };
}

export const choices: FieldKind = {
  read(field, raw) {
    const typed = (Array.isArray(raw) ? raw.slice(0, 200) : [raw])
      .map((item) => cleanText(item))
      .filter((item) => item !== '');
    const known = optionValues(field).filter((option) => typed.includes(option));
    return known.length > 0 ? understood(known) : empty;
  },
  show: (value, texts, lang, field) =>
    Array.isArray(value) ? value.map((item) => optionLabel(field, String(item), texts, lang)).join('\n') : '',
  schema: (field) => ({ type: 'array', items: codesSchema(field), minItems: 1, uniqueItems: true }),
};
