import type { Day } from './time/day.ts';

/**
 * How sure a value is: V = read in the statute or official text, P = press or secondary source, U = not verified, C = computed from other
 * values, proposal = our own. U and P values are assumptions and are shown as such.
 */
export type Mark = 'V' | 'P' | 'U' | 'C' | 'proposal';

/** What holds from a day (00:00) to a day (24:00); without `validTo` it still holds. Adding law is adding a slice. */
export type Slice = {
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly source: string;
  readonly mark: Mark;
};

/** Whether a slice holds on a day. ISO days compare as text. */
export function holds(slice: Slice, day: Day): boolean {
  return day >= slice.validFrom && (slice.validTo === undefined || day <= slice.validTo);
}

/** The slice that holds on a day. */
export function sliceAt<S extends Slice>(slices: readonly S[], day: Day): S | undefined {
  for (const slice of slices) if (holds(slice, day)) return slice;
  return undefined;
}

/** Pairs of slices of one table that hold on a common day: always a mistake in the data. */
export function overlaps<S extends Slice>(slices: readonly S[]): [S, S][] {
  const sorted = [...slices].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const found: [S, S][] = [];
  for (let i = 1; i < sorted.length; i++) {
    const [before, after] = [sorted[i - 1]!, sorted[i]!];
    if (before.validTo === undefined || before.validTo >= after.validFrom) found.push([before, after]);
  }
  return found;
}

/** Whether a value of this mark must be shown as an assumption. */
export function isAssumption(mark: Mark): boolean {
  return mark === 'U' || mark === 'P' || mark === 'proposal';
}
