import { sql } from 'kysely';
import pg, { type PoolClient, type Submittable } from 'pg';
import utils from 'pg/lib/utils.js';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };
export type Outcome = { readonly command: string; readonly count: number; readonly rows: Row[] };

type Row = { [column: string]: unknown };
type Column = { readonly name: string; readonly parse: (text: string) => unknown };
/** What one connection has prepared: the name of a statement there and the columns of its answer. */
type Prepared = { readonly name: string; readonly columns: readonly Column[] };
type Memory = { next: number; readonly known: Map<string, Prepared> };
type Answer = { command: string; count: number; rows: Row[]; columns: readonly Column[] };

/** The part of the connection of `pg` that writes messages. */
type Wire = {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
};

const memories = new WeakMap<PoolClient, Memory>();
const uses = new Map<string, number>();
const usesBeforeNaming = 2;
const mostTexts = 2_000;

/**
 * Sends statements in one message and reads all their answers: one round trip, however many they are. Outside of `begin` they are one
 * transaction. The first that fails rejects, and the server leaves out the rest. Statements that come again are prepared.
 */
export function runBatch(client: PoolClient, statements: readonly Statement[]): Promise<Outcome[]> {
  return new Promise((resolve, reject) => client.query(new Batch(memoryOf(client), statements, resolve, reject)));
}

/** Forgets what a connection has prepared: after a change of a table the server refuses the old plans. */
export function forgetPrepared(client: PoolClient): void {
  memoryOf(client).known.clear();
}

function memoryOf(client: PoolClient): Memory {
  const found = memories.get(client) ?? { next: 0, known: new Map() };
  memories.set(client, found);
  return found;
}

const plannedAnewText = '/* planned anew */';

/**
 * Ends a statement whose best plan depends on its values, such as a search for a rare or a common word: it is planned anew each time, never
 * prepared. For `modifyEnd` of a query.
 */
export const plannedAnew = sql.raw(plannedAnewText);

/** A statement that is used once, at the start, is not worth a name; texts without end (lists of any length) must not fill the memory. */
function isWorthNaming(text: string): boolean {
  if (text.endsWith(plannedAnewText)) return false;
  if (uses.size > mostTexts) uses.clear();
  const count = (uses.get(text) ?? 0) + 1;
  uses.set(text, count);
  return count > usesBeforeNaming;
}

/** What `pg` hands its connection to; public so that a test can count statements. */
export class Batch implements Submittable {
  readonly statements: readonly Statement[];
  readonly #values: readonly (readonly unknown[])[];
  readonly #memory: Memory;
  readonly #resolve: (outcomes: Outcome[]) => void;
  readonly #reject: (error: Error) => void;
  readonly #answers: Answer[] = [];
  readonly #fresh: { index: number; name: string }[] = [];
  #at = 0;
  #failed: unknown;

  constructor(
    memory: Memory,
    statements: readonly Statement[],
    resolve: (outcomes: Outcome[]) => void,
    reject: (error: Error) => void,
  ) {
    this.statements = statements;
    this.#values = statements.map(({ values }) => values.map(utils.prepareValue));
    this.#memory = memory;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    try {
      for (const [index, { text }] of this.statements.entries()) this.#write(wire, index, text);
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  #write(wire: Wire, index: number, text: string): void {
    const known = this.#memory.known.get(text);
    let name = known?.name ?? this.#fresh.find((own) => this.statements[own.index]?.text === text)?.name;
    if (name === undefined) {
      // A number is never used twice: what a failed batch left prepared under it does no harm.
      name = isWorthNaming(text) ? `s${this.#memory.next++}` : '';
      if (name) this.#fresh.push({ index, name });
      wire.parse({ name, text, types: [] });
    }
    wire.bind({ portal: '', statement: name, values: this.#values[index]! });
    if (!known) wire.describe({ type: 'P', name: '' });
    wire.execute({ portal: '', rows: 0 });
    this.#answers.push({ command: '', count: 0, rows: [], columns: known?.columns ?? [] });
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#answers[this.#at]!.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: pg.types.getTypeParser(dataTypeID, 'text') as Column['parse'],
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { columns, rows } = this.#answers[this.#at]!;
    const row: Row = {};
    try {
      for (let index = 0; index < columns.length; index += 1) {
        const { name, parse } = columns[index]!;
        const text = fields[index] ?? null;
        row[name] = text === null ? null : parse(text);
      }
      rows.push(row);
    } catch (error) {
      this.#failed ??= error;
    }
  }

  /** "INSERT 0 1", "UPDATE 3", "COMMIT" */
  handleCommandComplete({ text }: { text: string }): void {
    const answer = this.#answers[this.#at]!;
    const [command = '', ...numbers] = text.split(' ');
    answer.command = command;
    answer.count = Number(numbers.at(-1) ?? 0);
    this.#at += 1;
  }

  handleReadyForQuery(): void {
    for (const { index, name } of this.#fresh)
      this.#memory.known.set(this.statements[index]!.text, { name, columns: this.#answers[index]!.columns });
    if (this.#failed) this.#reject(this.#failed as Error);
    else this.#resolve(this.#answers);
  }

  handleError(error: Error): void {
    this.#reject(error);
  }

  handleEmptyQuery(): void {
    this.#at += 1;
  }
}
