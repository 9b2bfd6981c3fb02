import { type Day, type Scope, toDay, type Value } from '../feel/index.ts';
import { settle, storedValue } from './computed.ts';
import { type Run, resultOf } from './evaluation-run.ts';
import type { Reading } from './fields/kind.ts';
import { kinds } from './fields/kinds.ts';
import { placesOf } from './fields/number.ts';
import type { CompiledField, CompiledPackage, FormContext } from './form.types.ts';
import type { ComputedType } from './package.types.ts';

/** What every expression sees beside the answers. */
export function contextScope(pkg: CompiledPackage, context: FormContext): Scope {
  const defaults = Object.fromEntries((pkg.service.parameters ?? []).map(({ key, default: value }) => [key, value]));
  const today: Day | null = toDay(context.today);
  return {
    values: {
      today,
      place: (context.place ?? null) as Value,
      authority: context.authority ?? null,
      parameters: { ...defaults, ...context.parameters },
      draft: context.draft ?? null,
    },
  };
}

const noLimits = { min: null, max: null };

/** What stands in an answer: computed where the field has a value, else read by its kind within its limits. */
export function readAnswer(
  run: Pick<Run, 'budget' | 'overspent' | 'context'>,
  field: CompiledField,
  raw: unknown,
  scope: Scope,
): Reading {
  if (field.value) {
    const value = settle(field.type as ComputedType, resultOf(run, field.value, scope), placesOf(field));
    return value === null ? { kind: 'empty' } : { kind: 'value', value: storedValue(value), typed: value };
  }
  const limits =
    field.min || field.max ? { min: resultOf(run, field.min, scope), max: resultOf(run, field.max, scope) } : noLimits;
  return kinds[field.type].read(field, raw, run.context, limits);
}
