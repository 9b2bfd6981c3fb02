import type { Step } from './answer.ts';

type Answer = { readonly steps: readonly Step[] };

export type Difference = { readonly field: string; readonly before: string; readonly after: string };

export type Comparison = {
  /** Values of the two answers that differ; a value that is not there is empty. */
  readonly fields: readonly Difference[];
  /** Steps that stand only in the one or only in the other answer. */
  readonly onlyBefore: readonly Step[];
  readonly onlyAfter: readonly Step[];
};

/** What changes between two answers of the same kind, for example under the law of 31.12.2024 and of 02.01.2025. */
export function compareAnswers<A extends Answer>(before: A, after: A): Comparison {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => key !== 'steps');
  const fields: Difference[] = [];
  for (const field of keys) {
    const [a, b] = [plain(before[field as keyof A]), plain(after[field as keyof A])];
    if (a !== b) fields.push({ field, before: a, after: b });
  }
  const texts = (answer: A) => new Set(answer.steps.map((step) => step.text.de));
  const [old, now] = [texts(before), texts(after)];
  return {
    fields,
    onlyBefore: before.steps.filter((step) => !now.has(step.text.de)),
    onlyAfter: after.steps.filter((step) => !old.has(step.text.de)),
  };
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
