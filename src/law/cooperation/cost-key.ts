import { type Step, step } from '../answer.ts';
import { moneyWords } from '../time/words.ts';

/** What a party brings to the key. */
export type CostParty = {
  readonly id: string;
  readonly inhabitants?: number;
  readonly workplaces?: number;
  readonly cases?: number;
  /** Share of an investment, in any whole unit. */
  readonly investment?: number;
};

export type Measure = 'inhabitants' | 'workplaces' | 'cases' | 'investment';

/** How costs are shared. `mixed` weighs several measures in hundredths of a percent (together 10,000). */
export type CostKey =
  | { readonly kind: 'byMeasure'; readonly measure: Measure }
  | { readonly kind: 'equal' }
  | { readonly kind: 'fixedAndVariable'; readonly fixedCents: number; readonly measure: Measure }
  | { readonly kind: 'mixed'; readonly parts: readonly { readonly measure: Measure; readonly weight: number }[] };

export type CostShare = { readonly id: string; readonly cents: number };

export type CostSharing = { readonly shares: readonly CostShare[]; readonly steps: readonly Step[] };

/**
 * Shares costs in whole cents; what is left by rounding goes to the largest party, so that the shares sum to the total (§ 9 Abs. 4
 * ThürKGG). Throws RangeError when no party brings anything to the measure.
 */
export function shareCosts(input: {
  readonly totalCents: number;
  readonly key: CostKey;
  readonly parties: readonly CostParty[];
}): CostSharing {
  const parts = partsOf(input.totalCents, input.key, input.parties);
  const largest = largestOf(input.parties, input.key);
  const shares = input.parties.map((party, i) => ({
    id: party.id,
    cents: parts.reduce((sum, part) => sum + part.shares[i]!, 0),
  }));
  const left = input.totalCents - shares.reduce((sum, share) => sum + share.cents, 0);
  const withRest = shares.map((share, i) => (i === largest ? { ...share, cents: share.cents + left } : share));
  const steps = parts.map((part) => partStep(part.cents, part.measure));
  if (left > 0) {
    const words = moneyWords(left);
    steps.push(
      step(
        'R-IKZ-02',
        `Der Rest aus der Rundung (${words.de}) geht an die größte Beteiligte.`,
        `What is left by rounding (${words.en}) goes to the largest party.`,
      ),
    );
  }
  return { shares: withRest, steps };
}

type Part = { readonly cents: number; readonly measure: Measure | 'equal'; readonly shares: readonly number[] };

function partsOf(total: number, key: CostKey, parties: readonly CostParty[]): Part[] {
  switch (key.kind) {
    case 'equal':
      return [part(total, 'equal', parties)];
    case 'byMeasure':
      return [part(total, key.measure, parties)];
    case 'fixedAndVariable': {
      const fixed = Math.min(total, key.fixedCents);
      return [part(fixed, 'equal', parties), part(total - fixed, key.measure, parties)];
    }
    case 'mixed': {
      let left = total;
      return key.parts.map(({ measure, weight }, i) => {
        const cents = i === key.parts.length - 1 ? left : Math.floor((total * weight) / 10_000);
        left -= cents;
        return part(cents, measure, parties);
      });
    }
  }
}

function part(cents: number, measure: Measure | 'equal', parties: readonly CostParty[]): Part {
  const weights = parties.map((party) => weightOf(party, measure));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) throw new RangeError(`no party brings anything to ${measure}`);
  // In two parts, so that large totals stay exact.
  const shares = weights.map((weight) => Math.floor(cents / sum) * weight + Math.floor(((cents % sum) * weight) / sum));
  return { cents, measure, shares };
}

function weightOf(party: CostParty, measure: Measure | 'equal'): number {
  return measure === 'equal' ? 1 : (party[measure] ?? 0);
}

/** The largest party by the first measure of the key; of equal ones the first. */
function largestOf(parties: readonly CostParty[], key: CostKey): number {
  const measure = key.kind === 'equal' ? 'inhabitants' : key.kind === 'mixed' ? key.parts[0]!.measure : key.measure;
  let largest = 0;
  for (let i = 1; i < parties.length; i++)
    if (weightOf(parties[i]!, measure) > weightOf(parties[largest]!, measure)) largest = i;
  return largest;
}

const measureNames: { readonly [M in Measure | 'equal']: { readonly de: string; readonly en: string } } = {
  inhabitants: { de: 'nach Einwohnern', en: 'by inhabitants' },
  workplaces: { de: 'nach Arbeitsplätzen', en: 'by workplaces' },
  cases: { de: 'nach Fällen', en: 'by cases' },
  investment: { de: 'nach Anteil an der Investition', en: 'by share of the investment' },
  equal: { de: 'zu gleichen Teilen', en: 'in equal parts' },
};

function partStep(cents: number, measure: Measure | 'equal'): Step {
  const [words, name] = [moneyWords(cents), measureNames[measure]];
  return step('R-IKZ-02', `${words.de} werden ${name.de} geteilt.`, `${words.en} are shared ${name.en}.`);
}

/** Yearly settlement: what each party still owes (positive) or gets back (negative) after its prepayment. */
export function settleYear(
  shares: readonly CostShare[],
  prepaid: { readonly [partyId: string]: number },
): readonly { readonly id: string; readonly dueCents: number }[] {
  return shares.map((share) => ({ id: share.id, dueCents: share.cents - (prepaid[share.id] ?? 0) }));
}
