import { type Kysely, type Selectable, sql } from 'kysely';
import type { Lang } from '../../../lang/lang.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { SentPart, Submission } from '../applications.schema.ts';
import type { ApplicationTable, PartTable } from '../applications.tables.ts';
import { wholeAnswers } from '../prefill/prefill.rules.ts';
import type { Evidence } from '../signing/evidence.types.ts';

type Sent = { submission: Submission; owner: string; notifyEmail: string | null };

/**
 * What a recipient gets of a sent application: its part of a form with several recipients, else the whole. Undefined when it was not sent,
 * or when others get parts of it but this recipient gets none.
 */
export async function selectSubmission(tx: Tx, applicationId: string, recipientId: string): Promise<Sent | undefined> {
  const [row, parts] = await Promise.all([
    tx
      .selectFrom('applications.application')
      .selectAll()
      .where('id', '=', applicationId)
      .where('state', '=', 'submitted')
      .executeTakeFirst(),
    tx.selectFrom('applications.part').selectAll().where('application_id', '=', applicationId).execute(),
  ]);
  if (!row) return undefined;
  const sent = { submission: toSubmission(row), owner: row.owner, notifyEmail: row.notify_email };
  if (parts.length === 0) return sent;
  const part = parts.find((candidate) => candidate.recipient_id === recipientId);
  return part && { ...sent, submission: narrowed(sent.submission, part) };
}

/** The whole of what was sent by the holder at hand; undefined for a draft. */
export async function selectOwnSubmission(tx: Tx, owner: string): Promise<Submission | undefined> {
  const row = await tx
    .selectFrom('applications.application')
    .selectAll()
    .where('owner', '=', owner)
    .where('state', '=', 'submitted')
    .executeTakeFirst();
  return row && toSubmission(row);
}

/** Stores what one of several recipients gets. */
export async function insertPart(
  tx: Tx,
  owner: string,
  part: { position: number; rows: readonly number[]; submission: Submission },
): Promise<void> {
  const { submission } = part;
  const json = (value: unknown) => JSON.stringify(value) as never;
  await tx
    .insertInto('applications.part')
    .values({
      application_id: submission.applicationId,
      recipient_id: submission.performerId,
      owner,
      position: part.position,
      carrier_id: submission.carrierId,
      ags: submission.ags ?? '',
      row_indexes: json(part.rows),
      answers: json(submission.answers),
      submission: json(submission.submission),
      computed: json(submission.computed),
      explanation: json(submission.explanation),
      attachments: json(submission.attachments),
      evidence: json(submission.evidence),
    })
    .execute();
}

/** Who got which rows, in the order in which the holder saw them. */
export async function selectParts(tx: Tx, applicationId: string): Promise<SentPart[]> {
  const rows = await tx
    .selectFrom('applications.part')
    .select(['recipient_id', 'carrier_id', 'row_indexes'])
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ recipientId: row.recipient_id, carrierId: row.carrier_id, rows: row.row_indexes }));
}

/** Takes one of the applications that an authority accepts on a day; false when all are taken. Waits for whoever is taking one. */
export async function takeSlot(
  tx: Tx,
  slot: { slug: string; authorityId: string; day: string },
  limit: number,
): Promise<boolean> {
  const result = await tx
    .insertInto('applications.intake')
    .values({ slug: slot.slug, authority_id: slot.authorityId, day: slot.day, taken: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['slug', 'authority_id', 'day'])
        .doUpdateSet({ taken: sql`intake.taken + 1` })
        .where('applications.intake.taken', '<', limit),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** How many applications an authority took on a day. */
export async function countTaken(
  db: Kysely<Tables>,
  slot: { slug: string; authorityId: string; day: string },
): Promise<number> {
  const row = await db
    .selectFrom('applications.intake')
    .select('taken')
    .where('slug', '=', slot.slug)
    .where('authority_id', '=', slot.authorityId)
    .where('day', '=', slot.day)
    .executeTakeFirst();
  return row?.taken ?? 0;
}

function narrowed(whole: Submission, part: Selectable<PartTable>): Submission {
  const { answers, submission, computed, explanation, attachments, evidence } = part;
  return {
    ...whole,
    ags: part.ags,
    carrierId: part.carrier_id,
    performerId: part.recipient_id,
    answers,
    submission,
    computed,
    explanation,
    attachments,
    ...identified(evidence),
  };
}

const identified = (evidence: Evidence | null): Pick<Submission, 'evidence' | 'identification'> => ({
  evidence,
  identification: evidence?.login?.level ?? 'none',
});

/** The constraints of the table say that a sent row has these columns. */
function toSubmission(row: Selectable<ApplicationTable>): Submission {
  return {
    applicationId: row.id,
    receiptNumber: row.receipt_number!,
    packageSlug: row.package_slug,
    packageVersion: row.package_version,
    title: row.title!,
    lang: row.lang as Lang,
    ags: row.ags,
    carrierId: row.carrier_id,
    performerId: row.performer_id!,
    explanation: row.explanation ?? [],
    submittedAt: row.submitted_at!,
    answers: wholeAnswers(row),
    submission: row.submission!,
    computed: row.computed ?? {},
    attachments: row.attachments ?? [],
    ...identified(row.evidence),
    actedBy: row.acted_by,
  };
}
