import type { Answers, Row } from './form.types.ts';

/** `dog[0].chip` → `['dog', 0, 'chip']`; undefined when the path has another form. */
export function splitPath(path: string): (string | number)[] | undefined {
  if (path.length > 200 || !/^[A-Za-z]\w*(?:\[\d{1,4}\])?(?:\.[A-Za-z]\w*(?:\[\d{1,4}\])?)*$/.test(path))
    return undefined;
  return path.split('.').flatMap((part) => {
    const match = /^(\w+)(?:\[(\d+)\])?$/.exec(part)!;
    return match[2] === undefined ? [match[1]!] : [match[1]!, Number(match[2])];
  });
}

/** id of the input on the page: `dog[0].chip` → `dog-0-chip`. */
export function fieldIdOf(path: string): string {
  return path.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-');
}

/** The answer at a path, or undefined. */
export function getAnswer(answers: Answers, path: string): unknown {
  let at: unknown = answers;
  for (const part of splitPath(path) ?? ['\0']) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

/** A copy of the answers with one value set. Rows are only added directly behind the last one. */
export function setAnswer(answers: Answers, path: string, value: unknown): Answers {
  return setAnswers(answers, [[path, value]]);
}

/** As `setAnswer`, for many values with one copy. */
export function setAnswers(answers: Answers, values: Iterable<readonly [path: string, value: unknown]>): Answers {
  const copy = structuredClone(answers);
  for (const [path, value] of values) assign(copy as Nested, splitPath(path) ?? [], value);
  return copy;
}

type Nested = Record<string | number, unknown>;

function assign(root: Nested, parts: readonly (string | number)[], value: unknown): void {
  let at = root;
  for (const [index, part] of parts.entries()) {
    if (Array.isArray(at) && (typeof part !== 'number' || part > at.length)) return;
    if (index === parts.length - 1) {
      at[part] = value;
      return;
    }
    const wantsList = typeof parts[index + 1] === 'number';
    const next = Object.hasOwn(at, part) ? at[part] : undefined;
    const fits = typeof next === 'object' && next !== null && Array.isArray(next) === wantsList;
    at[part] = fits ? next : wantsList ? [] : {};
    at = at[part] as Nested;
  }
}

/** A copy without one row, for example `dog[1]`. */
export function removeRow(answers: Answers, path: string): Answers {
  const copy = structuredClone(answers);
  const match = /^(.*)\[(\d+)\]$/.exec(path);
  const rows = match ? getAnswer(copy, match[1]!) : undefined;
  if (Array.isArray(rows)) (rows as Row[]).splice(Number(match![2]), 1);
  return copy;
}
