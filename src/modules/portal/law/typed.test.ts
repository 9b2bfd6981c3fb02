import { describe, expect, it } from 'vitest';
import { readDay, readHundredths, readTime, readWhole, typedDay } from './typed.ts';

describe('what people type', () => {
  it.each([
    ['31.1.2026', '2026-01-31'],
    ['01.02.2026', '2026-02-01'],
    ['1. 2. 2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['31.2.2026', undefined],
    ['1.2.26', undefined],
    ['gestern', undefined],
  ])('day %s', (typed, day) => expect(readDay(typed)).toBe(day));

  it.each([
    ['60', 6000],
    ['60,00 €', 6000],
    ['1.060,5', 106_050],
    ['0,5 %', 50],
    ['60.50', 6050],
    ['-1', undefined],
    ['1,234', undefined],
  ])('amount %s', (typed, cents) => expect(readHundredths(typed)).toBe(cents));

  it.each([
    ['14:30', '14:30:00'],
    ['9.05 Uhr', '09:05:00'],
    ['23:59:59', '23:59:59'],
    ['24:00', undefined],
    ['halb drei', undefined],
  ])('time %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each([
    ['12', 12],
    ['1.000', 1000],
    ['1,5', undefined],
    ['', undefined],
  ])('whole number %s', (typed, value) => expect(readWhole(typed)).toBe(value));

  it('shows a day as people type it', () => expect(typedDay('2026-01-31')).toBe('31.1.2026'));
});
