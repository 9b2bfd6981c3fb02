import type { Answers, CompiledField, CompiledGroup, CompiledPackage, Row } from '../../src/forms/form.types.ts';

export const hostile = `"><img src=x onerror=alert(1)>'{{7*7}}`;
const short = '<b>x</b>';

/** Replaces what people may write freely, in every row of every group; leaves choices, dates and numbers, and drops files. */
export function makeHostile(pkg: CompiledPackage, answers: Answers): Answers {
  const result: Answers = {};
  for (const group of pkg.steps.flatMap((step) => step.groups)) {
    const given = answers[group.id];
    if (Array.isArray(given)) result[group.id] = given.map((row) => hostileRow(group, row));
    else if (given || !group.repeat) result[group.id] = hostileRow(group, given ?? {});
  }
  return result;
}

function hostileRow(group: CompiledGroup, row: Row): Row {
  const changed: Row = { ...row };
  for (const field of group.fields) {
    if (field.type === 'file') delete changed[field.id];
    else if (isFree(field)) changed[field.id] = field.maxLength >= hostile.length ? hostile : short;
    else if (field.type === 'address' && row[field.id])
      changed[field.id] = { ...(row[field.id] as object), line: `${hostile} 7`, city: hostile } as never;
  }
  for (const inner of group.groups) {
    const rows = row[inner.id];
    if (Array.isArray(rows)) changed[inner.id] = (rows as Row[]).map((innerRow) => hostileRow(inner, innerRow));
  }
  return changed;
}

const isFree = ({ type, source, pattern, readonly, maxLength }: CompiledField): boolean =>
  ['text', 'textarea'].includes(type) && !source.digits && !pattern && !readonly && maxLength >= short.length;
