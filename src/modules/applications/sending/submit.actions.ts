import { type CompiledPackage, evaluate, firstOpenLocation } from '../../../forms/index.ts';
import type { Lang } from '../../../lang/lang.ts';
import { type Actor, type CitizenActor, ownerOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { findFileStates } from '../../../platform/files/file-holders.ts';
import type { SignatureCheck } from '../../../platform/signatures/signatures.create.ts';
import { findPermits } from '../../permits/index.ts';
import { refuseStepOnly } from '../agent.rules.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { ActedBy, Application } from '../applications.schema.ts';
import { listCoSignatures } from '../cosigning/cosigning.queries.ts';
import { findSignedTwice } from '../cosigning/same-person.rules.ts';
import { standsOf } from '../cosigning/stand.rules.ts';
import { lockOpenDraft } from '../form/draft.actions.ts';
import { formContext } from '../form/form-context.ts';
import { findParts, type Part } from '../form/parts.ts';
import { answersHash } from '../signing/answers-hash.ts';
import { signedFor } from '../signing/document.actions.ts';
import { findGivenOut } from '../signing/document.queries.ts';
import { evidenceOf } from '../signing/evidence.rules.ts';
import { loginOf, needsAgreement } from '../signing/form-decision.rules.ts';
import { maySend, signingOf } from '../signing/signing.rules.ts';
import { addressInForm, addressOfAccount } from '../status/notice-address.ts';
import { sayWay } from '../status/notified.actions.ts';
import type { Body, Stop } from './recipient.ts';
import { listAttachments, storeSent } from './sending.actions.ts';
import { takeSlot } from './submission.queries.ts';
import type { SubmissionCheck } from './submission-check.ts';
import { wayQuestion } from './way.rules.ts';

export type SubmitOutcome =
  | { kind: 'sent' }
  /** There is no draft any more; sent by an earlier call after a double click, the back button or a repeated request. */
  | { kind: 'gone' }
  | { kind: 'incomplete'; location: string }
  /** The answers were changed after the review page was shown. */
  | { kind: 'stale' }
  | { kind: 'infected'; names: string[] }
  /** The log-in is not sure enough, or the law orders a signature that nothing replaces yet. It stays a draft. */
  | { kind: 'unsigned' }
  /** The law wants the agreement of the person in this single case. */
  | { kind: 'notAgreed' }
  /** The applicant has signed in the place of another person, too. */
  | { kind: 'samePerson'; name: string }
  | Stop;

type Person = Awaited<ReturnType<ApplicationsDeps['findPerson']>>;

type Sending = {
  lang: Lang;
  /** Whoever is signed in here; their log-in is what the law looks at. */
  citizen: CitizenActor | undefined;
  /** The agreement to a way of signing in this single case. */
  agreed: boolean;
  /** How the decision is to come, where it was asked. */
  way: 'ja' | 'nein' | undefined;
};

export type SubmitDeps = ApplicationsDeps & {
  readonly checkSubmission: SubmissionCheck;
  /** Undefined where no trust list is configured. */
  readonly checkSignature: SignatureCheck | undefined;
};

/**
 * Sends a draft: checks the whole form, resolves the recipients by today's date, freezes answers and submission, opens the conversations and
 * stores one outgoing event for each recipient, all in one commit. The row is locked, so concurrent calls see the first one's result.
 */
export async function submitApplication(
  deps: SubmitDeps,
  actor: Actor,
  input: Sending & { revision: number | undefined },
): Promise<SubmitOutcome> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  refuseStepOnly(actor);
  const accountEmail = actor.kind === 'citizen' ? await addressOfAccount(deps, actor) : undefined;
  const person = input.citizen && (await deps.findPerson(input.citizen));
  return deps.db
    .as(actor, async (tx): Promise<SubmitOutcome> => {
      const draft = await lockOpenDraft(tx, deps, owner);
      if (!draft) return { kind: 'gone' };
      if (input.revision !== draft.revision) return { kind: 'stale' };
      return send(deps, tx, actor, draft, { ...input, accountEmail, person });
    })
    .catch((error: unknown) => {
      if (error instanceof FullDay) return { kind: 'full', authority: error.authority } as const;
      throw error;
    });
}

/** Ends the transaction, so that places taken at other recipients are free again. */
class FullDay extends Error {
  readonly authority: Body;

