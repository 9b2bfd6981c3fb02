import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionOf, isIn, stagesAt } from './deletion.rules.ts';

const now = new Date('2026-12-31T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const due = (days: number, draftDays = 30) =>
  stagesAt(now, draftDays)
    .filter((stage) => isIn(stage, ago(days)))
    .map(({ daysBefore }) => daysBefore);

describe('deletion of a draft', () => {
  it('is announced two weeks and two days before', () => {
    expect([0, 15.9, 16, 27.9, 28, 29.9, 30, 400].map((days) => due(days))).toEqual([
      [],
      [],
      [14],
      [14],
      [2],
      [2],
      [0],
      [0],
    ]);
  });

  it('is not announced longer before than a draft lives', () => {
    expect([0, 7.9, 8, 10].map((days) => due(days, 10))).toEqual([[], [], [2], [0]]);
    expect([0, 0.9, 1].map((days) => due(days, 1))).toEqual([[], [], [0]]);
  });

  it('every draft is in one stage at most, and due for deletion when its day has come', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 90, noNaN: true }), fc.integer({ min: 1, max: 60 }), (days, draftDays) => {
        const stages = due(days, draftDays);
        expect(stages.length).toBeLessThanOrEqual(1);
        expect(stages[0] === 0).toBe(deletionOf(ago(days), draftDays) <= now);
      }),
    );
  });
});
