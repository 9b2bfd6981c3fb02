import type { Places } from '../../places/index.ts';
import type { JourneyPlaces } from '../recipients.rules.ts';

/** What the journeys of packages ask of the places, of a running installation or of the data that is shipped. */
export function journeyPlaces(places: Pick<Places, 'resolve' | 'find' | 'findPlace'>): JourneyPlaces {
  return {
    findRecipient: (leikaKey, ags, date) =>
      places.findPlace(ags, date) && places.resolve({ leikaKey, ags, date }).answers[0],
    findPlaces: (q, date) => [...places.find({ q, date, limit: 20 }).candidates],
  };
}
