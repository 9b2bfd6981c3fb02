import type { CompiledPackage } from '../../../forms/index.ts';
import type { Text } from '../../../lang/lang.ts';
import type { DraftFit } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';
import { goneValues, nameValues } from './diff-choices.rules.ts';
import { type Asked, type Field, fieldName, sentence } from './diff-parts.rules.ts';
import { howAsked, type Matched } from './diff-questions.rules.ts';

/**
 * Drafts are finished on the version they began with. This says whether their answers would fit into the new one all the same: an answer
 * that would be lost or not be understood breaks it, a question that has to be answered in addition does not.
 */
export function findDraftFit(a: CompiledPackage, b: CompiledPackage, { kept, added, removed }: Matched): DraftFit {
  const breaks: Text[] = [
    ...removed
      .filter(({ field }) => field.type !== 'info')
      .map(({ field }) => sentence(texts.lost, (lang) => ({ field: fieldName(a, field.key, lang) }))),
    ...kept.flatMap(({ before, after }) =>
      unreadable(a, before, after).map((what) =>
        sentence(texts.unreadable, (lang) => ({ field: fieldName(a, before.field.key, lang), what: what[lang] })),
      ),
    ),
  ];
  if (breaks.length > 0) return { kind: 'breaks', reasons: breaks };
  const asked = (field: Field) =>
    sentence(texts.fieldAdded, (lang) => ({
      field: fieldName(b, field.key, lang),
      how: howAsked(field, lang),
    }));
  const must = [
    ...added.map(({ field }) => field).filter((field) => field.required && !field.readonly),
    ...kept
      .filter(({ before, after }) => !before.field.required && after.field.required)
      .map(({ after }) => after.field),
  ];
  return must.length > 0 ? { kind: 'asks', reasons: must.map(asked) } : { kind: 'fits', reasons: [] };
}

/** Why an answer of the old question could be wrong in the new one. */
function unreadable(a: CompiledPackage, before: Asked, after: Asked): Text[] {
  const [was, is] = [before.field, after.field];
  const gone = was.type === is.type ? goneValues(was, is) : [];
  return [
    ...(was.key === is.key ? [] : [renamed]),
    ...(was.type === is.type ? [] : [texts.type]),
    ...(gone.length > 0 ? [lostValues(nameValues(a, was, gone))] : []),
    ...(Boolean(before.group.repeat) === Boolean(after.group.repeat) ? [] : [list]),
    ...(was.type === 'file' || !isTighter(was, is) ? [] : [texts.limit]),
  ];
}

const renamed: Text = { de: 'anderer Schlüssel', en: 'another key' };
const lostValues = (values: Text): Text => ({
  de: `nicht mehr zur Auswahl: ${values.de}`,
  en: `no longer offered: ${values.en}`,
});
const list: Text = { de: 'Liste oder einzelne Angabe', en: 'list or single answer' };

/** A limit that takes less than before. Limits that are expressions count as tighter when they differ. */
function isTighter(before: Field, after: Field): boolean {
  const [was, is] = [before.source, after.source];
  const less = (key: 'min' | 'max', tighter: (old: number, now: number) => boolean): boolean => {
    const [old, now] = [was[key], is[key]];
    if (now === undefined || now === old) return false;
    return typeof old !== 'number' || typeof now !== 'number' || tighter(old, now);
  };
  return (
    less('min', (old, now) => now > old) ||
    less('max', (old, now) => now < old) ||
    after.maxLength < before.maxLength ||
    (is.digits !== undefined && is.digits !== was.digits) ||
    (is.pattern !== undefined && is.pattern !== was.pattern)
  );
}
