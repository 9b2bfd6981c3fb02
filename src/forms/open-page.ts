import { evaluate } from './evaluate.ts';
import type { Answers, CompiledPackage, Evaluation, FormContext } from './form.types.ts';
import { findPage, type Page } from './location.ts';
import { setAnswer } from './paths.ts';

/**
 * A page with the evaluation to show it. For a row about to be added the evaluation already has it, empty. `known` saves evaluating the same
 * answers again.
 */
export function openPage(
  pkg: CompiledPackage,
  location: string,
  answers: Answers,
  context: FormContext,
  known?: Evaluation,
): { page: Page; evaluation: Evaluation } | undefined {
  const evaluation = known ?? evaluate(pkg, answers, context);
  const page = findPage(pkg, evaluation, location);
  if (page?.kind !== 'row' || !page.isNew) return page && { page, evaluation };
  return { page, evaluation: evaluate(pkg, setAnswer(answers, page.path, {}), context) };
}
