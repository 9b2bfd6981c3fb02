import type { Level } from '../../../platform/db/actor.ts';

/** Where a case stands. Folded from its actions, never set by hand. */
export type CaseStatus = 'new' | 'noted' | 'inProgress' | 'waiting' | 'answered' | 'decided' | 'closed';

/** What somebody has to do about a decision: print and post it, notify it another way, look at an objection. */
export type CaseTask = 'print' | 'undelivered' | 'objection';

/** How the result reaches the applicant: read in the portal, or printed and posted while nobody is identified. */
export type DeliveryWay = 'portal' | 'post';

/** What a caseworker fills in for a decision: field id → text, number of cents, day. */
export type DecisionValues = Record<string, string | number | boolean | null>;

/** What happened, by kind. Ids and sentences; a case is nothing but the list of these. */
export type ActionData = {
  received: { applicationId: string; receivedOn: string; dueOn: string | null };
  assigned: { to: string; toName: string };
  released: Record<never, never>;
  /** The platform confirmed a notice by itself. */
  acknowledged: { documentId: string; messageId: string };
  note: { text: string };
  messageSent: { messageId: string; text: string; level?: Level };
  documentsRequested: { messageId: string; text: string; dueOn: string };
  answerReceived: { messageId: string; text: string; files: number; answers: string | null };
  /** The applicant objects to the decision; `lastDay` is YYYY-MM-DD, null while no period has begun. */
  objectionReceived: { messageId: string; text: string; row: string; lastDay: string | null; inTime: boolean };
  answerReviewed: { fine: boolean; text: string };
  fileAdded: { documentId: string; name: string; kind: DocumentKind };
  forwarded: { authorityId: string; name: string; reason: string };
  decided: {
    outcome: string;
    label: string;
    way: DeliveryWay;
    values: DecisionValues;
    reasons: string;
    documentId: string;
    favourable: boolean;
    /** What reading it needs; decisions before levels came have none. */
    level?: Level;
  };
  /** `way`: how the law lets it reach the person, where that differs from the package. */
  decisionReady: { documentId: string; way?: DeliveryWay };
  decisionDelivered: { documentId: string; messageId: string };
  /** `postedOn` is YYYY-MM-DD. */
  posted: { documentId: string; postedOn?: string };
  /** The decision reached nobody: no notice on the day of the provision, or not retrieved within ten days. */
  notNotified: { documentId: string; reason: 'notice' | 'retrieval' };
  /** The notice that was missing went out after all. */
  noticeSent: { documentId: string };
  switchedToPost: { documentId: string };
  closed: { reason: string };
  reopened: { reason: string };
};

export type ActionKind = keyof ActionData;

export type Action<K extends ActionKind = ActionKind> = {
  [P in K]: {
    seq: number;
    at: Date;
    kind: P;
    /** Person of the authority; null when the applicant or the system acted. */
    actorId: string | null;
    actorName: string;
    data: ActionData[P];
  };
}[K];

/** Why a document is in the file. Notes and opinions are no documents. */
export type DocumentKind = 'application' | 'attachment' | 'answer' | 'decision' | 'other';

export type CaseDocument = {
  id: string;
  name: string;
  sha256: string;
  mime: string;
  size: number;
  kind: DocumentKind;
  visibleToApplicant: boolean;
  createdAt: Date;
};

/** The row of the inbox: everything a list shows, folded and stored, so that a list needs one query. */
export type CaseHead = {
  id: string;
  applicationId: string;
  authorityId: string;
  carrierId: string | null;
  fileNumber: string;
  serviceSlug: string;
  packageVersion: string;
  title: string;
  applicantName: string;
  placeAgs: string | null;
  placeName: string | null;
  status: CaseStatus;
  answered: boolean;
  task: CaseTask | null;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string | null;
  receivedAt: Date;
  updatedAt: Date;
  /** Number of the last action; a form carries it so that two people do not overwrite each other. */
  revision: number;
};

/** An authority as the file shows it and as the decision names it. */
export type CaseAuthority = {
  id: string;
  name: string;
  street?: string;
  postcode?: string;
  city?: string;
  phone?: string;
  email?: string;
};
