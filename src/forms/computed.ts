import { Day, type Scope, Time, type Value } from '../feel/index.ts';
import { type MutableValues, type Run, resultOf } from './evaluation-run.ts';
import type { Answer } from './form.types.ts';
import type { ComputedType } from './package.types.ts';

/** The values that follow from the whole form, in the order in which they depend on each other. */
export function computeValues(run: Run, parent: Scope): MutableValues {
  const computed: MutableValues = {};
  const scope: Scope = { values: { computed }, parent };
  for (const { source, value } of run.pkg.computed)
    computed[source.id] = settle(source.type, resultOf(run, value, scope));
  return computed;
}

/** The result as its type has it: whole cents, not more than six places; null when it is of another kind. */
export function settle(type: ComputedType, result: Value, places = 6): Value {
  switch (type) {
    case 'money':
    case 'integer':
      return typeof result === 'number' ? Math.round(result) : null;
    case 'decimal':
      return typeof result === 'number' ? Number(result.toFixed(places)) : null;
    case 'boolean':
      return typeof result === 'boolean' ? result : null;
    case 'text':
      return typeof result === 'string' ? result : null;
    case 'date':
      return result instanceof Day ? result : null;
    case 'time':
      return result instanceof Time ? result : null;
  }
}

/** A computed value as it is stored among the answers. */
export function storedValue(value: Value): Answer {
  return value instanceof Day || value instanceof Time ? value.toString() : (value as Answer);
}
