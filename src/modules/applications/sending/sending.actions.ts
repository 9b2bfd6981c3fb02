import { randomBytes } from 'node:crypto';
import {
  type Answers,
  type CompiledPackage,
  type Evaluation,
  evaluate,
  type FormContext,
  partOf,
  toSubmission,
  withoutRegisters,
} from '../../../forms/index.ts';
import type { Lang, Text } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { emit } from '../../../platform/events/events.ts';
import { openThread } from '../../mailbox/index.ts';
import { applicationSubmitted } from '../applications.events.ts';
import { freeze } from '../applications.queries.ts';
import type { ActedBy, Application, Attachment, Submission } from '../applications.schema.ts';
import { collectFiles } from '../form/answer-files.ts';
import type { Part } from '../form/parts.ts';
import { frozenPrefill, takenFrom } from '../prefill/prefill.rules.ts';
import type { Evidence } from '../signing/evidence.types.ts';
import { receiptNumber } from './receipt-number.rules.ts';
import type { Recipient } from './recipient.ts';
import { insertPart } from './submission.queries.ts';
import type { SubmissionCheck } from './submission-check.ts';

/** A locked draft that may be sent, and everything that is frozen with it. */
export type ReadyToSend = {
  readonly draft: Application;
  readonly pkg: CompiledPackage;
  readonly evaluation: Evaluation;
  /** What the evaluation was made with. */
  readonly context: FormContext;
  readonly parts: readonly Part[];
  readonly lang: Lang;
  /** When it counts as received. */
  readonly at: Date;
  /** One for each part. */
  readonly proofs: readonly Evidence[];
  readonly actedBy: ActedBy | null;
  /** Documents beside the answers: what was signed. */
  readonly signed: readonly Attachment[];
  readonly notifyEmail: string | null;
};

/**
 * Freezes answers and submission, opens the conversations and stores one outgoing event for each recipient, in the caller's transaction that holds
 * the draft locked.
 */
export async function storeSent(
  deps: { readonly checkSubmission: SubmissionCheck; readonly clock: Clock },
  tx: Tx,
  actor: Actor,
  ready: ReadyToSend,
): Promise<void> {
  const { draft, pkg, evaluation, context, parts, lang, at, notifyEmail } = ready;
  const whole = buildSubmission(ready, evaluation, 0);
  const prefill = frozenPrefill(draft.prefill, evaluation);
  await freeze(tx, whole, { own: withoutRegisters(evaluation), prefill, notifyEmail });
  for (const [position, { recipient, rows }] of parts.entries()) {
    const indexes = rows.map(({ index }) => index);
    const own = pkg.each ? evaluate(pkg, partOf(pkg, evaluation.answers, indexes), context) : evaluation;
    const narrow = buildSubmission(ready, own, position);
    const submission = { ...narrow, receiptNumber: whole.receiptNumber, ags: rows[0]?.ags ?? draft.ags };
    deps.checkSubmission(pkg, submission.submission);
    if (pkg.each) await insertPart(tx, draft.owner, { position, rows: indexes, submission });
    const authorityId = recipient.performer.id;
    const thread = { applicationId: draft.id, authorityId, owner: draft.owner, subject: whole.title, lang };
    await openThread(tx, { ...thread, notifyEmail }, at);
    await emit(tx, applicationSubmitted, { applicationId: draft.id, recipientId: authorityId });
    await record(tx, {
      actor,
      at: deps.clock.now(),
      action: 'applications.submitted',
      subject: `application:${draft.id}`,
      authorityId,
      detail: { package: `${pkg.slug}@${pkg.version}` },
    });
  }
}

function buildSubmission(ready: ReadyToSend, evaluation: Evaluation, position: number): Submission {
  const { draft, pkg, parts, proofs, lang, at, actedBy, signed } = ready;
  const recipient: Recipient = parts[position]!.recipient;
  const evidence = proofs[position]!;
  return {
    applicationId: draft.id,
    receiptNumber: receiptNumber(randomBytes(8)),
    packageSlug: pkg.slug,
    packageVersion: pkg.version,
    title: titleOf(pkg),
    lang,
    evidence,
    actedBy,
    ags: draft.ags,
    carrierId: recipient.carrier.id === recipient.performer.id ? null : recipient.carrier.id,
    performerId: recipient.performer.id,
    explanation: recipient.explanation,
    submittedAt: at,
    answers: evaluation.answers,
    submission: toSubmission(pkg, evaluation, takenFrom(draft.prefill)),
    computed: evaluation.computed,
    attachments: [...listAttachments(evaluation.answers), ...signed],
    identification: evidence.login?.level ?? 'none',
  };
}

export const titleOf = (pkg: CompiledPackage): Text => ({
  de: pkg.texts.de.service.title,
  en: (pkg.texts.en ?? pkg.texts.de).service.title,
});

/** Every file in the answers, with the answer it belongs to. */
export function listAttachments(answers: Answers): Attachment[] {
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
