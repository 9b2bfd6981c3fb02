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
      if ((best.get(find)?.score ?? 0) < value.score) best.set(find, value);
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
  const known = reading.filter((asked) => asked.meanings.length > 0);
  const masses = known.map((asked) => massOf(asked, index.weights));
  const questionMass = masses.reduce((sum, mass) => sum + mass, 0);
  const phraseHits = new Map<number, { question: number; phrase: number }>();
  const findHits = new Map<number, number>();
  known.forEach((asked, at) => {
    const inPhrase = new Map<number, { quality: number; mass: number }>();
    const inFind = new Map<number, number>();
    for (const { term, quality } of asked.meanings) {
      for (const number of index.postings[term]!) {
        const before = inPhrase.get(number);
        if (!before || before.quality < quality)
          inPhrase.set(number, { quality, mass: index.weights[term]! * quality });
        const { find, weight } = index.phrases[number]!;
        const strength = quality * Math.min(1, weight);
        if ((inFind.get(find) ?? 0) < strength) inFind.set(find, strength);
      }
    }
    for (const [number, { quality, mass }] of inPhrase) {
      const hit = phraseHits.get(number) ?? { question: 0, phrase: 0 };
      hit.question += quality * masses[at]!;
      hit.phrase += mass;
      phraseHits.set(number, hit);
    }
    for (const [find, strength] of inFind) findHits.set(find, (findHits.get(find) ?? 0) + strength * masses[at]!);
  });

  const scores = new Map<number, { score: number; ref: string | undefined }>();
  for (const [number, hit] of phraseHits) {
    const phrase = index.phrases[number]!;
    const covered = Math.min(1, hit.question / questionMass);
    const filled = Math.min(1, hit.phrase / phrase.mass);
    const fit = covered * (0.4 + 0.6 * filled) * phrase.weight * (phrase.lang === lang ? 1 : otherLanguage);
    const before = scores.get(phrase.find);
    if (!before || before.score < fit) scores.set(phrase.find, { score: fit, ref: phrase.ref });
  }
  for (const [find, value] of scores) value.score += (wholeQuestion * (findHits.get(find) ?? 0)) / questionMass;
  return scores;
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
