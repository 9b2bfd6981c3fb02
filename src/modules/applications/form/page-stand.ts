import { createHash } from 'node:crypto';
import type { Answers, CompiledPackage } from '../../../forms/index.ts';
import { isFile } from './answer-files.ts';

/**
 * What a form page was made from: the revision of the draft and a hash of the answers of this page. It comes back with the form, so that a
 * second tab does not silently overwrite what the first one saved. Files do not count: they come and go one by one, no form overwrites them.
 */
export function standOf(pkg: CompiledPackage, location: string, draft: { answers: Answers; revision: number }): string {
  const step = pkg.steps.find((candidate) => candidate.id === location.split('/')[0]);
  const own = step ? step.groups.map((group) => draft.answers[group.id] ?? null) : draft.answers;
  return `${draft.revision}.${createHash('sha256').update(canonical(own)).digest('hex').slice(0, 16)}`;
}

/** Whether the answers of a page are still those that the form was made from. */
export function isFresh(posted: unknown, current: string): boolean {
  if (typeof posted !== 'string') return true;
  return posted.split('.')[1] === current.split('.')[1];
}

/** The same text for the same answers: jsonb gives keys back in an order of its own, and what is empty is as good as missing. */
const canonical = (value: unknown): string => JSON.stringify(typed(value) ?? null);

/** What was typed, without files. */
function typed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isFile(item));
    return items.length > 0 ? items.map((item) => typed(item) ?? null) : undefined;
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = typed(inner);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
}
