import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askAgainAfter, callingRate, createBucket, expectedSeconds } from './waiting-room.rules.ts';

describe('the waiting room', () => {
  it('calls nobody while the process is full and fewer while it is busy', () => {
    expect([callingRate(40, 'calm'), callingRate(40, 'busy'), callingRate(40, 'full')]).toEqual([40, 10, 0]);
  });

  it('says no time when it knows none', () => {
    expect(expectedSeconds(300, 0)).toBeUndefined();
    expect(expectedSeconds(300, 20)).toBe(15);
    expect(expectedSeconds(0, 0)).toBe(0);
  });

  it('asks often near the door and rarely far away', () => {
    expect([askAgainAfter(0), askAgainAfter(40), askAgainAfter(900), askAgainAfter(undefined)]).toEqual([
      3, 10, 30, 15,
    ]);
  });

  it('never lets more through than rate × time and the first burst', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (pauses, rate) => {
        const bucket = createBucket(rate);
        let now = 0;
        let through = 0;
        for (const pause of pauses) {
          now += pause;
          if (bucket.take(now)) through += 1;
        }
        expect(through).toBeLessThanOrEqual(Math.floor((now / 1000) * rate + rate * 2 + 1e-6));
      }),
    );
  });
});
