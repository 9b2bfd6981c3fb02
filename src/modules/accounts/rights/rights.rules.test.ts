import { expect, it } from 'vitest';
import { barredFromGranting, wishExpiry } from './rights.rules.ts';

it.each([
  ['who asked', { askedBy: 'a', staffId: 'b' }, 'a', 'own'],
  ['whom it concerns', { askedBy: 'a', staffId: 'b' }, 'b', 'concerned'],
  ['who asked for themselves', { askedBy: 'a', staffId: 'a' }, 'a', 'own'],
  ['a third person', { askedBy: 'a', staffId: 'b' }, 'c', undefined],
  ['a second person for a new account', { askedBy: 'a', staffId: null }, 'b', undefined],
])('T20 %s', (_, request, person, barred) => {
  expect(barredFromGranting(request, person)).toBe(barred);
});

it('a wish lives 14 days', () => {
  expect(wishExpiry(new Date('2026-03-01T10:00:00Z')).toISOString()).toBe('2026-03-15T10:00:00.000Z');
});
