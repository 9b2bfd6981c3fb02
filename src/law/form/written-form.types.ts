import type { Text } from '../../lang/lang.ts';
import type { Step } from '../answer.ts';
import type { LawParameters } from '../parameters.data.ts';
import type { Instant } from '../time/berlin.ts';
import type { Day } from '../time/day.ts';
import type { Loa, Means } from './means.data.ts';
import type { Permit } from './permit.ts';

export type LawLevel = 'eu' | 'federal' | 'land' | 'municipal';

export type WrittenFormInput = {
  readonly formRequired: boolean;
  readonly electronicExcluded: boolean;
  readonly lawLevel: LawLevel;
  /** The moment of submission. */
  readonly at: Instant;
  readonly means: Means;
  readonly loa: Loa;
  /** Filled in and sent through the authority's form on the web or the portal. */
  readonly viaPortalForm: boolean;
  readonly permit?: Permit;
  /** The level that the service requires; without it "substantial". */
  readonly requiredLoa?: Loa;
  /** An account of the Land in the transition of § 12 Abs. 1 OZG. */
  readonly landAccount?: boolean;
  /** The qualified signature bears a pseudonym. */
  readonly pseudonymous?: boolean;
  readonly authority?: string;
  readonly procedure?: string;
  readonly parameters?: Partial<LawParameters>;
};

export type WrittenFormResult = 'any-channel' | 'ok' | 'paper' | 'confirm' | 'not-ok';

export type WrittenFormRow =
  | 'W0'
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'W8'
  | 'W9'
  | 'W10'
  | 'W11'
  | 'W12';

export type WrittenFormFlag =
  | 'transitional'
  | 'legalConfirmationNeeded'
  | 'inboundOnly'
  | 'agreementNeeded'
  | 'draftKept';

export type WrittenFormWay = { readonly row: WrittenFormRow; readonly text: Text };

export type WrittenFormAnswer = {
  readonly row: WrittenFormRow;
  readonly result: WrittenFormResult;
  readonly flags: readonly WrittenFormFlag[];
  readonly permitId: string | null;
  /** Ways that are open instead, when this one is not enough. */
  readonly ways: readonly WrittenFormWay[];
  readonly steps: readonly Step[];
};

/** What every row of the table looks at. */
export type FormFacts = WrittenFormInput & {
  readonly on: Day;
  /** The level that the means really gives. */
  readonly level: WrittenFormInput['loa'];
  readonly required: WrittenFormInput['loa'];
  readonly federal: boolean;
  readonly covered: boolean;
  readonly params: LawParameters;
};
