import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { beginAs } from './db.queries.ts';

/** Says who begins a transaction: known to the driver, so that "begin" and "who acts" are one message to the server. */
const beginner = new AsyncLocalStorage<Actor>();

export const runAs = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => beginner.run(actor, work);

class ActorDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const actor = beginner.getStore();
    if (!actor) return super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(beginAs(actor)));
  }
}

export class ActorDialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new ActorDriver({ pool: this.#pool });
  }
}
