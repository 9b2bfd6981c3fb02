import { type CompiledPackage, type FormLang, textsOf } from '../../../forms/index.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { Change, DiffArea } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';

export type Group = CompiledPackage['steps'][number]['groups'][number];
export type Field = Group['fields'][number];
/** A question with the page it stands on and whether its group is a list. */
export type Asked = { field: Field; step: string; group: Group };
type Params = (lang: Lang) => Record<string, string | number>;

/** A sentence in both languages; names of questions are said in each by their label. */
export const sentence = (text: Text, params: Params = () => ({})): Text => ({
  de: say(text, 'de', params('de')),
  en: say(text, 'en', params('en')),
});

export const change = (area: DiffArea, text: Text, params?: Params): Change => ({ area, text: sentence(text, params) });

/** "what: was before, is now after", or nothing when both are the same. */
export function compare(area: DiffArea, what: Text, before: unknown, after: unknown): Change[] {
  const shown = (value: unknown, lang: Lang) => plain(value) || texts.nothing[lang];
  if (plain(before) === plain(after)) return [];
  const params = (lang: Lang) => ({ what: what[lang], before: shown(before, lang), after: shown(after, lang) });
  return [change(area, texts.changed, params)];
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? Object.values(value).map(String).join(', ') : String(value);
}

export const allGroups = (groups: readonly Group[]): Group[] =>
  groups.flatMap((group) => [group, ...allGroups(group.groups)]);

export const askedOf = (pkg: CompiledPackage): Map<string, Asked> =>
  new Map(
    pkg.steps.flatMap((step) =>
      allGroups(step.groups).flatMap((group) =>
        group.fields.map((field): [string, Asked] => [field.key, { field, step: step.id, group }]),
      ),
    ),
  );

/** The language of the texts for a reader: German where the package has no other. */
export const formLang = (pkg: CompiledPackage, lang: Lang): FormLang => (pkg.languages.includes(lang) ? lang : 'de');

/** „Beginn“ (matter.from) */
export function fieldName(pkg: CompiledPackage, key: string, lang: Lang): string {
  const own = textsOf(pkg, formLang(pkg, lang));
  return quoted(own.fields[key]?.label ?? own.decision?.[key]?.label, key, lang);
}

export const stepName = (pkg: CompiledPackage, id: string, lang: Lang): string =>
  quoted(textsOf(pkg, formLang(pkg, lang)).steps[id]?.title, id, lang);

export const outcomeName = (pkg: CompiledPackage, id: string, lang: Lang): string =>
  quoted(textsOf(pkg, formLang(pkg, lang)).outcomes[id]?.label, id, lang);

export const ruleMessage = (pkg: CompiledPackage, id: string, lang: Lang): string =>
  textsOf(pkg, formLang(pkg, lang)).errors?.[id] ?? id;

const quoted = (label: string | undefined, id: string, lang: Lang): string =>
  label === undefined ? id : `${lang === 'de' ? `„${label}“` : `“${label}”`} (${id})`;
