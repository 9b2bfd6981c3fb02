import {
  type AnswerSection,
  type Answers,
  type CompiledPackage,
  describeAnswers,
  describeComputed,
  originsOf,
} from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { findFileFacts } from '../../../platform/files/file-holders.ts';
import type { Colleague } from '../../accounts/index.ts';
import type { ActedBy, Evidence, ExplanationStep } from '../../applications/index.ts';
import * as mailbox from '../../mailbox/index.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { nextVerb, ownersFor, type Verb } from '../cases.policy.ts';
import { listInbox } from '../inbox/inbox.queries.ts';
import { type OpenCase, openCase, recordRead } from './case.actions.ts';
import { findSubmission, listDocuments, type StoredSubmission, sortDay } from './case.queries.ts';
import { findOpenPoint, type OpenPoint } from './case.rules.ts';
import type { CaseAuthority, CaseDocument } from './case.schema.ts';

export type FileState = 'clean' | 'pending' | 'infected' | 'failed' | 'missing';

/** Everything the page of a case shows. */
export type CaseView = OpenCase & {
  today: string;
  pkg: CompiledPackage | undefined;
  openPoint: OpenPoint | null;
  next: Verb | null;
  sections: AnswerSection[];
  receiptNumber: string;
  evidence: Evidence | null;
  /** Somebody who sent it for the applicant. */
  actedBy: ActedBy | null;
  explanation: ExplanationStep[];
  documents: (CaseDocument & { state: FileState; thumbnail: boolean })[];
  messages: mailbox.Message[];
  /** How the decisions of the case were notified. */
  acts: mailbox.ActRecord[];
  performer: CaseAuthority;
  carrier: CaseAuthority | null;
  colleagues: Colleague[];
  /** The case that follows in the order of due days. */
  following: string | undefined;
};

/** Reads a case for a person of its authority and notes the read. Error: `cases.not_found`. */
export async function readCase(deps: CasesDeps, actor: StaffActor, caseId: string, lang: Lang): Promise<CaseView> {
  const view = await deps.db.as(actor, async (tx) => {
    const file = await openCase(tx, deps, actor, caseId);
    const { head, state } = file;
    await recordRead(tx, deps, actor, head);
    const submission = await findSubmission(tx, head.id);
    if (!submission) throw casesErrors.damaged();
    const documents = await listDocuments(tx, head.id);
    const facts = await findFileFacts(
      tx,
      documents.map(({ sha256 }) => sha256),
    );
    const threads = await mailbox.listForAuthority(tx, head.authorityId, head.applicationId);
    await mailbox.noteRead(tx, threads, 'to-authority', deps.clock.now());
    const pkg = deps.findPackage(head.serviceSlug, head.packageVersion);
    const after = { key: sortDay(head.dueOn), id: head.id };
    const [following] = await listInbox(
      tx,
      { view: 'eingang', sort: 'frist', authorityId: head.authorityId, after },
      { staffIds: ownersFor(actor, head.authorityId), today: dayInBerlin(deps.clock.now()) },
      0,
    );
    return {
      ...file,
      today: dayInBerlin(deps.clock.now()),
      pkg,
      openPoint: findOpenPoint(state),
      next: nextVerb(state, file.verbs),
      sections: pkg ? describe(pkg, submission, lang) : [],
      receiptNumber: submission.receiptNumber,
      evidence: submission.evidence,
      actedBy: submission.actedBy,
      explanation: submission.explanation as ExplanationStep[],
      documents: documents.map((document) => ({
        ...document,
        state: facts.get(document.sha256)?.state ?? ('missing' as const),
        thumbnail: facts.get(document.sha256)?.thumbnail ?? false,
      })),
      messages: threads.flatMap((thread) => thread.messages),
      acts: threads.flatMap((thread) => thread.acts),
      performer: authorityOf(deps, head.authorityId),
      following: following?.id,
      carrier: head.carrierId && head.carrierId !== head.authorityId ? authorityOf(deps, head.carrierId) : null,
    };
  });
  return { ...view, colleagues: await deps.colleagues(view.head.authorityId) };
}

type Computed = Parameters<typeof describeComputed>[1];

function describe(pkg: CompiledPackage, submission: StoredSubmission, lang: Lang): AnswerSection[] {
  const sections = describeAnswers(pkg, submission.answers as Answers, lang, originsOf(submission.payload, lang));
  const rows = describeComputed(pkg, (submission.computed as Computed) ?? {}, lang);
  const last = sections.at(-1);
  if (!last || rows.length === 0) return sections;
  return [...sections.slice(0, -1), { ...last, rows: [...last.rows, ...rows] }];
}

function authorityOf(deps: Pick<CasesDeps, 'findAuthority'>, id: string): CaseAuthority {
  return deps.findAuthority(id) ?? { id, name: id };
}

/** A document of a case for a person of its authority. Errors: `cases.not_found`. */
export async function findCaseDocument(
  deps: CasesDeps,
  actor: StaffActor,
  input: { caseId: string; documentId: string },
): Promise<CaseDocument> {
  return deps.db.as(actor, async (tx) => {
    const { head } = await openCase(tx, deps, actor, input.caseId);
    const document = (await listDocuments(tx, head.id)).find(({ id }) => id === input.documentId);
    if (!document) throw casesErrors.notFound();
    await recordRead(tx, deps, actor, head);
    return document;
  });
}
