import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/db/tables.ts';

type Reader = Kysely<Tables>;

/** Who stands in for whom, and when; days are the first and the last one. */
export type Substitution = {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly firstDay: string;
  readonly lastDay: string;
};

/** What runs at an authority or is still to come, the next first. */
export async function listSubstitutions(read: Reader, authorityId: string, today: string): Promise<Substitution[]> {
  return read
    .selectFrom('accounts.substitution as v')
    .innerJoin('accounts.staff as s', 's.id', 'v.staff_id')
    .innerJoin('accounts.staff as d', 'd.id', 'v.deputy_id')
    .select(['v.id', 'v.staff_id as staffId', 's.name as staffName', 'v.deputy_id as deputyId', 'd.name as deputyName'])
    .select(['v.first_day as firstDay', 'v.last_day as lastDay'])
    .where('v.authority_id', '=', authorityId)
    .where('v.ended_at', 'is', null)
    .where(sql<boolean>`v.last_day >= ${today}::date`)
    .orderBy('v.first_day')
    .orderBy('v.id')
    .limit(200)
    .execute();
}

export async function insertSubstitution(
  tx: Reader,
  row: Omit<Substitution, 'staffName' | 'deputyName'> & { authorityId: string; namedBy: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('accounts.substitution')
    .values({
      id: row.id,
      authority_id: row.authorityId,
      staff_id: row.staffId,
      deputy_id: row.deputyId,
      first_day: row.firstDay,
      last_day: row.lastDay,
      named_by: row.namedBy,
      created_at: row.now,
      ended_at: null,
    })
    .execute();
}

/** True when it was still running. */
export async function endSubstitution(tx: Reader, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.substitution')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
