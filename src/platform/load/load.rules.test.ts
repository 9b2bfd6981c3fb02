import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoadLevel, type LoadState, measureLevel, nextLevel } from './load.rules.ts';

const limits = { busyDelayMs: 100, busyRequests: 50, fullFactor: 4 };

describe('the level of the load', () => {
  it.each<[number, number, LoadLevel]>([
    [0, 0, 'calm'],
    [99, 49, 'calm'],
    [100, 0, 'busy'],
    [0, 50, 'busy'],
    [399, 199, 'busy'],
    [400, 0, 'full'],
    [0, 200, 'full'],
  ])('delay %d ms and %d requests are %s', (delayMs, requests, level) => {
    expect(measureLevel({ delayMs, requests }, limits)).toBe(level);
  });

  it('rises when two measurements in a row are higher, and falls step by step, each after two quiet seconds', () => {
    let state: LoadState = { level: 'calm', since: 0, higher: false };
    const seen = (
      [
        [0, 'full'],
        [250, 'calm'],
        [500, 'busy'],
        [750, 'full'],
        [1_000, 'calm'],
        [2_749, 'calm'],
        [2_750, 'calm'],
        [3_000, 'busy'],
        [4_900, 'calm'],
        [5_000, 'calm'],
      ] as const
    ).map(([at, measured]) => {
      state = nextLevel(state, measured, at);
      return state.level;
    });
    expect(seen).toEqual(['calm', 'calm', 'calm', 'full', 'full', 'full', 'busy', 'busy', 'busy', 'calm']);
  });

  it('is never lower than two measurements in a row, and never higher than the highest one', () => {
    const levels = fc.constantFrom<LoadLevel>('calm', 'busy', 'full');
    const order = ['calm', 'busy', 'full'];
    fc.assert(
      fc.property(fc.array(fc.tuple(levels, fc.nat(3_000))), (samples) => {
        let state: LoadState = { level: 'calm', since: 0, higher: false };
        let now = 0;
        let before = 0;
        let highest = 0;
        for (const [measured, pause] of samples) {
          now += pause;
          state = nextLevel(state, measured, now);
          const is = order.indexOf(measured);
          highest = Math.max(highest, is);
          expect(order.indexOf(state.level)).toBeGreaterThanOrEqual(Math.min(is, before));
          expect(order.indexOf(state.level)).toBeLessThanOrEqual(highest);
          before = is;
        }
      }),
    );
  });
});
