import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from './compound.rules.ts';
import { differentLetters, editDistance, letterBits } from './edit-distance.rules.ts';
import { foldText, isStopWord, splitWords, stemWord } from './words.rules.ts';

describe('folding', () => {
  it('makes umlauts and their spelled form the same', () => {
    expect(foldText('Führerschein')).toBe('fuehrerschein');
    expect(foldText('Unterhaltsvorschuß')).toBe('unterhaltsvorschuss');
    expect(foldText('Café')).toBe('cafe');
    expect(splitWords('Hund-Anmeldung (2.)')).toEqual(['hund', 'anmeldung', '2']);
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(text.normalize('NFD')) === foldText(text)),
    );
  });

  it('drops words without meaning and keeps what is to be done', () => {
    expect(['antrag', 'beantragen', 'ich', 'the'].every(isStopWord)).toBe(true);
    expect(['anmelden', 'abmelden', 'neu', 'hund'].some(isStopWord)).toBe(false);
  });
});

describe('stems', () => {
  it.each([
    ['anmelden', 'anmeldung', 'angemeldet', 'anzumelden', 'anmelde'],
    ['hund', 'hunde', 'hunden', 'hundes'],
    ['umschreiben', 'umschreibung'],
    ['ausweis', 'ausweise', 'ausweises'],
    ['steuer', 'steuern'],
  ])('joins the forms of %s', (...forms) => {
    expect(new Set(forms.map(stemWord)).size).toBe(1);
  });

  it('keeps different words apart', () => {
    expect(stemWord('anmelden')).not.toBe(stemWord('abmelden'));
    expect(stemWord('erbe')).not.toBe(stemWord('erziehung'));
    expect(stemWord('pass')).toBe('pass');
  });
});

describe('compounds', () => {
  const known = new Set([
    'hund',
    'steuer',
    'bau',
    'baum',
    'faell',
    'genehmigung',
    'wohnsitz',
    'anmeldung',
    'geburt',
    'urkunde',
  ]);
  const split = (word: string) => splitCompound(word, (part) => known.has(part));

  it('parts words at known parts, also with a linking letter', () => {
    expect(split('hundesteuer')).toEqual(['hund', 'steuer']);
    expect(split('wohnsitzanmeldung')).toEqual(['wohnsitz', 'anmeldung']);
    expect(split('geburtsurkunde')).toEqual(['geburt', 'urkunde']);
    expect(split('baumfaellgenehmigung')).toEqual(['baum', 'faell', 'genehmigung']);
  });

  it('leaves a word whole that it cannot tell apart completely', () => {
    expect(split('hundekuchen')).toBeUndefined();
    expect(split('steuer')).toBeUndefined();
  });
});

describe('typing errors', () => {
  it('counts one letter more, less, other or two swapped as one', () => {
    expect(editDistance('ausweis', 'ausweiss', 2)).toBe(1);
    expect(editDistance('geburtsurkunde', 'gebursturkunde', 2)).toBe(1);
    expect(editDistance('hundesteuer', 'hundesteur', 2)).toBe(1);
    expect(editDistance('kita', 'kiosk', 1)).toBe(2);
  });

  it('never needs more different letters than the errors allow', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 3);
        return distance > 3 || differentLetters(letterBits(a), letterBits(b)) <= 2 * distance;
      }),
    );
  });

  it('is the same in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 7) === editDistance(b, a, 7)));
  });
});
