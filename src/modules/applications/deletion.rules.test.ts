import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueNotice, nextLook } from './deletion.rules.ts';

const due = new Date('2026-12-31T12:00:00Z');
const left = (days: number) => new Date(due.getTime() - days * 86_400_000);

describe('deletion of a draft', () => {
  it('is announced two weeks and two days before', () => {
    expect(nextLook(due, left(30))).toEqual({ kind: 'notice', at: left(14) });
    expect(nextLook(due, left(14))).toEqual({ kind: 'notice', at: left(2) });
    expect(nextLook(due, left(2))).toEqual({ kind: 'deletion', at: due });
    expect([left(15), left(14), left(3), left(2), left(0)].map((now) => dueNotice(due, now))).toEqual([
      undefined,
      14,
      14,
      2,
      undefined,
    ]);
  });

  it('is never planned for a moment that has passed', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (days) => {
        expect(nextLook(due, left(days)).at.getTime()).toBeGreaterThanOrEqual(left(days).getTime());
      }),
    );
  });
});
