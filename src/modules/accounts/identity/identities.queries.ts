import type { Level } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type ProvenData, type ProvenField, provenFields } from './identity.types.ts';

/** The account of an outside identity. */
export async function findAccountOf(tx: Tx, means: string, subjectHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('accounts.identity')
    .select('account_id')
    .where('means', '=', means)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst();
  return row?.account_id;
}

/** Binds an identity to an account, or notes that it was used again. False when it belongs to another account. */
export async function linkIdentity(
  tx: Tx,
  identity: { id: string; accountId: string; means: string; subjectHash: string; level: Level; now: Date },
): Promise<boolean> {
  const { accountId, means, subjectHash, level, now } = identity;
  const used = await tx
    .updateTable('accounts.identity')
    .set({ last_used_at: now })
    .where('account_id', '=', accountId)
    .where('means', '=', means)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst();
  if (used.numUpdatedRows > 0n) return true;
  const made = await tx
    .insertInto('accounts.identity')
    .values({
      id: identity.id,
      account_id: accountId,
      means,
      subject_hash: subjectHash,
      highest_level: level,
      linked_at: now,
      last_used_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What is proven of the person of an account. */
export async function findProven(tx: Tx, accountId: string): Promise<ProvenData> {
  const rows = await tx
    .selectFrom('accounts.proven')
    .select(['field', 'value', 'level'])
    .where('account_id', '=', accountId)
    .execute();
  return Object.fromEntries(rows.map(({ field, value, level }) => [field, { value, level }]));
}

/** Replaces the values that came now; others stay with the level they arrived with. */
export async function saveProven(
  tx: Tx,
  accountId: string,
  input: { data: ProvenData; means: string; now: Date },
): Promise<void> {
  const rows = provenFields.flatMap((field: ProvenField) => {
    const known = input.data[field];
    return known?.value ? [{ account_id: accountId, field, ...known, means: input.means, proven_at: input.now }] : [];
  });
  if (rows.length === 0) return;
  await tx
    .insertInto('accounts.proven')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'field']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        level: row.ref('excluded.level'),
        means: row.ref('excluded.means'),
        proven_at: row.ref('excluded.proven_at'),
      })),
    )
    .execute();
}
