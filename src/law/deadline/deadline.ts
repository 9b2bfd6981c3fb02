import { type Step, step } from '../answer.ts';
import { calendarOf, dayOff } from '../calendar/calendar.ts';
import { endOfDay, type Instant } from '../time/berlin.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dateWords, dayWords } from '../time/words.ts';
import { periodEnd, type StartKind, type Unit } from './period.ts';
import { shiftEnd } from './shift.ts';
import { periodWords } from './unit.texts.ts';

/** Why a period is not moved to a working day although it is asked for (§ 31 Abs. 3 Satz 2, Abs. 4 VwVfG). */
export type FixedBecause = 'benefitPeriod' | 'expresslyFixed';

export type DeadlineInput = {
  /** The day of the event, or the day with whose beginning the period starts. */
  readonly event: Day;
  readonly start: StartKind;
  /** Whole number, at least 1. */
  readonly amount: number;
  readonly unit: Unit;
  /** One half month on top of whole months. */
  readonly andHalfMonth?: boolean;
  /** Municipality of the acting authority's seat; its calendar counts, not that of the person or of the platform. */
  readonly ags: string;
  /** Part of the municipality, where a holiday is kept only in places. */
  readonly part?: string;
  /** Move a last day on a weekend or holiday to the next working day. */
  readonly shift: boolean;
  readonly fixed?: FixedBecause;
};

export type DeadlineAnswer = {
  readonly lastDay: Day;
  /** The last day before weekends and holidays were looked at. */
  readonly rawLastDay: Day;
  /** 24:00 of the last day in Europe/Berlin: the first moment that is too late. */
  readonly endsAt: Instant;
  readonly calendar: string;
  readonly calendarVersion: string;
  readonly steps: readonly Step[];
};

/**
 * The last day of a period (§§ 187 to 193 BGB, § 31 VwVfG), with every step in words. Throws RangeError for what is not a calendar day.
 */
export function deadline(input: DeadlineInput): DeadlineAnswer {
  const steps: Step[] = [];
  const begin = parseDay(input.event);
  steps.push(startStep(begin, input.start));
  const raw = periodEnd(begin, input.start, input.amount, input.unit, input.andHalfMonth);
  steps.push(endStep(raw, input));
  const last = lastDayOf(raw, input, steps);
  return answer(raw, last, input, steps);
}

/** The last day alone, for rules that build on a deadline and tell their own story. */
export function lastDayOf(
  raw: number,
  input: Pick<DeadlineInput, 'ags' | 'part' | 'shift' | 'fixed'>,
  steps: Step[],
): number {
  if (input.shift && !input.fixed) return shiftEnd(raw, input, steps);
  const off = dayOff(raw, input);
  if (off) {
    const words = dateWords(raw);
    const why = input.fixed ? reasons[input.fixed] : reasons.asked;
    steps.push(
      step(
        'R-FRI-07',
        `Der ${words.de} ist ${off.name.de}; die Frist endet trotzdem an diesem Tag, ${why.de}.`,
        `${words.en} is ${off.name.en}; the period still ends on this day, ${why.en}.`,
      ),
    );
  }
  return raw;
}

const reasons = {
  benefitPeriod: {
    de: 'weil eine Leistung für einen bestimmten Zeitraum zu erbringen ist',
    en: 'because a benefit is due for a certain period',
  },
  expresslyFixed: {
    de: 'weil ihr Ende ausdrücklich auf diesen Tag festgelegt wurde',
    en: 'because its end was expressly fixed on this day',
  },
  asked: { de: 'weil sie sich nicht auf einen Werktag verschiebt', en: 'because it is not moved to a working day' },
};

/** Puts a computed last day into the shape of an answer. */
export function answer(
  raw: number,
  last: number,
  place: { readonly ags: string; readonly part?: string },
  steps: readonly Step[],
): DeadlineAnswer {
  const calendar = calendarOf(place);
  return {
    lastDay: formatDay(last),
    rawLastDay: formatDay(raw),
    endsAt: endOfDay(last),
    calendar: calendar.id,
    calendarVersion: calendar.version,
    steps,
  };
}

function startStep(begin: number, kind: StartKind): Step {
  const words = dayWords(begin);
  return kind === 'event'
    ? step(
        'R-FRI-01',
        `Der Tag des Ereignisses, ${words.de}, zählt nicht mit.`,
        `The day of the event, ${words.en}, is not counted.`,
      )
    : step(
        'R-FRI-01',
        `Die Frist beginnt mit dem Anfang des Tages: ${words.de} zählt mit.`,
        `The period begins with the start of the day: ${words.en} is counted.`,
      );
}

function endStep(raw: number, input: DeadlineInput): Step {
  const words = dayWords(raw);
  const period = periodWords(input.amount, input.unit, input.andHalfMonth);
  const named =
    input.andHalfMonth || input.unit === 'halfMonth' || input.unit === 'quarter' || input.unit === 'halfYear'
      ? 'R-FRI-03'
      : 'R-FRI-02';
  return step(
    named,
    `Frist: ${period.de}. Rechnerischer letzter Tag: ${words.de}.`,
    `Period: ${period.en}. Calculated last day: ${words.en}.`,
  );
}
