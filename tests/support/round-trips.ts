import pg from 'pg';
import { Batch } from '../../src/platform/db/batch.ts';

/** What was sent to the database while `work` ran: one entry per round trip, with the texts of its statements. */
export async function countRoundTrips(work: () => Promise<unknown>): Promise<string[][]> {
  const trips: string[][] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    trips.push(
      first instanceof Batch
        ? first.statements.map(({ text }) => text)
        : [typeof first === 'string' ? first : String((first as { text?: string }).text)],
    );
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return trips;
}
