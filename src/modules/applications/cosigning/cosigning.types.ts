import type { CoSigner } from '../../../forms/index.ts';
import type { Text } from '../../../lang/lang.ts';
import type { FormEvidence, LoginEvidence } from '../signing/evidence.types.ts';

/** How somebody signed with the applicant, before it is known who gets the application. */
export interface CoSigned {
  login: LoginEvidence;
  declaration: Text;
  /** The proven name is not the named one; the person confirmed to be meant. */
  otherName: boolean;
  at: string;
  /** What replaced the signature, for each authority that gets the application; null where the law orders nothing. */
  forms: Record<string, FormEvidence> | null;
}

/** The one invitation of a co-signer, and what became of it. */
export type CoSignature = {
  readonly id: string;
  readonly applicationId: string;
  readonly owner: string;
  readonly signer: string;
  readonly named: string;
  readonly generation: number;
  readonly attempts: number;
  readonly mailed: boolean;
  readonly expiresAt: Date;
  readonly state: 'invited' | 'signed' | 'refused';
  /** When it was invited, signed or refused. */
  readonly changedAt: Date;
  readonly inviter: readonly string[];
  readonly persons: readonly string[];
  readonly answersHash: string | null;
  readonly evidence: CoSigned | null;
};

/** `open`: not invited; `void`: signed for answers that have changed since; `locked`: the code was guessed at too often. */
export type StandState = 'open' | 'invited' | 'locked' | 'expired' | 'signed' | 'void' | 'refused';

/** How it stands with somebody who has to sign. */
export type CoSignerStand = CoSigner & {
  readonly state: StandState;
  readonly row?: CoSignature;
  /** To be passed on, while it opens something. */
  readonly code?: string;
};
