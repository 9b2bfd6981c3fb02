import type { Lang } from '../../lang/lang.ts';
import { catalogueTexts } from './catalogue.texts.ts';
import { type AddedSynonym, groupByObject, makeFindables, objectOf } from './findables.rules.ts';
import { type Find, findAll } from './search/find.rules.ts';
import { buildSearchIndex, type SearchIndex } from './search/search-index.rules.ts';
import { isStopWord, splitWords } from './search/words.rules.ts';
import type { LeikaRow, Service } from './service.schema.ts';

/** A line of a list of results. */
export type Hit = {
  /** The key that stands for the service. */
  readonly leikaKey: string;
  /** All keys it answers; for an official name the key alone. */
  readonly leikaKeys: readonly string[];
  /** Part of the address `/leistungen/<slug>`; a service without texts of our own has its key there. */
  readonly slug: string;
  readonly name: string;
  readonly shortText: string;
  /** Whether the catalogue describes it, or knows its official name only. */
  readonly described: boolean;
  /** How many official services the line stands for (1 when it stands for itself). */
  readonly variants: number;
  /** Usage: 1 is asked for most; official names have none of their own and stand last. */
  readonly rank: number;
};

export type CatalogueIndex = {
  readonly services: ReadonlyMap<string, Service>;
  /** The described service by each of its keys. */
  readonly byKey: ReadonlyMap<string, Service>;
  readonly names: ReadonlyMap<string, LeikaRow>;
  readonly groups: ReadonlyMap<string, readonly LeikaRow[]>;
  readonly search: SearchIndex;
  readonly placeWords: ReadonlySet<string>;
};

/** Behind every described service. */
const lastRank = 1000;

/** Builds everything that is looked up in memory. Pure: the same data give the same index. */
export function buildCatalogueIndex(data: {
  readonly services: readonly Service[];
  readonly rows: readonly LeikaRow[];
  readonly synonyms?: readonly AddedSynonym[];
  readonly placeNames?: readonly string[];
}): CatalogueIndex {
  const { services, rows, synonyms = [], placeNames = [] } = data;
  return {
    services: new Map(services.map((service) => [service.slug, service])),
    byKey: new Map(services.flatMap((service) => service.leika.map((key) => [key, service] as const))),
    names: new Map(rows.map((row) => [row.key, row])),
    groups: groupByObject(rows),
    search: buildSearchIndex(makeFindables(services, rows, synonyms)),
    placeWords: new Set(placeNames.flatMap(splitWords).filter((word) => word.length > 2 && !isStopWord(word))),
  };
}

/** Services for a question in everyday words or for the digits of a key, best first. */
export function searchCatalogue(index: CatalogueIndex, q: string, lang: Lang): Hit[] {
  const digits = q.replaceAll(' ', '');
  if (/^\d{8,14}$/.test(digits)) return findByDigits(index, digits, lang);
  const finds = findAll(index.search, q.slice(0, 200), { lang, placeWords: index.placeWords });
  const found = new Set(finds.map(({ id }) => id));
  // An official name that a described service of the same list answers would only repeat it.
  const isRepeated = ({ ref }: Find) => ref !== undefined && found.has(index.byKey.get(ref)?.slug ?? '');
  return finds.filter((find) => !isRepeated(find)).map((find) => toHit(index, find, lang));
}

function findByDigits(index: CatalogueIndex, digits: string, lang: Lang): Hit[] {
  const services = [...index.services.values()].filter(({ leika }) => leika.some((key) => key.startsWith(digits)));
  const rows = [...index.names.values()].filter(({ key }) => key.startsWith(digits) && !index.byKey.has(key));
  return [
    ...services.map((service) => serviceHit(service, lang)),
    ...rows.slice(0, 50).map((row) => nameHit(row, 1, lang)),
  ];
}

function toHit(index: CatalogueIndex, { id, ref }: Find, lang: Lang): Hit {
  const service = index.services.get(id);
  if (service) return serviceHit(service, lang);
  const group = index.groups.get(id)!;
  const row = (ref && index.names.get(ref)) || group[0]!;
  return nameHit(row, group.length, lang);
}

export function serviceHit(service: Service, lang: Lang): Hit {
  const { title, shortText } = service.texts[lang];
  const { slug, leika, rank } = service;
  return {
    leikaKey: leika[0]!,
    leikaKeys: leika,
    slug,
    name: title,
    shortText,
    described: true,
    variants: leika.length,
    rank,
  };
}

export function nameHit(row: LeikaRow, variants: number, lang: Lang): Hit {
  const { key, name } = row;
  const shortText = catalogueTexts.officialName(row, lang);
  return { leikaKey: key, leikaKeys: [key], slug: key, name, shortText, described: false, variants, rank: lastRank };
}

/** The described service for a key: by the key itself, else the one most asked for among those with the same object. */
export function findByLeika(index: CatalogueIndex, key: string): Service | undefined {
  const exact = index.byKey.get(key);
  if (exact) return exact;
  const object = objectOf(key);
  return [...index.services.values()]
    .filter(({ leika }) => objectOf(leika[0]!) === object)
    .sort((a, b) => a.rank - b.rank || (a.slug < b.slug ? -1 : 1))[0];
}
