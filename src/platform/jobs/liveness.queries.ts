import type { Pool, PoolClient } from 'pg';

export async function holdLock(client: PoolClient, key: number): Promise<void> {
  await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
  await client.query('select pg_advisory_lock($1::bigint)', [key]);
}

export async function insertWorker(pool: Pool, key: number, poolId: string): Promise<void> {
  await pool.query('insert into platform.worker (key, pool_id) values ($1, $2)', [key, poolId]);
}

export async function forgetWorker(pool: Pool, key: number): Promise<void> {
  await pool.query('delete from platform.worker where key = $1', [key]);
}

/** Frees the jobs of every process whose lock is free, and forgets the process, in one transaction. */
export async function releaseDeadWorkers(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ pool_id: string }>(`
      with dead as (
        select key from (select key from platform.worker for update skip locked) candidate
        where pg_try_advisory_xact_lock(key)
      )
      delete from platform.worker using dead where worker.key = dead.key returning pool_id`);
    const pools = rows.map((row) => row.pool_id);
    if (pools.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [pools]);
    await client.query('commit');
    return pools;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A process may die between taking a job and being registered: frees locks older than 15 s whose owner is in no row. */
export async function releaseOrphanLocks(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ locked_by: string }>(`
    select distinct locked_by from graphile_worker._private_jobs
    where locked_at < now() - interval '15 seconds' and locked_by not in (select pool_id from platform.worker)`);
  const pools = rows.map((row) => row.locked_by);
  if (pools.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [pools]);
  return pools;
}

/**
 * A job enqueued again under its key while it runs is replaced by a new one; the library takes key and attempts of the old one away and, when its
 * worker dies, leaves it lying. Every job of ours has a key (those of the calendar carry `_cron`), so one without was replaced.
 */
export async function deleteReplacedJobs(pool: Pool): Promise<void> {
  await pool.query(`
    delete from graphile_worker._private_jobs
    where not is_available and locked_at is null and attempts >= max_attempts and key is null and payload -> '_cron' is null`);
}
