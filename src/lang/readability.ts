/** `de-x-simple` is plain German (Leichte Sprache) with stricter limits. */
export type ReadingLang = 'de' | 'en' | 'de-x-simple';

export type Readability = {
  words: number;
  sentences: number;
  wordsPerSentence: number;
  /** Percent of the words with more than six letters. */
  longWords: number;
  /**
   * 0 very hard to 100 very easy. German: Amstad, Wie verständlich sind unsere Zeitungen?, 1978: 180 − words per sentence − 58.5 × syllables
   * per word. English: Flesch, A new readability yardstick, 1948: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
   */
  ease: number;
  /**
   * School year of the reader, German only. First Wiener Sachtextformel, Bamberger and Vanecek, Lesen, Verstehen, Lernen, Schreiben, 1984:
   * 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875 with MS percent of words of three and more syllables, SL words per sentence, IW
   * percent of words with more than six letters, ES percent of words of one syllable.
   */
  schoolYear?: number;
  passive: number;
};

export type HardSentence = { sentence: string; reasons: string[] };

/** From where on a sentence or a word is hard. Rules for plain language ask for 15 to 20 words; Leichte Sprache for fewer. */
const limits: { readonly [L in ReadingLang]: { words: number; letters: number } } = {
  de: { words: 20, letters: 28 },
  en: { words: 25, letters: 22 },
  'de-x-simple': { words: 12, letters: 18 },
};

/** Figures of a text; undefined when it holds no words. Short texts give rough figures: the formulas are made for a page. */
export function measureText(text: string, lang: ReadingLang): Readability | undefined {
  const sentences = splitSentences(text)
    .map(splitWords)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return undefined;
  const counts = words.map((word) => countSyllables(word, lang));
  const percent = (part: number) => (100 * part) / words.length;
  const wordsPerSentence = words.length / sentences.length;
  const perWord = counts.reduce((sum, count) => sum + count, 0) / words.length;
  const longWords = percent(words.filter((word) => lettersOf(word) > 6).length);
  const figures = {
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence,
    longWords,
    passive: splitSentences(text).filter((sentence) => isPassive(sentence, lang)).length,
  };
  if (lang === 'en') return { ...figures, ease: 206.835 - 1.015 * wordsPerSentence - 84.6 * perWord };
  const many = percent(counts.filter((count) => count >= 3).length);
  const one = percent(counts.filter((count) => count === 1).length);
  return {
    ...figures,
    ease: 180 - wordsPerSentence - 58.5 * perWord,
    schoolYear: 0.1935 * many + 0.1672 * wordsPerSentence + 0.1297 * longWords - 0.0327 * one - 0.875,
  };
}

/** Sentences that are too long, hold a word that is too long or, in plain German, are passive. */
export function findHardSentences(text: string, lang: ReadingLang): HardSentence[] {
  const { words: mostWords, letters } = limits[lang];
  return splitSentences(text).flatMap((sentence) => {
    const words = splitWords(sentence);
    const reasons: string[] = [];
    if (words.length > mostWords) reasons.push(`${words.length} words, better at most ${mostWords}`);
    // A hyphen makes a long word readable: its parts count.
    const long = words.flatMap((word) => word.split('-')).filter((part) => lettersOf(part) > letters);
    if (long.length > 0) reasons.push(`long word ${long.join(', ')}`);
    if (lang === 'de-x-simple' && isPassive(sentence, lang)) reasons.push('passive: who does it?');
    return reasons.length > 0 ? [{ sentence, reasons }] : [];
  });
}

const abbreviations = new Set(
  'abs art bzw ca etc evtl ggf nr str tel usw vgl inkl z b d h u a o g i e st dr prof max min mr mrs ms vs eg'.split(
    ' ',
  ),
);

/** Sentences end with . ! ? or a line; not behind a number ("3. Mai"), an abbreviation ("z. B.") or inside of a word ("14.3.2024"). */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) {
    let from = 0;
    for (const match of line.matchAll(/[.!?…]+["“”»')]*(?=\s|$)/g)) {
      const before = /[\p{L}\p{N}]+$/u.exec(line.slice(Math.max(from, match.index - 40), match.index))?.[0] ?? '';
      const end = match.index + match[0].length;
      const goesOn =
        match[0] === '.' && end < line.length && (/^\d+$/.test(before) || abbreviations.has(before.toLowerCase()));
      if (goesOn) continue;
      sentences.push(line.slice(from, end).trim());
      from = end;
    }
    sentences.push(line.slice(from).trim());
  }
  return sentences.filter((sentence) => sentence !== '');
}

/** A word of more than 100 signs is cut: it is hard anyway. */
const splitWords = (sentence: string): string[] =>
  (sentence.match(/\p{L}+(?:[-'’]\p{L}+)*/gu) ?? []).map((word) => word.slice(0, 100));
const lettersOf = (word: string): number => word.replace(/[^\p{L}]/gu, '').length;

/** Groups of vowels that are spoken as one; names and foreign words are counted roughly. */
export function countSyllables(word: string, lang: ReadingLang): number {
  const plain = word.toLowerCase().replace(/qu/g, 'kw');
  if (lang !== 'en') return Math.max(1, plain.match(/au|äu|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöüéèáàó]/g)?.length ?? 0);
  const spoken = plain.replace(/(?<![aeiouyl])e$|(?<=[^aeioudt])ed$|(?<=[aeiouy][^aeiouy]+)es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

const helpersDe = new Set(['werden', 'wird', 'wurde', 'wurden', 'worden']);
const participleDe = /^(?:\p{L}*ge\p{Ll}{2,}(?:t|en)|\p{L}+iert|(?:be|ver|er|ent|zer)\p{Ll}{2,}t)$/u;
const helpersEn = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be']);
const participleEn =
  /^(?:\w{2,}ed|sent|made|given|taken|written|done|paid|kept|known|shown|chosen|held|found|told|sold|bought)$/;

/** A hint only: a form of "werden" with a participle; in English a form of "be" with one behind it. */
function isPassive(sentence: string, lang: ReadingLang): boolean {
  const words = splitWords(sentence);
  if (lang !== 'en') return words.some((word) => helpersDe.has(word)) && words.some((word) => participleDe.test(word));
  return words.some((word, at) => {
    const next = /^not$|ly$/.test(words[at + 1] ?? '') ? words[at + 2] : words[at + 1];
    return helpersEn.has(word.toLowerCase()) && participleEn.test(next ?? '');
  });
}
