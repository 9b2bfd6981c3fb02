import { assumed, type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import { shiftEnd } from '../deadline/shift.ts';
import { sliceAt } from '../slices.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords, moneyWords } from '../time/words.ts';
import { type CostLaw, type PaymentLaw, paymentLaws } from './payment-law.data.ts';

function lawAt(law: CostLaw, day: Day): PaymentLaw {
  const rows = paymentLaws.filter((row) => row.law === law);
  return sliceAt(rows, day) ?? rows[0]!;
}

/** When a fee is due. Nothing where the law was not read: then the clerk enters the day. */
export function dueDate(input: {
  readonly law: CostLaw;
  readonly notifiedOn: Day;
  readonly ags: string;
  /** A later day that the decision names. */
  readonly namedOn?: Day;
}): { readonly dueOn: Day | null; readonly steps: readonly Step[] } {
  const law = lawAt(input.law, input.notifiedOn);
  const cited = { paragraphs: [law.dueParagraph], source: law.source };
  if (input.namedOn !== undefined) {
    const words = dayWords(parseDay(input.namedOn));
    const text: [string, string] = [
      `Der Bescheid nennt den Tag der Fälligkeit: ${words.de}.`,
      `The decision names the due day: ${words.en}.`,
    ];
    return { dueOn: input.namedOn, steps: [step('R-GEB-06', ...text, cited)] };
  }
  if (law.dueAfterDays === undefined)
    return {
      dueOn: null,
      steps: [
        assumed(
          'R-GEB-06',
          'Wann die Gebühr nach Thüringer Recht fällig ist, wurde nicht gelesen. Die Sachbearbeitung trägt den Tag ein.',
          'When the fee is due under Thuringian law was not read. The clerk enters the day.',
          cited,
        ),
      ],
    };
  const raw = parseDay(input.notifiedOn) + law.dueAfterDays;
  const words = dayWords(raw);
  const steps: Step[] = [
    step(
      'R-GEB-06',
      law.dueAfterDays === 0
        ? `Fällig mit der Bekanntgabe: ${words.de}.`
        : `Fällig ${law.dueAfterDays} Tage nach der Bekanntgabe: ${words.de}.`,
      law.dueAfterDays === 0
        ? `Due with notification: ${words.en}.`
        : `Due ${law.dueAfterDays} days after notification: ${words.en}.`,
      cited,
    ),
  ];
  return { dueOn: formatDay(law.dueAfterDays === 0 ? raw : shiftEnd(raw, input, steps)), steps };
}

/** What a late payment costs; nothing known for Thüringen, where the clerk enters it. */
export function lateSurcharge(input: {
  readonly law: CostLaw;
  readonly cents: number;
  readonly dueOn: Day;
  readonly paidOn: Day;
}): { readonly cents: number | null; readonly months: number; readonly steps: readonly Step[] } {
  const law = lawAt(input.law, input.dueOn);
  const { surcharge } = law;
  if (!surcharge)
    return {
      cents: null,
      months: 0,
      steps: [
        assumed(
          'R-GEB-06',
          'Der Säumniszuschlag nach diesem Recht wurde nicht gelesen. Die Sachbearbeitung trägt ihn ein.',
          'The late surcharge under this law was not read. The clerk enters it.',
          { paragraphs: [law.dueParagraph], source: law.source },
        ),
      ],
    };
  const cited = { paragraphs: [surcharge.paragraph], source: law.source };
  const [due, paid] = [parseDay(input.dueOn), parseDay(input.paidOn)];
  if (input.cents <= surcharge.onlyAboveCents || paid - due <= surcharge.graceDays)
    return {
      cents: 0,
      months: 0,
      steps: [
        step(
          'R-GEB-06',
          `Kein Säumniszuschlag: Er fällt nur über ${moneyWords(surcharge.onlyAboveCents).de} und nach mehr als ${surcharge.graceDays} Tagen an.`,
          `No late surcharge: it arises only above ${moneyWords(surcharge.onlyAboveCents).en} and after more than ${surcharge.graceDays} days.`,
          cited,
        ),
      ],
    };
  const months = startedMonths(due, paid);
  const base = Math.floor(input.cents / surcharge.roundDownToCents) * surcharge.roundDownToCents;
  const cents = Math.round((base * surcharge.percentPerMonth * months) / 100);
  const [words, each] = [moneyWords(cents), moneyWords(base)];
  return {
    cents,
    months,
    steps: [
      step(
        'R-GEB-06',
        `${months} angefangene Monate zu ${surcharge.percentPerMonth} % von ${each.de} = ${words.de}.`,
        `${months} started months at ${surcharge.percentPerMonth} % of ${each.en} = ${words.en}.`,
        cited,
      ),
    ],
  };
}

function startedMonths(due: number, paid: number): number {
  let months = 1;
  while (periodEnd(due, 'event', months, 'month') < paid) months++;
  return months;
}

/** What has to be paid back when more was paid than is owed (§ 18 ThürVwKostG), or what is still open. */
export function settlement(input: { readonly owedCents: number; readonly paidCents: number }): {
  readonly refundCents: number;
  readonly openCents: number;
  readonly steps: readonly Step[];
} {
  const refundCents = Math.max(0, input.paidCents - input.owedCents);
  const openCents = Math.max(0, input.owedCents - input.paidCents);
  const words = moneyWords(refundCents || openCents);
  const text: [string, string] =
    refundCents > 0
      ? [`Zu viel gezahlt: ${words.de} werden erstattet.`, `Paid too much: ${words.en} are paid back.`]
      : openCents > 0
        ? [
            `Noch offen: ${words.de}. Die gesetzliche Frist der Behörde läuft trotzdem weiter.`,
            `Still open: ${words.en}. The statutory clock of the authority runs on all the same.`,
          ]
        : ['Alles ist bezahlt.', 'All is paid.'];
  return { refundCents, openCents, steps: [step('R-GEB-07', ...text)] };
}
