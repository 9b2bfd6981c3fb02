import type { Answers, CompiledGroup, CompiledPackage, FormContext } from './form.types.ts';
import { setAnswer } from './paths.ts';

/**
 * The answers a draft begins with: fields with `prefill` get their value from the context. Fields in repeat groups have none; what an account
 * offers is never filled in without a question (`takeFromAccount`).
 */
export function startAnswers(pkg: CompiledPackage, context: FormContext): Answers {
  let answers: Answers = {};
  const visit = (group: CompiledGroup, path: string): void => {
    if (group.repeat) return;
    for (const field of group.fields) {
      const value = field.source.prefill === undefined ? undefined : fromContext(context, field.source.prefill);
      if (typeof value === 'string' && value !== '')
        answers = setAnswer(answers, `${path}.${field.id}`, value.slice(0, field.maxLength));
    }
    for (const child of group.groups) visit(child, `${path}.${child.id}`);
  };
  for (const step of pkg.steps) for (const group of step.groups) visit(group, group.id);
  return answers;
}

/** Reads `draft.topic`, `place.name`; nothing inherited, nothing deeper. */
function fromContext(context: FormContext, path: string): unknown {
  const [area, key, ...rest] = path.split('.');
  if (rest.length > 0 || !area || !key || !['draft', 'place', 'authority', 'parameters'].includes(area))
    return undefined;
  const values: object | undefined = context[area as 'draft'];
  return values && Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : undefined;
}
