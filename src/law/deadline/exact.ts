import { assumed, type Step, step } from '../answer.ts';
import { dayOff, type Place } from '../calendar/calendar.ts';
import { dayAt, formatInstant, type Instant, parseInstant } from '../time/berlin.ts';
import { addDays, type Day, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import { daysOfSplitPeriod, type Unit } from './period.ts';
import { periodWords } from './unit.texts.ts';

/** A period in hours runs through weekends and holidays (§ 31 Abs. 6 VwVfG). The hour of the event is not counted. */
export function deadlineInHours(input: { readonly event: Instant; readonly hours: number }): {
  readonly endsAt: Instant;
  readonly steps: readonly Step[];
} {
  const begin = parseInstant(input.event);
  const full = Math.ceil(begin / 3600) * 3600;
  const endsAt = formatInstant(full + input.hours * 3600);
  const words = dayWords(parseDay(dayAt(full + input.hours * 3600)));
  const steps = [
    assumed(
      'R-FRI-01',
      'Die angefangene Stunde des Ereignisses zählt nicht mit, wie sonst der Tag.',
      'The started hour of the event is not counted, as otherwise the day.',
    ),
    step(
      'R-FRI-09',
      `${input.hours} Stunden, Wochenenden und Feiertage zählen mit. Ende: ${words.de}, ${endsAt.slice(11, 16)} Uhr.`,
      `${input.hours} hours, weekends and holidays included. End: ${words.en}, ${endsAt.slice(11, 16)}.`,
    ),
  ];
  return { endsAt, steps };
}

/** An appointment of the authority stays on its day, even on a weekend or holiday (§ 31 Abs. 5 VwVfG). */
export function appointment(input: { readonly on: Day } & Place): {
  readonly on: Day;
  readonly dayOff: boolean;
  readonly steps: readonly Step[];
} {
  const number = parseDay(input.on);
  const off = dayOff(number, input);
  const words = dayWords(number);
  const steps = [
    off
      ? step(
          'R-FRI-10',
          `Der Termin am ${words.de} ist einzuhalten, obwohl der Tag ${off.name.de} ist.`,
          `The appointment on ${words.en} stands although the day is ${off.name.en}.`,
        )
      : step('R-FRI-10', `Termin: ${words.de}.`, `Appointment: ${words.en}.`),
  ];
  return { on: input.on, dayOff: off !== undefined, steps };
}

/** How many days a period has that need not run on, and how many are left (§ 191 BGB). */
export function splitPeriod(input: { readonly amount: number; readonly unit: Unit; readonly usedDays: number }): {
  readonly days: number;
  readonly leftDays: number;
  readonly steps: readonly Step[];
} {
  const days = daysOfSplitPeriod(input.amount, input.unit);
  const leftDays = Math.max(0, days - input.usedDays);
  const period = periodWords(input.amount, input.unit);
  const steps = [
    step(
      'R-FRI-05',
      `${period.de} sind zusammen ${days} Tage, weil der Zeitraum nicht am Stück laufen muss. Verbraucht: ${input.usedDays}, übrig: ${leftDays}.`,
      `${period.en} are ${days} days together, because the period need not run on. Used: ${input.usedDays}, left: ${leftDays}.`,
    ),
  ];
  return { days, leftDays, steps };
}

/** Receipt by the authority is the arrival at its receiving device; the day counts in Europe/Berlin, until 24:00. */
export function receipt(input: { readonly arrivedAt: Instant }): {
  readonly utc: Instant;
  readonly berlin: Instant;
  readonly day: Day;
  readonly steps: readonly Step[];
} {
  const seconds = parseInstant(input.arrivedAt);
  const berlin = formatInstant(seconds);
  const day = dayAt(seconds);
  const words = dayWords(parseDay(day));
  const steps = [
    assumed(
      'R-FRM-20',
      `Eingegangen ist, was auf der Empfangseinrichtung der Behörde ankommt: ${words.de}, ${berlin.slice(11, 16)} Uhr.`,
      `Received is what arrives at the authority's receiving device: ${words.en}, ${berlin.slice(11, 16)}.`,
    ),
    step('R-FRI-12', 'Der Tag zählt bis 24:00 Uhr.', 'The day counts until 24:00.'),
  ];
  return { utc: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`, berlin, day, steps };
}

/** The one-stop body: the competent authority has received on the third day after arrival; the person's own deadlines are kept with arrival itself. */
export function oneStopReceipt(input: { readonly arrivedOn: Day }): {
  readonly authorityReceivedOn: Day;
  readonly ownDeadlineKeptOn: Day;
  readonly steps: readonly Step[];
} {
  const authorityReceivedOn = addDays(input.arrivedOn, 3);
  const words = dayWords(parseDay(authorityReceivedOn));
  const own = dayWords(parseDay(input.arrivedOn));
  const steps = [
    step(
      'R-FRM-21',
      `Bei der zuständigen Behörde gilt der Antrag am dritten Tag nach dem Eingang bei der einheitlichen Stelle als eingegangen: ${words.de}.`,
      `The competent authority counts as having received it on the third day after arrival at the point of single contact: ${words.en}.`,
    ),
    step(
      'R-FRM-21',
      `Eigene Fristen sind schon mit dem Eingang bei der einheitlichen Stelle gewahrt: ${own.de}.`,
      `Your own periods are kept already with arrival at the point of single contact: ${own.en}.`,
    ),
  ];
  return { authorityReceivedOn, ownDeadlineKeptOn: input.arrivedOn, steps };
}
