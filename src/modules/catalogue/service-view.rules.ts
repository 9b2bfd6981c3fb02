import type { Lang, Text } from '../../lang/lang.ts';
import { type CatalogueIndex, findByLeika, nameHit } from './catalogue-index.rules.ts';
import type { LeikaRow, Service, ServiceFacts, ServiceTexts } from './service.schema.ts';

/** A citation with the full name of its law. */
export type Citation = { readonly citation: string; readonly law: string };

/** A service in one language, ready for its page. */
export type ServiceView = {
  readonly slug: string;
  /** The key that stands for the service. */
  readonly leikaKey: string;
  readonly leikaKeys: readonly string[];
  readonly title: string;
  readonly shortText: string;
  /** Whether the catalogue describes it; otherwise only its official name is known. */
  readonly described: boolean;
  readonly texts?: Omit<ServiceTexts, 'title' | 'shortText' | 'synonyms'>;
  readonly plain?: Omit<ServiceTexts, 'synonyms'>;
  readonly law: readonly Citation[];
  readonly level?: ServiceFacts['level'];
  readonly situations: readonly string[];
  readonly addressees: ServiceFacts['addressees'];
  readonly related: readonly { readonly slug: string; readonly title: string }[];
};

/** The service of an address: a slug, or the 14 digits of a key (which a described service answers too). */
export function findService(
  index: CatalogueIndex,
  laws: ReadonlyMap<string, Text>,
  slug: string,
  lang: Lang,
): ServiceView | undefined {
  const service = index.services.get(slug) ?? index.byKey.get(slug);
  if (service) return viewService(index, laws, service, lang);
  const row = index.names.get(slug);
  return row && viewName(index, row, lang);
}

function viewService(
  index: CatalogueIndex,
  laws: ReadonlyMap<string, Text>,
  service: Service,
  lang: Lang,
): ServiceView {
  const { title, shortText, synonyms: _, ...texts } = service.texts[lang];
  const { slug, leika, level, situations, addressees } = service;
  return {
    slug,
    leikaKey: leika[0]!,
    leikaKeys: leika,
    title,
    shortText,
    described: true,
    texts,
    ...(service.plain && lang === 'de' ? { plain: service.plain } : {}),
    law: service.law.map((citation) => ({ citation, law: laws.get(abbreviationOf(citation))?.[lang] ?? '' })),
    level,
    situations,
    addressees,
    related: relatedTo(index, service.related, lang),
  };
}

function viewName(index: CatalogueIndex, row: LeikaRow, lang: Lang): ServiceView {
  const { leikaKey, leikaKeys, slug, name, shortText } = nameHit(row, 1, lang);
  const near = findByLeika(index, row.key);
  return {
    slug,
    leikaKey,
    leikaKeys,
    title: name,
    shortText,
    described: false,
    law: [],
    situations: [],
    addressees: [],
    related: near ? relatedTo(index, [near.slug], lang) : [],
  };
}

const relatedTo = (index: CatalogueIndex, slugs: readonly string[], lang: Lang) =>
  slugs.flatMap((slug) => {
    const service = index.services.get(slug);
    return service ? [{ slug, title: service.texts[lang].title }] : [];
  });

/** "§ 17 BMG" is about the law "BMG"; a bare abbreviation stands for the whole law. */
export const abbreviationOf = (citation: string): string =>
  citation.replace(/^(?:§§?|Art\.|Anlage) \d+[a-z]?(?:(?: Abs\. \d+| (?:bis|und) \d+[a-z]?))* /, '');
