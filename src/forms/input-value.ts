import { codeInput } from './codelist.ts';
import { isSearched } from './fields/choice.ts';
import { kinds } from './fields/kinds.ts';
import type { CompiledField } from './form.types.ts';
import type { FormLang } from './package.types.ts';

/** The answer as it stands in its input: a day as "2.5.2024", cents as "60,00", a fraction as "12,5", a long number in groups, else what was typed. */
export function inputValue(field: CompiledField, value: unknown, lang: FormLang): string {
  if (value === null || value === undefined) return '';
  if (field.type === 'boolean') return value === true ? 'ja' : value === false ? 'nein' : '';
  if (field.type === 'date') return String(value).replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$3.$2.$1');
  if (field.type === 'money' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',');
  if (field.codelist && isSearched(field)) return codeInput(field.codelist, String(value), lang);
  if (field.type === 'decimal' && typeof value === 'number') return String(value).replace('.', ',');
  if (field.type === 'place') return String((value as { text?: string }).text ?? '');
  if (field.source.digits && /^\d+$/.test(String(value)))
    return kinds.text.show(String(value), { label: '' }, lang, field);
  return typeof value === 'object' ? '' : String(value);
}
