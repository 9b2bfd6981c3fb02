import type { Lang, Text } from '../../lang/lang.ts';

/** Where a task usually lies; a hint for people, never the answer to who is responsible (that is `places`). */
export const serviceLevels = ['municipality', 'district', 'state', 'federal', 'other'] as const;
export const addressees = ['citizen', 'business'] as const;

/** A thing to bring or a step to take: what it is, and one sentence about it. */
export type Item = { readonly title: string; readonly text?: string };

/** Every word of a service in one language. */
export type ServiceTexts = {
  readonly title: string;
  /** One sentence for lists of results. */
  readonly shortText: string;
  readonly summary: readonly string[];
  readonly documents: readonly Item[];
  readonly steps: readonly Item[];
  readonly fee: string;
  readonly duration?: string;
  readonly deadline: string;
  /** Law of the municipality or district that a citation cannot name, e.g. its by-law. */
  readonly statute?: string;
  readonly synonyms: readonly string[];
};

/** The facts of a service that are the same in every language. */
export type ServiceFacts = {
  /** LeiKa keys; the first one stands for the service, the others are answered by it too. */
  readonly leika: readonly string[];
  readonly level: (typeof serviceLevels)[number];
  /** How much it is asked for: 1 is most. */
  readonly rank: number;
  readonly situations: readonly string[];
  readonly addressees: readonly (typeof addressees)[number][];
  /** Citations such as `§ 17 BMG`; the abbreviations stand in `laws.yaml`. */
  readonly law: readonly string[];
  /** Slugs of services that people need together with this one. */
  readonly related: readonly string[];
};

/** A described service of the catalogue. */
export type Service = ServiceFacts & {
  readonly slug: string;
  readonly texts: { readonly [L in Lang]: ServiceTexts };
  /** Plain German (de-x-simple), for the services asked for most. */
  readonly plain?: ServiceTexts;
};

/** A situation of life ("Lebenslage") that groups services. */
export type Situation = { readonly id: string; readonly icon: string; readonly title: Text; readonly lead: Text };

/** A service that is known by its official name only. */
export type LeikaRow = {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly ozgName: string;
  readonly situation: string;
};

/** What `data/catalogue` holds. */
export type CatalogueData = {
  readonly services: readonly Service[];
  readonly situations: readonly Situation[];
  /** Full names of laws by abbreviation. */
  readonly laws: ReadonlyMap<string, Text>;
};
