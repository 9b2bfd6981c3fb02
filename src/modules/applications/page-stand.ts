import { createHash } from 'node:crypto';
import type { Answers, CompiledPackage } from '../../forms/index.ts';

/**
 * What a form page was made from: the revision of the draft and a hash of the answers of this page. It comes back with the form, so that a
 * second tab does not silently overwrite what the first one saved.
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

/** The same text for the same answers: jsonb gives keys back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
