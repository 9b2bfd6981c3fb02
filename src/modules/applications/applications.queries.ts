import { type Selectable, sql } from 'kysely';
import type { Answers } from '../../forms/form.types.ts';
import type { Lang } from '../../lang/lang.ts';
import { type Tx, writeLater } from '../../platform/db/db.ts';
import type { Application, EndReason, PrefillEntry, Submission } from './applications.schema.ts';
import type { ApplicationTable } from './applications.tables.ts';

type NewDraft = Pick<
  Application,
  'id' | 'owner' | 'packageSlug' | 'packageVersion' | 'ags' | 'authorityId' | 'lang' | 'facts' | 'answers'
>;

export async function insertDraft(tx: Tx, draft: NewDraft, now: Date): Promise<void> {
  const query = tx.insertInto('applications.application').values({
    id: draft.id,
    owner: draft.owner,
    package_slug: draft.packageSlug,
    package_version: draft.packageVersion,
    ags: draft.ags,
    authority_id: draft.authorityId,
    lang: draft.lang,
    facts: JSON.stringify(draft.facts) as never,
    answers: JSON.stringify(draft.answers) as never,
    started_at: now,
    updated_at: now,
  });
  await writeLater(tx, query.compile());
}

/** Without what only the recipient gets, which is as large as all the rest. */
const columns = [
  ...(['id', 'owner', 'package_slug', 'package_version', 'ags', 'authority_id', 'carrier_id', 'performer_id'] as const),
  ...(['lang', 'state', 'facts', 'answers', 'revision', 'notify_email', 'started_at', 'updated_at'] as const),
  ...(['submitted_at', 'receipt_number', 'title', 'prefill', 'evidence'] as const),
];

export async function findApplication(tx: Tx, owner: string): Promise<Application | undefined> {
  const row = await tx
    .selectFrom('applications.application')
    .select(columns)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return row && toApplication(row);
}

/** Locks the draft of a link until the end of the transaction; undefined when there is none or it was sent. */
export async function lockDraft(tx: Tx, owner: string): Promise<Application | undefined> {
  const row = await tx
    .selectFrom('applications.application')
    .select(columns)
    .where('owner', '=', owner)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  return row && toApplication(row);
}

export async function updateAnswers(tx: Tx, id: string, answers: Answers, now: Date): Promise<void> {
  const query = tx
    .updateTable('applications.application')
    .set({ answers: JSON.stringify(answers) as never, revision: sql`revision + 1`, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft');
  await writeLater(tx, query.compile());
}

/** Stores what was offered or taken over, and the answers that came with it. */
export async function updatePrefill(
  tx: Tx,
  id: string,
  change: { prefill: readonly PrefillEntry[]; answers?: Answers },
  now: Date,
): Promise<void> {
  const { prefill, answers } = change;
  await tx
    .updateTable('applications.application')
    .set({ prefill: JSON.stringify(prefill) as never, updated_at: now })
    .$if(answers !== undefined, (query) =>
      query.set({ answers: JSON.stringify(answers) as never, revision: sql`revision + 1` }),
    )
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

export async function updateNotifyEmail(tx: Tx, id: string, email: string): Promise<void> {
  await tx
    .updateTable('applications.application')
    .set({ notify_email: email })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** `own` are the answers of the person; what registers answered stays in `prefill`. */
export async function freeze(
  tx: Tx,
  submission: Submission,
  kept: { own: Answers; prefill: readonly PrefillEntry[]; notifyEmail: string | null },
): Promise<void> {
  const query = tx
    .updateTable('applications.application')
    .set({
      state: 'submitted',
      carrier_id: submission.carrierId,
      performer_id: submission.performerId,
      answers: JSON.stringify(kept.own) as never,
      prefill: JSON.stringify(kept.prefill) as never,
      submission: JSON.stringify(submission.submission) as never,
      computed: JSON.stringify(submission.computed) as never,
      explanation: JSON.stringify(submission.explanation) as never,
      attachments: JSON.stringify(submission.attachments) as never,
      title: JSON.stringify(submission.title) as never,
      evidence: JSON.stringify(submission.evidence) as never,
      receipt_number: submission.receiptNumber,
      submitted_at: submission.submittedAt,
      updated_at: submission.submittedAt,
      notify_email: kept.notifyEmail,
      ...(submission.actedBy ? { acted_by: JSON.stringify(submission.actedBy) as never } : {}),
      revision: sql`revision + 1`,
    })
    .where('id', '=', submission.applicationId)
    .where('state', '=', 'draft');
  await writeLater(tx, query.compile());
}

export async function insertEnded(tx: Tx, owner: string, reason: EndReason, now: Date): Promise<void> {
  await tx
    .insertInto('applications.ended')
    .values({ owner, reason, ended_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function selectEnded(tx: Tx, owner: string): Promise<{ reason: EndReason; endedAt: Date } | undefined> {
  const row = await tx.selectFrom('applications.ended').selectAll().where('owner', '=', owner).executeTakeFirst();
  return row && { reason: row.reason, endedAt: row.ended_at };
}

function toApplication(row: Pick<Selectable<ApplicationTable>, (typeof columns)[number]>): Application {
  return {
    id: row.id,
    owner: row.owner,
    packageSlug: row.package_slug,
    packageVersion: row.package_version,
    ags: row.ags,
    authorityId: row.authority_id,
    carrierId: row.carrier_id,
    performerId: row.performer_id,
    lang: row.lang as Lang,
    state: row.state,
    facts: row.facts,
    answers: row.answers,
    revision: row.revision,
    notifyEmail: row.notify_email,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    receiptNumber: row.receipt_number,
    title: row.title,
    prefill: row.prefill,
    evidence: row.evidence,
  };
}
