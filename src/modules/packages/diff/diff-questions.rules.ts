import type { CompiledPackage } from '../../../forms/index.ts';
import type { Lang, Text } from '../../../lang/lang.ts';
import type { Change, DiffArea } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';
import { compareChoices } from './diff-choices.rules.ts';
import { type Asked, askedOf, change, compare, type Field, fieldName, stepName } from './diff-parts.rules.ts';

/** Questions of both versions that are the same question; `renamed` ones only changed their key. */
export type Matched = {
  kept: { before: Asked; after: Asked }[];
  added: Asked[];
  removed: Asked[];
};

/** A question keeps its key, or it has the same kind and the same FIM id or label: then it was renamed. */
export function matchQuestions(a: CompiledPackage, b: CompiledPackage): Matched {
  const [old, now] = [askedOf(a), askedOf(b)];
  const gone = [...old.values()].filter(({ field }) => !now.has(field.key));
  const matched: Matched = { kept: [], added: [], removed: [] };
  for (const after of now.values()) {
    const same = old.get(after.field.key);
    const renamed = same ? -1 : gone.findIndex((before) => isRenamed(a, before, b, after));
    const before = same ?? (renamed < 0 ? undefined : gone.splice(renamed, 1)[0]);
    if (before) matched.kept.push({ before, after });
    else matched.added.push(after);
  }
  return { ...matched, removed: gone };
}

function isRenamed(a: CompiledPackage, before: Asked, b: CompiledPackage, after: Asked): boolean {
  if (before.field.type !== after.field.type) return false;
  const label = (pkg: CompiledPackage, { field }: Asked) => pkg.texts.de.fields[field.key]?.label;
  const fim = before.field.source.fim;
  return fim ? fim === after.field.source.fim : label(a, before) !== undefined && label(a, before) === label(b, after);
}

const areaOf = ({ type }: Field): DiffArea => (type === 'file' ? 'documents' : 'questions');

/** Questions and documents: new, gone, renamed, moved, now required, asked under another condition, with other choices or limits. */
export function compareQuestions(a: CompiledPackage, b: CompiledPackage, matched: Matched): Change[] {
  return [
    ...matched.added.map(({ field }) =>
      change(areaOf(field), texts.fieldAdded, (lang) => ({
        field: fieldName(b, field.key, lang),
        how: howAsked(field, lang),
      })),
    ),
    ...matched.removed.map(({ field }) =>
      change(areaOf(field), texts.fieldRemoved, (lang) => ({ field: fieldName(a, field.key, lang) })),
    ),
    ...matched.kept.flatMap(({ before, after }) => compareField(a, before, b, after)),
  ];
}

export function howAsked(field: Field, lang: Lang): string {
  const how = (field.required ? texts.required : texts.optional)[lang];
  return field.when ? texts.conditional[lang].replace('{how}', how).replace('{when}', () => field.when!.source) : how;
}

function compareField(a: CompiledPackage, before: Asked, b: CompiledPackage, after: Asked): Change[] {
  const [was, is] = [before.field, after.field];
  const area = areaOf(is);
  const named = (lang: Lang) => ({ field: fieldName(b, is.key, lang) });
  const of = (what: Text): Text => ({
    de: texts.ofField.de.replace('{what}', what.de).replace('{field}', () => named('de').field),
    en: texts.ofField.en.replace('{what}', what.en).replace('{field}', () => named('en').field),
  });
  const limits = ({ source }: Field) =>
    [source.min, source.max, source.maxLength, source.digits, source.pattern]
      .map((limit) => limit ?? '')
      .join(' ')
      .trim();
  return [
    ...(was.key === is.key
      ? []
      : [
          change(area, texts.fieldRenamed, (lang) => ({
            before: fieldName(a, was.key, lang),
            after: fieldName(b, is.key, lang),
          })),
        ]),
    ...(before.step === after.step
      ? []
      : [change(area, texts.fieldMoved, (lang) => ({ ...named(lang), step: stepName(b, after.step, lang) }))]),
    ...(was.required === is.required ? [] : [change(area, is.required ? texts.nowRequired : texts.nowOptional, named)]),
    ...(was.when?.source === is.when?.source
      ? []
      : [
          change(area, texts.when, (lang) => ({
            what: named(lang).field,
            before: was.when?.source ?? texts.always[lang],
            after: is.when?.source ?? texts.always[lang],
          })),
        ]),
    ...compare(area, of(texts.type), was.type, is.type),
    ...compare(area, of(texts.codelist), was.source.codelist, is.source.codelist),
    ...compareChoices(a, was, b, is),
    ...compare(area, of(texts.limit), limits(was), limits(is)),
    ...compare(area, of(texts.files), [was.source.accept, was.source.maxFiles], [is.source.accept, is.source.maxFiles]),
  ];
}
