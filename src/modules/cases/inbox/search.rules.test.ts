import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../lang/read-day.ts';
import { fileNumberPrefix, formatFileNumber } from '../intake/file-number.rules.ts';
import { addDays, daysBetween, dueDay } from './due.rules.ts';
import { foldText, prefixEnd, searchTerms, searchWords } from './search.rules.ts';

describe('search words', () => {
  const words = searchWords({ fileNumber: 'HST-2026-00412', texts: ['Anna Müller', 'Untermaßfeld', null] });

  it('find a case by number, counter, name and place, with or without umlauts', () => {
    for (const q of [
      'hst-2026-00412',
      'HST-2026-00',
      '412',
      'anna mü',
      'mueller',
      'Muller',
      'untermass',
      'Untermaßfeld hst',
    ]) {
      const matches = (term: string) => words.some((word) => word >= term && word < prefixEnd(term));
      expect(searchTerms(q).every(matches), q).toBe(true);
    }
  });

  it('stay within bounds whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (q) => {
        const terms = searchTerms(q);
        expect(terms.length).toBeLessThanOrEqual(6);
        for (const term of terms) expect(term).toBe(foldText(term));
      }),
    );
  });
});

describe('days', () => {
  it('count over the change of the clock and the year', () => {
    expect(dueDay('2026-10-20', 'P14D')).toBe('2026-11-03');
    expect(dueDay('2026-12-24', 'P2W')).toBe('2027-01-07');
    expect(dueDay('2026-12-24', null)).toBeNull();
    expect(daysBetween('2026-11-17', '2026-11-16')).toBe(-1);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => {
        expect(daysBetween('2026-03-01', addDays('2026-03-01', n))).toBe(n);
      }),
    );
  });

  it('are read as people type them', () => {
    expect(readDay('1.12.2026')).toBe('2026-12-01');
    expect(readDay('2026-12-01')).toBe('2026-12-01');
    expect(readDay('31.2.2026')).toBeUndefined();
    expect(readDay('bald')).toBeUndefined();
  });
});

describe('file numbers', () => {
  it('look like file numbers', () => {
    expect(formatFileNumber('HST', 2026, 412)).toBe('HST-2026-00412');
    expect(fileNumberPrefix('hundesteuer-anmelden', 'HST')).toBe('HST');
    expect(fileNumberPrefix('meldebescheinigung')).toBe('MEL');
  });
});
