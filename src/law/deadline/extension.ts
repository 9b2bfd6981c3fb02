import { type Step, step } from '../answer.ts';
import { type Day, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import { answer, type DeadlineAnswer, lastDayOf } from './deadline.ts';
import { periodEnd, type Unit } from './period.ts';
import { periodWords } from './unit.texts.ts';

export type ExtensionInput = {
  /** The last day of the period that is extended, as it would have ended. */
  readonly oldLastDay: Day;
  readonly amount: number;
  readonly unit: Unit;
  readonly ags: string;
  readonly part?: string;
  readonly shift: boolean;
  /** The day of the decision; after the old end the extension is retroactive. */
  readonly decidedOn?: Day;
};

/** A new last day, counted from the end of the old period (§ 190 BGB, § 31 Abs. 7 VwVfG); it may be granted after the old end. */
export function extendDeadline(input: ExtensionInput): DeadlineAnswer {
  const old = parseDay(input.oldLastDay);
  const words = dayWords(old);
  const period = periodWords(input.amount, input.unit);
  const steps: Step[] = [
    step(
      'R-FRI-04',
      `Die neue Frist (${period.de}) läuft ab dem Ende der alten: ${words.de}.`,
      `The new period (${period.en}) runs from the end of the old one: ${words.en}.`,
    ),
  ];
  if (input.decidedOn !== undefined && input.decidedOn > input.oldLastDay) {
    steps.push(
      step(
        'R-FRI-04',
        'Die alte Frist war schon abgelaufen. Sie darf rückwirkend verlängert werden, wenn es unbillig wäre, die Folgen bestehen zu lassen.',
        'The old period had already ended. It may be extended retroactively where letting the consequences stand would be unfair.',
      ),
    );
  }
  const raw = periodEnd(old, 'event', input.amount, input.unit);
  return answer(raw, lastDayOf(raw, input, steps), input, steps);
}

export type AuthorityPeriodInput = {
  /** The day on which the period was notified to the person. */
  readonly notifiedOn: Day;
  readonly amount: number;
  readonly unit: Unit;
  readonly ags: string;
  readonly part?: string;
};

/** A period that the authority sets: it begins on the day after it was notified (§ 31 Abs. 2 VwVfG). */
export function deadlineSetByAuthority(input: AuthorityPeriodInput): DeadlineAnswer {
  const notified = parseDay(input.notifiedOn);
  const words = dayWords(notified);
  const period = periodWords(input.amount, input.unit);
  const raw = periodEnd(notified, 'event', input.amount, input.unit);
  const end = dayWords(raw);
  const steps: Step[] = [
    step(
      'R-FRI-08',
      `Die Behörde hat die Frist gesetzt. Sie beginnt am Tag nach der Bekanntgabe (${words.de}).`,
      `The authority has set the period. It begins on the day after notification (${words.en}).`,
    ),
    step(
      'R-FRI-02',
      `Frist: ${period.de}. Rechnerischer letzter Tag: ${end.de}.`,
      `Period: ${period.en}. Calculated last day: ${end.en}.`,
    ),
  ];
  return answer(raw, lastDayOf(raw, { ...input, shift: true }, steps), input, steps);
}
