import type { Lang } from '../../../lang/lang.ts';
import type { Places } from '../../places/index.ts';
import { choosePlace } from '../choose-place.ts';
import { lawErrors } from './law.errors.ts';

/** The municipality whose calendar counts: the seat of the authority that acts. */
export type Seat = {
  readonly ags: string;
  /** "Stadt Meiningen", or the key of a municipality outside of Thüringen. */
  readonly name: string;
  /** The place that was named, when another municipality acts for it. */
  readonly actsFor?: string;
};

export type SeatChoice =
  | { readonly kind: 'seat'; readonly seat: Seat }
  | { readonly kind: 'ask'; readonly places: readonly { readonly ags: string; readonly name: string }[] }
  | { readonly kind: 'unknown' };

type PlacesDoor = Pick<Places, 'find' | 'findPlace' | 'authoritiesOf'>;

/** Municipalities of Thüringen are known one by one; of the other Länder only the key of the Land is checked. */
const otherLand = /^(0[1-9]|1[0-5])\d{6}$/;

/** Checks a key that an interface was given; a vanished municipality counts as its successor. @throws law.unknown_place */
export function getSeatAgs(places: PlacesDoor, ags: string): string {
  if (otherLand.test(ags)) return ags;
  const found = ags.startsWith('16') ? places.findPlace(ags) : undefined;
  if (!found) throw lawErrors.unknownPlace({ ags });
  return found.ags;
}

/** Finds the seat from what a person typed: a place, a postal code, or a key of eight digits. */
export function chooseSeat(places: PlacesDoor, typed: string, lang: Lang): SeatChoice {
  const key = /(?:^|\()(\d{8})\)?$/.exec(typed)?.[1];
  if (key && otherLand.test(key)) return { kind: 'seat', seat: { ags: key, name: typed } };
  const choice = choosePlace(places, key ? { ags: key, lang } : { ort: typed, lang });
  if (choice.kind === 'chosen') return { kind: 'seat', seat: actingSeat(places, choice.place) };
  if (choice.kind === 'ask')
    return { kind: 'ask', places: choice.answer.candidates.map(({ ags, name }) => ({ ags, name })) };
  return { kind: 'unknown' };
}

/** A municipality without an administration of its own has the calendar of the one that acts for it (§ 51 ThürKO). */
function actingSeat(places: PlacesDoor, { ags, name }: { ags: string; name: string }): Seat {
  const acting = places.authoritiesOf(ags)?.acting;
  if (acting?.id.length !== 8 || acting.id === ags) return { ags, name };
  return { ags: acting.id, name: acting.name, actsFor: name };
}
