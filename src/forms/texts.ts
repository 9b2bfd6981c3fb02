import type { Lang } from '../lang/lang.ts';
import type { CompiledField, CompiledPackage } from './form.types.ts';
import type { FieldTexts, FormLang, TextsSource } from './package.types.ts';

/** For formats and names: they have no plain-German version and are German then. */
export function platformLang(lang: FormLang): Lang {
  return lang === 'en' ? 'en' : 'de';
}

/** The texts of a language; German when the package does not offer it. */
export function textsOf(pkg: CompiledPackage, lang: FormLang): TextsSource {
  return pkg.texts[lang] ?? pkg.texts.de;
}

/** Texts of a field; German stands in for what is missing, the id for what nobody wrote. */
export function fieldTexts(pkg: CompiledPackage, field: CompiledField, lang: FormLang): FieldTexts {
  const own = textsOf(pkg, lang).fields[field.key] ?? textsOf(pkg, lang).decision?.[field.key];
  return own ?? pkg.texts.de.fields[field.key] ?? pkg.texts.de.decision?.[field.key] ?? { label: field.id };
}

const dateFormats = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
};

/** "2. Mai 2024" from `YYYY-MM-DD`; other text stays as it is. */
export function formatDate(day: string, lang: FormLang): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : dateFormats[platformLang(lang)].format(at);
}

const monthStarts = [
  'jan',
  'feb',
  'm[aä]r|mae',
  'apr',
  'ma[iy]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[ck]t',
  'nov',
  'de[cz]',
];

/** 3 for "März", "Mar", "märz"; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const index = monthStarts.findIndex((start) => new RegExp(`^(${start})`, 'i').test(word));
  return index < 0 ? undefined : index + 1;
}

/** Fills `{name}` places. */
export function fill(text: string, params: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
