import type { Slice } from '../slices.ts';

/** Field of law: it decides which act says when something counts as notified. */
export type Domain = 'general' | 'social' | 'levy' | 'tax';

export type Channel =
  | 'post'
  | 'electronic'
  | 'portal'
  | 'mailbox'
  | 'social-portal'
  | 'levy-portal'
  | 'public'
  | 'service'
  | 'abroad-post';

export type RegimeId = 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6' | 'B7' | 'B8' | 'B9' | 'B10';

/** What starts the fiction: what `date` of the input means. */
export type Trigger = 'posted' | 'sent' | 'noticeSent' | 'provided' | 'announced' | 'served';

/** What the person must have agreed to. */
export type ConsentKind = 'none' | 'accessOpened' | 'prior' | 'deemed' | 'optOut' | 'singleCase';

/** One rule of notification in one field of law, over one stretch of time. */
export type Regime = Slice & {
  readonly id: RegimeId;
  readonly domains: readonly Domain[];
  readonly channel: Channel;
  /** Only where a Land has its own law; it goes before the general row. */
  readonly land?: string;
  readonly trigger: Trigger;
  /** Days (or months) from the trigger to the deemed notification; retrieval regimes count from the retrieval. */
  readonly add: { readonly days: number } | { readonly months: number };
  readonly consent: ConsentKind;
  /** Notified only by retrieval, within this many days after the notice was sent. */
  readonly retrievalWithin?: number;
  readonly paragraphs: readonly string[];
};
