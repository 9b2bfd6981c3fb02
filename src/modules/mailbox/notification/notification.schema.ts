import type { Domain, ProofRecord, Remedy, Step } from '../../../law/index.ts';

/**
 * What happened to a decision on its way: `provided` for retrieval, `toPost` when it has to be printed, `noticed` when the e-mail notice went
 * out, `noticeMissing` when it did not on that day, `retrieved` by the person, `delivered` to the mailbox of the BundID, `ended` when nobody
 * retrieved it in time, `posted`.
 */
export type ActEvent =
  | 'provided'
  | 'toPost'
  | 'noticed'
  | 'noticeMissing'
  | 'retrieved'
  | 'delivered'
  | 'ended'
  | 'posted';

export type ActChannel = 'mailbox' | 'portal' | 'post';

/** `presumed`: the law takes silence for a yes. */
export type ActConsent = 'given' | 'presumed' | 'single-case' | 'none';

/** What is known of the way of a decision; the law library computes the rest from it. */
export type ActFacts = {
  readonly channel: ActChannel;
  readonly domain: Domain;
  /** Municipality of the seat of the authority. */
  readonly ags: string;
  readonly remedyNotice: boolean;
  readonly consent: ActConsent;
  readonly consentRecordId: string | null;
  /** When it was made available, or given to be printed. */
  readonly providedAt: Date;
  /** YYYY-MM-DD */
  readonly postedOn: string | null;
  readonly noticeAt: Date | null;
  /** SHA-256 of the address; the address itself stands in the conversation. */
  readonly noticeAddress: string | null;
  readonly channelReceipt: string | null;
  readonly retrievedAt: Date | null;
  /** When the mailbox of the BundID had taken it too, and the number of the submission there. */
  readonly bundidAt: Date | null;
  readonly bundidReceipt: string | null;
};

/** What the law makes of the facts. */
export type ActOutcome = Pick<ProofRecord, 'regime' | 'computedDay'> & {
  readonly triggerAt: Date | null;
  readonly state: 'notified' | 'waiting' | 'failed';
  readonly objectionLastDay: string | null;
  readonly remedy: Remedy;
  readonly steps: readonly Step[];
};

/** One line of the proof; the last one of an act is what counts. */
export type ActRecord = ActFacts &
  ActOutcome & {
    readonly actId: string;
    readonly seq: number;
    readonly event: ActEvent;
    readonly at: Date;
    readonly applicationId: string;
    readonly authorityId: string;
    readonly owner: string;
  };
