import { assumed, type Step, step } from '../answer.ts';
import { type LawParameters, withParameters } from '../parameters.data.ts';
import { isAssumption } from '../slices.ts';
import { civilOf, type Day, formatDay, parseDay } from '../time/day.ts';
import { moneyWords } from '../time/words.ts';
import { type BaseRate, baseRates } from './base-rates.data.ts';

export type InterestInput = {
  readonly principalCents: number;
  /** First day that bears interest: the day from which the decision is ineffective. */
  readonly from: Day;
  /** Last day that bears interest. */
  readonly to: Day;
  /** Percentage points above the base rate; § 49a Abs. 3 VwVfG says five. */
  readonly pointsAbove?: number;
  /** The person was not responsible and paid in time: interest may be waived. */
  readonly waived?: boolean;
  readonly rates?: readonly BaseRate[];
  readonly parameters?: Partial<LawParameters>;
};

export type InterestLine = {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Yearly rate in hundredths of a percent. */
  readonly hundredths: number;
  readonly cents: number;
};

/**
 * Interest on money that has to be paid back: five percentage points above the base rate of each half-year (§ 49a Abs. 3 VwVfG).
 * Lines are rounded so that they sum to the total. Throws RangeError where no base rate is known.
 */
export function interest(input: InterestInput): {
  readonly cents: number;
  readonly lines: readonly InterestLine[];
  readonly steps: readonly Step[];
} {
  const method = withParameters(input.parameters).interestDayCount;
  if (input.waived)
    return {
      cents: 0,
      lines: [],
      steps: [
        step(
          'R-FOE-06',
          'Auf Zinsen wird verzichtet, weil die Person die Umstände nicht zu vertreten hat und rechtzeitig zahlt.',
          'Interest is waived because the person is not responsible and pays in time.',
        ),
      ],
    };
  const above = Math.round((input.pointsAbove ?? 5) * 100);
  const [first, last] = [parseDay(input.from), parseDay(input.to)];
  const used: BaseRate[] = [];
  const lines: InterestLine[] = [];
  // Exact sum in cents × hundredths of a percent × days; rounded once per line against the running total.
  let [exact, paid] = [0n, 0];
  for (const rate of input.rates ?? baseRates) {
    const from = Math.max(first, parseDay(rate.validFrom));
    const to = Math.min(last, rate.validTo === undefined ? last : parseDay(rate.validTo));
    if (from > to) continue;
    used.push(rate);
    const days = method.value === 'act/365' ? to - from + 1 : commercialDays(from, to + 1);
    const hundredths = Math.max(0, above + rate.hundredths);
    exact += BigInt(input.principalCents) * BigInt(hundredths) * BigInt(days);
    const total = roundHalfUp(exact, method.value === 'act/365' ? 3_650_000n : 3_600_000n);
    lines.push({ from: formatDay(from), to: formatDay(to), days, hundredths, cents: total - paid });
    paid = total;
  }
  const covered = lines.length > 0 && lines[0]!.from === input.from && lines.at(-1)!.to === input.to;
  if (!covered && first <= last) throw new RangeError(`no base rate for ${input.from} to ${input.to}`);
  return { cents: paid, lines, steps: explain(paid, lines, used, method) };
}

function explain(
  cents: number,
  lines: readonly InterestLine[],
  used: readonly BaseRate[],
  method: LawParameters['interestDayCount'],
): Step[] {
  const steps: Step[] = lines.map((line, i) => {
    const rate = (line.hundredths / 100).toFixed(2);
    const money = moneyWords(line.cents);
    const text: [string, string] = [
      `${line.days} Tage zu ${rate.replace('.', ',')} % im Jahr: ${money.de}.`,
      `${line.days} days at ${rate} % a year: ${money.en}.`,
    ];
    const cited = { paragraphs: ['§ 49a Abs. 3 VwVfG', '§ 247 BGB'], source: used[i]!.source };
    return (isAssumption(used[i]!.mark) ? assumed : step)('R-FOE-06', ...text, cited);
  });
  if (!method.confirmedBy)
    steps.push(
      assumed(
        'R-FOE-06',
        method.value === 'act/365'
          ? 'Gezählt werden die Kalendertage, das Jahr mit 365.'
          : 'Gezählt wird der Monat mit 30, das Jahr mit 360 Tagen.',
        method.value === 'act/365'
          ? 'Calendar days are counted, the year with 365.'
          : 'A month is counted with 30, a year with 360 days.',
      ),
    );
  const money = moneyWords(cents);
  steps.push(step('R-FOE-06', `Zinsen zusammen: ${money.de}.`, `Interest together: ${money.en}.`));
  return steps;
}

/** Days between two days when every month has 30. */
function commercialDays(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.day, 30) - Math.min(a.day, 30);
}

function roundHalfUp(value: bigint, divisor: bigint): number {
  return Number((value * 2n + divisor) / (divisor * 2n));
}
