import { isDeepStrictEqual } from 'node:util';
import { type Lang, say, type Text } from '../lang/lang.ts';
import type { Evaluation, Origins } from './form.types.ts';
import { getAnswer } from './paths.ts';
import type { TakenValue } from './take-over.ts';

/** What a person has taken over into a form, with where it came from and when the person agreed. */
export type Taken = {
  kind: 'earlier' | 'account' | 'register';
  /** Slug of the earlier service, `account` or name of the register. */
  from: string;
  source: Text;
  /** Made-up data of a simulator. */
  simulated: boolean;
  /** ISO 8601 moment. */
  at: string;
  values: readonly TakenValue[];
};

/** What the submission says of it: the fields that still hold what was taken over. */
export type Prefilled = Omit<Taken, 'values'> & { fields: string[] };

/** Which answers still are as they were taken over. A row is known again by its value, so rows may have been removed. */
export function listPrefilled(evaluation: Evaluation, taken: readonly Taken[]): Prefilled[] {
  return taken.map(({ values, ...rest }) => ({
    ...rest,
    fields: [...evaluation.visible].filter((path) => {
      if (evaluation.locked.has(path) !== (rest.kind === 'register')) return false;
      const value = getAnswer(evaluation.answers, path);
      return values.some(([old, was]) => withoutRows(old) === withoutRows(path) && isSameAnswer(was, value));
    }),
  }));
}

/** Whether two answers are the same; an address is compared by its parts. */
export const isSameAnswer = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

const withoutRows = (path: string): string => path.replace(/\[\d+\]/g, '');

/** The origins that a submission tells; empty for one without `prefilled`. */
export function originsOf(submission: unknown, lang: Lang): Origins {
  const { prefilled = [] } = (submission ?? {}) as { prefilled?: Prefilled[] };
  return new Map(
    prefilled.flatMap(({ kind, source, fields }) =>
      fields.map((path) => [path, { origin: kind, source: say(source, lang) }] as const),
    ),
  );
}

/** The origins of a form that is being filled in: what registers answered. */
export function originsOfLocked({ locked }: Evaluation): Origins {
  return new Map([...locked].map(([path, source]) => [path, { origin: 'register' as const, source }]));
}
