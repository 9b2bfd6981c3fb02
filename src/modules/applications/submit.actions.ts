import { randomBytes } from 'node:crypto';
import {
  type Answers,
  type CompiledPackage,
  type Evaluation,
  evaluate,
  firstOpenLocation,
  partOf,
  toSubmission,
  withoutRegisters,
} from '../../forms/index.ts';
import type { Lang, Text } from '../../lang/lang.ts';
import { record } from '../../platform/audit/audit.ts';
import { type Actor, type CitizenActor, ownerOf } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { emit } from '../../platform/events/events.ts';
import { findFileStates } from '../../platform/files/file-holders.ts';
import type { SignatureCheck } from '../../platform/signatures/signatures.create.ts';
import { openThread } from '../mailbox/index.ts';
import { findPermits } from '../permits/index.ts';
import { refuseStepOnly } from './agent.rules.ts';
import { collectFiles } from './answer-files.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applicationsErrors } from './applications.errors.ts';
import { applicationSubmitted } from './applications.events.ts';
import { freeze } from './applications.queries.ts';
import type { ActedBy, Application, Attachment, Submission } from './applications.schema.ts';
import { listCoSignatures } from './cosigning/cosigning.queries.ts';
import { findSignedTwice } from './cosigning/same-person.rules.ts';
import { standsOf } from './cosigning/stand.rules.ts';
import { lockOpenDraft } from './draft.actions.ts';
import { formContext } from './form-context.ts';
import { addressInForm, addressOfAccount } from './notice-address.ts';
import { sayWay } from './notified.actions.ts';
import { findParts, type Part } from './parts.ts';
import { frozenPrefill, takenFrom } from './prefill.rules.ts';
import { receiptNumber } from './receipt-number.rules.ts';
import type { Body, Recipient, Stop } from './recipient.ts';
import { answersHash } from './signing/answers-hash.ts';
import { signedFor } from './signing/document.actions.ts';
import { findGivenOut } from './signing/document.queries.ts';
import { evidenceOf } from './signing/evidence.rules.ts';
import { loginOf, needsAgreement } from './signing/form-decision.rules.ts';
import { maySend, signingOf } from './signing/signing.rules.ts';
import { insertPart, takeSlot } from './submission.queries.ts';
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
  const build = (own: Evaluation, index: number) =>
    buildSubmission(pkg, draft, own, parts[index]!.recipient, {
      lang,
      now,
      evidence: proofs[index]!,
      actedBy: actedBy(actor),
      signed: signed?.file,
    });
  const whole = build(evaluation, 0);
  const notifyEmail = draft.notifyEmail ?? addressInForm(pkg, evaluation) ?? accountEmail ?? null;
  const prefill = frozenPrefill(draft.prefill, evaluation);
  const way = wayQuestion(pkg, actor.kind === 'citizen', notifyEmail !== null);
  if (way?.address && input.way) await sayWay(tx, actor, draft, { way, said: input.way, lang, now });
  await freeze(tx, whole, { own: withoutRegisters(evaluation), prefill, notifyEmail });
  for (const [position, { recipient, rows }] of parts.entries()) {
    const indexes = rows.map(({ index }) => index);
    const own = pkg.each ? evaluate(pkg, partOf(pkg, evaluation.answers, indexes), context) : evaluation;
    const narrow = build(own, position);
    const submission = { ...narrow, receiptNumber: whole.receiptNumber, ags: rows[0]?.ags ?? draft.ags };
    deps.checkSubmission(pkg, submission.submission);
    if (pkg.each) await insertPart(tx, draft.owner, { position, rows: indexes, submission });
    const authorityId = recipient.performer.id;
    const thread = { applicationId: draft.id, authorityId, owner: draft.owner, subject: whole.title, lang };
    await openThread(tx, { ...thread, notifyEmail }, now);
    await emit(tx, applicationSubmitted, { applicationId: draft.id, recipientId: authorityId });
    await record(tx, {
      actor,
      at: now,
      action: 'applications.submitted',
      subject: `application:${draft.id}`,
      authorityId,
      detail: { package: `${pkg.slug}@${pkg.version}` },
    });
  }
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

function buildSubmission(
  pkg: CompiledPackage,
  draft: Application,
  evaluation: Evaluation,
  recipient: Recipient,
  {
    now,
    signed,
    ...by
  }: { now: Date; signed: Attachment | undefined } & Pick<Submission, 'lang' | 'evidence' | 'actedBy'>,
): Submission {
  return {
    applicationId: draft.id,
    receiptNumber: receiptNumber(randomBytes(8)),
    packageSlug: pkg.slug,
    packageVersion: pkg.version,
    title: titleOf(pkg),
    ...by,
    ags: draft.ags,
    carrierId: recipient.carrier.id === recipient.performer.id ? null : recipient.carrier.id,
    performerId: recipient.performer.id,
    explanation: recipient.explanation,
    submittedAt: now,
    answers: evaluation.answers,
    submission: toSubmission(pkg, evaluation, takenFrom(draft.prefill)),
    computed: evaluation.computed,
    attachments: [...listAttachments(evaluation.answers), ...(signed ? [signed] : [])],
    identification: by.evidence?.login?.level ?? 'none',
  };
}

export const titleOf = (pkg: CompiledPackage): Text => ({
  de: pkg.texts.de.service.title,
  en: (pkg.texts.en ?? pkg.texts.de).service.title,
});

function listAttachments(answers: Answers): Attachment[] {
  const walk = (value: unknown, path: string): Attachment[] => {
    const files = Array.isArray(value) ? collectFiles(value) : [];
    if (files.length > 0 && files.length === (value as unknown[]).length) {
      return files.map(({ id, name, size, sha256, mime }) => ({
        id,
        name,
        size,
        sha256,
        mime: mime ?? 'application/octet-stream',
        path,
      }));
    }
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => walk(item, path ? `${path}.${key}` : key));
  };
  return walk(answers, '');
}
