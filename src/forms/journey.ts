import { Day } from '../feel/index.ts';
import { evaluate } from './evaluate.ts';
import type { CompiledPackage, FormContext } from './form.types.ts';
import type { JourneySource } from './package.types.ts';
import { startAnswers } from './prefill.ts';

/** Walks one of the author's tests and says in words what came out differently. `place` is looked up by the caller. */
export function runJourney(pkg: CompiledPackage, journey: JourneySource, place?: FormContext['place']): string[] {
  const context: FormContext = {
    today: journey.on ?? '2026-06-01',
    lang: 'de',
    place: place ?? (journey.place ? { ags: journey.place, name: journey.place } : undefined),
    parameters: journey.parameters,
    draft: journey.draft,
  };
  const { steps, errors, computed } = evaluate(pkg, { ...startAnswers(pkg, context), ...journey.answers }, context);
  const found: string[] = [];
  const { expect } = journey;
  if (expect.steps && expect.steps.join() !== steps.join()) {
    found.push(`expected the steps ${expect.steps.join(', ')} but there are ${steps.join(', ')}`);
  }
  const actual = Object.fromEntries(errors.map((error) => [error.path, error.code]));
  for (const [path, code] of Object.entries(expect.errors ?? {})) {
    if (actual[path] !== code)
      found.push(`expected the mistake "${code}" at ${path} but found ${actual[path] ?? 'none'}`);
  }
  for (const [path, code] of Object.entries(actual)) {
    if (!expect.errors || !Object.hasOwn(expect.errors, path)) found.push(`unexpected mistake "${code}" at ${path}`);
  }
  for (const [id, value] of Object.entries(expect.computed ?? {})) {
    const result = computed[id] instanceof Day ? computed[id].toString() : (computed[id] ?? null);
    if (JSON.stringify(result) !== JSON.stringify(value))
      found.push(`expected ${id} = ${JSON.stringify(value)} but found ${JSON.stringify(result)}`);
  }
  return found;
}
