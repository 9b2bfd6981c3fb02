import pg from 'pg';
import type { Log } from '../log/log.ts';

// Calendar days stay text 'YYYY-MM-DD' (a Date would shift them by the zone), big integers stay exact as numbers up to 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

/** Opens a pool. With `role`, every connection acts as that role from its first statement on. */
export function createPool(url: string, options: { max: number; role?: string; log: Log; name: string }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 10_000,
    // A new connection costs a log-in and loses what the old one had prepared.
    idleTimeoutMillis: 300_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: `rennsteig-${options.name}`,
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  });
  // Without a handler a lost connection ends the process.
  pool.on('error', (error) => options.log.warn({ err: error, pool: options.name }, 'database connection lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => options.log.warn({ err: error, pool: options.name }, 'database connection failed'));
  });
  return pool;
}
