import type { Lang } from '../../../lang/lang.ts';
import { compareAnswers, type Step } from '../../../law/index.ts';
import type { Calculator, Facts, Result, Shown } from './calculator.types.ts';
import type { Seat } from './seat.ts';

export type LawComparison = {
  readonly days: readonly [string, string];
  readonly results: readonly [Result, Result];
  /** Values that differ, as both sides show them. */
  readonly values: readonly { readonly shown: Shown; readonly before: string; readonly after: string }[];
  /** Steps that only one of the days has, days inside of them left out: what the law itself changed. */
  readonly onlyBefore: readonly Step[];
  readonly onlyAfter: readonly Step[];
};

const germanDay = /(?:[A-Z][a-z]+tag|Mittwoch), \d{1,2}\. [A-Zä-ü][a-zä-ü]+ \d{4}|\d{1,2}\. [A-Zä-ü][a-zä-ü]+ \d{4}/gu;
const englishDay = /(?:[A-Z][a-z]+day, )?\d{1,2} [A-Z][a-z]+ \d{4}/g;

/** The same question under the law of two days. */
export function compareLaw(
  calculator: Calculator,
  facts: Facts,
  seat: Seat | undefined,
  days: readonly [string, string],
  lang: Lang,
  kind: string,
): LawComparison {
  const dayName = calculator.fields(kind).find(({ lawDay }) => lawDay)!.name;
  const [before, after] = days.map((day) => calculator.compute({ ...facts, [dayName]: day }, seat, lang, kind)) as [
    Result,
    Result,
  ];
  const law = compareAnswers(withoutDays(before), withoutDays(after));
  const differing = new Set(compareAnswers(before.answer, after.answer).fields.map(({ field }) => field));
  const rows = [...before.rows, ...after.rows.filter(({ key }) => !before.rows.some((row) => row.key === key))];
  const shownIn = (result: Result, key: string) => result.rows.find((row) => row.key === key)?.value ?? '';
  return {
    days,
    results: [before, after],
    values: rows
      .map((shown) => ({ shown, before: shownIn(before, shown.key), after: shownIn(after, shown.key) }))
      .filter((row) => differing.has(row.shown.key) || row.before !== row.after),
    onlyBefore: law.onlyBefore,
    onlyAfter: law.onlyAfter,
  };
}

function withoutDays({ answer }: Result) {
  return { steps: answer.steps.map(stripDays) };
}

/** A step with its days left out, so that only what the law says is compared. */
export function stripDays(step: Step): Step {
  return {
    ...step,
    text: { de: step.text.de.replace(germanDay, '[Tag]'), en: step.text.en.replace(englishDay, '[day]') },
  };
}
