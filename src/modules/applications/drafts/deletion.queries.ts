import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Stage } from './deletion.rules.ts';

/** More than this wait for the next look, an hour later. */
const mostAtOnce = 10_000;

/** Drafts of a stage, without those whose holder has got the notice of it. A draft is never changed before it began, which is what is indexed. */
export async function selectDueDrafts(tx: Tx, stage: Stage, draftDays: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('applications.application as draft')
    .select('id')
    .where('state', '=', 'draft')
    .where('started_at', '<=', stage.until)
    .where('updated_at', '<=', stage.until)
    .where('updated_at', '>', stage.after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('applications.announcement')
            .select('application_id')
            .whereRef('application_id', '=', 'draft.id')
            .where('days_before', '=', stage.daysBefore)
            .where('deletes_at', '=', sql<Date>`draft.updated_at + ${24 * draftDays}::int * interval '1 hour'`),
        ),
      ),
    )
    .orderBy('started_at')
    .limit(mostAtOnce)
    .execute();
  return rows.map(({ id }) => id);
}

export async function selectDraftDates(
  tx: Tx,
  id: string,
): Promise<{ updatedAt: Date; notifyEmail: string | null; lang: string } | undefined> {
  const row = await tx
    .selectFrom('applications.application')
    .select(['updated_at', 'notify_email', 'lang'])
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row && { updatedAt: row.updated_at, notifyEmail: row.notify_email, lang: row.lang };
}

/** False when this notice was given before. */
export async function insertAnnouncement(
  tx: Tx,
  applicationId: string,
  deletesAt: Date,
  daysBefore: number,
): Promise<boolean> {
  const result = await tx
    .insertInto('applications.announcement')
    .values({ application_id: applicationId, deletes_at: deletesAt, days_before: daysBefore })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Deletes one draft that nobody has changed since; undefined when somebody has. */
export async function deleteDraft(tx: Tx, id: string, unchangedSince: Date): Promise<{ owner: string } | undefined> {
  return tx
    .deleteFrom('applications.application')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('updated_at', '<=', unchangedSince)
    .returning('owner')
    .executeTakeFirst();
}
