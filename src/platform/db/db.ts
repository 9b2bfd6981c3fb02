import { Kysely, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { ActorDialect, runAs } from './actor-driver.ts';
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
  const kysely = new Kysely<Tables>({ dialect: new ActorDialect(pool) });
  return {
    as: (actor, work) => runAs(actor, () => kysely.transaction().execute(work)),
    read: kysely,
    close: () => kysely.destroy(),
  };
}
