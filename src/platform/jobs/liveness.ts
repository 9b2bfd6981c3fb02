import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log/log.ts';
import {
  deleteReplacedJobs,
  forgetWorker,
  holdLock,
  insertWorker,
  releaseDeadWorkers,
  releaseOrphanLocks,
} from './liveness.queries.ts';

const reapEverySeconds = 5;

/**
 * Finds processes that died with jobs in hand and frees those jobs (the job library itself would wait four hours).
 * Each process holds an advisory lock on a connection of its own; PostgreSQL drops the lock when the process dies, however it dies.
 */
export async function createLiveness(owner: Pool, log: Log, onLost: () => void) {
  const key = randomBytes(6).readUIntBE(0, 6);
  const client: PoolClient = await owner.connect();
  let stopped = false;
  client.on('error', () => {
    if (!stopped) onLost();
  });
  const reap = async () => {
    const freed = [...(await releaseDeadWorkers(owner)), ...(await releaseOrphanLocks(owner))];
    if (freed.length === 0) return;
    log.warn({ pools: freed }, 'jobs of a dead worker were freed');
    await deleteReplacedJobs(owner);
  };
  try {
    await holdLock(client, key);
    await reap();
  } catch (error) {
    stopped = true;
    client.release(true);
    throw error;
  }
  const timer = setInterval(() => {
    reap().catch((error) => log.warn({ err: error }, 'dead workers not checked'));
  }, reapEverySeconds * 1000);
  timer.unref();

  return {
    /** Says which pool of workers this process runs. */
    register: (poolId: string) => insertWorker(owner, key, poolId),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await forgetWorker(owner, key).catch(() => undefined);
      client.release(true);
    },
  };
}
