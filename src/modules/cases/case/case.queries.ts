import type { Selectable } from 'kysely';
import { type Tx, writeLater } from '../../../platform/db/db.ts';
import type { ActedBy, Evidence } from '../../applications/index.ts';
import type { CaseTable } from '../cases.tables.ts';
import type { CaseState } from './case.rules.ts';
import type { Action, CaseDocument, CaseHead } from './case.schema.ts';

/** The end of time for ordering: cases without a target day come last. */
const never = '9999-12-31';

export const sortDay = (dueOn: string | null): string => dueOn ?? never;

/** The case if the actor may see it; row-level security hides every other. */
export async function findHead(
  tx: Tx,
  caseId: string,
  options: { lock?: boolean } = {},
): Promise<CaseHead | undefined> {
  const row = await tx
    .selectFrom('cases.case')
    .selectAll()
    .where('id', '=', caseId)
    .$if(options.lock === true, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && toHead(row);
}

export async function findHeadByApplication(
  tx: Tx,
  applicationId: string,
  authorityId: string,
  options: { lock?: boolean } = {},
): Promise<CaseHead | undefined> {
  const row = await tx
    .selectFrom('cases.case')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('authority_id', '=', authorityId)
    .$if(options.lock === true, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && toHead(row);
}

/** All cases that an application became, oldest first. */
export async function listHeadsOfApplication(tx: Tx, applicationId: string): Promise<CaseHead[]> {
  const rows = await tx
    .selectFrom('cases.case')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute();
  return rows.map(toHead);
}

export async function listActions(tx: Tx, caseId: string): Promise<Action[]> {
  const rows = await tx.selectFrom('cases.action').selectAll().where('case_id', '=', caseId).orderBy('seq').execute();
  return rows.map(
    (row) =>
      ({
        seq: row.seq,
        at: row.at,
        kind: row.kind,
        actorId: row.actor_id,
        actorName: row.actor_name,
        data: row.data,
      }) as Action,
  );
}

export async function insertActions(tx: Tx, head: CaseHead, actions: readonly Action[]): Promise<void> {
  const query = tx.insertInto('cases.action').values(
    actions.map((action) => ({
      case_id: head.id,
      seq: action.seq,
      application_id: head.applicationId,
      authority_id: head.authorityId,
      at: action.at,
      kind: action.kind,
      actor_id: action.actorId,
      actor_name: action.actorName,
      data: JSON.stringify(action.data),
    })),
  );
  await writeLater(tx, query.compile());
}

/** Stores the folded columns. False when another transaction was faster. */
export async function updateHead(tx: Tx, caseId: string, before: number, state: CaseState): Promise<boolean> {
  const result = await tx
    .updateTable('cases.case')
    .set({
      status: state.status,
      answered: state.answered,
      task: state.task,
      assignee_id: state.assigneeId,
      assignee_name: state.assigneeName,
      due_on: state.dueOn,
      sort_on: sortDay(state.dueOn),
      updated_at: state.updatedAt,
      revision: state.revision,
    })
    .where('id', '=', caseId)
    .where('revision', '=', before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function listDocuments(tx: Tx, caseId: string): Promise<CaseDocument[]> {
  const rows = await tx
    .selectFrom('cases.document')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    mime: row.mime,
    size: row.size,
    kind: row.kind,
    visibleToApplicant: row.visible_to_applicant,
    createdAt: row.created_at,
  }));
}

export async function insertDocuments(tx: Tx, head: CaseHead, documents: readonly CaseDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const query = tx.insertInto('cases.document').values(
    documents.map((document) => ({
      id: document.id,
      case_id: head.id,
      application_id: head.applicationId,
      authority_id: head.authorityId,
      name: document.name,
      sha256: document.sha256,
      mime: document.mime,
      size: document.size,
      kind: document.kind,
      visible_to_applicant: document.visibleToApplicant,
      created_at: document.createdAt,
    })),
  );
  await writeLater(tx, query.compile());
}

export type StoredSubmission = {
  receiptNumber: string;
  lang: string;
  answers: unknown;
  computed: unknown;
  payload: unknown;
  explanation: unknown;
  identification: string;
  evidence: Evidence | null;
  actedBy: ActedBy | null;
  submittedAt: Date;
};

export async function findSubmission(tx: Tx, caseId: string): Promise<StoredSubmission | undefined> {
  const row = await tx.selectFrom('cases.submission').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return (
    row && {
      receiptNumber: row.receipt_number,
      lang: row.lang,
      answers: row.answers,
      computed: row.computed,
      payload: row.payload,
      explanation: row.explanation,
      identification: row.identification,
      evidence: row.evidence,
      actedBy: row.acted_by as ActedBy | null,
      submittedAt: row.submitted_at,
    }
  );
}

export function toHead(row: Selectable<CaseTable>): CaseHead {
  return {
    id: row.id,
    applicationId: row.application_id,
    authorityId: row.authority_id,
    carrierId: row.carrier_id,
    fileNumber: row.file_number,
    serviceSlug: row.service_slug,
    packageVersion: row.package_version,
    title: row.title,
    applicantName: row.applicant_name,
    placeAgs: row.place_ags,
    placeName: row.place_name,
    status: row.status,
    answered: row.answered,
    task: row.task,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    dueOn: row.due_on,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}
