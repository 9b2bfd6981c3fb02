import type { Answers, CompiledField, CompiledGroup, CompiledPackage, CompiledStep, Evaluation } from './form.types.ts';
import { getAnswer } from './paths.ts';

/**
 * A page of the form, as it stands in its address: `person` (a step), `dogs` (a step with a repeat group: its list),
 * `dogs/0` (one row), `dogs/0/vaccination/1` (a row within a row), `review`.
 */
export type Page =
  | { kind: 'step'; location: string; step: CompiledStep }
  | { kind: 'list'; location: string; step: CompiledStep; group: CompiledGroup; path: string }
  | {
      kind: 'row';
      location: string;
      step: CompiledStep;
      group: CompiledGroup;
      path: string;
      index: number;
      /** The row is about to be added. */
      isNew: boolean;
      /** Page and path of the list it belongs to. */
      list: string;
      listPath: string;
    }
  | { kind: 'review'; location: 'review' };

/** The page of a location, or undefined when there is none or it cannot be reached with these answers. */
export function findPage(pkg: CompiledPackage, evaluation: Evaluation, location: string): Page | undefined {
  if (location === 'review') return { kind: 'review', location: 'review' };
  const [stepId, ...rest] = location.split('/');
  const step = pkg.steps.find((candidate) => candidate.id === stepId);
  if (!step || !evaluation.steps.includes(step.id)) return undefined;
  const group = step.groups[0];
  if (!group?.repeat) return rest.length === 0 ? { kind: 'step', location, step } : undefined;
  if (rest.length > 0) return findRow(evaluation.answers, step, group, group.id, step.id, rest);
  // An obligatory list without an entry opens with its first entry.
  if (rowCount(evaluation.answers, group.id) === 0 && group.repeat.min > 0) {
    return findRow(evaluation.answers, step, group, group.id, step.id, ['0']);
  }
  return { kind: 'list', location, step, group, path: group.id };
}

function findRow(
  answers: Answers,
  step: CompiledStep,
  group: CompiledGroup,
  listPath: string,
  list: string,
  rest: string[],
): Page | undefined {
  const [index, childId, ...more] = rest;
  const count = rowCount(answers, listPath);
  if (!/^\d{1,4}$/.test(index ?? '') || Number(index) > count || Number(index) >= group.repeat!.max) return undefined;
  const path = `${listPath}[${Number(index)}]`;
  const location = `${list}/${Number(index)}`;
  if (childId === undefined) {
    const place = { index: Number(index), isNew: Number(index) === count };
    return { kind: 'row', location, step, group, path, ...place, list: ownerOf(list, step.id), listPath };
  }
  const child =
    Number(index) < count ? group.groups.find((candidate) => candidate.id === childId && candidate.repeat) : undefined;
  return child && findRow(answers, step, child, `${path}.${child.id}`, `${location}/${child.id}`, more);
}

/** The page that lists the rows: the step itself, or the row that holds the inner list. */
function ownerOf(list: string, step: string): string {
  return list === step ? step : list.split('/').slice(0, -1).join('/');
}

export function rowCount(answers: Answers, listPath: string): number {
  const rows = getAnswer(answers, listPath);
  return Array.isArray(rows) ? rows.length : 0;
}

/** Location of a row of a list that is shown on `page`. */
export function rowLocation(page: Page, group: CompiledGroup, index: number): string {
  return page.kind === 'row' ? `${page.location}/${group.id}/${index}` : `${page.location}/${index}`;
}

/** A field of a page with its path. Plain groups inside a row or step belong to the same page, inner repeat groups do not. */
export type PageField = { field: CompiledField; path: string };
export type PageGroup = {
  group: CompiledGroup;
  path: string;
  fields: PageField[];
  lists: { group: CompiledGroup; path: string }[];
};

/** Everything a page asks, visible or not, in order. */
export function pageGroups(page: Page): PageGroup[] {
  if (page.kind === 'step') return page.step.groups.flatMap((group) => spread(group, group.id));
  if (page.kind === 'row') return spread(page.group, page.path);
  return [];
}

function spread(group: CompiledGroup, path: string): PageGroup[] {
  const fields = group.fields.map((field) => ({ field, path: `${path}.${field.id}` }));
  const lists = group.groups
    .filter((child) => child.repeat)
    .map((child) => ({ group: child, path: `${path}.${child.id}` }));
  const plain = group.groups.filter((child) => !child.repeat);
  return [{ group, path, fields, lists }, ...plain.flatMap((child) => spread(child, `${path}.${child.id}`))];
}

/** Where a person goes on: the first page with a mistake, else the review. */
export function firstOpenLocation(evaluation: Evaluation): string {
  for (const step of evaluation.steps) {
    const error = evaluation.errors.find((candidate) => candidate.step === step);
    if (error) return error.location;
  }
  return 'review';
}

/** The step after or before the given one; undefined before the first. */
export function neighbour(evaluation: Evaluation, stepId: string, by: 1 | -1): string | undefined {
  const index = evaluation.steps.indexOf(stepId);
  return index < 0 ? undefined : evaluation.steps[index + by];
}
