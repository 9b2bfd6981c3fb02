import { dayInBerlin } from '../../lang/format.ts';
import type { Lang } from '../../lang/lang.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import type { Day, DistrictTile } from './areas.schema.ts';
import type { Authority, AuthorityView } from './authorities.schema.ts';
import {
  bodiesOf,
  listAuthorities,
  type PlaceBodies,
  searchAuthorities,
  viewAuthority,
} from './authorities-view.rules.ts';
import { type Boundaries, selectBoundaries } from './boundaries.queries.ts';
import { readDataFolder } from './data-folder.ts';
import { createIndexHolder } from './index-holder.ts';
import { loadProductData } from './load.actions.ts';
import type { PlaceKey } from './location.rules.ts';
import { dataFolderOf, placesConfig } from './places.config.ts';
import { placesErrors } from './places.errors.ts';
import { selectTransfers } from './read.queries.ts';
import { type ResponsibilityQuestion, resolveResponsibility } from './responsibility.rules.ts';
import type { OnlineServiceAssignment, ResponsibilityAnswer, Role, Transfer } from './responsibility.schema.ts';
import { placeByAgs, searchPlaces } from './search.rules.ts';
import type { PlaceCandidate, PlaceSearchAnswer } from './search.schema.ts';
import { addTransfer, assignOnlineServices, endTransfer, type NewTransfer } from './transfers.actions.ts';
import { type DataSet, selectDataSets } from './version.queries.ts';

export type PlacesInput = Pick<Platform, 'db' | 'config' | 'clock' | 'log'>;

/**
 * The door of the module. Reading works on an index in memory and is synchronous; a change in the tables is seen within half a
 * second, at once in the process that made it by an action of this door. The day defaults to today in Europe/Berlin.
 */
export type Places = {
  /** Who is responsible. @throws places.unknown_key */
  resolve(question: PlaceKey & { leikaKey: string; date?: Day; role?: Role; lang?: Lang }): ResponsibilityAnswer;
  find(question: { q: string; leikaKey?: string; date?: Day; limit?: number; lang?: Lang }): PlaceSearchAnswer;
  /** A municipality by its AGS, a vanished one by its successor. */
  findPlace(ags: string, date?: Day): PlaceCandidate | undefined;
  findAuthority(id: string, date?: Day): AuthorityView | undefined;
  /** @throws places.unknown_authority */
  getAuthority(id: string, date?: Day): AuthorityView;
  /** The name of an authority, or its key when it is not known. */
  authorityName(id: string): string;
  /** Every authority that has an electronic entry, by name. */
  listAuthorities(date?: Day): readonly Authority[];
  /** Authorities whose name holds every word of `q`, by name. */
  searchAuthorities(q: string, limit: number, date?: Day): readonly Authority[];
  authoritiesOf(ags: string, date?: Day): PlaceBodies | undefined;
  /** Squares of the tile map of districts. */
  districtTiles(): readonly DistrictTile[];
  /** Counts every change; answers of equal versions are equal. */
  currentVersion(): number;
  /** Looks at once whether the tables have changed. */
  refresh(): Promise<void>;
  dataSets(): Promise<DataSet[]>;
  /** Imported boundaries with their source note, which must stand on the map. */
  boundaries(): Promise<Boundaries | undefined>;
  listTransfers(): Promise<Transfer[]>;
  /** @throws places.invalid_transfer */
  addTransfer(actor: Actor, transfer: NewTransfer, tx?: Tx): Promise<Transfer>;
  endTransfer(actor: Actor, input: { id: string; validTo: Day }, tx?: Tx): Promise<void>;
  /** Replaces the assignments of the named online services; one without areas is taken away. */
  assignOnlineServices(actor: Actor, assignments: readonly OnlineServiceAssignment[], tx?: Tx): Promise<void>;
  /** Loads the product's data when it has changed, builds the index and keeps it fresh until `stop`. */
  start(progress: Progress): Promise<void>;
  stop(): void;
};

export function createPlaces(input: PlacesInput): Places {
  const { db, config, clock } = input;
  const settings = config.get(placesConfig);
  const { onlineOrder, refreshMs } = settings;
  const holder = createIndexHolder(db.read, input.log, refreshMs);
  const today = () => dayInBerlin(clock.now());
  const writing = { db, clock, index: holder.index, refresh: holder.refresh };
  const findAuthority = (id: string, date = today()) => viewAuthority(holder.index(), id, date);
  let tiles: readonly DistrictTile[] | undefined;
  return {
    resolve: ({ date = today(), ...question }) => {
      const answer = resolveResponsibility(holder.index(), {
        onlineOrder,
        date,
        ...question,
      } as ResponsibilityQuestion);
      if (!answer) throw placesErrors.unknownKey({ key: question.ags ?? question.ars ?? '' });
      return answer;
    },
    find: ({ date = today(), ...question }) => searchPlaces(holder.index(), { onlineOrder, date, ...question }),
    findPlace: (ags, date = today()) => placeByAgs(holder.index(), ags, date),
    findAuthority,
    getAuthority: (id, date) => {
      const found = findAuthority(id, date);
      if (!found) throw placesErrors.unknownAuthority({ id });
      return found;
    },
    authorityName: (id) => holder.index().authorities.get(id)?.name ?? id,
    listAuthorities: (date = today()) => listAuthorities(holder.index(), date),
    searchAuthorities: (q, limit, date = today()) => searchAuthorities(holder.index(), q, limit, date),
    authoritiesOf: (ags, date = today()) => bodiesOf(holder.index(), ags, date),
    districtTiles: () => {
      tiles ??= readDataFolder(dataFolderOf(settings)).tiles;
      return tiles;
    },
    currentVersion: holder.version,
    refresh: holder.refresh,
    dataSets: () => selectDataSets(db.read),
    boundaries: () => selectBoundaries(db.read),
    listTransfers: () => selectTransfers(db.read),
    addTransfer: (actor, transfer, tx) => addTransfer(writing, actor, transfer, tx),
    endTransfer: (actor, change, tx) => endTransfer(writing, actor, change, tx),
    assignOnlineServices: (actor, assignments, tx) => assignOnlineServices(writing, actor, assignments, tx),
    start: async (progress) => {
      await loadProductData(input, progress);
      await holder.start();
    },
    stop: holder.stop,
  };
}
