import type { Answers, CompiledPackage } from '../../../forms/index.ts';
import { readDecision, textsOf } from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import type { Lang, Text } from '../../../lang/lang.ts';
import { mayReadMessage } from '../../../law/index.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Level, StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { type ActOutcome, actOnCase, openCase, takeIfFree } from '../case/case.actions.ts';
import { findSubmission } from '../case/case.queries.ts';
import type { CaseHead, DecisionValues, DeliveryWay } from '../case/case.schema.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { readLevel } from '../staff.request.ts';
import { buildLetter } from './letter.rules.ts';

/** What the decision form sends. */
export type DecisionDraft = { outcome: string; reasons: string; values: DecisionValues; level: Level };
export type DecisionProblem = { fieldId: string; message: string };

export type DecisionForm = {
  draft: DecisionDraft;
  problems: DecisionProblem[];
};

/** Reads the decision form against the package: outcome, fields of the outcome, reasons. */
export function readDecisionForm(
  deps: Pick<CasesDeps, 'clock'>,
  pkg: CompiledPackage,
  body: Readonly<Record<string, unknown>>,
  lang: Lang,
  words: { outcomeMissing: string; reasonsMissing: string },
): DecisionForm {
  const outcome = typeof body.outcome === 'string' ? body.outcome : '';
  const reasons = typeof body.reasons === 'string' ? body.reasons.trim().slice(0, 8000) : '';
  const level = levelOfDecision(pkg, String(body.stufe ?? ''));
  if (!pkg.service.processing.outcomes.includes(outcome)) {
    const first = pkg.service.processing.outcomes[0] ?? '';
    const problem = { fieldId: `outcome-${first}`, message: words.outcomeMissing };
    return { draft: { outcome: '', reasons, values: {}, level }, problems: [problem] };
  }
  const today = dayInBerlin(deps.clock.now());
  const reading = readDecision(pkg, outcome, body, { today, lang });
  const problems = reading.errors.map(({ fieldId, message }) => ({ fieldId, message }));
  if (needsReasons(outcome) && reasons === '') problems.push({ fieldId: 'reasons', message: words.reasonsMissing });
  return { draft: { outcome, reasons, values: reading.values as DecisionValues, level }, problems };
}

/** The package says what reading needs at least; who decides may ask for more. */
function levelOfDecision(pkg: CompiledPackage, wanted: string): Level {
  const [least, chosen] = [pkg.service.result.level ?? 'basis', readLevel(wanted)];
  return mayReadMessage(chosen, least) ? chosen : least;
}

/** What the person asked for, at least in part. */
function isFavourable(outcome: string): boolean {
  return !['refused', 'rejected', 'prohibited'].includes(outcome);
}

/** Outcomes that give people less than they asked for need reasons (§ 39 VwVfG). */
export function needsReasons(outcome: string): boolean {
  return !isFavourable(outcome) || outcome === 'partly';
}

/** The letter as it would be, for the eyes of the caseworker; nothing is stored. Errors: `cases.not_found`, `cases.not_allowed`. */
export async function previewDecision(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; draft: DecisionDraft },
): Promise<{ pdf: Uint8Array; name: string }> {
  const { head, answers } = await deps.db.as(actor, async (tx) => {
    const file = await openCase(tx, deps, actor, input.caseId);
    if (!file.verbs.has('decide')) throw casesErrors.notAllowed();
    return { head: file.head, answers: await getAnswers(tx, file.head.id) };
  });
  const pdf = await renderLetter(deps, head, answers, input.draft, actor.name, deps.clock.now());
  return { pdf, name: `${head.fileNumber}-Entwurf.pdf` };
}

/**
 * Decides. The letter is made by a job (`decision.job.ts`); until then the page says that it is being made.
 * Errors: `cases.not_allowed`, `cases.unknown_outcome`.
 */
export async function decideCase(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; revision: number; draft: DecisionDraft },
): Promise<ActOutcome> {
  return actOnCase(deps, actor, { ...input, verb: 'decide' }, async (file, tx) => {
    const { head } = file;
    const { outcome, values, reasons, level } = input.draft;
    const pkg = deps.findPackage(head.serviceSlug, head.packageVersion);
    if (!pkg?.service.processing.outcomes.includes(outcome)) throw casesErrors.unknownOutcome();
    const documentId = newId(deps.clock.now().getTime());
    await enqueue(
      tx,
      'cases.decision',
      { caseId: head.id, applicationId: head.applicationId, documentId },
      { key: `decision:${documentId}` },
    );
    const label = outcomeText(pkg, outcome).de;
    const way: DeliveryWay = pkg.service.result.deliver;
    const data = { outcome, label, way, values, reasons, documentId, favourable: isFavourable(outcome), level };
    return [...takeIfFree(file, actor), { kind: 'decided', data }];
  });
}

/** Makes the letter of a decision, or another `document` of the package. Runs outside of any transaction: it takes its time in a process of its own. */
export async function renderLetter(
  deps: CasesDeps,
  head: CaseHead,
  answers: Answers,
  draft: Omit<DecisionDraft, 'level'> & { subject?: string; document?: string },
  contact: string | null,
  at: Date,
): Promise<Uint8Array> {
  const pkg = deps.findPackage(head.serviceSlug, head.packageVersion);
  const performer = deps.findAuthority(head.authorityId);
  const main = draft.document ?? pkg?.service.decision?.document;
  if (!pkg || !performer || !main) throw casesErrors.damaged();
  const carrier = (head.carrierId && deps.findAuthority(head.carrierId)) || null;
  const letter = buildLetter({ ...draft, pkg, head, performer, carrier, answers, contact, at });
  return deps.pdf.renderPdf({
    folder: deps.packageFolder(head.serviceSlug, head.packageVersion),
    main,
    data: letter,
    title: `${letter.subject} ${head.fileNumber}`,
    lang: 'de',
    createdAt: at,
  });
}

/** The words of the package for an outcome, for file and applicant. */
export function outcomeText(pkg: CompiledPackage, outcome: string): Text {
  const of = (lang: Lang) => textsOf(pkg, lang).outcomes[outcome]?.title ?? outcome;
  return { de: of('de'), en: of('en') };
}

export async function getAnswers(tx: Tx, caseId: string): Promise<Answers> {
  const submission = await findSubmission(tx, caseId);
  if (!submission) throw casesErrors.damaged();
  return submission.answers as Answers;
}
