import type { Text } from '../../../lang/lang.ts';

export const diffAreas = ['service', 'way', 'questions', 'documents', 'decision', 'words'] as const;
export type DiffArea = (typeof diffAreas)[number];

/** One thing that is different for people, as a sentence. */
export type Change = { readonly area: DiffArea; readonly text: Text };

/** Whether the answers of an unfinished draft of the old version would have a place in the new one. */
export type DraftFit = { readonly kind: 'fits' | 'asks' | 'breaks'; readonly reasons: readonly Text[] };

export type PackageDiff = { readonly changes: readonly Change[]; readonly drafts: DraftFit };
