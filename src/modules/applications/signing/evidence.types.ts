import type { Text } from '../../../lang/lang.ts';
import type { LawLevel, Loa, Means, Step, WrittenFormRow } from '../../../law/index.ts';
import type { SignatureReport } from '../../../platform/signatures/signature.types.ts';

/** How the person was signed in when the application was sent. */
export interface LoginEvidence {
  /** Means of log-in of the platform, e.g. `bundid`. */
  means: string;
  /** What stood behind it, in the words of the law library. */
  by: Means;
  level: Loa;
  /** When it was proven. */
  at: string;
  /** Name as it was proven; null where the means proves none. */
  name: string | null;
}

/** What replaced the signature, by which row of the law, and why: the answer of the law library at that moment. */
export interface FormEvidence {
  row: WrittenFormRow;
  means: Means;
  level: Loa;
  lawLevel: LawLevel;
  provision: string;
  /** Our reading of the law, which nobody has confirmed. */
  assumed: boolean;
  /** What was declared. */
  declaration: Text;
  steps: readonly Step[];
  permitId: string | null;
  /** The person agreed to the way in this single case, where the law asks for that. */
  agreed: boolean;
  /** What was checked of the signed document, where one came. */
  signature: SignatureReport | null;
  /** The moment that the law was asked about. */
  at: string;
}

/** How somebody signed with the applicant. */
export interface CoSignerEvidence {
  /** As the applicant named them. */
  named: string;
  /** The proven name is another one; the person confirmed to be the named one. */
  otherName: boolean;
  login: LoginEvidence;
  declaration: Text;
  writtenForm: FormEvidence | null;
  at: string;
}

/** The signed paper that came back to the authority. */
export interface PaperEvidence {
  /** Day on which it arrived, YYYY-MM-DD in Europe/Berlin: then the application was made. */
  arrivedOn: string;
  /** How many people had to sign it. */
  signatures: number;
  /** What stood on it to be signed. */
  declarations: readonly Text[];
  provision: string | null;
  sheetMadeAt: string;
  recordedAt: string;
  /** Who said that all signatures are on it. */
  recordedBy: string;
}

/** Proof of who applied and how it was signed: frozen with the application, for its authority and its holder. */
export interface Evidence {
  login: LoginEvidence | null;
  writtenForm: FormEvidence | null;
  /** Absent where nobody else had to sign. */
  coSigners?: readonly CoSignerEvidence[];
  /** Present where it was signed by hand. */
  paper?: PaperEvidence;
}
