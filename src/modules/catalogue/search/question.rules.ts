import type { Meaning, Vocabulary } from './vocabulary.rules.ts';
import { isStopWord, splitWords, verbParticles } from './words.rules.ts';

/** One word of a question with everything it may mean. */
export type Asked = { readonly word: string; readonly meanings: readonly Meaning[] };

/** One reading of a question; a question with parted or joined words has several. */
export type Reading = readonly Asked[];

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
  const asked = (word: string): Asked => ({ word, meanings: vocabulary.meanings(word, !placeWords.has(word)) });
  const base = words.map(asked);
  const readings: Asked[][] = [base];

  const particle = [...all].reverse().find((word) => verbParticles.has(word));
  if (particle && all.length > 1) {
    const at = words.findIndex((word) => vocabulary.find(particle + word) !== undefined && !verbParticles.has(word));
    if (at >= 0) readings.push(base.with(at, asked(particle + words[at]!)));
  }
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = [`${words[at]}${words[at + 1]}`, `${words[at]}s${words[at + 1]}`].find(
      (word) => vocabulary.find(word) !== undefined,
    );
    if (joined) readings.push([...base.slice(0, at), asked(joined), ...base.slice(at + 2)]);
  }
  const parted = base.flatMap((each) => {
    if (each.word.length < 8 || vocabulary.find(each.word) !== undefined || placeWords.has(each.word)) return [each];
    return vocabulary.split(each.word)?.map(asked) ?? [each];
  });
  if (parted.length > base.length) readings.push(parted);
  return readings.slice(0, 6);
}
