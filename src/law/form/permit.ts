import { type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import type { LawParameters } from '../parameters.data.ts';
import { movedAuthorityPeriod } from '../procedure/authority-period.ts';
import { boundSeconds, type Instant, parseInstant } from '../time/berlin.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import type { Means } from './means.data.ts';

/** A trial permit after § 12 Abs. 2 ThürEGovG: for an authority, procedures and means, over half-open time. */
export type Permit = {
  readonly id?: string;
  /** First moment, or a day from 00:00. */
  readonly from: Day | Instant;
  /** First moment that is too late, or the last day until 24:00. */
  readonly to: Day | Instant;
  readonly authorities?: readonly string[];
  readonly procedures?: readonly string[];
  readonly means?: readonly Means[];
};

/** The clause itself ends with 31.12.2029, 24:00 in Europe/Berlin, whatever a permit says. */
export const clauseEnd: Instant = '2030-01-01T00:00:00+01:00';

export type PermitUse = {
  readonly at: Instant;
  readonly means: Means;
  readonly authority?: string;
  readonly procedure?: string;
};

/** Whether a permit covers a submission, to the second. */
export function permitCovers(permit: Permit, use: PermitUse): boolean {
  const at = parseInstant(use.at);
  const covers = <T>(list: readonly T[] | undefined, value: T | undefined) =>
    list === undefined || (value !== undefined && list.includes(value));
  return (
    at >= boundSeconds(permit.from, 'from') &&
    at < boundSeconds(permit.to, 'to') &&
    at < parseInstant(clauseEnd) &&
    covers(permit.authorities, use.authority) &&
    covers(permit.procedures, use.procedure) &&
    covers(permit.means, use.means)
  );
}

export type PermitApplication = {
  /** The day on which the documents were complete; without it the clock has not started. */
  readonly completeOn?: Day;
  readonly decision?: { readonly kind: 'granted' | 'refused'; readonly on: Day };
  readonly on: Day;
  /** Seat of the authority that decides; its holidays count. */
  readonly ags: string;
  readonly parameters?: Partial<LawParameters>;
};

/** State of an application for a permit: the consent counts as given six weeks after complete documents. */
export function permitState(input: PermitApplication): {
  readonly state: 'incomplete' | 'pending' | 'granted' | 'refused' | 'deemed';
  /** Last day on which a decision keeps the consent from counting as given; null while the clock does not run. */
  readonly lastDay: Day | null;
  readonly deemedFrom: Day | null;
  readonly steps: readonly Step[];
} {
  if (input.completeOn === undefined)
    return {
      state: 'incomplete',
      lastDay: null,
      deemedFrom: null,
      steps: [
        step(
          'W10',
          'Die Unterlagen sind nicht vollständig; die sechs Wochen laufen noch nicht.',
          'The documents are not complete; the six weeks do not run yet.',
        ),
      ],
    };
  const complete = parseDay(input.completeOn);
  const raw = periodEnd(complete, 'event', 6, 'week');
  const [since, until] = [dayWords(complete), dayWords(raw)];
  const steps = [
    step(
      'W10',
      `Vollständig seit ${since.de}. Sechs Wochen danach, rechnerisch: ${until.de}.`,
      `Complete since ${since.en}. Six weeks after it, calculated: ${until.en}.`,
    ),
  ];
  const last = movedAuthorityPeriod(raw, input, 'W10', steps);
  const [lastDay, deemedFrom] = [formatDay(last), formatDay(last + 1)];
  if (input.decision && input.decision.on <= lastDay) {
    const decided = dayWords(parseDay(input.decision.on));
    steps.push(step('W10', `Entschieden am ${decided.de}, rechtzeitig.`, `Decided on ${decided.en}, in time.`));
    return { state: input.decision.kind, lastDay, deemedFrom: null, steps };
  }
  const after = dayWords(last + 1);
  steps.push(
    step(
      'W10',
      `Ohne Entscheidung gilt die Zustimmung ab ${after.de} als erteilt.`,
      `Without a decision the consent counts as given from ${after.en}.`,
    ),
  );
  return { state: input.on >= deemedFrom ? 'deemed' : 'pending', lastDay, deemedFrom, steps };
}
