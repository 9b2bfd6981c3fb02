import type { Report } from './compile-expressions.ts';
import type { CompiledPackage } from './form.types.ts';
import type { ServiceSource } from './package.types.ts';

/** The rows that go to several recipients. They are always asked for: without one there would be nobody to send to. */
export function findEach(
  { by, each }: ServiceSource['responsible'],
  steps: CompiledPackage['steps'],
  report: Report,
): CompiledPackage['each'] {
  if (each === undefined) return undefined;
  const at = 'service.responsible.each';
  const [groupId, fieldId] = each.split('.');
  const step = steps.find((candidate) => candidate.groups.some(({ id }) => id === groupId));
  const group = step?.groups.find(({ id }) => id === groupId);
  const field = group?.fields.find(({ id }) => id === fieldId);
  if (by !== 'place') report(at, 'Several recipients are found by place.');
  if (!step || !group || !field) {
    report(at, `"${each}" is no field of a group of the form.`);
    return undefined;
  }
  if (group.repeat?.min !== 1) report(at, `The group "${groupId}" needs "repeat" with "min: 1".`);
  if (field.type !== 'place' || !field.required)
    report(at, `The field "${fieldId}" is a required field of type place.`);
  if (step.when || group.when || field.when)
    report(at, 'Step, group and field have no "when": every row needs its place.');
  return { group, field, step: step.id };
}
