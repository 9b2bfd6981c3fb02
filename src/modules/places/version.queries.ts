import type { Kysely } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';

/** Where a data set comes from, for the note under a map or a list. */
export type DataSet = {
  readonly dataset: string;
  readonly state: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly rowCount: number | null;
  readonly loadedAt: Date | null;
};

export async function selectCounter(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('places.version').select('counter').where('dataset', '=', 'index').executeTakeFirst();
  return row?.counter ?? 0;
}

export async function selectDataSets(db: Kysely<Tables>): Promise<DataSet[]> {
  const rows = await db
    .selectFrom('places.version')
    .selectAll()
    .where('dataset', '<>', 'index')
    .orderBy('dataset')
    .execute();
  return rows.map(({ dataset, state, source, licence, row_count, loaded_at }) => ({
    dataset,
    state,
    source,
    licence,
    rowCount: row_count,
    loadedAt: loaded_at,
  }));
}

export async function selectHash(db: Kysely<Tables>, dataset: string): Promise<string | null> {
  const row = await db.selectFrom('places.version').select('hash').where('dataset', '=', dataset).executeTakeFirst();
  return row?.hash ?? null;
}

/** Notes a loaded data set and makes every process build its index anew. */
export async function saveDataSet(
  tx: Tx,
  set: { dataset: string; state?: string; source: string; licence?: string; hash?: string; rowCount: number; at: Date },
): Promise<void> {
  const values = {
    state: set.state ?? null,
    source: set.source,
    licence: set.licence ?? null,
    hash: set.hash ?? null,
    row_count: set.rowCount,
    loaded_at: set.at,
  };
  await tx
    .insertInto('places.version')
    .values({ dataset: set.dataset, ...values })
    .onConflict((conflict) => conflict.column('dataset').doUpdateSet(values))
    .execute();
  await tx
    .updateTable('places.version')
    .set((row) => ({ counter: row('counter', '+', 1) }))
    .where('dataset', '=', 'index')
    .execute();
}
