import type { Day, Municipality } from './areas.schema.ts';
import type { Authority } from './authorities.schema.ts';
import { holdsOn, type PlacesIndex } from './places-index.rules.ts';
import { type Level, levels, type Role, type Rule } from './responsibility.schema.ts';

// An own set of municipalities (Zweckverband) took the task over from them: as near as the municipality, before its general rule.
const levelRanks: Record<Level, number> = {
  gemeinde: 50,
  zweckverband: 50,
  verband: 40,
  kreis: 20,
  land: 10,
  andere: 5,
};

/** How specific a rule is for a municipality: how near its area is, then whether it names the area, then its level. */
type Fit = { readonly rule: Rule; readonly reach: number; readonly named: boolean };

export type Match =
  | {
      readonly kind: 'found';
      readonly matchedKey: string /** More than one = a conflict. */;
      readonly rules: readonly Rule[];
    }
  | { readonly kind: 'expired'; readonly matchedKey: string; readonly rule: Rule }
  | { readonly kind: 'none' };

/**
 * Finds the rule that counts: the most specific service (LOVD, LOV, LO) first, then the most specific area, among the rules that hold
 * on the day. Rules that ended below the level of the Land are remembered: a rule of the Land that was there all along does not
 * silently take their place.
 */
export function matchRule(
  index: PlacesIndex,
  chain: readonly string[],
  state: Municipality,
  role: Role,
  date: Day,
): Match {
  let ended: { fit: Fit; key: string } | undefined;
  for (const key of chain) {
    const fits = (index.rules.get(key) ?? [])
      .filter((rule) => rule.role === role)
      .flatMap((rule) => fitOf(index, rule, state) ?? []);
    for (const fit of fits) {
      if (fit.rule.validTo !== null && fit.rule.validTo < date && fit.reach > levelRanks.land) {
        if (!ended || fit.rule.validTo > ended.fit.rule.validTo!) ended = { fit, key };
      }
    }
    const best = pickBest(fits.filter(({ rule }) => holdsOn(rule, date)));
    if (best.length === 0) continue;
    if (ended && isSilentFallback(best[0]!, ended.fit))
      return { kind: 'expired', matchedKey: ended.key, rule: ended.fit.rule };
    return { kind: 'found', matchedKey: key, rules: best.map(({ rule }) => rule) };
  }
  return ended ? { kind: 'expired', matchedKey: ended.key, rule: ended.fit.rule } : { kind: 'none' };
}

/** Land or a body outside, although a nearer rule ended, and not as its successor from a later day on. */
const isSilentFallback = (best: Fit, ended: Fit): boolean =>
  best.reach <= levelRanks.land && !(best.rule.validFrom !== null && best.rule.validFrom > ended.rule.validTo!);

function pickBest(fits: readonly Fit[]): Fit[] {
  let best: Fit[] = [];
  for (const fit of fits) {
    const order = best[0] ? compareFits(fit, best[0]) : 1;
    if (order > 0) best = [fit];
    else if (order === 0) best.push(fit);
  }
  return best;
}

const compareFits = (a: Fit, b: Fit): number =>
  a.reach - b.reach || Number(a.named) - Number(b.named) || levels.indexOf(b.rule.level) - levels.indexOf(a.rule.level);

function fitOf(index: PlacesIndex, rule: Rule, state: Municipality): Fit | undefined {
  const level = levelRanks[rule.level];
  const areas =
    rule.areas.length > 0
      ? rule.areas
      : ownArea(rule.authorityId ? index.authorities.get(rule.authorityId) : undefined);
  if (areas.length === 0) return rule.level === 'zweckverband' ? undefined : { rule, reach: level, named: false };
  const area = Math.max(...areas.map((key) => rankOfArea(key, state)));
  return area < 0 ? undefined : { rule, reach: Math.max(level, area), named: true };
}

const ownArea = (authority: Authority | undefined): readonly string[] => authority?.areas ?? [];

function rankOfArea(key: string, state: Municipality): number {
  if (key === state.ags) return levelRanks.gemeinde;
  if (key === state.associationKey) return levelRanks.verband;
  if (key === state.districtKey) return levelRanks.kreis;
  return key === '16' ? levelRanks.land : -1;
}

/** The nearest area of a list that covers the municipality, 0 for `*`, undefined when none does. */
export function nearestArea(areas: readonly string[], state: Municipality): number | undefined {
  const ranks = areas.map((key) => (key === '*' ? 0 : rankOfArea(key, state)));
  const nearest = Math.max(-1, ...ranks);
  return nearest < 0 ? undefined : nearest;
}

/** The body that a rule names for a municipality; undefined when it is not in the table or did not exist on the day. */
export function carrierOf(index: PlacesIndex, rule: Rule, state: Municipality, date: Day): Authority | undefined {
  const authority = index.authorities.get(rule.authorityId ?? levelBody(index, rule.level, state) ?? '');
  return authority && holdsOn(authority, date) ? authority : undefined;
}

function levelBody(index: PlacesIndex, level: Level, state: Municipality): string | undefined {
  if (level === 'gemeinde') return state.ags;
  if (level === 'verband') return bodyOfAssociation(index, state);
  if (level === 'kreis') return state.kind === 'kreisfrei' ? state.ags : state.districtKey;
  return undefined;
}

const bodyOfAssociation = (index: PlacesIndex, state: Municipality): string =>
  (state.associationKey && index.associations.get(state.associationKey)?.[0]?.bodyId) || state.ags;
