import { type Budget, type Compiled, FeelError, type Scope, type Value } from '../feel/index.ts';
import type { CompiledPackage, FormContext, FormError } from './form.types.ts';
import type { Place } from './location.ts';
import { fieldIdOf } from './paths.ts';

export type MutableValues = { [name: string]: Value };

/** One evaluation on its way: what it may still spend and what it has found. */
export type Run = {
  pkg: CompiledPackage;
  context: FormContext;
  budget: Budget;
  rowsLeft: number;
  overspent: boolean;
  visible: Set<string>;
  errors: FormError[];
  /** Rules see the whole form, so they wait until all answers are read. */
  rules: (() => void)[];
};

type Mistake = Pick<FormError, 'path' | 'code' | 'message' | 'rule'>;

/** `suffix` names the part of the answer that has the id on the page. */
export function addError(
  run: Run,
  { step, location }: Pick<Place, 'step' | 'location'>,
  mistake: Mistake,
  suffix = '',
): void {
  const { path, code, message, rule } = mistake;
  run.errors.push({ path, fieldId: fieldIdOf(path) + suffix, code, message, step, location, rule });
}

type Spending = Pick<Run, 'budget' | 'overspent'>;

/** A condition holds when it is exactly true; null and the end of the budget count as not. */
export function holds(run: Spending, condition: Compiled | undefined, scope: Scope): boolean {
  return condition === undefined || resultOf(run, condition, scope) === true;
}

export function resultOf(run: Spending, expression: Compiled | undefined, scope: Scope): Value {
  if (!expression) return null;
  try {
    return expression.evaluate(scope, run.budget);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    run.overspent = true;
    return null;
  }
}
