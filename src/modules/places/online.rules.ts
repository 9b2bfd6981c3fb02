import type { Day, Municipality } from './areas.schema.ts';
import { nearestArea } from './matching.rules.ts';
import { holdsOn, type PlacesIndex } from './places-index.rules.ts';
import type { OnlineService, OnlineServiceAssignment } from './responsibility.schema.ts';

export const onlineOrders = ['local-first', 'efa-first'] as const;
/** Which online service is offered first where a local one and one for everyone (EfA) exist. */
export type OnlineOrder = (typeof onlineOrders)[number];

type Candidate = {
  readonly assignment: OnlineServiceAssignment;
  readonly forAll: boolean;
  readonly depth: number;
  readonly area: number;
};

/**
 * The online services for a service in a municipality, best first: local ones or those for everyone as configured, then the more
 * specific service, then the nearer area. Services that the acting authority has switched off are left out; without an acting
 * authority only services that do not need one remain (those for everyone).
 */
export function findOnlineServices(
  index: PlacesIndex,
  chain: readonly string[],
  state: Municipality,
  performerId: string | null,
  date: Day,
  order: OnlineOrder,
): OnlineService[] {
  const candidates: Candidate[] = [];
  for (const [depth, key] of chain.entries()) {
    for (const assignment of index.onlineServices.get(key) ?? []) {
      const area = nearestArea(assignment.areas, state);
      if (area === undefined || !holdsOn(assignment, date)) continue;
      if (performerId !== null && assignment.authorityOff.includes(performerId)) continue;
      if (performerId === null && area > 0) continue;
      candidates.push({ assignment, forAll: area === 0, depth, area });
    }
  }
  if (candidates.length === 0) return [];
  const allFirst = order === 'efa-first' ? -1 : 1;
  candidates.sort(
    (a, b) =>
      (Number(a.forAll) - Number(b.forAll)) * allFirst ||
      a.depth - b.depth ||
      b.area - a.area ||
      a.assignment.slug.localeCompare(b.assignment.slug),
  );
  const seen = new Set<string>();
  return candidates.flatMap(({ assignment, forAll }) => {
    if (seen.has(assignment.slug)) return [];
    seen.add(assignment.slug);
    const { slug, title, publisher, channel, validFrom, validTo } = assignment;
    return [
      { slug, title, url: addressOf(assignment.url, forAll, chain[0]!, state), publisher, channel, validFrom, validTo },
    ];
  });
}

/** Fills `{ags}`, `{ars}`, `{leikaKey}`; an address for everyone without them gets the parameters `ars` and `leikaKey`. */
function addressOf(url: string, forAll: boolean, leikaKey: string, { ags, ars }: Municipality): string {
  if (url.includes('{')) {
    return url
      .replaceAll('{ags}', ags)
      .replaceAll('{ars}', ars ?? '')
      .replaceAll('{leikaKey}', leikaKey);
  }
  if (!forAll) return url;
  const [address = '', fragment] = url.split('#');
  const query = new URLSearchParams({ ...(ars ? { ars } : {}), leikaKey });
  return `${address}${address.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
