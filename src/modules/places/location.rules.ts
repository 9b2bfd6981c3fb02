import { type Day, land, type Municipality, type Succession } from './areas.schema.ts';
import { type PlacesIndex, stateOn } from './places-index.rules.ts';
import type { Place, PlaceChoice } from './responsibility.schema.ts';

/** Why the municipality that answers is not the one that was asked for; `uncertain` = the day of the change is not known. */
export type LocationNote =
  | { readonly kind: 'succession'; readonly succession: Succession; readonly newName: string }
  | { readonly kind: 'split'; readonly succession: Succession }
  | { readonly kind: 'former'; readonly state: Municipality }
  | { readonly kind: 'other-key'; readonly asked: string };

export type Location = {
  readonly place: Place;
  /** The municipalities in question on the day: one, or several among which a person must choose. */
  readonly states: readonly Municipality[];
  readonly notes: readonly LocationNote[];
};

export type PlaceKey =
  | { readonly ags: string; readonly ars?: undefined }
  | { readonly ars: string; readonly ags?: undefined };

/**
 * Finds the municipality of a key on a day: its state of that day, through the successor graph when the key has vanished, or all
 * municipalities of a district, association or the Land when their padded ARS is asked for.
 * Levels are fixed positions (2, 5, 9, 12 digits); trailing zeros are never stripped.
 */
export function findLocation(index: PlacesIndex, key: PlaceKey, date: Day): Location | undefined {
  if (key.ags !== undefined) return locateMunicipality(index, key.ags, date);
  const ags = index.agsByArs.get(key.ars);
  if (!ags) return locateArea(index, key.ars, date);
  const location = locateMunicipality(index, ags, date);
  if (!location || location.place.ars === key.ars) return location;
  return { ...location, notes: [{ kind: 'other-key', asked: key.ars }, ...location.notes] };
}

function locateMunicipality(index: PlacesIndex, ags: string, date: Day): Location | undefined {
  const state = stateOn(index, ags, date);
  if (state) return { place: placeOf(index, state), states: [state], notes: [] };
  const known = index.states.get(ags);
  const successions = index.successors.get(ags);
  if (known && (!successions || date < firstDay(known))) return locateEarlier(index, ags, known, date);
  return successions ? locateSuccessors(index, ags, known?.[0], successions, date) : undefined;
}

const firstDay = (states: readonly Municipality[]): Day =>
  states.map(({ validFrom }) => validFrom ?? '0000-00-00').sort()[0] ?? '0000-00-00';

/** The key did not exist yet: the one predecessor of that day answers, else the oldest state that is known. */
function locateEarlier(index: PlacesIndex, ags: string, known: readonly Municipality[], date: Day): Location {
  const before = (index.predecessors.get(ags) ?? []).flatMap(({ oldAgs }) => stateOn(index, oldAgs, date) ?? []);
  const state = before.length === 1 ? before[0]! : known.at(-1)!;
  return {
    place: { ...placeOf(index, state), ags, name: known[0]!.name },
    states: [state],
    notes: [{ kind: 'former', state }],
  };
}

function locateSuccessors(
  index: PlacesIndex,
  ags: string,
  last: Municipality | undefined,
  successions: readonly Succession[],
  date: Day,
): Location | undefined {
  const found = successions.flatMap((succession) => {
    const state = followSuccession(index, succession, date);
    return state ? [{ succession, state }] : [];
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  const { since, oldName } = first.succession;
  const known = { ags, ars: last?.ars ?? null, name: last?.name ?? oldName, asOf: index.asOf };
  if (others.length > 0) {
    const choices = found.map(({ succession, state }) => choiceOf(state, succession.parts));
    return {
      place: { ...known, choices },
      states: found.map(({ state }) => state),
      notes: found.map(({ succession }) => ({ kind: 'split', succession })),
    };
  }
  return {
    place: { ...known, replacedBy: first.state.ags, ...(since ? { since } : {}) },
    states: [first.state],
    notes: [{ kind: 'succession', succession: first.succession, newName: first.state.name }],
  };
}

/** Walks on while the successor has vanished too; a circle in the data ends the walk. */
function followSuccession(index: PlacesIndex, start: Succession, date: Day): Municipality | undefined {
  const seen = new Set<string>();
  let ags = start.newAgs;
  while (!seen.has(ags)) {
    seen.add(ags);
    const state = stateOn(index, ags, date);
    if (state) return state;
    const next = index.successors.get(ags);
    if (next?.length !== 1) return index.states.get(ags)?.[0];
    ags = next[0]!.newAgs;
  }
  return undefined;
}

function locateArea(index: PlacesIndex, ars: string, date: Day): Location | undefined {
  const area = areaOfArs(index, ars);
  if (!area) return undefined;
  let states = [...index.states.keys()].flatMap((ags) => stateOn(index, ags, date) ?? []).filter(area.holds);
  if (states.length === 0 && area.bodyId) states = locateMunicipality(index, area.bodyId, date)?.states.slice() ?? [];
  if (states.length === 0) return undefined;
  const choices = states.map((state) => choiceOf(state, []));
  return { place: { ags: null, ars, name: area.name, asOf: index.asOf, choices }, states, notes: [] };
}

type AreaOfArs = { name: string; bodyId?: string; holds: (state: Municipality) => boolean };

function areaOfArs(index: PlacesIndex, ars: string): AreaOfArs | undefined {
  const district = ars.endsWith('0000000') ? index.districts.get(ars.slice(0, 5)) : undefined;
  if (district) return { name: district.name, holds: (state) => state.districtKey === district.key };
  const association = ars.endsWith('000') ? index.associations.get(ars.slice(0, 9))?.[0] : undefined;
  if (association) {
    const { key, name, bodyId } = association;
    return { name, bodyId, holds: (state) => state.associationKey === key };
  }
  return ars === `${land.key}0000000000` ? { name: 'Thüringen', holds: () => true } : undefined;
}

const placeOf = (index: PlacesIndex, { ags, ars, name, validTo }: Municipality): Place => ({
  ags,
  ars,
  name,
  asOf: validTo ?? index.asOf,
});

const choiceOf = ({ ags, ars, name }: Municipality, parts: readonly string[]): PlaceChoice => ({
  ags,
  ars,
  name,
  parts,
});
