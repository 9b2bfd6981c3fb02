import { expect, test } from 'vitest';
import { arrivalFault, arrivalMoment, mayRecord, paperStand } from './sheet.rules.ts';
import type { Sheet } from './sheet.types.ts';

// 23:30 of 2 June in Berlin.
const madeAt = new Date('2026-06-02T21:30:00Z');
// 00:30 of 10 June in Berlin.
const now = new Date('2026-06-09T22:30:00Z');

test.each([
  [undefined, 'noDay'],
  ['2026-06-01', 'beforeSheet'],
  ['2026-06-02', undefined],
  ['2026-06-10', undefined],
  ['2026-06-11', 'future'],
] as const)('%s: %s', (day, fault) => {
  expect(arrivalFault(day, { madeAt, now })).toBe(fault);
});

test('counts as received on that day: now, at noon, and never before the sheet was made', () => {
  expect(arrivalMoment('2026-06-10', { madeAt, now })).toBe(now);
  expect(arrivalMoment('2026-06-05', { madeAt, now }).toISOString()).toBe('2026-06-05T11:00:00.000Z');
  expect(arrivalMoment('2026-06-02', { madeAt, now })).toBe(madeAt);
});

test('only who works on cases of this very authority records its sheets', () => {
  const at = (authorityId: string, role: 'caseworker' | 'head' | 'editor' | 'admin') => ({ authorityId, role });
  expect(mayRecord({ roles: [at('m', 'caseworker')] }, 'm')).toBe(true);
  expect(mayRecord({ roles: [at('e', 'caseworker'), at('m', 'head')] }, 'm')).toBe(true);
  expect(mayRecord({ roles: [at('e', 'head'), at('m', 'editor'), at('m', 'admin')] }, 'm')).toBe(false);
});

test('a changed answer voids the sheet', () => {
  const sheet = { answersHash: 'h', madeAt } as Sheet;
  expect(paperStand(undefined, 'h').state).toBe('none');
  expect(paperStand(sheet, 'h').state).toBe('waiting');
  expect(paperStand(sheet, 'other').state).toBe('void');
});
