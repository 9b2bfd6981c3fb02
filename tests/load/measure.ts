import { performance } from 'node:perf_hooks';

export type Figure = { readonly perSecond: number; readonly count: number; readonly p50: number; readonly p95: number };

/** Calls `work` one after the other for about `seconds`; times are milliseconds per call. */
export function measureSync(work: (round: number) => unknown, seconds: number): Figure {
  const warm = performance.now() + 300;
  for (let round = 0; round < 500 && performance.now() < warm; round += 1) work(round);
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let before = start;
  let round = 0;
  while (before < end) {
    work(round);
    round += 1;
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return figure(times, before - start);
}

/** Keeps `lanes` calls in flight for about `seconds`. */
export async function measureAsync(
  work: (round: number) => Promise<unknown>,
  lanes: number,
  seconds: number,
): Promise<Figure> {
  for (let round = 0; round < lanes; round += 1) await work(round);
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let round = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() < end) {
        const before = performance.now();
        round += 1;
        await work(round);
        times.push(performance.now() - before);
      }
    }),
  );
  return figure(times, performance.now() - start);
}

/** Does exactly `count` pieces of work, `lanes` at a time. */
export async function measureCount(
  work: (round: number) => Promise<unknown>,
  lanes: number,
  count: number,
  after?: () => Promise<void>,
): Promise<Figure> {
  const times: number[] = [];
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < count) {
        const before = performance.now();
        next += 1;
        await work(next);
        times.push(performance.now() - before);
      }
    }),
  );
  await after?.();
  return figure(times, performance.now() - start);
}

function figure(times: number[], milliseconds: number): Figure {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: (times.length * 1000) / milliseconds, count: times.length, p50: at(0.5), p95: at(0.95) };
}
