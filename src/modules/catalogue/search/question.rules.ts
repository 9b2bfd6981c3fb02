import type { Meaning, Vocabulary } from './vocabulary.rules.ts';
import { isStopWord, splitWords, verbParticles } from './words.rules.ts';

/** One word of a question with everything it may mean. */
export type Asked = { readonly word: string; readonly meanings: readonly Meaning[] };

/** One reading of a question; a question with parted or joined words has several. `trust` is less for the less likely ones. */
export type Reading = { readonly asked: readonly Asked[]; readonly trust: number };

/** A compound that is a known word is rarely meant by its parts. */
const partedTrust = 0.85;

const longestQuestion = 12;

/**
 * Reads a question: drops words without meaning, numbers that could be personal (five digits and more) and unknown place names, joins
 * "schwerbehinderten ausweis", parts "wohnsitzanmeldung", and gives the particle of "ich melde … an" back to its verb.
 */
export function readQuestion(text: string, vocabulary: Vocabulary, placeWords: ReadonlySet<string>): Reading[] {
  const all = splitWords(text)
    .filter((word) => !/^\d{5,}$/.test(word))
    .slice(0, longestQuestion);
  const telling = all.filter((word) => (word.length > 1 || /\d/.test(word)) && !isStopWord(word));
  const words = telling.length > 0 ? telling : all;
  const cache = new Map<string, Asked>();
  const asked = (word: string): Asked => {
    const before = cache.get(word) ?? { word, meanings: vocabulary.meanings(word, !placeWords.has(word)) };
    cache.set(word, before);
    return before;
  };
  const base = words.map(asked);
  const readings: Reading[] = [{ asked: base, trust: 1 }];

  const particle = [...all].reverse().find((word) => verbParticles.has(word));
  if (particle && all.length > 1) {
    const at = words.findIndex((word) => vocabulary.find(particle + word) !== undefined && !verbParticles.has(word));
    if (at >= 0) readings.push({ asked: base.with(at, asked(particle + words[at]!)), trust: 1 });
  }
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = [`${words[at]}${words[at + 1]}`, `${words[at]}s${words[at + 1]}`].find(
      (word) => vocabulary.find(word) !== undefined,
    );
    if (joined) readings.push({ asked: [...base.slice(0, at), asked(joined), ...base.slice(at + 2)], trust: 1 });
  }
  let trust = 1;
  const parted = base.flatMap((each) => {
    const parts = each.word.length < 8 || placeWords.has(each.word) ? undefined : vocabulary.split(each.word);
    if (!parts) return [each];
    if (vocabulary.find(each.word) !== undefined) trust = partedTrust;
    return parts.map(asked);
  });
  if (parted.length > base.length) readings.push({ asked: parted, trust });
  return readings.slice(0, 6);
}
