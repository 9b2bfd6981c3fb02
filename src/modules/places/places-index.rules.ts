import type { Areas, Association, Day, District, Municipality, PostalCode, Succession } from './areas.schema.ts';
import type { Authority, AuthorityRef } from './authorities.schema.ts';
import type { OnlineServiceAssignment, Rule, Transfer } from './responsibility.schema.ts';
import { buildNameIndex, type NameIndex } from './search-names.rules.ts';

/** Everything that an answer needs, in memory: an answer is a few look-ups in maps and no query. */
export type PlacesIndex = {
  readonly asOf: Day;
  /** States of a municipality by AGS, latest first. */
  readonly states: ReadonlyMap<string, readonly Municipality[]>;
  readonly agsByArs: ReadonlyMap<string, string>;
  readonly associations: ReadonlyMap<string, readonly Association[]>;
  readonly districts: ReadonlyMap<string, District>;
  readonly successors: ReadonlyMap<string, readonly Succession[]>;
  readonly predecessors: ReadonlyMap<string, readonly Succession[]>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly transfers: ReadonlyMap<string, readonly Transfer[]>;
  readonly onlineServices: ReadonlyMap<string, readonly OnlineServiceAssignment[]>;
  readonly agsByCode: ReadonlyMap<string, readonly string[]>;
  /** Present municipalities, by district and association. */
  readonly present: readonly Municipality[];
  readonly names: NameIndex;
};

export type PlacesData = {
  readonly areas: Areas;
  readonly postalCodes: readonly PostalCode[];
  readonly authorities: readonly Authority[];
  readonly rules: readonly Rule[];
  readonly transfers: readonly Transfer[];
  readonly onlineServices: readonly OnlineServiceAssignment[];
};

/** Builds the index; the data is not kept otherwise. */
export function buildPlacesIndex(data: PlacesData): PlacesIndex {
  const { areas } = data;
  const newestFirst = [...areas.municipalities].sort((a, b) => (b.validTo ?? '9').localeCompare(a.validTo ?? '9'));
  const present = areas.municipalities
    .filter(({ validTo }) => validTo === null)
    .sort((a, b) => a.ags.localeCompare(b.ags));
  const agsByArs = new Map<string, string>();
  for (const { alias, ags } of areas.aliases) agsByArs.set(alias, ags);
  for (const { ars, ags } of newestFirst) if (ars && !agsByArs.has(ars)) agsByArs.set(ars, ags);
  return {
    asOf: areas.asOf,
    states: group(newestFirst, ({ ags }) => [ags]),
    agsByArs,
    associations: group(areas.associations, ({ key }) => [key]),
    districts: new Map(areas.districts.map((district) => [district.key, district])),
    successors: group(areas.successions, ({ oldAgs }) => [oldAgs]),
    predecessors: group(areas.successions, ({ newAgs }) => [newAgs]),
    authorities: new Map(data.authorities.map((authority) => [authority.id, authority])),
    rules: group(data.rules, ({ prefix }) => [padKey(prefix)]),
    transfers: group(data.transfers, ({ fromId }) => [fromId]),
    onlineServices: group(data.onlineServices, ({ leikaKeys }) => leikaKeys.map(padKey)),
    agsByCode: new Map(
      [...group(data.postalCodes, ({ code }) => [code])].map(([code, pairs]) => [
        code,
        [...new Set(pairs.map(({ ags }) => ags))],
      ]),
    ),
    present,
    names: buildNameIndex(areas, present),
  };
}

/** A prefix of 8 or 11 digits as the key of 14 digits that stands for it. */
export const padKey = (prefix: string): string => prefix.padEnd(14, '0');

/** The key itself, then without detail, then the object alone (LOVD, LOV, LO). */
export function serviceChain(leikaKey: string): string[] {
  return [...new Set([leikaKey, `${leikaKey.slice(0, 11)}000`, `${leikaKey.slice(0, 8)}000000`])];
}

/** True on the days from `validFrom` to `validTo`, both included; null is open. */
export const holdsOn = (span: { readonly validFrom: Day | null; readonly validTo: Day | null }, date: Day): boolean =>
  (span.validFrom === null || span.validFrom <= date) && (span.validTo === null || span.validTo >= date);

export const stateOn = (index: PlacesIndex, ags: string, date: Day): Municipality | undefined =>
  index.states.get(ags)?.find((state) => holdsOn(state, date));

export function associationOf(index: PlacesIndex, state: Municipality): Association | undefined {
  if (!state.associationKey) return undefined;
  const known = index.associations.get(state.associationKey);
  return known?.find((association) => association.validTo === state.validTo) ?? known?.[0];
}

/** The key of the body whose administration does the work of a municipality. */
export const actingBodyId = (index: PlacesIndex, state: Municipality): string =>
  associationOf(index, state)?.bodyId ?? state.ags;

export const refOf = ({ id, name }: AuthorityRef): AuthorityRef => ({ id, name });

/** Reference to a body; one that is not in the table is shown by its key. */
export const refById = (index: PlacesIndex, id: string): AuthorityRef => ({
  id,
  name: index.authorities.get(id)?.name ?? id,
});

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
