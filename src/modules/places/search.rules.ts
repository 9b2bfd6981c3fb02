import { type Lang, say, type Text } from '../../lang/lang.ts';
import type { Day, Municipality } from './areas.schema.ts';
import { findLocation } from './location.rules.ts';
import { foldName } from './names.rules.ts';
import type { OnlineOrder } from './online.rules.ts';
import { actingBodyId, associationOf, type PlacesIndex, refById, stateOn } from './places-index.rules.ts';
import { resolveResponsibility } from './responsibility.rules.ts';
import type { MatchKind, PlaceCandidate, PlaceGroup, PlaceSearchAnswer } from './search.schema.ts';
import { findByName, type NameHit } from './search-names.rules.ts';

export type PlaceQuestion = {
  readonly q: string;
  readonly leikaKey?: string;
  readonly date: Day;
  /** Most candidates; groups cover only these. */
  readonly limit?: number;
  readonly lang?: Lang;
  readonly onlineOrder?: OnlineOrder;
};

const hints: Record<'unknown-postal-code' | 'nothing-found', Text> = {
  'unknown-postal-code': {
    de: 'Diese Postleitzahl steht nicht in unserem Verzeichnis. Bitte geben Sie den Ort ein oder wählen Sie einen in der Nähe.',
    en: 'This postal code is not in our register. Please type the place or choose one nearby.',
  },
  'nothing-found': {
    de: 'Diesen Ort haben wir in Thüringen nicht gefunden. Bitte prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.',
    en: 'We did not find this place in Thuringia. Please check the spelling or type the postal code.',
  },
};

/**
 * Finds municipalities by name, postal code, AGS or ARS (old ones too) and groups them by the body that acts: for the service when one
 * is asked for, else the administration of the municipality.
 */
export function searchPlaces(index: PlacesIndex, question: PlaceQuestion): PlaceSearchAnswer {
  const { date, limit = 50, lang = 'de' } = question;
  const { hits, unknownCode } = findHits(index, question.q.trim(), date);
  const candidates = candidatesOf(index, hits, date);
  const shown = candidates.slice(0, limit);
  const { groups, outcomes } = groupCandidates(index, question, shown);
  const code = unknownCode ? 'unknown-postal-code' : candidates.length === 0 ? 'nothing-found' : null;
  return {
    candidates: shown,
    groups,
    total: candidates.length,
    ask: shown.length > 1 && (unknownCode || outcomes > 1),
    hint: code ? { code, text: say(hints[code], lang) } : null,
  };
}

/** A municipality by its AGS; a vanished one by its successor, of several by the first by name. */
export function placeByAgs(index: PlacesIndex, ags: string, date: Day): PlaceCandidate | undefined {
  return candidatesOf(index, findByKey(index, ags, date), date)[0];
}

const candidatesOf = (index: PlacesIndex, hits: readonly NameHit[], date: Day): PlaceCandidate[] =>
  hits
    .flatMap((hit) => toCandidate(index, hit, date) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || a.ags.localeCompare(b.ags));

function findHits(index: PlacesIndex, q: string, date: Day): { hits: NameHit[]; unknownCode: boolean } {
  const compact = q.replace(/\s+/g, '');
  if (/^\d{5}$/.test(compact)) return findByCode(index, compact);
  if (/^(\d{8}|\d{9}|\d{12})$/.test(compact)) return { hits: findByKey(index, compact, date), unknownCode: false };
  // "98617 Untermaßfeld": the name decides, the code only narrows equal names.
  const [, code, name] = /^(\d{5})[\s,]+(.+)$/.exec(q) ?? [];
  const hits = findByName(index.names, name ?? q);
  const within = code ? hits.filter(({ ags }) => index.agsByCode.get(code)?.includes(ags)) : [];
  return { hits: within.length > 0 ? within : hits, unknownCode: false };
}