  constructor(authority: Body) {
    super('no application of this kind is left for today');
    this.authority = authority;
  }
}

async function send(
  deps: SubmitDeps,
  tx: Tx,
  actor: Actor,
  draft: Application,
  input: Sending & { accountEmail: string | undefined; person: Person | undefined },
): Promise<SubmitOutcome> {
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  const { lang, accountEmail } = input;
  const context = formContext(deps, pkg, draft, lang);
  const evaluation = evaluate(pkg, draft.answers, context);
  if (evaluation.errors.length > 0) return { kind: 'incomplete', location: firstOpenLocation(evaluation) };
  const now = deps.clock.now();
  const parts = findParts(deps, pkg, draft, evaluation.answers, context);
  if ('kind' in parts) return parts;
  const hash = answersHash(pkg, evaluation);
  const { given, permits } = await findForm(tx, pkg, { owner: draft.owner, parts, at: now });
  const signed = signedFor(given, hash);
  const attachments = [...listAttachments(evaluation.answers), ...(signed ? [signed.file] : [])];
  const states = await findFileStates(
    tx,
    attachments.map((file) => file.sha256),
  );
  const infected = attachments.filter((file) => states.get(file.sha256) === 'infected');
  if (infected.length > 0) return { kind: 'infected', names: infected.map((file) => file.name) };
  const login = loginOf(input.citizen);
  const rows = evaluation.coSigners.length > 0 ? await listCoSignatures(tx, draft.owner) : [];
  const authorities = parts.map(({ recipient }) => recipient.performer.id);
  const others = standsOf(evaluation.coSigners, rows, { hash, now, authorities });
  const signing = signingOf(pkg, {
    at: now,
    login,
    parts,
    signed: signed !== undefined,
    permits,
    others,
  });
  if (!maySend(signing)) return { kind: 'unsigned' };
  const twice = findSignedTwice(others, { keys: input.person?.keys ?? [], signer: signed?.report.signer });
  if (twice) return { kind: 'samePerson', name: twice };
  if (signing.decisions?.some(needsAgreement) && !input.agreed) return { kind: 'notAgreed' };
  await takeSlots(tx, pkg, parts, context.today);

  const proven = { agreed: input.agreed, provenName: input.person?.name, signed: signed?.report };
  const proofs = authorities.map((authorityId, index) => evidenceOf(pkg, signing, { ...proven, index, authorityId }));
  const notifyEmail = draft.notifyEmail ?? addressInForm(pkg, evaluation) ?? accountEmail ?? null;
  const way = wayQuestion(pkg, actor.kind === 'citizen', notifyEmail !== null);
  if (way?.address && input.way) await sayWay(tx, actor, draft, { way, said: input.way, lang, now });
  await storeSent(deps, tx, actor, {
    ...{ draft, pkg, evaluation, context, parts, lang, proofs, notifyEmail },
    at: now,
    actedBy: actedBy(actor),
    signed: signed ? [signed.file] : [],
  });
  return { kind: 'sent' };
}

/** What the database knows of the written form, where the law orders it: the signed document, and trial permits of the recipients. */
async function findForm(
  tx: Tx,
  { service, slug }: CompiledPackage,
  { owner, parts, at }: { owner: string; parts: readonly Part[]; at: Date },
) {
  if (!service.writtenForm.required) return { given: undefined, permits: [] };
  const authorities = parts.map(({ recipient }) => recipient.performer.id);
  const [given, permits] = await Promise.all([findGivenOut(tx, owner), findPermits(tx, { slug, authorities, at })]);
  return { given, permits };
}

/** Where a package limits the applications of a day, each recipient has one left or nothing is sent. Always in the same order, against deadlocks. */
async function takeSlots(tx: Tx, pkg: CompiledPackage, parts: readonly Part[], day: string): Promise<void> {
  const limit = pkg.service.processing.perDay;
  if (limit === undefined) return;
  const authorities = parts.map(({ recipient }) => recipient.performer).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const authority of authorities)
    if (!(await takeSlot(tx, { slug: pkg.slug, authorityId: authority.id, day }, limit))) throw new FullDay(authority);
}

function actedBy(actor: Actor): ActedBy | null {
  if (actor.kind !== 'citizen' || !actor.agent) return null;
  const { name, principal, mandate, role } = actor.agent;
  return { name, principal, mandateId: mandate, role, level: actor.proof?.level ?? 'basis' };
}
