/** `calm`: everything is served. `busy`: nothing new begins. `full`: pages that only inform are refused for seconds. */
export type LoadLevel = 'calm' | 'busy' | 'full';

export type LoadLimits = { readonly busyDelayMs: number; readonly busyRequests: number; readonly fullFactor: number };

export type LoadSample = {
  /** Median delay of the event loop, milliseconds. */
  readonly delayMs: number;
  /** Requests that are being answered. */
  readonly requests: number;
};

/** `since`: when the load was last as high as the level. `higher`: the last measurement was above it. */
export type LoadState = { readonly level: LoadLevel; readonly since: number; readonly higher: boolean };

const order: readonly LoadLevel[] = ['calm', 'busy', 'full'];
/** So long a lower level must last before it is believed, or the doors would flutter. */
const calmAfterMs = 2_000;

/** The level of one measurement. */
export function measureLevel(sample: LoadSample, limits: LoadLimits): LoadLevel {
  const factor = Math.max(sample.delayMs / limits.busyDelayMs, sample.requests / limits.busyRequests);
  if (factor < 1) return 'calm';
  return factor < limits.fullFactor ? 'busy' : 'full';
}

/** Rises when two measurements in a row are higher (one may be a single long computation), falls by one step when lower ones have lasted. */
export function nextLevel(state: LoadState, measured: LoadLevel, nowMs: number): LoadState {
  const [is, was] = [order.indexOf(measured), order.indexOf(state.level)];
  if (is > was)
    return state.higher ? { level: measured, since: nowMs, higher: false } : { ...state, since: nowMs, higher: true };
  if (is === was) return { ...state, since: nowMs, higher: false };
  if (nowMs - state.since < calmAfterMs) return { ...state, higher: false };
  return { level: order[was - 1] ?? 'calm', since: nowMs, higher: false };
}
