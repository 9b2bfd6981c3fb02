import type { Lang } from '../../lang/lang.ts';

/** A word of everyday speech that an editor of the Land has added to a service. */
export type Synonym = {
  readonly id: string;
  readonly term: string;
  /** Slug of a described service, or a LeiKa key. */
  readonly target: string;
  readonly lang: Lang;
  readonly createdBy: string;
  readonly createdAt: Date;
};

/** A question that found no described service, and how often it was asked in the last 90 days. */
export type Miss = { readonly question: string; readonly count: number };
