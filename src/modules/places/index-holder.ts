import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/db/tables.ts';
import type { Log } from '../../platform/log/log.ts';
import { placesErrors } from './places.errors.ts';
import { buildPlacesIndex, type PlacesIndex } from './places-index.rules.ts';
import { selectPlacesData } from './read.queries.ts';
import { selectCounter } from './version.queries.ts';

export type IndexHolder = {
  /** @throws places.not_loaded before the first build */
  index(): PlacesIndex;
  version(): number;
  /** Reads the counter and, when it has moved, builds the index anew. Calls at the same time share the work. */
  refresh(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
};

/** Holds the index of one process and looks for changes every `intervalMs`. */
export function createIndexHolder(db: Kysely<Tables>, log: Log, intervalMs: number): IndexHolder {
  let current: { index: PlacesIndex; version: number } | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function build(): Promise<void> {
    // The counter is read first: a change during the build is seen by the next look.
    const version = await selectCounter(db);
    if (current?.version === version) return;
    current = { index: buildPlacesIndex(await selectPlacesData(db)), version };
  }

  /** A refresh that began before this call may have missed what the caller has just written, so it is waited for and run again. */
  async function refresh(): Promise<void> {
    await running?.catch(() => undefined);
    running ??= build().finally(() => {
      running = undefined;
    });
    await running;
  }

  return {
    index: () => {
      if (!current) throw placesErrors.notLoaded();
      return current.index;
    },
    version: () => current?.version ?? 0,
    refresh,
    start: async () => {
      await refresh();
      timer ??= setInterval(() => {
        refresh().catch((error) => log.warn({ err: error }, 'places not refreshed'));
      }, intervalMs);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
