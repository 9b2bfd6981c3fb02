import type { CaseStatus } from '../case/case.schema.ts';

/** The stocks at the left of the inbox. */
export const views = ['eingang', 'meine', 'faellig', 'wartet', 'antwort', 'abgeschlossen'] as const;
export type View = (typeof views)[number];

/** What the list is ordered by; closed cases always by the time of their last change. */
export const sorts = ['frist', 'eingang'] as const;
export type Sort = (typeof sorts)[number];

/** What the address of the inbox says. Everything is optional, so that links stay short. */
export type InboxQuery = {
  view: View;
  status?: CaseStatus | 'overdue';
  service?: string;
  place?: string;
  /** `frei`, `meine`, or the id of a colleague. */
  who?: string;
  q?: string;
  sort: Sort;
  after?: Cursor;
  /** The case shown in the preview. */
  selected?: string;
  authorityId: string;
};

/** The last row of the page before: its place in the order and its id. */
export type Cursor = { key: string; id: string };

/** A count that stops at a limit: counting on costs more than anyone gains. */
export type CappedCount = { count: number; more: boolean };

export type InboxCounts = Record<View | 'new' | 'overdue' | 'free', CappedCount>;
