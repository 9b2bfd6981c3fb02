import { type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import { civilOf, type Day, formatDay, numberOf, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';

export type LimitationInput = {
  /** The day on which the debt arose. */
  readonly originOn: Day;
  readonly dueOn: Day;
  /** The day on which the service was wholly rendered; unset = still running. */
  readonly completedOn?: Day;
  /** The day on which an interruption (reminder, deferral, enforcement …) ended. */
  readonly interruptionEndedOn?: Day;
  /** The decision about the costs was contested and became final on this day. */
  readonly finalOn?: Day;
};

/** The last day on which a fee can be claimed (§ 17 ThürVwKostG); afterwards the claim has gone. */
export function feeLimitation(input: LimitationInput): { readonly lastDay: Day; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  const say = (de: string, en: string) => steps.push(step('R-GEB-06', de, en));
  let last = endOfYear(input.dueOn, 3);
  const words = dayWords(last);
  say(
    `Der Anspruch verjährt drei Jahre nach dem Ende des Jahres, in dem er fällig wurde: ${words.de}.`,
    `The claim is time-barred three years after the end of the year in which it became due: ${words.en}.`,
  );
  const latest = endOfYear(input.originOn, 4);
  if (latest < last) {
    last = latest;
    const cap = dayWords(latest);
    say(
      `Spätestens erlischt er vier Jahre nach der Entstehung: ${cap.de}.`,
      `It goes at the latest four years after it arose: ${cap.en}.`,
    );
  }
  if (input.completedOn !== undefined && parseDay(input.completedOn) > latest) {
    last = periodEnd(parseDay(input.completedOn), 'event', 1, 'year');
    const after = dayWords(last);
    say(
      `Die Leistung war dann noch nicht beendet; der Anspruch erlischt ein Jahr danach: ${after.de}.`,
      `The service was not finished then; the claim goes one year after it: ${after.en}.`,
    );
  }
  if (input.interruptionEndedOn !== undefined) {
    last = Math.max(last, endOfYear(input.interruptionEndedOn, 3));
    const again = dayWords(last);
    say(
      `Nach der Unterbrechung beginnt die Verjährung mit dem Jahresende neu: ${again.de}.`,
      `After the interruption limitation begins anew with the end of the year: ${again.en}.`,
    );
  }
  if (input.finalOn !== undefined) {
    last = Math.max(last, periodEnd(parseDay(input.finalOn), 'event', 6, 'month'));
    const final = dayWords(last);
    say(
      `Nach einer Anfechtung erlischt er nicht vor sechs Monaten ab Unanfechtbarkeit: ${final.de}.`,
      `After a challenge it does not go before six months from finality: ${final.en}.`,
    );
  }
  return { lastDay: formatDay(last), steps };
}

function endOfYear(day: Day, yearsLater: number): number {
  return numberOf(civilOf(parseDay(day)).year + yearsLater, 12, 31);
}
