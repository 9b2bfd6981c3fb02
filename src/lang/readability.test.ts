import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSyllables, findHardSentences, measureText, type ReadingLang, splitSentences } from './readability.ts';

describe('figures', () => {
  it('German: Amstad and the first Wiener Sachtextformel, computed by hand', () => {
    // 6 words, 2 sentences, 7 syllables, one word of 7 letters, 5 words of one syllable
    const found = measureText('Der Hund bellt. Die Katze schläft.', 'de')!;
    expect(found).toMatchObject({ words: 6, sentences: 2, wordsPerSentence: 3, passive: 0 });
    expect(found.ease).toBeCloseTo(180 - 3 - (58.5 * 7) / 6, 9);
    expect(found.schoolYear).toBeCloseTo(0.1672 * 3 + (0.1297 * 100) / 6 - (0.0327 * 500) / 6 - 0.875, 9);
  });
  it('English: Flesch, computed by hand', () => {
    const found = measureText('The cat sat on the mat.', 'en')!;
    expect(found.ease).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 9);
    expect(found.schoolYear).toBeUndefined();
  });
  it('tells hard from easy', () => {
    const easy = 'Sie haben einen Hund. Dann zahlen Sie Steuer. Wir schreiben Ihnen einen Brief.';
    const hard =
      'Die Hundehaltungssteuerpflicht entsteht mit Beginn des auf die Haushaltsaufnahme folgenden Kalendermonats unter Berücksichtigung etwaiger Befreiungstatbestände.';
    expect(measureText(easy, 'de')!.ease).toBeGreaterThan(60);
    expect(measureText(hard, 'de')!.ease).toBeLessThan(0);
    expect(measureText(hard, 'de')!.schoolYear).toBeGreaterThan(14);
  });
  it('is undefined without words', () => expect(measureText('12. 3!', 'de')).toBeUndefined());
});

it.each<[string, ReadingLang, number]>([
  ['Haus', 'de', 1],
  ['Quelle', 'de', 2],
  ['Bescheinigung', 'de', 4],
  ['Theater', 'de', 3],
  ['Straße', 'de', 2],
  ['brr', 'de', 1],
  ['make', 'en', 1],
  ['table', 'en', 2],
  ['asked', 'en', 1],
  ['wanted', 'en', 2],
  ['application', 'en', 4],
])('%s has in %s %i syllables', (word, lang, count) => expect(countSyllables(word, lang)).toBe(count));

it.each([
  ['Am 3. Mai 2026 um 9 Uhr. Bitte kommen Sie.', 2],
  ['Geben Sie z. B. Bello an.', 1],
  ['Nach § 18 Abs. 1 BMG. Und dann?', 2],
  ['Tag, Monat, Jahr, zum Beispiel 14.3.1984.', 1],
  ['Sie sagte: „Ja.“ Dann ging sie.', 2],
  ['Zeile ohne Punkt\nNoch eine', 2],
  ['', 0],
])('%s', (text, count) => expect(splitSentences(text)).toHaveLength(count));

describe('hard sentences', () => {
  const many = (count: number) => `${'Wort '.repeat(count).trim()}.`;
  it('names the sentence and the reason', () => {
    expect(findHardSentences(`Kurz. ${many(21)}`, 'de')).toEqual([
      { sentence: many(21), reasons: ['21 words, better at most 20'] },
    ]);
    expect(findHardSentences(many(20), 'de')).toEqual([]);
    expect(findHardSentences(many(20), 'de-x-simple')).toHaveLength(1);
    expect(findHardSentences('Die Rindfleischetikettierungsüberwachung ist da.', 'de')[0]!.reasons).toEqual([
      'long word Rindfleischetikettierungsüberwachung',
    ]);
    expect(findHardSentences('Die Rindfleisch-Etikettierungs-Überwachung ist da.', 'de')).toEqual([]);
  });
  it('sees the passive, not the future', () => {
    expect(measureText('Der Antrag wird geprüft. Die Karte wurde ausgestellt.', 'de')!.passive).toBe(2);
    expect(measureText('Wir werden Ihnen schreiben. Das wird gut.', 'de')!.passive).toBe(0);
    expect(measureText('The form is sent by post. It was approved. It is red.', 'en')!.passive).toBe(2);
    expect(findHardSentences('Der Antrag wird geprüft.', 'de-x-simple')[0]!.reasons).toEqual(['passive: who does it?']);
  });
});

it('is total and finite for any text, and quick for long ones', () => {
  const lang = fc.constantFrom<ReadingLang>('de', 'en', 'de-x-simple');
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('wird ', 'ge', '. ', '! ', 'z. B. ', '-', '\n', '„', 'ß'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), lang, (pieces, one) => {
      const text = pieces.join('');
      const found = measureText(text, one);
      for (const value of Object.values(found ?? {})) expect(Number.isFinite(value)).toBe(true);
      for (const { sentence } of findHardSentences(text, one)) expect(text).toContain(sentence);
    }),
  );
  for (const text of [
    'a'.repeat(200_000),
    'be'.repeat(100_000),
    `wird ${'ge'.repeat(50_000)}`,
    'z. '.repeat(60_000),
    'be t '.repeat(20_000),
  ]) {
    const start = performance.now();
    measureText(text, 'de');
    measureText(text, 'en');
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
