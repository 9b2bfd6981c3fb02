import type { Config } from '../../platform/config/config.ts';
import { deriveAuthorities } from './authorities.rules.ts';
import { readDataFolder } from './data-folder.ts';
import { dataFolderOf, placesConfig } from './places.config.ts';
import { placesErrors } from './places.errors.ts';
import type { Places } from './places.ts';
import { buildPlacesIndex, type PlacesData } from './places-index.rules.ts';
import { type ResponsibilityQuestion, resolveResponsibility } from './responsibility.rules.ts';
import { placeByAgs, searchPlaces } from './search.rules.ts';

/** Our tables of a folder, as a fresh database would hold them. */
export function readShippedPlaces(folder: string): PlacesData {
  const { areas, postalCodes, authorities, rules } = readDataFolder(folder);
  return {
    areas,
    postalCodes,
    authorities: [...deriveAuthorities(areas), ...authorities],
    rules,
    transfers: [],
    onlineServices: [],
  };
}

/**
 * The places that come with the installation, without a database: what an author without one asks. Transfers and imports of a running
 * installation are unknown here. The day is always given.
 */
export function shippedPlaces(config: Config): Pick<Places, 'resolve' | 'find' | 'findPlace'> {
  const index = buildPlacesIndex(readShippedPlaces(dataFolderOf(config.get(placesConfig))));
  return {
    resolve: ({ date = index.asOf, ...question }) => {
      const answer = resolveResponsibility(index, { date, ...question } as ResponsibilityQuestion);
      if (!answer) throw placesErrors.unknownKey({ key: question.ags ?? question.ars ?? '' });
      return answer;
    },
    find: ({ date = index.asOf, ...question }) => searchPlaces(index, { date, ...question }),
    findPlace: (ags, date = index.asOf) => placeByAgs(index, ags, date),
  };
}
