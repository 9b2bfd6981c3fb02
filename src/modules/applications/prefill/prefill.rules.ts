import type { Answers } from '../../../forms/form.types.ts';
import {
  type CompiledPackage,
  type Evaluation,
  getAnswer,
  isSameAnswer,
  type RegisterValues,
  setAnswers,
  type Taken,
  type TakenValue,
  withRegisters,
} from '../../../forms/index.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { Application, PrefillEntry } from '../applications.schema.ts';

/** What the registers said with the consent of the person, for the form engine; undefined when there is nothing. */
export function registerValues(prefill: readonly PrefillEntry[], lang: Lang): RegisterValues | undefined {
  const taken = prefill.filter(({ kind, state }) => kind === 'register' && state === 'taken');
  if (taken.length === 0) return undefined;
  return Object.fromEntries(
    taken.flatMap(({ source, values }) =>
      values.map(([path, value]) => [path, { value: value as never, source: say(source, lang) }]),
    ),
  );
}

/** The answers as they hold: those of the person, and over them those of registers. */
export function wholeAnswers({ answers, prefill }: Pick<Application, 'answers' | 'prefill'>): Answers {
  return withRegisters(answers, registerValues(prefill, 'de')) as Answers;
}

/** What the person took over, for the submission. */
export const takenFrom = (prefill: readonly PrefillEntry[]): Taken[] =>
  prefill.filter(({ state }) => state === 'taken').map(({ id: _, state: __, ...taken }) => taken);

/** What a sent application keeps: where it came from; values only of registers, and only those that the form used. */
export function frozenPrefill(prefill: readonly PrefillEntry[], { locked }: Evaluation): PrefillEntry[] {
  return prefill
    .filter(({ state }) => state === 'taken')
    .map((entry) => ({
      ...entry,
      values: entry.kind === 'register' ? entry.values.filter(([path]) => locked.has(path)) : [],
    }));
}

/** The parts that a person may choose one by one: a group or one row of a list, e.g. `person`, `dogs[0]`. */
export function partsOf(values: readonly TakenValue[]): string[] {
  return [...new Set(values.map(([path]) => partOf(path)))];
}

const partOf = (path: string): string => path.slice(0, path.indexOf('.'));
const listOf = (part: string): string | undefined => /^(\w+)\[\d+\]$/.exec(part)?.[1];

/** Parts that are chosen at first: of a list only a single row, because which of several is meant nobody knows but the person. */
export function preselected(parts: readonly string[]): string[] {
  const rows = (list: string) => parts.filter((part) => listOf(part) === list).length;
  return parts.filter((part) => {
    const list = listOf(part);
    return list === undefined || rows(list) === 1;
  });
}

/**
 * Puts chosen parts into the answers. Fields outside of lists are set; rows go behind those that are there, but not a second time, and
 * not beyond the greatest number of rows. Everything stays an answer of the person, who can change it.
 */
export function mergeTaken(
  pkg: CompiledPackage,
  answers: Answers,
  values: readonly TakenValue[],
  chosen: readonly string[],
): Answers {
  let merged = answers;
  for (const part of chosen) {
    const own = values.filter(([path]) => partOf(path) === part);
    const list = listOf(part);
    if (list === undefined) {
      merged = setAnswers(merged, own);
      continue;
    }
    const rows = (getAnswer(merged, list) as unknown[] | undefined) ?? [];
    const fields = own.map(([path, value]) => [path.slice(part.length + 1), value] as const);
    const there = rows.some((_, index) =>
      fields.every(([id, value]) => isSameAnswer(getAnswer(merged, `${list}[${index}].${id}`), value)),
    );
    const max = pkg.steps.flatMap(({ groups }) => groups).find(({ id }) => id === list)?.repeat?.max ?? 0;
    if (there || rows.length >= max) continue;
    merged = setAnswers(
      merged,
      fields.map(([id, value]) => [`${list}[${rows.length}].${id}`, value]),
    );
  }
  return merged;
}

/** The secret reference in what somebody pasted: a whole private link or its last part. A receipt number proves nothing. */
export function readPrivateLink(
  text: string,
): { kind: 'link'; reference: string } | { kind: 'missing' | 'receipt' | 'noLink' } {
  const typed = text.replace(/\s+/g, '');
  if (typed === '') return { kind: 'missing' };
  if (/^E-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/i.test(typed)) return { kind: 'receipt' };
  const reference = /(?:^|\/(?:antrag|status)\/)([\w-]{43})(?:[/?#].*)?$/.exec(typed)?.[1];
  return reference ? { kind: 'link', reference } : { kind: 'noLink' };
}
