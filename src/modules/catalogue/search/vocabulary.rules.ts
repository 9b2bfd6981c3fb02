import { splitCompound } from './compound.rules.ts';
import { differentLetters, editDistance, letterBits } from './edit-distance.rules.ts';
import { stemWord } from './words.rules.ts';

/** A term of the index that a word of the question may mean, and how surely (1 = the word itself). */
export type Meaning = { readonly term: number; readonly quality: number };

type Entry = { readonly word: string; readonly term: number; readonly bits: number };

/** All words of the index. Built once, then only read. */
export class Vocabulary {
  readonly terms: string[] = [];
  readonly #termOf = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #byLength: Entry[][] = [];
  #sorted: Entry[] = [];
  readonly #partOf = new Map<number, Meaning[]>();

  /** The number of a folded word's stem; new words become part of the vocabulary. */
  add(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const stem = stemWord(word);
    let term = this.#termOf.get(stem);
    if (term === undefined) {
      term = this.terms.length;
      this.terms.push(stem);
      this.#termOf.set(stem, term);
    }
    this.#words.set(word, term);
    return term;
  }

  find(word: string): number | undefined {
    return this.#words.get(word) ?? this.#termOf.get(stemWord(word));
  }

  /** Sorts the words and parts the compounds; call once after the last `add`. */
  close(): void {
    const entries = [...this.#words].map(([word, term]) => ({ word, term, bits: letterBits(word) }));
    this.#sorted = entries.sort((a, b) => (a.word < b.word ? -1 : 1));
    for (const entry of this.#sorted) {
      this.#byLength[entry.word.length] ??= [];
      this.#byLength[entry.word.length]!.push(entry);
      if (entry.word.length < 8) continue;
      const parts = this.split(entry.word);
      parts?.forEach((part, at) => {
        const term = this.find(part)!;
        if (term === entry.term) return;
        const list = this.#partOf.get(term) ?? [];
        // The last part of a German compound says what the thing is, the first what kind.
        list.push({ term: entry.term, quality: at === parts.length - 1 ? 0.5 : 0.45 });
        this.#partOf.set(term, list);
      });
    }
  }

  /** The parts of a compound as far as they are words of their own here. */
  split(word: string): string[] | undefined {
    return splitCompound(word, (part) => part !== word && this.find(part) !== undefined);
  }

  /** What a word of the question may mean: itself, a beginning, a compound that holds it, or a word with few other letters. */
  meanings(word: string, guess: boolean): Meaning[] {
    const found = new Map<number, number>();
    const note = ({ term, quality }: Meaning) => {
      if ((found.get(term) ?? 0) < quality) found.set(term, quality);
    };
    const exact = this.find(word);
    if (exact !== undefined) {
      note({ term: exact, quality: 1 });
      for (const meaning of this.#partOf.get(exact) ?? []) note(meaning);
    }
    if (word.length >= 3 && (guess || exact !== undefined)) for (const meaning of this.#beginnings(word)) note(meaning);
    if (exact === undefined && guess && found.size < 40) for (const meaning of this.#similar(word)) note(meaning);
    return [...found].map(([term, quality]) => ({ term, quality }));
  }

  #beginnings(word: string): Meaning[] {
    const from = lowerBound(this.#sorted, word);
    const found: Meaning[] = [];
    for (let at = from; at < this.#sorted.length && found.length < 60; at += 1) {
      const entry = this.#sorted[at]!;
      if (!entry.word.startsWith(word)) break;
      found.push({ term: entry.term, quality: 0.35 + 0.5 * (word.length / entry.word.length) ** 2 });
    }
    return found;
  }

  #similar(word: string): Meaning[] {
    const limit = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
    if (limit === 0) return [];
    const bits = letterBits(word);
    const found: Meaning[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const entry of this.#byLength[length] ?? []) {
        if (differentLetters(bits, entry.bits) > 2 * limit) continue;
        const distance = editDistance(word, entry.word, limit);
        if (distance > limit) continue;
        const sameStart = entry.word.charCodeAt(0) === word.charCodeAt(0) ? 0 : 0.1;
        found.push({ term: entry.term, quality: (distance === 1 ? 0.85 : 0.62) - sameStart });
      }
    }
    // One error is far more likely than two.
    const best = Math.max(...found.map((meaning) => meaning.quality));
    return found.filter((meaning) => meaning.quality >= best - 0.15);
  }
}

function lowerBound(sorted: readonly Entry[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.word < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
