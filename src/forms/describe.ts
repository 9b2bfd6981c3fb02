import type { Value } from '../feel/index.ts';
import { formatMoney, formatNumber } from '../lang/format.ts';
import { kinds } from './fields/kinds.ts';
import { showTime } from './fields/time.ts';
import type {
  AnswerRow,
  AnswerSection,
  Answers,
  CompiledField,
  CompiledGroup,
  CompiledPackage,
  FileAnswer,
  Origins,
  Row,
} from './form.types.ts';
import { type Place, rowPlace } from './location.ts';
import type { FormLang } from './package.types.ts';
import { engineWords } from './sentences.ts';
import { fieldTexts, fill, formatDate, platformLang, textsOf } from './texts.ts';

/**
 * The answers as people read them: review, PDF copy, e-mail, case view. Takes pruned answers (`Evaluation.answers`): what is not in them
 * was not asked; what is null was asked and left open. Values are plain text, lines divided by \n.
 */
export function describeAnswers(
  pkg: CompiledPackage,
  answers: Answers,
  lang: FormLang,
  origins?: Origins,
): AnswerSection[] {
  return pkg.steps.flatMap((step) =>
    step.groups.flatMap((group) =>
      describeGroup(pkg, group, answers[group.id], lang, {
        step: step.id,
        location: step.id,
        path: group.id,
        page: '',
        origins,
      }),
    ),
  );
}

/** Computed values with their labels; values without a label are internal and left out. */
export function describeComputed(pkg: CompiledPackage, computed: Record<string, Value>, lang: FormLang): AnswerRow[] {
  return pkg.computed.flatMap(({ source }) => {
    const label = textsOf(pkg, lang).computed?.[source.id];
    const value = computed[source.id] ?? null;
    if (!label || value === null) return [];
    return [
      {
        label,
        value: showComputed(value, source.type, lang),
        fieldId: `computed.${source.id}`,
        origin: 'computed' as const,
      },
    ];
  });
}

type At = Place & { origins: Origins | undefined };

function describeGroup(
  pkg: CompiledPackage,
  group: CompiledGroup,
  value: unknown,
  lang: FormLang,
  at: At,
): AnswerSection[] {
  if (value === undefined) return [];
  if (!group.repeat) return describeRow(pkg, group, value as Row, lang, at, groupTitle(pkg, group, lang, at.step));
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  if (rows.length === 0) {
    const empty = textsOf(pkg, lang).groups?.[group.key]?.empty ?? engineWords[lang].none;
    const title = groupTitle(pkg, group, lang, at.step);
    return [
      {
        id: at.path,
        step: at.step,
        location: at.location,
        title,
        rows: [{ label: title, value: empty, fieldId: at.path, origin: 'person' }],
      },
    ];
  }
  return rows.flatMap((row, index) => {
    const here = { ...rowPlace(at, index), origins: at.origins };
    return describeRow(pkg, group, row, lang, here, rowTitle(pkg, group, row, index, lang, at.step));
  });
}

function describeRow(
  pkg: CompiledPackage,
  group: CompiledGroup,
  row: Row,
  lang: FormLang,
  at: At,
  title: string,
): AnswerSection[] {
  const rows = group.fields.flatMap((field) => describeField(pkg, field, row, lang, at));
  const own: AnswerSection[] =
    rows.length > 0 ? [{ id: at.path, step: at.step, location: at.location, title, rows }] : [];
  const inner = group.groups.flatMap((child) =>
    describeGroup(pkg, child, row?.[child.id], lang, { ...at, path: `${at.path}.${child.id}` }),
  );
  return [...own, ...inner];
}

function describeField(pkg: CompiledPackage, field: CompiledField, row: Row, lang: FormLang, at: At): AnswerRow[] {
  const value = row?.[field.id];
  if (value === undefined || field.type === 'info') return [];
  const texts = fieldTexts(pkg, field, lang);
  const fieldId = `${at.path}.${field.id}`;
  const own = field.value ? 'computed' : field.readonly ? 'server' : 'person';
  const origin = at.origins?.get(fieldId) ?? { origin: own };
  const answer: AnswerRow = { label: texts.label, value: showAnswer(pkg, field, value, lang), fieldId, ...origin };
  return [field.type === 'file' && Array.isArray(value) ? { ...answer, files: value as FileAnswer[] } : answer];
}

/** One answer as text; "keine Angabe" when there is none, the typed text when it could not be read. */
export function showAnswer(pkg: CompiledPackage, field: CompiledField, value: unknown, lang: FormLang): string {
  const reading = kinds[field.type].read(field, value, { today: '1970-01-01', lang }, { min: null, max: null });
  if (reading.kind === 'empty') return engineWords[lang].none;
  if (reading.kind === 'wrong' && typeof reading.value !== 'object') return String(reading.value);
  return kinds[field.type].show(reading.value, fieldTexts(pkg, field, lang), lang, field);
}

/** Heading of a group: its own, else that of its step. */
export function groupTitle(pkg: CompiledPackage, group: CompiledGroup, lang: FormLang, stepId: string): string {
  const texts = textsOf(pkg, lang);
  return texts.groups?.[group.key]?.title ?? texts.steps[stepId]?.title ?? group.id;
}

/** "Hund 2: Rex" from the package's word for one entry and the label pattern of the group. */
export function rowTitle(
  pkg: CompiledPackage,
  group: CompiledGroup,
  row: Row,
  index: number,
  lang: FormLang,
  stepId: string,
): string {
  const one = textsOf(pkg, lang).groups?.[group.key]?.one ?? groupTitle(pkg, group, lang, stepId);
  const shown = Object.fromEntries(
    group.fields.flatMap((field) =>
      row?.[field.id] == null ? [] : [[field.id, showAnswer(pkg, field, row[field.id], lang)]],
    ),
  );
  const label = group.repeat?.label
    ? fill(group.repeat.label, shown)
        .replace(/\{\w+\}/g, '')
        .trim()
    : '';
  return label === '' ? `${one} ${index + 1}` : `${one} ${index + 1}: ${label}`;
}

function showComputed(value: Value, type: string, lang: FormLang): string {
  if (type === 'money' && typeof value === 'number') return formatMoney(value, platformLang(lang));
  if (typeof value === 'number') return formatNumber(value, platformLang(lang));
  if (typeof value === 'boolean') return value ? engineWords[lang].yes : engineWords[lang].no;
  if (type === 'time') return showTime(String(value), platformLang(lang));
  return type === 'date' ? formatDate(String(value), lang) : String(value);
}
