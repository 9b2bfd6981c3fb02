import { Vocabulary } from './vocabulary.rules.ts';
import { isStopWord, splitWords } from './words.rules.ts';

/** Something that can be found: a service with texts of our own, or a group of official names with the same object. */
export type Findable = {
  readonly id: string;
  /** 1 for a described service, less for a bare official name, so that the described ones stand first. */
  readonly trust: number;
  /** Usage: 1 is asked for most. Decides between equally good finds. */
  readonly rank: number;
  readonly phrases: readonly FindablePhrase[];
};

export type FindablePhrase = {
  readonly text: string;
  readonly weight: number;
  readonly lang: 'de' | 'en';
  /** What the phrase stands for inside its findable, e.g. the key of one official name. */
  readonly ref?: string;
};

export type IndexedPhrase = {
  readonly find: number;
  readonly weight: number;
  readonly lang: 'de' | 'en';
  readonly ref: string | undefined;
  /** Sum of the weights of its terms. */
  readonly mass: number;
};

export type SearchIndex = {
  readonly findables: readonly { readonly id: string; readonly trust: number; readonly rank: number }[];
  readonly phrases: readonly IndexedPhrase[];
  readonly vocabulary: Vocabulary;
  /** Per term: the phrases that hold it. */
  readonly postings: readonly (readonly number[])[];
  /** Per term: how telling it is (rare words tell more). */
  readonly weights: readonly number[];
};

/** Builds the inverted index. Pure: the same findables give the same index. */
export function buildSearchIndex(findables: readonly Findable[]): SearchIndex {
  const vocabulary = new Vocabulary();
  const phraseTerms: number[][] = [];
  const plain: { find: number; phrase: FindablePhrase }[] = [];
  findables.forEach((findable, find) => {
    for (const phrase of findable.phrases) {
      const terms = termsOf(phrase.text, vocabulary);
      if (terms.length === 0) continue;
      phraseTerms.push(terms);
      plain.push({ find, phrase });
    }
  });
  vocabulary.close();
  const postings: number[][] = vocabulary.terms.map(() => []);
  const holders: Set<number>[] = vocabulary.terms.map(() => new Set());
  phraseTerms.forEach((terms, at) => {
    for (const term of terms) {
      postings[term]!.push(at);
      holders[term]!.add(plain[at]!.find);
    }
  });
  const weights = holders.map((set) => Math.log(1 + findables.length / set.size));
  const phrases = plain.map(({ find, phrase }, at) => ({
    find,
    weight: phrase.weight,
    lang: phrase.lang,
    ref: phrase.ref,
    mass: phraseTerms[at]!.reduce((sum, term) => sum + weights[term]!, 0),
  }));
  return {
    findables: findables.map(({ id, trust, rank }) => ({ id, trust, rank })),
    phrases,
    vocabulary,
    postings,
    weights,
  };
}

function termsOf(text: string, vocabulary: Vocabulary): number[] {
  const words = splitWords(text);
  const telling = words.filter((word) => !isStopWord(word));
  return [...new Set((telling.length > 0 ? telling : words).map((word) => vocabulary.add(word)))];
}
