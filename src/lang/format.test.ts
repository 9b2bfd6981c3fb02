import { expect, it } from 'vitest';
import {
  dayInBerlin,
  formatDayDate,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatSize,
  formatTime,
} from './format.ts';

it('knows the day in Berlin around midnight, in summer and in winter', () => {
  expect(dayInBerlin(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
  expect(dayInBerlin(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(dayInBerlin(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(dayInBerlin(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});

it('writes days, times, money and sizes as Germans do', () => {
  expect(formatLongDate('2026-11-24', 'de')).toBe('Dienstag, 24. November 2026');
  expect(formatDayDate('2026-11-24', 'de')).toBe('Di, 24.11.2026');
  expect(formatTime(new Date('2026-11-24T18:42:00Z'), 'de')).toBe('19:42 Uhr');
  expect(formatMoney(106_000, 'de')).toBe('1.060,00\u00a0€');
  expect(formatNumber(12_430, 'de')).toBe('12.430');
  expect(formatSize(1_400_000, 'de')).toBe('1,4 MB');
});
