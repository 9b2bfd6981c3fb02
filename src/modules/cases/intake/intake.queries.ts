import { sql } from 'kysely';
import { type Tx, writeLater } from '../../../platform/db/db.ts';
import { type StoredSubmission, sortDay } from '../case/case.queries.ts';
import type { CaseHead } from '../case/case.schema.ts';

/** Makes two arrivals of the same application wait for each other, so that the second finds the first and takes no number. */
export async function lockArrival(tx: Tx, applicationId: string, authorityId: string): Promise<void> {
  const name = `cases:${applicationId}:${authorityId}`;
  await writeLater(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.compile(tx));
}

/** The next number of an authority for prefix and year. The row stays locked until the commit: no gap, no double. */
export async function nextCounter(tx: Tx, authorityId: string, prefix: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('cases.counter')
    .values({ authority_id: authorityId, prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'prefix', 'year'])
        .doUpdateSet((eb) => ({ last: eb('cases.counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function insertHead(tx: Tx, head: CaseHead): Promise<void> {
  const query = tx.insertInto('cases.case').values({
    id: head.id,
    application_id: head.applicationId,
    authority_id: head.authorityId,
    carrier_id: head.carrierId,
    file_number: head.fileNumber,
    service_slug: head.serviceSlug,
    package_version: head.packageVersion,
    title: head.title,
    applicant_name: head.applicantName,
    place_ags: head.placeAgs,
    place_name: head.placeName,
    received_at: head.receivedAt,
    status: head.status,
    answered: head.answered,
    assignee_id: head.assigneeId,
    assignee_name: head.assigneeName,
    due_on: head.dueOn,
    sort_on: sortDay(head.dueOn),
    updated_at: head.updatedAt,
    revision: head.revision,
  });
  await writeLater(tx, query.compile());
}

export async function insertSubmission(tx: Tx, head: CaseHead, submission: StoredSubmission): Promise<void> {
  const query = tx.insertInto('cases.submission').values({
    case_id: head.id,
    application_id: head.applicationId,
    authority_id: head.authorityId,
    receipt_number: submission.receiptNumber,
    lang: submission.lang,
    answers: JSON.stringify(submission.answers),
    computed: JSON.stringify(submission.computed),
    payload: JSON.stringify(submission.payload),
    explanation: JSON.stringify(submission.explanation),
    identification: submission.identification,
    evidence: JSON.stringify(submission.evidence) as never,
    acted_by: submission.actedBy ? JSON.stringify(submission.actedBy) : null,
    submitted_at: submission.submittedAt,
  });
  await writeLater(tx, query.compile());
}

export async function insertWords(tx: Tx, head: CaseHead, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const query = tx.insertInto('cases.word').values(
    words.map((word) => ({
      authority_id: head.authorityId,
      word,
      case_id: head.id,
      application_id: head.applicationId,
    })),
  );
  await writeLater(tx, query.compile());
}
