import { type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import { shiftEnd } from '../deadline/shift.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';

export type ReinstatementInput = {
  /** The last day of the period that was missed. */
  readonly missedLastDay: Day;
  readonly obstacleEndedOn: Day;
  /** The day on which the request was made and the omitted act made up, to check them. */
  readonly requestedOn?: Day;
  readonly madeUpOn?: Day;
  /** The request was impossible before the year ended, by force majeure. */
  readonly forceMajeure?: boolean;
  readonly ags: string;
  readonly part?: string;
};

/** Until when reinstatement can be asked for: two weeks after the obstacle ended, at most one year after the period (§ 32 VwVfG). */
export function reinstatement(input: ReinstatementInput): {
  readonly requestUntil: Day;
  readonly yearEndsOn: Day;
  readonly open: boolean;
  /** Whether the request was in time; nothing without a request. */
  readonly inTime: boolean | null;
  readonly steps: readonly Step[];
} {
  const steps: Step[] = [];
  const obstacle = parseDay(input.obstacleEndedOn);
  const raw = periodEnd(obstacle, 'event', 2, 'week');
  const [from, to] = [dayWords(obstacle), dayWords(raw)];
  steps.push(
    step(
      'R-ACT-08',
      `Das Hindernis fiel am ${from.de} weg. Antrag und versäumte Handlung sind binnen zwei Wochen nachzuholen, rechnerisch bis ${to.de}.`,
      `The obstacle ended on ${from.en}. Request and omitted act are to be made up within two weeks, calculated until ${to.en}.`,
    ),
  );
  const twoWeeks = shiftEnd(raw, input, steps);
  const yearSteps: Step[] = [];
  const year = shiftEnd(periodEnd(parseDay(input.missedLastDay), 'event', 1, 'year'), input, yearSteps);
  const limit = dayWords(year);
  const open = obstacle <= year || input.forceMajeure === true;
  const until = input.forceMajeure ? twoWeeks : Math.min(twoWeeks, year);
  steps.push(
    step(
      'R-ACT-08',
      input.forceMajeure
        ? `Ein Jahr nach dem Ende der versäumten Frist (${limit.de}) ist eigentlich Schluss; bei höherer Gewalt gilt diese Grenze nicht.`
        : `Ein Jahr nach dem Ende der versäumten Frist ist Schluss: ${limit.de}.`,
      input.forceMajeure
        ? `One year after the end of the missed period (${limit.en}) is the limit; with force majeure it does not hold.`
        : `One year after the end of the missed period is the limit: ${limit.en}.`,
    ),
  );
  steps.push(...yearSteps);
  const requestUntil = formatDay(until);
  const inTime =
    input.requestedOn === undefined
      ? null
      : open && input.requestedOn <= requestUntil && (input.madeUpOn ?? input.requestedOn) <= requestUntil;
  return { requestUntil, yearEndsOn: formatDay(year), open, inTime, steps };
}
