import { type Asked, type Reading, readQuestion } from './question.rules.ts';
import type { SearchIndex } from './search-index.rules.ts';

export type Find = {
  readonly id: string;
  readonly score: number;
  /** The phrase that fits best, as named by `ref`. */
  readonly ref: string | undefined;
};

export type FindOptions = {
  readonly lang: 'de' | 'en';
  /** Folded words that name places: they are never read as typing errors of something else. */
  readonly placeWords?: ReadonlySet<string>;
};

const otherLanguage = 0.72;
const wholeQuestion = 0.3;
const leastShare = 0.3;
const leastScore = 0.35;

/** All finds for a question, best first. Deterministic: equal scores are ordered by usage, then by id. */
export function findAll(index: SearchIndex, text: string, options: FindOptions): Find[] {
  const best = new Map<number, { score: number; ref: string | undefined }>();
  for (const reading of readQuestion(text, index.vocabulary, options.placeWords ?? new Set())) {
    for (const [find, value] of scoreReading(index, reading, options.lang)) {
      const score = value.score * reading.trust;
      if ((best.get(find)?.score ?? 0) < score) best.set(find, { score, ref: value.ref });
    }
  }
  const finds = [...best].map(([find, { score, ref }]) => {
    const { id, trust, rank } = index.findables[find]!;
    return { id, rank, ref, score: Math.round(score * trust * 100) / 100 };
  });
  finds.sort((a, b) => b.score - a.score || a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const least = Math.max(leastScore, (finds[0]?.score ?? 0) * leastShare);
  return finds.filter((find) => find.score >= least).map(({ id, score, ref }) => ({ id, score, ref }));
}

/**
 * Two views added up: how well one phrase and the question cover each other (precision), and how much of the question the whole
 * findable knows anywhere (recall across phrases). Words of the question that mean nothing here count nothing.
 */
function scoreReading(index: SearchIndex, reading: Reading, lang: 'de' | 'en') {
  const known = reading.asked.filter((asked) => asked.meanings.length > 0);
  const masses = known.map((asked) => massOf(asked, index.weights));
  const questionMass = masses.reduce((sum, mass) => sum + mass, 0);
  const ofQuestion = new Tally(index.phrases.length);
  const ofPhrase = new Tally(index.phrases.length);
  const ofFind = new Tally(index.findables.length);
  known.forEach((asked, at) => {
    const mass = masses[at]!;
    for (const { term, quality } of asked.meanings) {
      const phraseMass = quality * index.weights[term]!;
      for (const number of index.postings[term]!) {
        const { find, weight } = index.phrases[number]!;
        ofQuestion.raise(number, quality * mass);
        ofPhrase.raise(number, phraseMass);
        ofFind.raise(find, quality * mass * Math.min(1, weight));
      }
    }
    ofQuestion.endWord();
    ofPhrase.endWord();
    ofFind.endWord();
  });

  const scores = new Map<number, { score: number; ref: string | undefined }>();
  for (const number of ofQuestion.touched) {
    const phrase = index.phrases[number]!;
    const covered = Math.min(1, ofQuestion.sums[number]! / questionMass);
    const filled = Math.min(1, ofPhrase.sums[number]! / phrase.mass);
    const fit = covered * (0.4 + 0.6 * filled) * phrase.weight * (phrase.lang === lang ? 1 : otherLanguage);
    const before = scores.get(phrase.find);
    if (!before || before.score < fit) scores.set(phrase.find, { score: fit, ref: phrase.ref });
  }
  for (const [find, value] of scores) value.score += (wholeQuestion * ofFind.sums[find]!) / questionMass;
  return scores;
}

/** Adds up the best value that each word of the question reaches at each place; arrays, because this is the hot loop of the search. */
class Tally {
  readonly sums: Float32Array;
  readonly touched: number[] = [];
  readonly #ofWord: Float32Array;
  #inWord: number[] = [];

  constructor(size: number) {
    this.sums = new Float32Array(size);
    this.#ofWord = new Float32Array(size);
  }

  raise(at: number, value: number): void {
    const before = this.#ofWord[at]!;
    if (value <= before) return;
    if (before === 0) this.#inWord.push(at);
    this.#ofWord[at] = value;
  }

  endWord(): void {
    for (const at of this.#inWord) {
      if (this.sums[at] === 0) this.touched.push(at);
      this.sums[at]! += this.#ofWord[at]!;
      this.#ofWord[at] = 0;
    }
    this.#inWord = [];
  }
}

/** How telling a word of the question is: as its best meaning, less when that meaning is a guess. */
function massOf(asked: Asked, weights: readonly number[]): number {
  let mass = 0;
  let quality = 0;
  for (const meaning of asked.meanings) {
    if (meaning.quality > quality) {
      quality = meaning.quality;
      mass = weights[meaning.term]!;
    }
  }
  return quality === 1 ? mass : mass * (0.4 + 0.6 * quality);
}
