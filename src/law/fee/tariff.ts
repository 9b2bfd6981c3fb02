import type { Text } from '../../lang/lang.ts';
import { holds, type Slice } from '../slices.ts';
import type { Day } from '../time/day.ts';

export type FeeKind = 'fixed' | 'time' | 'value' | 'frame' | 'lumpSum' | 'free';

export type Rounding = { readonly toCents: number; readonly mode: 'up' | 'down' | 'nearest' };

/** One entry of a tariff over one stretch of time. All money is integer cents. */
export type TariffItem = Slice & {
  /** Number in the tariff, for example `1.2.2.2`. */
  readonly no: string;
  readonly title: Text;
  readonly kind: FeeKind;
  /** Fixed and lump sum: per unit. */
  readonly cents?: number;
  readonly unit?: Text;
  readonly minCents?: number;
  readonly maxCents?: number;
  /** Time: price of one started unit of so many minutes. Without a price the clerk enters it. */
  readonly unitMinutes?: number;
  readonly rateCents?: number;
  /** Value: hundredths of a percent of the value. */
  readonly hundredths?: number;
  readonly rounding?: Rounding;
};

export type Tariff = {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly TariffItem[];
};

/** The entry of a tariff that holds on a day. */
export function findTariffItem(tariff: Tariff, no: string, day: Day): TariffItem | undefined {
  return tariff.items.find((item) => item.no === no && holds(item, day));
}

/** Rounds integer cents by the rule of an entry. */
export function rounded(cents: number, rounding: Rounding | undefined): number {
  if (!rounding) return cents;
  const parts = cents / rounding.toCents;
  const whole =
    rounding.mode === 'up' ? Math.ceil(parts) : rounding.mode === 'down' ? Math.floor(parts) : Math.round(parts);
  return whole * rounding.toCents;
}
