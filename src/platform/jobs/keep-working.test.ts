import { expect, it, vi } from 'vitest';
import { createLog } from '../log/log.ts';
import { keepWorking } from './keep-working.ts';

const log = createLog('silent');

it('starts anew after a loss, however often the start fails', async () => {
  vi.useFakeTimers();
  try {
    const lost: (() => void)[] = [];
    let outcome: 'works' | 'fails' = 'works';
    let stops = 0;
    const start = async (onLost: () => void) => {
      lost.push(onLost);
      if (outcome === 'fails') throw new Error('no database');
      return {
        stop: async () => {
          stops += 1;
        },
      };
    };
    const worker = keepWorking(start, log);
    await worker.ready;
    expect(lost).toHaveLength(1);
    outcome = 'fails';
    lost[0]!();
    lost[0]!();
    await vi.advanceTimersByTimeAsync(10_500);
    expect(stops).toBe(1);
    expect(lost.length).toBeGreaterThan(4);
    outcome = 'works';
    await vi.advanceTimersByTimeAsync(2_500);
    const running = lost.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lost).toHaveLength(running);
    await worker.stop();
    expect(stops).toBe(2);
    lost.at(-1)!();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lost).toHaveLength(running);
  } finally {
    vi.useRealTimers();
  }
});
