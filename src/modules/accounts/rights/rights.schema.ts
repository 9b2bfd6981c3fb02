import type { Grant } from '../accounts.schema.ts';

/** What widens rights: a new account, a further role, letting a locked account in again, a new password for somebody else. */
export type RightsKind = 'account' | 'role' | 'unlock' | 'password';

/** What somebody wants to widen. */
export type RightsWish =
  | { kind: 'account'; email: string; name: string; grant: Grant }
  | { kind: 'role'; staffId: string; grant: Grant }
  | { kind: 'unlock' | 'password'; staffId: string };

/** A wish that waits for a second person. `staffId` is empty for an account that is still to be made. */
export type RightsRequest = {
  id: string;
  kind: RightsKind;
  staffId: string | null;
  email: string;
  name: string;
  grant: Grant | undefined;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  expiresAt: Date;
};

/** A new password, shown once to whoever confirmed. */
export type Granted = { email: string; password: string | undefined };
