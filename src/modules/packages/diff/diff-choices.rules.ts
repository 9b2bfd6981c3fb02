import { type CompiledPackage, codeLabel, type FormLang, textsOf } from '../../../forms/index.ts';
import type { Lang, Text } from '../../../lang/lang.ts';
import type { Change } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';
import { change, compare, type Field, fieldName, formLang } from './diff-parts.rules.ts';

/** Values that one sentence names; a list of the world would fill the page. */
const mostNamed = 12;

type Values = readonly string[];
/** The words of a value in the language of the reader. */
type Name = (code: string, lang: Lang) => string;
type Side = { values: Values; name: Name };
type Codelist = NonNullable<Field['codelist']>;

/** What a choice offers; empty for other questions. */
export const valuesOf = ({ source, codelist }: Field): Values =>
  codelist ? [...codelist.byCode.keys()] : (source.options ?? []);

/** Values that an answer may have and the new question no longer offers. */
export const goneValues = (before: Field, after: Field): Values => {
  const left = new Set(valuesOf(after));
  return valuesOf(before).filter((code) => !left.has(code));
};

/** The values of a question by the words that people read, not more than a sentence can hold. */
export function nameValues(pkg: CompiledPackage, field: Field, codes: Values): Text {
  const { name } = sideOf(pkg, field);
  return { de: listed(codes, name, 'de'), en: listed(codes, name, 'en') };
}

/** Values of one question that are new, gone or called differently. A code list that both versions use is compared once, as a list. */
export function compareChoices(a: CompiledPackage, was: Field, b: CompiledPackage, is: Field): Change[] {
  const [old, now] = [was.source.codelist, is.source.codelist];
  if (old !== undefined && old === now) return [];
  const of = (lang: Lang) => fieldName(b, is.key, lang);
  const { added, removed, renamed } = differences(sideOf(a, was), sideOf(b, is), of);
  // Words of own options are compared with all other words.
  return [...added, ...removed, ...(old === undefined && now === undefined ? [] : renamed)];
}

/** The contents of the code lists that both versions use: version, new, gone and renamed entries. */
export function compareCodelists(a: CompiledPackage, b: CompiledPackage): Change[] {
  const [old, now] = [codelistsOf(a), codelistsOf(b)];
  return [...now].flatMap(([id, list]) => {
    const before = old.get(id);
    if (!before) return [];
    const of = (lang: Lang) => `${lang === 'de' ? `„${list.source.name}“` : `“${list.source.name}”`} (${id})`;
    const version = ({ source }: Codelist) => [source.version, source.uri].filter(Boolean);
    const { added, removed, renamed } = differences(sideOfList(before), sideOfList(list), of);
    const what = { de: `${texts.listVersion.de} ${of('de')}`, en: `${texts.listVersion.en} ${of('en')}` };
    return [...compare('questions', what, version(before), version(list)), ...added, ...removed, ...renamed];
  });
}

function codelistsOf(pkg: CompiledPackage): Map<string, Codelist> {
  const lists = new Map<string, Codelist>();
  const add = ({ codelist }: Field) => codelist && lists.set(codelist.id, codelist);
  const visit = (groups: CompiledPackage['steps'][number]['groups']) => {
    for (const group of groups) {
      group.fields.forEach(add);
      visit(group.groups);
    }
  };
  for (const step of pkg.steps) visit(step.groups);
  for (const fields of pkg.decisionFields.values()) fields.forEach(add);
  return lists;
}

function differences(before: Side, after: Side, of: (lang: Lang) => string) {
  const [old, now] = [new Set(before.values), new Set(after.values)];
  const one = (text: Text, codes: Values, name: Name): Change[] =>
    codes.length === 0
      ? []
      : [change('questions', text, (lang) => ({ what: of(lang), values: listed(codes, name, lang) }))];
  const kept = after.values.filter((code) => old.has(code));
  const renamed = kept.filter((code) =>
    (['de', 'en'] as const).some((lang) => before.name(code, lang) !== after.name(code, lang)),
  );
  const fromTo: Name = (code, lang) => {
    const [was, is] = [before.name(code, lang), after.name(code, lang)];
    return was === is ? is : `${was} → ${is}`;
  };
  return {
    added: one(
      texts.valuesAdded,
      after.values.filter((code) => !old.has(code)),
      after.name,
    ),
    removed: one(
      texts.valuesRemoved,
      before.values.filter((code) => !now.has(code)),
      before.name,
    ),
    renamed: one(texts.valuesRenamed, renamed, fromTo),
  };
}

function listed(codes: Values, name: Name, lang: Lang): string {
  const shown = codes
    .slice(0, mostNamed)
    .map((code) => (lang === 'de' ? `„${name(code, lang)}“` : `“${name(code, lang)}”`));
  const more = codes.length - shown.length;
  return more > 0 ? `${shown.join(', ')} ${texts.andMore[lang].replace('{count}', String(more))}` : shown.join(', ');
}

const sideOfList = (list: Codelist): Side => ({
  values: [...list.byCode.keys()],
  name: (code, lang) => codeLabel(list, code, lang),
});

function sideOf(pkg: CompiledPackage, field: Field): Side {
  if (field.codelist) return sideOfList(field.codelist);
  const words = (lang: FormLang) => {
    const own = textsOf(pkg, lang);
    return (own.fields[field.key] ?? own.decision?.[field.key])?.options;
  };
  return { values: valuesOf(field), name: (code, lang) => words(formLang(pkg, lang))?.[code] ?? code };
}
