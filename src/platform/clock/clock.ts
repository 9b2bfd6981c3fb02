/** The one source of "now": tests and the demo may move it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that shows the system time shifted; `moveTo` sets what it shows from now on. */
export function createMovableClock(): Clock & { moveTo(at: Date): void; reset(): void } {
  let shift = 0;
  return {
    now: () => new Date(Date.now() + shift),
    moveTo(at) {
      shift = at.getTime() - Date.now();
    },
    reset() {
      shift = 0;
    },
  };
}
