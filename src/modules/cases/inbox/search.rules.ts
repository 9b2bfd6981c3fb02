const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case, umlauts written out, other accents dropped: "Untermaßfeld" and "untermassfeld" meet. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The same with umlauts reduced to their vowel, because many type "Muller". */
const foldLoosely = (text: string): string => foldText(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0);

/** The words by whose beginning a case is found: file number (whole, and its counter without zeros), names, place, title. */
export function searchWords(input: { fileNumber: string; texts: readonly (string | null)[] }): string[] {
  const found = new Set<string>([foldText(input.fileNumber)]);
  for (const part of words(foldText(input.fileNumber))) found.add(part).add(part.replace(/^0+(?=\d)/, ''));
  for (const text of input.texts) {
    if (!text) continue;
    for (const word of [...words(foldText(text)), ...words(foldLoosely(text))]) {
      if (word.length > 1) found.add(word.slice(0, 60));
    }
  }
  return [...found].sort();
}

/** What a person typed, as word beginnings that must all be there; at most six. */
export function searchTerms(q: string): string[] {
  const folded = foldText(q.trim().slice(0, 120));
  const terms = /^[a-z]{1,6}-\d{4}-\d{1,6}$/.test(folded) ? [folded] : words(folded);
  return [...new Set(terms)].slice(0, 6);
}

/** The first text after every text that begins with `prefix`, in code point order: the end of a range scan. */
export function prefixEnd(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
