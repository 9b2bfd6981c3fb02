import type { Kysely } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';

export type Boundaries = {
  /** TopoJSON; its objects are named by the file (gemeinden, kreise, …). */
  readonly topology: unknown;
  readonly source: string | null;
  readonly licence: string | null;
  readonly state: string | null;
};

export async function saveBoundaries(tx: Tx, topology: unknown): Promise<void> {
  const value = JSON.stringify(topology);
  await tx
    .insertInto('places.boundary')
    .values({ dataset: 'boundaries', topology: value })
    .onConflict((conflict) => conflict.column('dataset').doUpdateSet({ topology: value }))
    .execute();
}

export async function selectBoundaries(db: Kysely<Tables>): Promise<Boundaries | undefined> {
  return db
    .selectFrom('places.boundary as b')
    .leftJoin('places.version as v', 'v.dataset', 'b.dataset')
    .select(['b.topology', 'v.source', 'v.licence', 'v.state'])
    .where('b.dataset', '=', 'boundaries')
    .executeTakeFirst();
}
