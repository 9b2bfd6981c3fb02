import type { Kysely } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Held, HoldReason } from './plausibility.rules.ts';

export type HeldRow = Held & { readonly id: number; readonly dataset: string; readonly createdAt: Date };

/** Holds a row; one that waits already takes the newer value. */
export async function holdRows(tx: Tx, dataset: string, held: readonly Held[], at: Date): Promise<void> {
  for (const { key, reason, known, incoming } of held) {
    const values = { known: JSON.stringify(known ?? null), incoming: JSON.stringify(incoming ?? null), created_at: at };
    await tx
      .insertInto('places.held_row')
      .values({ dataset, key, reason, released_at: null, ...values })
      .onConflict((conflict) =>
        conflict.columns(['dataset', 'key', 'reason']).where('released_at', 'is', null).doUpdateSet(values),
      )
      .execute();
  }
}

export async function selectHeld(db: Kysely<Tables>, ids?: readonly number[]): Promise<HeldRow[]> {
  let query = db.selectFrom('places.held_row').selectAll().where('released_at', 'is', null).orderBy('id');
  if (ids) query = query.where('id', 'in', [...ids]);
  const rows = await query.execute();
  return rows.map(({ id, dataset, key, reason, known, incoming, created_at }) => ({
    id,
    dataset,
    key,
    reason: reason as HoldReason,
    known,
    incoming,
    createdAt: created_at,
  }));
}

export async function markReleased(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable('places.held_row').set({ released_at: at }).where('id', '=', id).execute();
}
