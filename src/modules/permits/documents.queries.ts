import type { StaffActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { PermitDocument, PermitRecord } from './permits.schema.ts';

const columns = ['id', 'name', 'sha256', 'size', 'mime'] as const;

/** The documents of a permit in the order in which they came. */
export const selectDocuments = (tx: Tx, permitId: string): Promise<PermitDocument[]> =>
  tx
    .selectFrom('permits.document')
    .select(columns)
    .where('permit_id', '=', permitId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();

/** Returns false when this file is there already. */
export async function insertDocument(
  tx: Tx,
  permit: Pick<PermitRecord, 'id' | 'authorityId' | 'appliedBy'>,
  document: PermitDocument,
  { by, at }: { by: StaffActor; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('permits.document')
    .values({
      ...document,
      permit_id: permit.id,
      authority_id: permit.authorityId,
      applied_by: permit.appliedBy,
      added_at: at,
      added_by: by.id,
      added_by_name: by.name,
    })
    .onConflict((conflict) => conflict.columns(['permit_id', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
