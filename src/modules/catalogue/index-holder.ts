import type { Platform } from '../../platform/module.ts';
import { catalogueErrors } from './catalogue.errors.ts';
import { selectCounter, selectLeika, selectSynonyms } from './catalogue.queries.ts';
import { buildCatalogueIndex, type CatalogueIndex } from './catalogue-index.rules.ts';
import type { Service } from './service.schema.ts';

export type IndexHolder = {
  /** @throws catalogue.not_loaded before the first build */
  index(): CatalogueIndex;
  /** Looks at once whether the tables have changed. Calls at the same time share the work. */
  refresh(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
};

/** Holds the index of one process and looks for changes of the tables every `refreshMs`. */
export function createIndexHolder(
  { db, log }: Pick<Platform, 'db' | 'log'>,
  source: { readonly services: () => readonly Service[]; readonly placeNames: () => readonly string[] },
  refreshMs: number,
): IndexHolder {
  let current: { index: CatalogueIndex; counter: number } | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function build(): Promise<void> {
    // The counter is read first: a change during the build is seen by the next look.
    const counter = await selectCounter(db.read);
    if (current?.counter === counter) return;
    const [rows, synonyms] = await Promise.all([selectLeika(db.read), selectSynonyms(db.read)]);
    const index = buildCatalogueIndex({ services: source.services(), rows, synonyms, placeNames: source.placeNames() });
    current = { index, counter };
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
      if (!current) throw catalogueErrors.notLoaded();
      return current.index;
    },
    refresh,
    start: async () => {
      await refresh();
      timer ??= setInterval(() => {
        refresh().catch((error) => log.warn({ err: error }, 'catalogue not refreshed'));
      }, refreshMs);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
