import { type CompiledPackage, formOf } from '../../forms/index.ts';
import { clauseEnd, type Means, parseInstant, type Step, type WrittenFormWay } from '../../law/index.ts';
import type { PermitRecord, Standing } from './permits.schema.ts';

/** A service of an authority that a trial carries today and nothing carries on the day after the clause. */
export type FallsAway = {
  readonly authorityId: string;
  readonly slug: string;
  readonly means: readonly Means[];
  readonly permits: readonly Pick<PermitRecord, 'id' | 'number'>[];
  /** Why these log-ins are not enough then. */
  readonly why: Step | undefined;
  /** How people can still sign then. */
  readonly ways: readonly WrittenFormWay[];
};

/**
 * What is without a solution on 1 January 2030: the law is asked for that moment, without a permit. A package that orders no written form any
 * more, or log-ins that are enough by then, are a solution.
 */
export function findFallsAway(
  permits: readonly { readonly record: PermitRecord; readonly standing: Standing }[],
  findPackage: (slug: string) => CompiledPackage | undefined,
): FallsAway[] {
  const at = new Date(parseInstant(clauseEnd) * 1000);
  const found = new Map<string, FallsAway>();
  for (const { record, standing } of permits) {
    if (standing.state !== 'inForce' && standing.state !== 'upcoming') continue;
    for (const slug of record.services) {
      const pkg = findPackage(slug);
      if (!pkg) continue;
      for (const means of record.means) {
        const answer = formOf(pkg, { at, means, loa: 'high', authority: record.authorityId });
        if (!answer || answer.result === 'ok' || answer.result === 'any-channel') continue;
        const key = `${record.authorityId} ${slug}`;
        const known = found.get(key);
        found.set(key, {
          authorityId: record.authorityId,
          slug,
          means: [...new Set([...(known?.means ?? []), means])],
          permits: [...new Set([...(known?.permits ?? []), record])],
          why: answer.steps.at(-1),
          ways: answer.ways,
        });
      }
    }
  }
  return [...found.values()];
}
