import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type LoadLevel, type LoadLimits, type LoadState, measureLevel, nextLevel } from './load.rules.ts';

/** How hard this process works just now. */
export type LoadGauge = {
  level(): LoadLevel;
  /** A request begins; the answer is called when it has ended. */
  enter(): () => void;
  stop(): void;
};

const resolution = 20;
const everyMs = 250;

/** Measures the delay of the event loop and the requests at once, four times a second. */
export function createLoadGauge(limits: LoadLimits): LoadGauge {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let state: LoadState = { level: 'calm', since: 0, higher: false };
  let requests = 0;
  const timer = setInterval(() => {
    // The histogram holds the whole interval between two looks, also the part that was wanted.
    const delayMs = delays.count > 0 ? Math.max(0, delays.percentile(50) / 1e6 - resolution) : 0;
    delays.reset();
    state = nextLevel(state, measureLevel({ delayMs, requests }, limits), performance.now());
  }, everyMs);
  timer.unref();
  return {
    level: () => state.level,
    enter: () => {
      requests += 1;
      let inside = true;
      return () => {
        if (inside) requests -= 1;
        inside = false;
      };
    },
    stop: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
