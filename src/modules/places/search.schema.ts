import type { MunicipalityKind } from './areas.schema.ts';
import type { AuthorityRef } from './authorities.schema.ts';

/** How a candidate was found; `nearby` = the asked postal code is not known, this one is close by number. */
export type MatchKind =
  | 'key'
  | 'postal-code'
  | 'name'
  | 'prefix'
  | 'word'
  | 'similar'
  | 'former-name'
  | 'association'
  | 'nearby';

export type PlaceCandidate = {
  readonly ags: string;
  readonly ars: string | null;
  readonly name: string;
  readonly kind: MunicipalityKind;
  readonly district: { readonly id: string; readonly name: string };
  readonly association: { readonly id: string; readonly name: string; readonly kind: 'vg' | 'eg' } | null;
  readonly match: MatchKind;
  /** The name or key under which a vanished or split municipality was found. */
  readonly formerName?: string;
};

export type PlaceGroup = { readonly authority: AuthorityRef; readonly ags: readonly string[] };

/** The answer of `GET /api/v1/places`. */
export type PlaceSearchAnswer = {
  readonly candidates: readonly PlaceCandidate[];
  /** By the body that acts: for the asked service, else the administration of the municipality. */
  readonly groups: readonly PlaceGroup[];
  readonly total: number;
  /** True when carrier, performer or online service differ between the candidates, so that only the person can say. */
  readonly ask: boolean;
  readonly hint: { readonly code: 'unknown-postal-code' | 'nothing-found'; readonly text: string } | null;
};
