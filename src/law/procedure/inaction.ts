import { type Step, step } from '../answer.ts';
import { periodEnd, type Unit } from '../deadline/period.ts';
import { periodWords } from '../deadline/unit.texts.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';

/** Days after the application on which the workplace warns; our own choice. */
const warningDays = [75, 85, 90] as const;

/** From when an action for failure to act is admissible (§ 75 VwGO), and when to warn before. */
export function inaction(input: {
  readonly appliedOn: Day;
  /** A shorter period where special circumstances demand it. */
  readonly special?: { readonly amount: number; readonly unit: Unit };
}): { readonly actionFrom: Day; readonly warnOn: readonly Day[]; readonly steps: readonly Step[] } {
  const applied = parseDay(input.appliedOn);
  const { amount, unit } = input.special ?? { amount: 3, unit: 'month' as const };
  const last = periodEnd(applied, 'event', amount, unit);
  const [from, to, period] = [dayWords(applied), dayWords(last + 1), periodWords(amount, unit)];
  const steps: Step[] = [
    step(
      'R-ACT-06',
      input.special
        ? `Antrag am ${from.de}. Wegen besonderer Umstände genügt eine kürzere Frist: ${period.de}.`
        : `Antrag am ${from.de}. Vor Ablauf von drei Monaten ist eine Untätigkeitsklage nicht zulässig.`,
      input.special
        ? `Application on ${from.en}. Because of special circumstances a shorter period is enough: ${period.en}.`
        : `Application on ${from.en}. Before three months have passed an action for failure to act is not admissible.`,
    ),
    step('R-ACT-06', `Frühester Tag der Klage: ${to.de}.`, `Earliest day of the action: ${to.en}.`),
  ];
  return {
    actionFrom: formatDay(last + 1),
    warnOn: warningDays.map((days) => formatDay(applied + days)).filter((day) => day <= formatDay(last)),
    steps,
  };
}
