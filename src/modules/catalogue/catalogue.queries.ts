import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type {} from './catalogue.tables.ts';
import type { LeikaRow } from './service.schema.ts';
import type { Synonym } from './synonyms.schema.ts';

type Reader = Kysely<Tables>;

export async function selectCounter(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('catalogue.version')
    .select('counter')
    .where('dataset', '=', 'index')
    .executeTakeFirst();
  return row?.counter ?? 0;
}

export async function selectHash(db: Reader, dataset: string): Promise<string | undefined> {
  const row = await db.selectFrom('catalogue.version').select('hash').where('dataset', '=', dataset).executeTakeFirst();
  return row?.hash ?? undefined;
}

/** One loader at a time, also between processes; ends with the transaction. */
export async function lockLoading(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('catalogue.load'))`.execute(tx);
}

/** Replaces the whole list of official names; the list travels as one JSON document. */
export async function replaceLeika(tx: Tx, rows: readonly LeikaRow[], source: string): Promise<void> {
  const list = rows.map(({ ozgName, ...rest }) => ({ ...rest, ozg_name: ozgName, source }));
  await tx.deleteFrom('catalogue.leika').execute();
  await sql`insert into catalogue.leika (key, name, type, ozg_name, situation, source)
    select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      as row(key text, name text, type text, ozg_name text, situation text, source text)`.execute(tx);
}

export async function saveDataSet(
  tx: Tx,
  set: { dataset: 'product' | 'import'; source: string; hash: string; rowCount: number; at: Date },
): Promise<void> {
  const values = { source: set.source, hash: set.hash, row_count: set.rowCount, loaded_at: set.at };
  await tx
    .insertInto('catalogue.version')
    .values({ dataset: set.dataset, ...values })
    .onConflict((conflict) => conflict.column('dataset').doUpdateSet(values))
    .execute();
}

export async function selectLeika(db: Reader): Promise<LeikaRow[]> {
  const rows = await db
    .selectFrom('catalogue.leika')
    .select(['key', 'name', 'type', 'ozg_name', 'situation'])
    .orderBy('key')
    .execute();
  return rows.map(({ ozg_name, ...rest }) => ({ ...rest, ozgName: ozg_name }));
}

export async function selectSynonyms(db: Reader): Promise<Synonym[]> {
  const rows = await db
    .selectFrom('catalogue.synonym')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ created_by, created_at, ...rest }) => ({ ...rest, createdBy: created_by, createdAt: created_at }));
}

/** False when the same word stands there already. */
export async function insertSynonym(tx: Tx, { createdBy, createdAt, ...rest }: Synonym): Promise<boolean> {
  const done = await tx
    .insertInto('catalogue.synonym')
    .values({ ...rest, created_by: createdBy, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteSynonym(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('catalogue.synonym').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Adds counts to the questions of a day. */
export async function addMisses(tx: Tx, day: string, misses: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...misses].map(([question, count]) => ({ question, count }));
  await sql`insert into catalogue.search_miss as known (day, question, count)
    select ${day}::date, question, count from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(question text, count integer)
    on conflict (day, question) do update set count = known.count + excluded.count`.execute(tx);
}

export async function selectMisses(
  db: Reader,
  since: string,
  limit: number,
): Promise<{ question: string; count: number }[]> {
  const count = sql<number>`sum(count)::int`;
  return db
    .selectFrom('catalogue.search_miss')
    .select(['question', count.as('count')])
    .where('day', '>=', since)
    .groupBy('question')
    .orderBy(count, 'desc')
    .orderBy('question')
    .limit(limit)
    .execute();
}

export async function deleteMissesBefore(tx: Tx, day: string): Promise<void> {
  await tx.deleteFrom('catalogue.search_miss').where('day', '<', day).execute();
}
