import type { StaffRole } from '../../platform/db/actor.ts';

/**
 * A role at an authority. Caseworker and head read and decide cases of one authority; editor and admin work for the Land (`16`, or `*` for
 * the whole platform) and never see a case.
 */
export type Grant = { authorityId: string; role: StaffRole };

/** A person who works for an authority, as other staff may see them. */
export type Colleague = { id: string; name: string; role: StaffRole };

/** What a form or command gives to open an account. */
export type NewStaff = { email: string; name: string; password: string; grants: readonly Grant[]; demo?: boolean };

/** An account as an administrator sees it. */
export type StaffEntry = { id: string; email: string; name: string; disabled: boolean; grants: Grant[] };

/** What a person keeps of themselves (§ 8 OZG, what needs no proof). Empty text: not given. `birthDate` is YYYY-MM-DD. */
export type Profile = {
  firstName: string;
  lastName: string;
  birthDate: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string;
};

/** The data of an account for a form. Nobody has checked it: its trust is `self-declared`, whatever the log-in was. */
export type SelfDeclared = Profile & { readonly email: string; readonly trust: 'self-declared' };