function findByCode(index: PlacesIndex, code: string): { hits: NameHit[]; unknownCode: boolean } {
  const known = index.agsByCode.get(code);
  if (known) return { hits: toHits(known, 'postal-code'), unknownCode: false };
  const district = index.districts.get(code);
  if (district) {
    const members = index.present.filter(({ districtKey }) => districtKey === code);
    return {
      hits: toHits(
        members.map(({ ags }) => ags),
        'key',
      ),
      unknownCode: false,
    };
  }
  return { hits: toHits(nearbyOf(index, code), 'nearby'), unknownCode: true };
}

const nearbyCodes = 5;
const nearbyReach = 60;

/** Municipalities of the numerically nearest codes; a code far away from every code of the Land has none. */
function nearbyOf(index: PlacesIndex, code: string): string[] {
  const nearest = [...index.agsByCode.keys()]
    .map((known) => ({ known, distance: Math.abs(Number(known) - Number(code)) }))
    .filter(({ distance }) => distance <= nearbyReach)
    .sort((a, b) => a.distance - b.distance || a.known.localeCompare(b.known))
    .slice(0, nearbyCodes);
  return [...new Set(nearest.flatMap(({ known }) => index.agsByCode.get(known) ?? []))];
}

function findByKey(index: PlacesIndex, key: string, date: Day): NameHit[] {
  const location = findLocation(index, key.length === 8 ? { ags: key } : { ars: key.padEnd(12, '0') }, date);
  if (!location) return [];
  const { place, states } = location;
  const former = place.replacedBy || place.choices ? { formerName: place.name } : {};
  return states.map(({ ags }) => ({ ags, match: 'key' as const, ...former }));
}

const toHits = (keys: readonly string[], match: MatchKind): NameHit[] => keys.map((ags) => ({ ags, match }));

function toCandidate(index: PlacesIndex, { ags, match, formerName }: NameHit, date: Day): PlaceCandidate | undefined {
  const state = stateOn(index, ags, date) ?? index.states.get(ags)?.[0];
  if (!state) return undefined;
  const association = associationOf(index, state);
  return {
    ags: state.ags,
    ars: state.ars,
    name: state.name,
    kind: state.kind,
    district: { id: state.districtKey, name: index.districts.get(state.districtKey)?.name ?? state.name },
    association: association ? { id: association.key, name: association.name, kind: association.kind } : null,
    match,
    ...(formerName && foldName(formerName) !== foldName(state.name) ? { formerName } : {}),
  };
}

function groupCandidates(
  index: PlacesIndex,
  question: PlaceQuestion,
  candidates: readonly PlaceCandidate[],
): { groups: PlaceGroup[]; outcomes: number } {
  const groups = new Map<string, string[]>();
  const outcomes = new Set<string>();
  for (const { ags } of candidates) {
    const { bodyId, outcome } = outcomeOf(index, question, ags);
    outcomes.add(outcome);
    groups.set(bodyId, [...(groups.get(bodyId) ?? []), ags]);
  }
  return { groups: [...groups].map(([id, ags]) => ({ authority: refById(index, id), ags })), outcomes: outcomes.size };
}

/** Who acts there, and what makes the municipality different from another one for this question. */
function outcomeOf(
  index: PlacesIndex,
  { leikaKey, date, onlineOrder }: PlaceQuestion,
  ags: string,
): { bodyId: string; outcome: string } {
  const state = stateOn(index, ags, date) ?? (index.states.get(ags)?.[0] as Municipality);
  const administration = actingBodyId(index, state);
  if (!leikaKey) return { bodyId: administration, outcome: ags };
  const answer = resolveResponsibility(index, { ags, leikaKey, date, onlineOrder });
  const [first] = answer?.answers ?? [];
  const bodyId = first?.performer.id ?? administration;
  return { bodyId, outcome: [first?.carrier.id, bodyId, answer?.onlineService?.slug].join(' ') };
}
