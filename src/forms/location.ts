import type { Answers, CompiledField, CompiledGroup, CompiledPackage, CompiledStep, Evaluation } from './form.types.ts';
import { getAnswer } from './paths.ts';

/** One row of a list. */
type RowPlace = {
  step: CompiledStep;
  group: CompiledGroup;
  path: string;
  index: number;
  /** Page and path of the list it belongs to. */
  list: string;
  listPath: string;
  /** The rows around it, outermost first. */
  parents: readonly { group: CompiledGroup; path: string; index: number }[];
};

/**
 * A page of the form, as it stands in its address: `person` (a step), `dogs` (a step with a repeat group: its list),
 * `dogs/0` (one row), `dogs/0/vaccination/1` (a row within a row), `person/person.children/0` (a row of a list inside a group),
 * `dogs/0/entfernen` (asks before a row is removed), `review`.
 */
export type Page =
  | { kind: 'step'; location: string; step: CompiledStep }
  | { kind: 'list'; location: string; step: CompiledStep; group: CompiledGroup; path: string }
  /** `isNew`: the row is about to be added. */
  | ({ kind: 'row'; location: string; isNew: boolean } & RowPlace)
  | ({ kind: 'remove'; location: string } & RowPlace)
  | { kind: 'review'; location: 'review' };

/** Ends the address of the page that asks before a row is removed. */
export const removing = 'entfernen';

/** The page of a location, or undefined when there is none or it cannot be reached with these answers. */
export function findPage(pkg: CompiledPackage, evaluation: Evaluation, location: string): Page | undefined {
  if (location === 'review') return { kind: 'review', location: 'review' };
  const [stepId, ...rest] = location.split('/');
  const step = pkg.steps.find((candidate) => candidate.id === stepId);
  if (!step || !evaluation.steps.includes(step.id)) return undefined;
  const { answers } = evaluation;
  const rowOf = (group: CompiledGroup, listPath: string, address: string, more: string[]) =>
    findRow(answers, { step, group, listPath, address, list: step.id, parents: [] }, more);
  const group = step.groups[0];
  if (!group?.repeat) {
    if (rest.length === 0) return { kind: 'step', location, step };
    const [listPath = '', ...more] = rest;
    const inner = findList(step.groups, listPath);
    return inner && rowOf(inner, listPath, `${step.id}/${listPath}`, more);
  }
  if (rest.length > 0) return rowOf(group, group.id, step.id, rest);
  // An obligatory list without an entry opens with its first entry.
  if (rowCount(answers, group.id) === 0 && group.repeat.min > 0) return rowOf(group, group.id, step.id, ['0']);
  return { kind: 'list', location, step, group, path: group.id };
}

/** The list that a dotted path leads to through plain groups. */
function findList(groups: readonly CompiledGroup[], path: string): CompiledGroup | undefined {
  const [id, ...rest] = path.split('.');
  const group = groups.find((candidate) => candidate.id === id);
  if (!group || rest.length === 0) return group?.repeat ? group : undefined;
  return group.repeat ? undefined : findList(group.groups, rest.join('.'));
}

function findRow(
  answers: Answers,
  at: Pick<RowPlace, 'step' | 'group' | 'listPath' | 'list' | 'parents'> & { address: string },
  [number = '', ...rest]: string[],
): Page | undefined {
  const { step, group, listPath, list, parents } = at;
  const count = rowCount(answers, listPath);
  const index = Number(number);
  if (!/^\d{1,4}$/.test(number) || index > count || index >= group.repeat!.max) return undefined;
  const location = `${at.address}/${index}`;
  const row: RowPlace = { step, group, path: `${listPath}[${index}]`, index, list, listPath, parents };
  if (rest.length === 0) return { kind: 'row', location, isNew: index === count, ...row };
  if (index === count) return undefined;
  if (rest.length === 1 && rest[0] === removing) return { kind: 'remove', location: `${location}/${removing}`, ...row };
  const [childPath = '', ...more] = rest;
  const child = findList(group.groups, childPath);
  if (!child) return undefined;
  const inner = { step, group: child, listPath: `${row.path}.${childPath}`, address: `${location}/${childPath}` };
  return findRow(answers, { ...inner, list: location, parents: [...parents, row] }, more);
}

export function rowCount(answers: Answers, listPath: string): number {
  const rows = getAnswer(answers, listPath);
  return Array.isArray(rows) ? rows.length : 0;
}

/** Location of a row of a list that is shown on `page`. */
export function rowLocation(page: Page, listPath: string, index: number): string {
  if (page.kind === 'list') return `${page.location}/${index}`;
  const own = page.kind === 'row' ? listPath.slice(page.path.length + 1) : listPath;
  return `${page.location}/${own}/${index}`;
}

/** Where a walk over the answers is: path, page, and path of what that page is about (empty for a step). */
export type Place = { path: string; step: string; location: string; page: string };

/** The place of a row of the list at `at`. */
export function rowPlace(at: Place, index: number): Place {
  const path = `${at.path}[${index}]`;
  const ownStep = at.page === '' && !at.path.includes('.');
  const list = at.page === '' ? at.path : at.path.slice(at.page.length + 1);
  const location = ownStep ? `${at.step}/${index}` : `${at.location}/${list}/${index}`;
  return { path, step: at.step, location, page: path };
}

/** Whether a mistake at `location` belongs to a page or to a row that is reached from it. */
export const isWithin = (location: string, page: string): boolean =>
  location === page || location.startsWith(`${page}/`);

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
