import { createHash } from 'node:crypto';
import type { CompiledPackage, Evaluation } from '../../../forms/index.ts';

/** What a signature stands for: these answers to this version of the form. Another answer is another hash, and the signature is void. */
export function answersHash(pkg: CompiledPackage, { answers }: Pick<Evaluation, 'answers'>): string {
  return createHash('sha256')
    .update(JSON.stringify([pkg.slug, pkg.version, sorted(answers)]))
    .digest('hex');
}

/** The same answers give the same text, in whatever order the keys came. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}
