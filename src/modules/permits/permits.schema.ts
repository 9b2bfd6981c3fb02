import type { Step as LawStep, Means } from '../../law/index.ts';

/**
 * What happened to an application for a permit: documents are missing (the clock stops), they were supplied (it begins anew), the ministry
 * decided, the ministry revoked, the authority withdrew.
 */
export type StepKind = 'missing' | 'supplied' | 'granted' | 'refused' | 'revoked' | 'withdrawn';

/** Who did something, when, and what they wrote. */
export type PermitStep = {
  readonly kind: StepKind;
  readonly text: string;
  readonly at: Date;
  readonly by: string;
  readonly byName: string;
};

/** What an authority asks for: these log-ins replace the signature in these services from the first to the last day. */
export type PermitWish = {
  readonly authorityId: string;
  /** Slugs of packages that order written form. */
  readonly services: readonly string[];
  readonly means: readonly Means[];
  readonly reasons: string;
  /** How the authority limits the risk that somebody else applies. */
  readonly safeguards: string;
  readonly firstDay: string;
  readonly lastDay: string;
};

/** A trial permit (§ 12 (2) ThürEGovG) from its application on, with everything that happened to it. */
export type PermitRecord = PermitWish & {
  readonly id: string;
  readonly number: number;
  /** The provision that orders written form, for each service. */
  readonly provisions: readonly string[];
  readonly appliedAt: Date;
  readonly appliedBy: string;
  readonly appliedByName: string;
  readonly steps: readonly PermitStep[];
};

/** upcoming: consent is given, but it begins later or the decision is of the future; over: the last day is past. */
export type PermitState =
  | 'incomplete'
  | 'pending'
  | 'refused'
  | 'withdrawn'
  | 'revoked'
  | 'upcoming'
  | 'inForce'
  | 'over';

/** From when to when a permit covers; half-open. */
export type Cover = { readonly from: Date; readonly to: Date };

/** How a permit stands at a moment, by the law. */
export type Standing = {
  readonly state: PermitState;
  /** How the consent came about: by decision, or because six weeks passed without one. */
  readonly consent?: 'granted' | 'deemed';
  /** Day on which the documents were complete; absent while something is missing. */
  readonly completeOn?: string;
  /** Last day for a decision, while the clock runs. */
  readonly decideBy?: string;
  /** First day on which the consent counts as given without a decision. */
  readonly deemedFrom?: string;
  readonly cover?: Cover;
  readonly law: readonly LawStep[];
};

/** A document that came with an application. */
export type PermitDocument = {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
};

/** The name of a permit for people, in the file and in evidence. */
export const permitName = (number: number): string => `EP-${number}`;
