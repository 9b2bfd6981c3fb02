import type { Day } from './areas.schema.ts';

/**
 * Bodies of an area (`gemeinde`, `vg`, `landkreis`, `land`) and others. `verweis` names a body outside the platform: it can be
 * named as the one in charge, but it has no electronic entry here.
 */
export type AuthorityKind =
  | 'gemeinde'
  | 'vg'
  | 'landkreis'
  | 'land'
  | 'landesbehoerde'
  | 'kammer'
  | 'zweckverband'
  | 'verweis';

/** An authority with its public contact data; a field that nobody has entered is null, never guessed. */
export type Authority = {
  /** Stable public key: AGS, nine digits of a VG, five digits of a district, `16`, or `x-<slug>`. */
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** Contact for information security. */
  readonly securityEmail: string | null;
  /** Keys of an own area that follows no level (a Zweckverband): AGS, associations or districts. */
  readonly areas: readonly string[];
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
  readonly verified: boolean;
};

/** Identity and name of a body, as answers show it. */
export type AuthorityRef = { readonly id: string; readonly name: string };

/** An authority as pages show it. */
export type AuthorityView = Authority & {
  /** AGS when the authority is the body of a municipality. */
  readonly areaAgs: string | null;
  /** Who does its work when it has no administration of its own (member of a VG, area of an erfüllende Gemeinde). */
  readonly actedBy: AuthorityRef | null;
  /** The municipalities whose administration it is, itself included. */
  readonly actsFor: readonly { readonly ags: string; readonly name: string }[];
  readonly district: AuthorityRef | null;
};
