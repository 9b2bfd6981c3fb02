export type StaffRole = 'caseworker' | 'head' | 'editor' | 'admin';

/** Who acts: the first argument of every access to protected data. */
export type Actor =
  | { readonly kind: 'anonymous' }
  /** Holder of a private link; `owner` is the SHA-256 of its reference. */
  | { readonly kind: 'guest'; readonly owner: string }
  | StaffActor
  /** A background job with exactly one subject, as "kind:id". */
  | { readonly kind: 'job'; readonly job: string };

export type StaffActor = {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  /** Authorities whose rows the person may see (the second lock: row-level security). */
  readonly authorities: readonly string[];
  readonly roles: readonly { readonly authorityId: string; readonly role: StaffRole }[];
};

export const anonymous: Actor = { kind: 'anonymous' };
