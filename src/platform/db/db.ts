import {
  type CompiledQuery,
  type ConnectionProvider,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { Session, sendLater } from './session.ts';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

export type Db = {
  /** The only way to protected tables: one transaction that first says who acts (row-level security reads it). */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same in one round trip, for one statement or several asked for at the same time; a later one throws. */
  look<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For public tables only: no actor, so protected tables show nothing. */
  read: Kysely<Tables>;
  close(): Promise<void>;
};

/**
 * Writes without waiting for the answer: the query travels with the next statement or with the commit, and its failure fails that. For what
 * needs no returned row and no count.
 */
export async function writeLater(tx: Tx, query: CompiledQuery): Promise<void> {
  await tx.executeQuery(sendLater(query));
}

/** Builds the access to the database on a pool whose connections act as the app role. */
export function createDb(pool: Pool): Db {
  const adapter = new PostgresAdapter();
  const compiler = new PostgresQueryCompiler();
  const shared = {
    config: { dialect: new PostgresDialect({ pool }) },
    dialect: new PostgresDialect({ pool }),
    driver: new DummyDriver(),
  };
  const executor = (provider: ConnectionProvider) => new DefaultQueryExecutor(compiler, adapter, provider);

  async function withSession<T>(work: (session: Session, tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    const session = new Session(client);
    try {
      const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(session) };
      return await work(session, new Transaction({ ...shared, executor: executor(provider) }));
    } finally {
      client.release(session.isBroken);
    }
  }

  return {
    as: (actor, work) =>
      withSession(async (session, tx) => {
        session.begin(actor);
        try {
          const result = await work(tx);
          await session.commit();
          return result;
        } catch (error) {
          await session.rollback();
          throw error;
        }
      }),
    look: (actor, work) =>
      withSession((session, tx) => {
        session.look(actor);
        return work(tx);
      }),
    read: new Kysely<Tables>({
      ...shared,
      executor: executor({ provideConnection: (consumer) => withSession((session) => consumer(session)) }),
    }),
    close: () => pool.end(),
  };
}
