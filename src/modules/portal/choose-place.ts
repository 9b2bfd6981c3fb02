import type { Lang } from '../../lang/lang.ts';
import type { PlaceCandidate, PlaceSearchAnswer, Places } from '../places/index.ts';
import type { ChosenPlace } from './portal.schema.ts';

export type PlaceChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen'; readonly place: ChosenPlace; readonly formerName?: string }
  | { readonly kind: 'ask' | 'unknown'; readonly answer: PlaceSearchAnswer; readonly asked: string };

/**
 * Which place is meant by an address. A key (`ags`) is exact; a name or postal code (`ort`) may fit several places, and then the
 * person is asked only when carrier, performer or online service differ between them.
 */
export function choosePlace(
  places: Pick<Places, 'find' | 'authoritiesOf'>,
  asked: { ags?: string; ort?: string; leikaKey?: string; lang: Lang },
): PlaceChoice {
  const { ags, ort, leikaKey, lang } = asked;
  const q = (ags || ort || '').trim().slice(0, 100);
  if (!q) return { kind: 'none' };
  // A key fits one place at most, so nobody has to be told apart.
  const answer = places.find({ q, leikaKey: ags ? undefined : leikaKey, lang });
  const [first, ...others] = answer.candidates;
  if (!first || answer.hint) return { kind: 'unknown', answer, asked: ort || q };
  if (others.length === 0) return { kind: 'chosen', place: fromCandidate(places, first), formerName: first.formerName };
  if (answer.ask) return { kind: 'ask', answer, asked: ort || q };
  return { kind: 'chosen', place: { ags: first.ags, name: q, param: { name: 'ort', value: q } } };
}

function fromCandidate(places: Pick<Places, 'authoritiesOf'>, { ags, name }: PlaceCandidate): ChosenPlace {
  const district = places.authoritiesOf(ags)?.district;
  // An independent city is its own district; saying it twice helps nobody.
  return { ags, name, district: district?.id === ags ? undefined : district?.name, param: { name: 'ags', value: ags } };
}
