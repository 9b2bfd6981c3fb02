import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundSeconds, dayAt, endOfDay, formatInstant, parseInstant, startOfDay } from './berlin.ts';
import { formatDay, parseDay } from './day.ts';
import { dayWords, moneyWords } from './words.ts';

describe('Europe/Berlin', () => {
  const berlin = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  });

  test('agrees with the time zone database', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: parseInstant('1997-01-01T00:00:00Z'), max: parseInstant('2099-12-31T00:00:00Z') }),
        (at) => {
          expect(formatInstant(at).slice(0, 19).replace('T', ' ')).toBe(berlin.format(at * 1000));
          expect(parseInstant(formatInstant(at))).toBe(at);
          expect(dayAt(at)).toBe(berlin.format(at * 1000).slice(0, 10));
        },
      ),
    );
  });

  test('agrees with it in every hour around the changes of the clock', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2029-12-31']) {
      const start = startOfDay(parseDay(day));
      expect(formatInstant(start)).toMatch(`${day}T00:00:00`);
      for (let at = start - 7200; at < start + 90000; at += 900)
        expect(formatInstant(at).slice(0, 19).replace('T', ' ')).toBe(berlin.format(at * 1000));
    }
  });

  test('every day begins at 00:00 and ends where the next begins', () => {
    for (let number = parseDay('2018-01-01'); number < parseDay('2032-01-01'); number++) {
      expect(formatInstant(startOfDay(number)).slice(0, 19)).toBe(`${formatDay(number)}T00:00:00`);
    }
    expect(endOfDay(parseDay('2029-12-31'))).toBe('2030-01-01T00:00:00+01:00');
  });

  test('a day as a bound counts whole; a moment needs a zone', () => {
    expect(boundSeconds('2029-12-31', 'to')).toBe(parseInstant('2030-01-01T00:00:00+01:00'));
    expect(boundSeconds('2029-12-31', 'from')).toBe(parseInstant('2029-12-31T00:00:00+01:00'));
    expect(() => parseInstant('2029-12-31T00:00:00')).toThrow(RangeError);
  });
});

test('days and money in words', () => {
  expect(dayWords(parseDay('2026-03-02'))).toEqual({ de: 'Montag, 2. März 2026', en: 'Monday, 2 March 2026' });
  expect(moneyWords(106000)).toEqual({ de: '1.060,00 €', en: '€1,060.00' });
  expect(moneyWords(-5)).toEqual({ de: '-0,05 €', en: '-€0.05' });
  expect(moneyWords(123456789)).toEqual({ de: '1.234.567,89 €', en: '€1,234,567.89' });
});
