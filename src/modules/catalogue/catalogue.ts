import { dayInBerlin } from '../../lang/format.ts';
import type { Lang } from '../../lang/lang.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import type { Places } from '../places/index.ts';
import { catalogueConfig, dataFolderOf } from './catalogue.config.ts';
import { catalogueErrors } from './catalogue.errors.ts';
import { deleteMissesBefore, selectMisses, selectSynonyms } from './catalogue.queries.ts';
import { readCatalogueFolder } from './catalogue-folder.ts';
import { findByLeika, type Hit, searchCatalogue, serviceHit } from './catalogue-index.rules.ts';
import { createIndexHolder } from './index-holder.ts';
import { loadProductData } from './load.actions.ts';
import { createMissLog } from './miss-log.ts';
import { daysKept } from './misses.rules.ts';
import type { Situation } from './service.schema.ts';
import { findService, type ServiceView } from './service-view.rules.ts';
import { addSynonym, type NewSynonym, removeSynonym } from './synonyms.actions.ts';
import { mayEditSynonyms } from './synonyms.policy.ts';
import type { Miss, Synonym } from './synonyms.schema.ts';

export type CatalogueInput = Pick<Platform, 'db' | 'config' | 'clock' | 'log'> & {
  readonly places: Pick<Places, 'listAuthorities'>;
  /**
   * Port: whether an online service answers one of the keys (along LOVD, LOV, LO) and is on for the authority that acts for the
   * municipality; without `ags`: for at least one authority.
   */
  readonly isOnline: (leikaKeys: readonly string[], ags?: string) => boolean;
};

/** A line of results with the answer whether it can be done online. */
export type ServiceHit = Hit & { readonly online: boolean };

/** The door of the module. Reading works on an index in memory and is synchronous. */
export type Catalogue = {
  /**
   * Services for everyday words, best first; `total` counts all finds. A question without a described find is noted for the editors
   * once several askers had it; without `asker` it is not noted.
   */
  search(question: { q: string; ags?: string; limit?: number; lang?: Lang; asker?: string }): {
    services: ServiceHit[];
    total: number;
  };
  /** By slug or 14-digit key. */
  findService(slug: string, lang: Lang): ServiceView | undefined;
  /** @throws catalogue.unknown_service */
  getService(slug: string, lang: Lang): ServiceView;
  /** The described service for a key, or the one most asked for with the same object. */
  byLeika(key: string, lang?: Lang): ServiceHit | undefined;
  situations(): readonly Situation[];
  /** Described services from A to Z, of a situation when given. */
  listAll(lang: Lang, options?: { situation?: string; ags?: string }): ServiceHit[];
  /** Described services by usage. */
  listFrequent(lang: Lang, limit: number): ServiceHit[];
  /** How many services there are at all, described ones and official names. */
  countNames(): number;
  /** Questions that found nothing and several people had, most frequent first; for editors. @throws catalogue.not_editor */
  listMisses(actor: Actor): Promise<Miss[]>;
  /** @throws catalogue.not_editor */
  listSynonyms(actor: Actor): Promise<Synonym[]>;
  addSynonym(actor: Actor, input: NewSynonym): Promise<void>;
  removeSynonym(actor: Actor, input: { id: string }): Promise<void>;
  /** Writes the noted misses at once. */
  flushMisses(): Promise<void>;
  /** Deletes misses older than 90 days. */
  forgetMisses(): Promise<void>;
  refresh(): Promise<void>;
  start(progress: Progress): Promise<void>;
  stop(): Promise<void>;
};

const mostMisses = 200;
const job: Actor = { kind: 'job', job: 'catalogue:misses' };

export function createCatalogue(input: CatalogueInput): Catalogue {
  const { db, clock, isOnline } = input;
  const settings = input.config.get(catalogueConfig);
  let files: ReturnType<typeof readCatalogueFolder> | undefined;
  const data = () => {
    files ??= readCatalogueFolder(dataFolderOf(settings));
    return files;
  };
  const placeNames = () => input.places.listAuthorities().map(({ name }) => name);
  const holder = createIndexHolder(input, { services: () => data().services, placeNames }, settings.refreshMs);
  const misses = createMissLog(input, { askers: settings.missAskers });
  const { index, refresh } = holder;
  const editing = { db, clock, index, refresh };
  const withOnline = (hit: Hit, ags?: string): ServiceHit => ({ ...hit, online: isOnline(hit.leikaKeys, ags) });
  const firstDayKept = () => dayInBerlin(new Date(clock.now().getTime() - daysKept * 86_400_000));
  const find = (slug: string, lang: Lang) => findService(index(), data().laws, slug, lang);
  const requireEditor = (actor: Actor) => {
    if (!mayEditSynonyms(actor)) throw catalogueErrors.notEditor();
  };
  return {
    search: ({ q, ags, limit = 20, lang = 'de', asker }) => {
      const hits = searchCatalogue(index(), q, lang);
      if (asker && !hits.some(({ described }) => described)) misses.note(q, asker);
      return { services: hits.slice(0, limit).map((hit) => withOnline(hit, ags)), total: hits.length };
    },
    findService: find,
    getService: (slug, lang) => {
      const service = find(slug, lang);
      if (!service) throw catalogueErrors.unknownService({ slug });
      return service;
    },
    byLeika: (key, lang = 'de') => {
      const service = findByLeika(index(), key);
      return service && withOnline(serviceHit(service, lang));
    },
    situations: () => data().situations,
    listAll: (lang, { situation, ags } = {}) =>
      [...index().services.values()]
        .filter(({ situations }) => !situation || situations.includes(situation))
        .map((service) => withOnline(serviceHit(service, lang), ags))
        .sort((a, b) => a.name.localeCompare(b.name, lang)),
    listFrequent: (lang, limit) =>
      [...index().services.values()]
        .sort((a, b) => a.rank - b.rank || (a.slug < b.slug ? -1 : 1))
        .slice(0, limit)
        .map((service) => withOnline(serviceHit(service, lang))),
    countNames: () => index().names.size,
    listMisses: async (actor) => {
      requireEditor(actor);
      return selectMisses(db.read, firstDayKept(), mostMisses);
    },
    listSynonyms: async (actor) => {
      requireEditor(actor);
      return selectSynonyms(db.read);
    },
    addSynonym: (actor, synonym) => addSynonym(editing, actor, synonym),
    removeSynonym: (actor, synonym) => removeSynonym(editing, actor, synonym),
    flushMisses: misses.flush,
    forgetMisses: () => db.as(job, (tx) => deleteMissesBefore(tx, firstDayKept())),
    refresh,
    start: async (progress) => {
      await loadProductData(input, progress);
      await holder.start();
      misses.start();
    },
    stop: async () => {
      holder.stop();
      await misses.stop();
    },
  };
}
