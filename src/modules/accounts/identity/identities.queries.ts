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

/** An outside identity as its owner sees it. */
export type IdentityEntry = { id: string; means: string; level: Level; linkedAt: Date; lastUsedAt: Date };

export async function listIdentities(tx: Tx, accountId: string): Promise<IdentityEntry[]> {
  return tx
    .selectFrom('accounts.identity')
    .select(['id', 'means', 'highest_level as level', 'linked_at as linkedAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
}

/** Unbinds an identity; what its provider said of the person goes with the last one of the provider. Returns the means. */
export async function deleteIdentity(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  const gone = await tx
    .deleteFrom('accounts.identity')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('means')
    .executeTakeFirst();
  if (!gone) return undefined;
  await tx
    .deleteFrom('accounts.proven')
    .where('account_id', '=', accountId)
    .where('means', '=', gone.means)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('accounts.identity')
            .select('id')
            .where('account_id', '=', accountId)
            .where('means', '=', gone.means),
        ),
      ),
    )
    .execute();
  return gone.means;
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
