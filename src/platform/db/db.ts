import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { setActor } from './db.queries.ts';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

export type Db = {
  /** The only way to protected tables: one transaction that first says who acts (row-level security reads it). */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For public tables only: no actor, so protected tables show nothing. */
  read: Kysely<Tables>;
  close(): Promise<void>;
};

/** Builds the access to the database on a pool whose connections act as the app role. */
export function createDb(pool: Pool): Db {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    as: (actor, work) =>
      kysely.transaction().execute(async (tx) => {
        await setActor(tx, actor);
        return work(tx);
      }),
    read: kysely,
    close: () => kysely.destroy(),
  };
}
