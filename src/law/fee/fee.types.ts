import type { Text } from '../../lang/lang.ts';
import type { Step } from '../answer.ts';
import type { Day } from '../time/day.ts';
import type { ExemptionKind } from './exemptions.data.ts';
import type { TariffItem } from './tariff.ts';

/** What is charged by one entry of a tariff. */
export type FeeLineInput = {
  /** An entry of a tariff, or its number in the general tariff of the Land. */
  readonly item: TariffItem | string;
  readonly quantity?: number;
  readonly minutes?: number;
  readonly valueCents?: number;
  /** Frame: what the effort costs and what the importance adds. */
  readonly effortCents?: number;
  readonly importanceCents?: number;
  /** Frame: why this amount. */
  readonly reasons?: string;
  /** Time: a price entered by the clerk, where the tariff names none. */
  readonly rateCents?: number;
};

export type Expense = { readonly title: Text; readonly cents: number };

export type FeeInput = {
  /** The day whose tariff counts: when the service is completed. */
  readonly at: Day;
  readonly lines: readonly FeeLineInput[];
  readonly expenses?: readonly Expense[];
  readonly exemption?: ExemptionKind;
  /** A permit under the Services Directive: effort only. */
  readonly servicesDirective?: boolean;
};

export type FeeLine = {
  readonly kind: 'fee' | 'adjustment' | 'expense' | 'exemption';
  readonly no?: string;
  readonly title: Text;
  /** How the amount comes about. */
  readonly formula: Text;
  readonly cents: number;
  readonly source: string;
};

export type MissingInput = {
  /** Index of the line of the input. */
  readonly line: number;
  readonly what: 'reasons' | 'rate' | 'minutes' | 'value' | 'effort';
};

export type FeeAnswer = {
  readonly cents: number;
  /** Nothing is missing: the amount may go into a decision. */
  readonly complete: boolean;
  readonly missing: readonly MissingInput[];
  readonly lines: readonly FeeLine[];
  readonly steps: readonly Step[];
};
