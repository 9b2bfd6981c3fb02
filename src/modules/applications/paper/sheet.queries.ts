import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Sheet } from './sheet.types.ts';

export interface SheetTable {
  id: string;
  application_id: string;
  owner: string;
  authority_id: string;
  code: string;
  answers_hash: string;
  package_slug: string;
  package_version: string;
  lang: string;
  signatures: number;
  made_at: Date;
  arrived_on: string | null;
  recorded_at: Date | null;
  recorded_by: string | null;
}

/** The sheet that was given out last for the draft at hand. */
export async function findLastSheet(tx: Tx, owner: string): Promise<Sheet | undefined> {
  const row = await tx
    .selectFrom('applications.sheet')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSheet(row);
}

/** The sheet whose code, given by its hash, is in hand; only for staff of the authority it is addressed to. */
export async function findScannedSheet(tx: Tx, code: string): Promise<Sheet | undefined> {
  const row = await tx.selectFrom('applications.sheet').selectAll().where('code', '=', code).executeTakeFirst();
  return row && toSheet(row);
}

export async function insertSheet(tx: Tx, sheet: Omit<Sheet, 'arrivedOn'>, code: string): Promise<void> {
  await tx
    .insertInto('applications.sheet')
    .values({
      id: sheet.id,
      application_id: sheet.applicationId,
      owner: sheet.owner,
      authority_id: sheet.authorityId,
      code,
      answers_hash: sheet.answersHash,
      package_slug: sheet.packageSlug,
      package_version: sheet.packageVersion,
      lang: sheet.lang,
      signatures: sheet.signatures,
      made_at: sheet.madeAt,
    })
    .execute();
}

/** Records that a sheet came back signed; false when that was done already. */
export async function saveArrival(
  tx: Tx,
  id: string,
  arrival: { arrivedOn: string; recordedAt: Date; recordedBy: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('applications.sheet')
    .set({ arrived_on: arrival.arrivedOn, recorded_at: arrival.recordedAt, recorded_by: arrival.recordedBy })
    .where('id', '=', id)
    .where('arrived_on', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A draft that was printed lives as long as one that was changed. */
export async function touchDraft(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('applications.application').set({ updated_at: now }).where('id', '=', id).execute();
}

const toSheet = (row: Selectable<SheetTable>): Sheet => ({
  id: row.id,
  applicationId: row.application_id,
  owner: row.owner,
  authorityId: row.authority_id,
  answersHash: row.answers_hash,
  packageSlug: row.package_slug,
  packageVersion: row.package_version,
  lang: row.lang === 'en' ? 'en' : 'de',
  signatures: row.signatures,
  madeAt: row.made_at,
  arrivedOn: row.arrived_on,
});
