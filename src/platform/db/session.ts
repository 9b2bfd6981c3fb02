import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import type { Actor } from './actor.ts';
import { forgetPrepared, type Outcome, runBatch, type Statement } from './batch.ts';
import { beginTransaction, commitTransaction, rollbackTransaction, sayWhoActs } from './db.queries.ts';

/** A statement on its way; without `resolve` nobody waits for its answer. */
type Sent = {
  readonly statement: Statement;
  readonly resolve?: (outcome: Outcome) => void;
  readonly reject?: (error: unknown) => void;
};

const unhurried = new WeakSet<CompiledQuery>();

/** Marks a query whose answer nobody needs: it is sent together with the next statement or with the commit. */
export function sendLater<T>(query: CompiledQuery<T>): CompiledQuery<T> {
  unhurried.add(query);
  return query;
}

/**
 * One use of a connection. What can travel together is one message: "begin" and who acts with the first statement, statements that are asked
 * for at the same time, writes without an answer with the next statement, the last of them with the commit.
 */
export class Session implements DatabaseConnection {
  readonly #client: PoolClient;
  #queue: Sent[] = [];
  #sending = false;
  #begun = false;
  #state: 'single' | 'look' | 'transaction' | 'over' = 'single';
  /** True when the connection could not be brought back to a clean state and must be closed. */
  isBroken = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  begin(actor: Actor): void {
    this.#state = 'transaction';
    this.#queue = [{ statement: beginTransaction }, { statement: sayWhoActs(actor) }];
  }

  /** For statements that are asked for at the same time: one message, one transaction. */
  look(actor: Actor): void {
    this.#state = 'look';
    this.#queue = [{ statement: sayWhoActs(actor) }];
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#state === 'over') throw new Error('the transaction is over');
    const statement = { text: query.sql, values: query.parameters };
    if (this.#state === 'transaction' && unhurried.has(query)) {
      this.#queue.push({ statement });
      return { rows: [] };
    }
    const { command, count, rows } = await this.#send(statement);
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
    return { rows: rows as R[], ...(changed ? { numAffectedRows: BigInt(count) } : {}) };
  }

  /** Commits; throws when the server rolled back instead because a statement had failed. */
  async commit(): Promise<void> {
    const onlyOpening = !this.#begun && this.#queue.length === 2;
    if (onlyOpening) return;
    const { command } = await this.#send(commitTransaction);
    this.#begun = false;
    this.#state = 'over';
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back because one of its statements failed');
  }

  async rollback(): Promise<void> {
    const begun = this.#begun;
    this.#state = 'over';
    this.#queue = [];
    if (begun)
      await this.#send(rollbackTransaction).catch(() => {
        this.isBroken = true;
      });
  }

  // biome-ignore lint/correctness/useYield: answers are read whole, never as a stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streams are not supported');
  }

  async #send(statement: Statement): Promise<Outcome> {
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        this.#queue.push({ statement, resolve, reject });
        if (!this.#sending) void Promise.resolve().then(() => this.#flush());
        this.#sending = true;
      });
    } catch (error) {
      // The stack of the caller instead of that of the socket.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** Sends everything that waits; what comes meanwhile goes with the next message. */
  async #flush(): Promise<void> {
    while (this.#queue.some(({ resolve }) => resolve)) {
      const sent = this.#queue;
      this.#queue = [];
      if (this.#state === 'look') this.#state = 'over';
      try {
        const outcomes = await this.#run(sent.map(({ statement }) => statement));
        for (const [index, { resolve }] of sent.entries()) resolve?.(outcomes[index]!);
      } catch (error) {
        for (const { reject } of sent) reject?.(error);
      }
    }
    this.#sending = false;
  }

  async #run(statements: readonly Statement[]): Promise<Outcome[]> {
    const first = !this.#begun;
    this.#begun ||= statements[0] === beginTransaction;
    try {
      return await runBatch(this.#client, statements);
    } catch (error) {
      if (!isOutdatedPlan(error)) throw error;
      forgetPrepared(this.#client);
      if (!first) throw error;
      // Nothing was done yet, so it may be asked again.
      if (this.#begun) await runBatch(this.#client, [rollbackTransaction]);
      return await runBatch(this.#client, statements);
    }
  }
}

/** A migration changed a table below a prepared statement, or a pooler gave us another connection. */
function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === '26000' || (code === '0A000' && /cached plan/.test(message ?? ''));
}
