import type { Text } from '../../lang/lang.ts';
import type { Step } from '../answer.ts';
import type { LawParameters } from '../parameters.data.ts';
import type { Day } from '../time/day.ts';
import type { Channel, Domain, RegimeId } from './regime.ts';

/** How a formal service was carried out. */
export type ServiceKind = 'receipt' | 'deMail' | 'registered' | 'electronic-demanded';

export type NotificationInput = {
  readonly channel: Channel;
  /** The day of the trigger: posted, sent, provided, notice sent, announced, served. */
  readonly date: Day;
  /** Municipality of the acting authority's seat. */
  readonly ags: string;
  readonly part?: string;
  readonly domain?: Domain;
  /** Agreed to the electronic way (portal, mailbox) or opened an access (electronic). `single-case` = § 9 Abs. 3 ThürEGovG. */
  readonly consent?: boolean | 'single-case';
  readonly retrievedOn?: Day;
  /** `true` = a correct legal-remedy notice is in the act. */
  readonly remedyNotice: boolean | 'ok' | 'missing' | 'wrong';
  /** The day on which it demonstrably arrived, where that is later than the deemed day. */
  readonly arrivedOn?: Day;
  /** The person says that it (or the notice about it) never arrived, and the authority has no proof. */
  readonly arrivalDisputed?: boolean;
  /** Mailbox: the person was notified again later; then the first retrieval counts. */
  readonly notifiedAgain?: boolean;
  readonly serviceKind?: ServiceKind;
  /** Electronic service: the recipient was told about the effect beforehand. */
  readonly instructed?: boolean;
  /** Public notice of a general order: the day it names itself, at the earliest the day after. */
  readonly effectiveOn?: Day;
  /** Procedure through the point of single contact. */
  readonly oneStop?: boolean;
  /** Social law: parental allowance goes by provision (§ 37 Abs. 2b SGB X). */
  readonly parentalAllowance?: boolean;
  /** Land law leaves the objection out (for example acts of the Landesverwaltungsamt): the way is the action. */
  readonly objectionExcluded?: boolean;
  readonly parameters?: Partial<LawParameters>;
};

export type FollowUp = {
  readonly kind: 'notifyOtherwise' | 'proveArrival' | 'getConsent' | 'instruct';
  /** From this day on. */
  readonly on: Day;
  readonly text: Text;
};

export type NotificationState = 'notified' | 'waiting' | 'failed';

export type Remedy = 'objection' | 'action' | 'taxObjection';

export type NotificationAnswer = {
  readonly regime: RegimeId;
  readonly state: NotificationState;
  readonly notifiedOn: Day | null;
  readonly objectionLastDay: Day | null;
  readonly remedy: Remedy;
  readonly followUp?: FollowUp;
  /** What the authority has to be able to prove. */
  readonly proofNeeded: readonly Text[];
  readonly steps: readonly Step[];
};
