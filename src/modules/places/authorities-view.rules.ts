import type { Day } from './areas.schema.ts';
import type { Authority, AuthorityRef, AuthorityView } from './authorities.schema.ts';
import { foldName, nameOfDistrict } from './names.rules.ts';
import { actingBodyId, holdsOn, type PlacesIndex, refById, stateOn } from './places-index.rules.ts';

/** An authority with the municipalities that its administration serves. */
export function viewAuthority(index: PlacesIndex, id: string, date: Day): AuthorityView | undefined {
  const authority = index.authorities.get(id);
  if (!authority) return undefined;
  const state = authority.kind === 'gemeinde' ? stateOn(index, id, date) : undefined;
  const actingId = state ? actingBodyId(index, state) : id;
  const actsFor = servedOn(index, date).get(id) ?? [];
  const district = index.districts.get(id.slice(0, 5));
  const inDistrict = (authority.kind === 'gemeinde' || authority.kind === 'vg') && district?.kind === 'landkreis';
  return {
    ...authority,
    areaAgs: authority.kind === 'gemeinde' ? id : null,
    actedBy: actingId === id ? null : refById(index, actingId),
    actsFor,
    district: inDistrict ? { id: district.key, name: nameOfDistrict(district) } : null,
  };
}

type Served = ReadonlyMap<string, AuthorityView['actsFor']>;
const servedByIndex = new WeakMap<PlacesIndex, { date: Day; served: Served }>();

/** Who is served by whom on a day: counted once for all bodies, and again for another day or a new index. */
function servedOn(index: PlacesIndex, date: Day): Served {
  const known = servedByIndex.get(index);
  if (known?.date === date) return known.served;
  const served = new Map<string, { ags: string; name: string }[]>();
  for (const municipality of index.present) {
    const id = actingBodyId(index, stateOn(index, municipality.ags, date) ?? municipality);
    const list = served.get(id) ?? [];
    list.push({ ags: municipality.ags, name: municipality.name });
    served.set(id, list);
  }
  servedByIndex.set(index, { date, served });
  return served;
}

/** Every authority of the day that has an electronic entry here, by name; bodies outside the platform are left out. */
export function listAuthorities(index: PlacesIndex, date: Day): Authority[] {
  return [...index.authorities.values()]
    .filter((authority) => authority.kind !== 'verweis' && holdsOn(authority, date))
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || a.id.localeCompare(b.id));
}

/** Authorities whose folded name holds every word of the query; names that begin with it first. */
export function searchAuthorities(index: PlacesIndex, q: string, limit: number, date: Day): Authority[] {
  const words = foldName(q).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = listAuthorities(index, date)
    .map((authority) => ({ authority, name: foldName(authority.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  const startsWithWord = (name: string) => (name.split(' ').some((part) => part.startsWith(words[0]!)) ? 0 : 1);
  return hits
    .sort((a, b) => startsWithWord(a.name) - startsWithWord(b.name))
    .slice(0, limit)
    .map(({ authority }) => authority);
}

/** The bodies of one municipality, from near to far: who acts for it, itself, its district, the Land. */
export type PlaceBodies = {
  readonly acting: AuthorityRef;
  readonly municipality: AuthorityRef;
  readonly district: AuthorityRef;
  readonly land: AuthorityRef;
};

export function bodiesOf(index: PlacesIndex, ags: string, date: Day): PlaceBodies | undefined {
  const state = stateOn(index, ags, date);
  if (!state) return undefined;
  return {
    acting: refById(index, actingBodyId(index, state)),
    municipality: refById(index, ags),
    district: refById(index, state.kind === 'kreisfrei' ? ags : state.districtKey),
    land: refById(index, '16'),
  };
}
