import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMissGate } from './misses.rules.ts';

const day = 86_400_000;

describe('questions that found nothing', () => {
  it('are counted only when enough people asked, whatever one person repeats', () => {
    const gate = createMissGate({ askers: 3, windowMs: 7 * day, most: 10 });
    const counts = ['a', 'a', 'b', 'a', 'c', 'c', 'd'].map((asker) => gate.admit('mueller', asker, 0));
    expect(counts).toEqual([0, 0, 0, 0, 3, 0, 1]);
  });

  it('are forgotten when the window ends', () => {
    const gate = createMissGate({ askers: 2, windowMs: 7 * day, most: 10 });
    gate.admit('mueller', 'a', 0);
    expect(gate.admit('mueller', 'b', 7 * day)).toBe(0);
    expect(gate.admit('mueller', 'c', 8 * day)).toBe(2);
  });

  it('do not fill the memory: the oldest are forgotten first', () => {
    const gate = createMissGate({ askers: 2, windowMs: 7 * day, most: 2 });
    for (const question of ['eins', 'zwei', 'drei', 'vier']) gate.admit(question, 'a', 0);
    expect(gate.admit('eins', 'b', 0)).toBe(0);
    expect(gate.admit('vier', 'b', 0)).toBe(2);
  });

  it('never more counts than people', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 6 }), (asked, askers) => {
        const gate = createMissGate({ askers, windowMs: day, most: 10 });
        const counted = asked.reduce((sum, asker) => sum + gate.admit('wort', String(asker), 0), 0);
        const people = new Set(asked).size;
        expect(counted).toBe(people >= askers ? people : 0);
      }),
    );
  });
});
