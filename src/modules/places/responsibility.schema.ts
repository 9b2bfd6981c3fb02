import type { Day } from './areas.schema.ts';
import type { AuthorityRef } from './authorities.schema.ts';

export const roles = ['zustaendig', 'ansprechpunkt', 'fachaufsicht'] as const;
export type Role = (typeof roles)[number];

/** Who carries a service. `zweckverband` = an authority with an own set of municipalities, `andere` = a body outside the platform. */
export const levels = ['gemeinde', 'zweckverband', 'verband', 'kreis', 'land', 'andere'] as const;
export type Level = (typeof levels)[number];

/** Eigener or übertragener Wirkungskreis: decides what a VG or an erfüllende Gemeinde does for its members. */
export type Sphere = 'eigen' | 'uebertragen';

/** A row of the rules table: which level carries which service, where and when. */
export type Rule = {
  readonly id: string;
  /** First 8, 11 or 14 digits of the key of the service. */
  readonly prefix: string;
  readonly service: string;
  readonly role: Role;
  readonly level: Level;
  readonly sphere: Sphere | null;
  /** The body, where the level alone does not name it. */
  readonly authorityId: string | null;
  /** Keys for which the row counts (AGS, nine, five digits or `16`); empty = everywhere, or the authority's own area. */
  readonly areas: readonly string[];
  /** Levying a tax, which cannot be delegated (§ 1 (4) ThürKGG). */
  readonly tax: boolean;
  readonly basis: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
  readonly verified: boolean;
};

/** An agreement of two authorities: delegating moves the task with all powers, mandating only the work. */
export type Transfer = {
  readonly id: string;
  readonly kind: 'delegating' | 'mandating';
  readonly fromId: string;
  readonly toId: string;
  /** Prefixes of service keys (8, 11 or 14 digits). */
  readonly services: readonly string[];
  /** AGS of the municipalities it covers; empty = all for which `fromId` carries the task. */
  readonly areas: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** File number and place of publication, for the explanation. */
  readonly reference: string | null;
  readonly source: string;
};

/** Who may offer an online service where. Area `*` is a service for everyone, as another Land offers it (EfA). */
export type OnlineServiceAssignment = {
  readonly slug: string;
  readonly title: string;
  readonly leikaKeys: readonly string[];
  readonly areas: readonly string[];
  /** Acting authorities that have switched it off. */
  readonly authorityOff: readonly string[];
  /** May hold `{ags}`, `{ars}`, `{leikaKey}`; an address for everyone without them gets `ars` and `leikaKey` as parameters. */
  readonly url: string;
  readonly publisher: string;
  readonly channel: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

/** One step of the chain that leads to an answer: which rule, where it stands, and in words. */
export type ExplanationStep = {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
  /** False while no editor has confirmed the fact behind the step. */
  readonly confirmed: boolean;
};

export type ResponsibleBody = {
  readonly role: Role;
  /** The body that the task belongs to (Träger). */
  readonly carrier: AuthorityRef;
  /** The body that does it: applications go there. */
  readonly performer: AuthorityRef;
  readonly onBehalfOf: AuthorityRef | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly explanation: readonly ExplanationStep[];
};

export type PlaceChoice = {
  readonly ags: string;
  readonly ars: string | null;
  readonly name: string;
  /** Places of the old municipality that went there, where known. */
  readonly parts: readonly string[];
};

export type Place = {
  readonly ags: string | null;
  readonly ars: string | null;
  readonly name: string;
  /** Day of the area data behind the answer. */
  readonly asOf: Day;
  /** AGS of the successor when the asked key has vanished on the asked day. */
  readonly replacedBy?: string;
  /** First day of the successor, where it is known. */
  readonly since?: Day;
  /** Several municipalities fit: ask which one. */
  readonly choices?: readonly PlaceChoice[];
  readonly note?: string;
};

export type OnlineService = {
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly channel: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

export type GapReason = 'no-rule' | 'expired' | 'no-authority';

/** Nobody is known to be responsible: never an error, always with a contact. */
export type Gap = {
  readonly reason: GapReason;
  /** The administration that acts for the municipality; null while the place is still open. */
  readonly contact: AuthorityRef | null;
  readonly text: string;
  /** The body outside the platform that is in charge, where it is known. */
  readonly body?: AuthorityRef;
};

export type Conflict = { readonly rules: readonly string[]; readonly text: string };

/** The answer of `GET /api/v1/responsibility`. */
export type ResponsibilityAnswer = {
  readonly place: Place;
  readonly service: { readonly leikaKey: string; readonly matchedKey: string | null };
  readonly answers: readonly ResponsibleBody[];
  readonly onlineService: OnlineService | null;
  readonly onlineServices: readonly OnlineService[];
  readonly gap: Gap | null;
  readonly conflict: Conflict | null;
};
