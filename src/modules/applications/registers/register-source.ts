import type { RegisterId } from '../../../forms/index.ts';
import type { Text } from '../../../lang/lang.ts';

/** Who is asked about. `test`: a made-up person of a simulator; identified persons come with a log-in that identifies. */
export type RegisterPerson = { readonly kind: 'test'; readonly id: string };

export type RegisterRequest = {
  readonly person: RegisterPerson;
  /** What is needed, by the names of `registerFields`; a register answers nothing else. */
  readonly fields: readonly string[];
  /** When the person consented to this one retrieval. */
  readonly consentAt: Date;
  /** The application it is for; the same id is the same retrieval. */
  readonly applicationId: string;
};

export type RegisterAnswer =
  | { readonly kind: 'found'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unknownPerson' }
  /** No answer now; the person fills the form in by hand. */
  | { readonly kind: 'unavailable' };

/**
 * A register that is asked once, for one application, with consent (once-only, § 5 EGovG). An adapter answers within ten seconds and never throws for
 * what a register can do. What is asked and answered is not logged.
 */
export interface RegisterSource {
  readonly register: RegisterId;
  /** As people call it. */
  readonly name: Text;
  /** Made-up data only: pages, file and submission say so. */
  readonly simulated: boolean;
  /** The made-up persons one may be. Empty for a real register: it needs an identified person. */
  readonly testPersons: readonly { readonly id: string; readonly name: Text }[];
  retrieve(request: RegisterRequest): Promise<RegisterAnswer>;
}
