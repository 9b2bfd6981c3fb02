import type { Text } from '../../../lang/lang.ts';
import type { Level } from '../../../platform/db/actor.ts';
import type { PageRequest, Reply, Route } from '../../../platform/http/route.ts';

/** Means of log-in that lead through a provider outside. */
export type OutsideMeansId = 'bundid' | 'muk' | 'eid' | 'wallet';
/** How a session can begin. `totp` is a password with a second factor. */
export type LoginMeans = OutsideMeansId | 'password' | 'totp' | 'passkey';

/** What stands behind a log-in, in the words of the law library (`src/law/form`). */
export type ProvedBy = 'eid' | 'elster' | 'orgAccount' | 'password' | 'wallet';

/** The closed catalogue of data on persons and organisations (§ 8 Abs. 1 to 5 OZG, § 18 Abs. 3 PAuswG). Nothing else is kept. */
export const provenFields = [
  'familyName',
  'givenNames',
  'birthName',
  'doctoralDegree',
  'birthDate',
  'birthPlace',
  'nationality',
  'documentType',
  'street',
  'postalCode',
  'city',
  'country',
  'email',
  'phone',
  'mailbox',
  'eidasId',
  'organisationName',
  'organisationForm',
  'organisationRegister',
  'organisationRepresentation',
] as const;
export type ProvenField = (typeof provenFields)[number];

/** One value and how surely it is known: never surer than it arrived. */
export type ProvenValue = { readonly value: string; readonly level: Level };
export type ProvenData = { readonly [F in ProvenField]?: ProvenValue };

/** The organisation that a person came for, and whether the provider says that they may represent it alone. */
export type Organisation = { readonly key: string; readonly name: string; readonly represents: boolean };

/** What a provider said of the person in front of the browser, after every check of the adapter. */
export type Identified = {
  readonly means: LoginMeans;
  readonly by: ProvedBy;
  /** The level reached, read from what the provider signed; never the level that was asked for. */
  readonly level: Level;
  /** The provider's stable key of the person for this portal (pseudonym, bPK2); stored as a keyed hash only. */
  readonly subject: string;
  readonly data: ProvenData;
  /** Set when the person came for an organisation. */
  readonly organisation?: Organisation;
};

/** A log-in that has begun, as its adapter sees it. */
export type OpenAttempt = {
  /** Names the attempt towards the provider (relay state). No secret: the browser proves itself with another one. */
  readonly id: string;
  /** The least level that is wanted. */
  readonly level: Level;
  /** Remembers what the answer is checked against. */
  keep(values: Readonly<Record<string, unknown>>): Promise<void>;
};

/** What the addresses of an adapter do with an answer. */
export type AttemptDesk = {
  /** What was kept for an open attempt; undefined when it is unknown, answered or too old. */
  kept(attemptId: string): Promise<{ level: Level; values: Readonly<Record<string, unknown>> } | undefined>;
  /** Keeps one more value, once: false when one of this name is kept already or the attempt is not open. For what may happen only once. */
  note(attemptId: string, name: string, value: unknown): Promise<boolean>;
  /** Whether this request comes from the browser that began the attempt. */
  isHere(request: Pick<PageRequest, 'cookies'>, attemptId: string): Promise<boolean>;
  /** The answer was checked and holds; leads the browser that brought it on. An attempt takes one answer. */
  found(attemptId: string, identified: Identified): Promise<Reply>;
  /** The person turned back, the answer is refused, or nothing is under way here; says so and offers the way back. */
  failed(request: PageRequest, reason: 'cancelled' | 'refused' | 'over'): Promise<Reply>;
};

/** A provider of identities behind the one port. Every adapter has a simulator that passes the same contract test. */
export type OutsideMeans = {
  readonly id: OutsideMeansId;
  readonly name: Text;
  /** One sentence: what a person needs for it. */
  readonly hint: Text;
  /** The highest level that it can reach. */
  readonly highest: Level;
  /** Leads the browser to the provider. */
  begin(attempt: OpenAttempt, request: PageRequest): Promise<Reply>;
  /** Addresses that the provider's answers come to, and in demo mode those of its simulator. */
  routes(desk: AttemptDesk): readonly Route[];
};
