import type { CompiledPackage, ServiceSource } from '../../../forms/index.ts';
import { applicantDeclaration, formOf, textsOf } from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import type { Text } from '../../../lang/lang.ts';
import {
  identification,
  type Loa,
  type Means,
  meansNames,
  type Permit,
  reaches,
  type Step,
  type WrittenFormAnswer,
} from '../../../law/index.ts';
import type { CitizenActor, Proof } from '../../../platform/db/actor.ts';
import type { SignatureReport } from '../../../platform/signatures/signature.types.ts';
import type { FormEvidence } from './evidence.types.ts';

/** The log-in at hand; `by` is a word of the law library. */
export type Login = Omit<Proof, 'by'> & { readonly by: Means };

/** The log-in of whoever is signed in, in the words of the law library. */
export function loginOf(citizen: CitizenActor | undefined): Login | undefined {
  const proof = citizen?.proof;
  return proof && { ...proof, by: Object.hasOwn(meansNames, proof.by) ? (proof.by as Means) : 'password' };
}

export type FormDecision = {
  readonly answer: WrittenFormAnswer;
  readonly means: Means;
  readonly level: Loa;
  readonly at: Date;
  /** Log-ins that a trial permit of this authority lets count now. */
  readonly trial?: readonly Means[];
};

type Facts = {
  readonly at: Date;
  readonly login: Login | undefined;
  /** The declaration came back with a qualified signature that holds. */
  readonly signed?: boolean;
  readonly authority: string;
  readonly permit?: Permit;
};

/**
 * Whether what the law orders is done at this moment: by the log-in of this person, else by the document that they signed. Undefined where it
 * orders nothing.
 */
export function decideForm(pkg: CompiledPackage, facts: Facts): FormDecision | undefined {
  const byLogin = decideBy(pkg, facts, facts.login ?? { by: 'email', level: 'basis' });
  if (!byLogin || !facts.signed || isEnough(byLogin)) return byLogin;
  return decideBy(pkg, facts, { by: 'qes', level: 'high' });
}

function decideBy(pkg: CompiledPackage, facts: Facts, proof: Pick<Login, 'by' | 'level'>): FormDecision | undefined {
  // Who is not signed in is as sure as a plain e-mail.
  const { by: means, level: loa } = proof;
  const permit = facts.login && facts.permit;
  const answer = formOf(pkg, { at: facts.at, means, loa, authority: facts.authority, permit });
  return answer && { answer, means, level: loa, at: facts.at };
}

export const isEnough = ({ answer }: FormDecision): boolean =>
  answer.result === 'ok' || answer.result === 'any-channel';

export const needsAgreement = ({ answer }: FormDecision): boolean =>
  isEnough({ answer } as FormDecision) && answer.flags.includes('agreementNeeded');

/** Whether the log-in reaches the level that the package asks for; guests only where it asks for none. */
export function identified(
  required: ServiceSource['identification'],
  login: Login | undefined,
  at: Date,
): { readonly ok: boolean; readonly steps: readonly Step[] } {
  if (required === 'none') return { ok: true, steps: [] };
  if (!login) return { ok: false, steps: [] };
  const account = login.by === 'orgAccount' ? 'organisation' : 'citizen';
  return identification({
    means: login.by,
    loa: login.level,
    requiredLoa: required,
    on: dayInBerlin(at),
    account,
  });
}

/**
 * The level that a further proof has to reach, for the cheapest way of signing that a log-in opens; undefined where no log-in helps any more.
 * A trial of the authority makes its log-ins enough (W10), federal and EU law an identified account (W6), other law only the electronic ID (W3).
 */
export function proofThatHelps({ answer, means, level, trial = [] }: FormDecision): Loa | undefined {
  if (trial.includes('password') && means === 'email') return 'basis';
  if (trial.includes('elster') && !reaches(level, 'substantial')) return 'substantial';
  const rows = new Set(answer.ways.map(({ row }) => row));
  if (rows.has('W6') && !reaches(level, 'substantial')) return 'substantial';
  return rows.has('W3') && !reaches(level, 'high') ? 'high' : undefined;
}

/** What somebody declares by signing: the applicant, or a co-signer by the id of the package. */
export function declarationOf(pkg: CompiledPackage, who: string): Text {
  const words = (lang: 'de' | 'en') => textsOf(pkg, lang).declarations?.[who] ?? '';
  return { de: words('de'), en: words('en') };
}

type Declared = { agreed: boolean; signed: SignatureReport | undefined; declares?: string };

/** What is kept of a decision that let the application go. */
export function formEvidence(
  pkg: CompiledPackage,
  decision: FormDecision,
  { agreed, signed, declares = applicantDeclaration }: Declared,
): FormEvidence {
  const { lawLevel = 'municipal', provision = '', assumed = false } = pkg.service.writtenForm;
  const { answer, means, level, at } = decision;
  return {
    row: answer.row,
    means,
    level,
    lawLevel,
    provision,
    assumed,
    declaration: declarationOf(pkg, declares),
    steps: answer.steps,
    permitId: answer.permitId,
    agreed: agreed && needsAgreement(decision),
    signature: decision.means === 'qes' ? (signed ?? null) : null,
    at: at.toISOString(),
  };
}
