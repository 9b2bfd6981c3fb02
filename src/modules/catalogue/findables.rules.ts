import type { Findable, FindablePhrase } from './search/search-index.rules.ts';
import type { LeikaRow, Service } from './service.schema.ts';

/** A word that an editor has added to a service (slug or LeiKa key). */
export type AddedSynonym = { readonly term: string; readonly target: string; readonly lang: 'de' | 'en' };

const weights = { title: 1.15, synonym: 1, ownName: 0.9, shortText: 0.35, name: 1, ozgName: 0.45, situation: 0.12 };
/** How far a bare official name stands behind a described service, and one whose object is described already. */
const trust = { service: 1, name: 0.8, coveredName: 0.6 };

/** The part of a LeiKa key that names the object; all variants of a service share it. */
export const objectOf = (key: string): string => key.slice(0, 8);

/** The variants of a service under their object, in the order of the keys. */
export function groupByObject(rows: readonly LeikaRow[]): Map<string, LeikaRow[]> {
  const groups = new Map<string, LeikaRow[]>();
  for (const row of [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const group = groups.get(objectOf(row.key));
    if (group) group.push(row);
    else groups.set(objectOf(row.key), [row]);
  }
  return groups;
}

/** Everything the search knows: described services first, then official names collapsed under their object. */
export function makeFindables(
  services: readonly Service[],
  rows: readonly LeikaRow[],
  added: readonly AddedSynonym[],
): Findable[] {
  const addedTo = (target: string) => added.filter((synonym) => synonym.target === target);
  const names = new Map(rows.map((row) => [row.key, row.name]));
  const covered = new Set(services.flatMap(({ leika }) => leika.map(objectOf)));
  const described = services.map(
    (service): Findable => ({
      id: service.slug,
      trust: trust.service,
      rank: service.rank,
      phrases: [
        ...phrasesOf(service),
        ...service.leika.flatMap((key) => names.get(key) ?? []).map(describing(weights.ownName)),
        ...addedTo(service.slug).map(fromEditor),
      ],
    }),
  );
  const named = [...groupByObject(rows)].map(
    ([object, group]): Findable => ({
      id: object,
      trust: covered.has(object) ? trust.coveredName : trust.name,
      rank: 1000,
      phrases: [
        ...group.map((row): FindablePhrase => ({ text: row.name, weight: weights.name, lang: 'de', ref: row.key })),
        ...distinct(group.map((row) => row.ozgName)).map(describing(weights.ozgName)),
        ...distinct(group.map((row) => row.situation)).map(describing(weights.situation)),
        ...group.flatMap((row) => addedTo(row.key).map((synonym) => ({ ...fromEditor(synonym), ref: row.key }))),
      ],
    }),
  );
  return [...described, ...named];
}

function phrasesOf(service: Service): FindablePhrase[] {
  return (['de', 'en'] as const).flatMap((lang) => {
    const { title, synonyms, shortText } = service.texts[lang];
    return [
      { text: title, weight: weights.title, lang },
      ...synonyms.map((text) => ({ text, weight: weights.synonym, lang })),
      { text: shortText, weight: weights.shortText, lang },
    ];
  });
}

const fromEditor = ({ term, lang }: AddedSynonym): FindablePhrase => ({ text: term, weight: weights.synonym, lang });

const describing =
  (weight: number) =>
  (text: string): FindablePhrase => ({ text, weight, lang: 'de' });

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];
