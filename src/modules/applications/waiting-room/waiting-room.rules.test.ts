import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askAgainAfter, callNumbers, createBucket, expectedSeconds, nextPace } from './waiting-room.rules.ts';

describe('the waiting room', () => {
  it('calls more people while the process is calm and fewer while it is busy, within limits', () => {
    expect(nextPace(8, 'calm', 1, 40)).toBe(10);
    expect(nextPace(10, 'busy', 1, 40)).toBe(7);
    expect(nextPace(10, 'full', 2, 40)).toBe(2.5);
    expect(nextPace(39, 'calm', 5, 40)).toBe(40);
    expect(nextPace(1, 'full', 60, 40)).toBe(0.2);
  });

  it('calls what is due, never more numbers than were handed out, and nobody while the process is full', () => {
    const servedAt = new Date('2026-06-01T10:00:00Z');
    const room = { issued: 20, served: 4, servedAt, pace: 8 };
    const second = new Date(servedAt.getTime() + 1_000);
    expect(callNumbers(room, 'calm', second, 40)).toMatchObject({ served: 14, pace: 10, servedAt: second });
    expect(callNumbers(room, 'calm', new Date(servedAt.getTime() + 5_000), 40).served).toBe(20);
    expect(callNumbers(room, 'full', second, 40)).toMatchObject({ served: 4, pace: 4 });
    expect(callNumbers(room, 'calm', new Date(servedAt.getTime() - 1_000), 40).served).toBe(4);
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
