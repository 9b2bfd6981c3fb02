import { assumed, type Step, step } from '../answer.ts';
import { dayOff, workday } from '../calendar/calendar.ts';
import { periodEnd } from '../deadline/period.ts';
import type { LawParameters } from '../parameters.data.ts';
import { isAssumption, sliceAt } from '../slices.ts';
import { parseDay } from '../time/day.ts';
import { dateWords, dayWords } from '../time/words.ts';
import type { NotificationInput } from './notification.types.ts';
import type { Domain, Regime, Trigger } from './regime.ts';
import { serviceDays } from './regimes.data.ts';

const triggers: { readonly [T in Trigger]: { readonly de: string; readonly en: string } } = {
  posted: { de: 'Zur Post gegeben', en: 'Posted' },
  sent: { de: 'Elektronisch abgesendet', en: 'Sent electronically' },
  noticeSent: { de: 'Benachrichtigung abgesendet', en: 'Notice sent' },
  provided: { de: 'Zum Abruf bereitgestellt', en: 'Provided for retrieval' },
  announced: { de: 'Ortsüblich bekannt gemacht', en: 'Announced locally' },
  served: { de: 'Zugestellt', en: 'Served' },
};

/** The day on which the act counts as notified by fiction, or nothing where only the retrieval counts. */
export function deemedDay(
  input: NotificationInput,
  regime: Regime,
  date: number,
  domain: Domain,
  parameters: LawParameters,
  steps: Step[],
): number | undefined {
  if (regime.retrievalWithin !== undefined) return undefined;
  if (regime.id === 'B8') return publicDay(input, regime, date, steps);
  if (regime.id === 'B9') return servedDay(input, regime, date, steps);
  const day = 'months' in regime.add ? periodEnd(date, 'event', regime.add.months, 'month') : date + regime.add.days;
  const [from, to] = [dayWords(date), dayWords(day)];
  const count =
    'months' in regime.add
      ? { de: 'Ein Monat später', en: 'One month later' }
      : { de: `${regime.add.days} Tage später`, en: `${regime.add.days} days later` };
  const trigger = provisionCounts(input, regime) ? triggers.provided : triggers[regime.trigger];
  const say = isAssumption(regime.mark) ? assumed : step;
  steps.push(
    say(
      regime.id,
      `${trigger.de} am ${from.de}. ${count.de}, am ${to.de}, gilt der Bescheid als bekannt gegeben.`,
      `${trigger.en} on ${from.en}. ${count.en}, on ${to.en}, the decision counts as notified.`,
      regime,
    ),
  );
  if (regime.id === 'B10' && (domain === 'general' || domain === 'social') && !input.oneStop)
    steps.push(
      assumed(
        'B10',
        'Die Monatsfrist ist ausdrücklich nur für die einheitliche Stelle und für Abgaben geregelt; sonst kommt es auf den Zugang an.',
        'The month is expressly laid down only for the point of single contact and for levies; otherwise the arrival counts.',
      ),
    );
  return shifted(day, domain, input, parameters, steps);
}

/** Parental allowance goes by provision, as the account mailbox does (§ 37 Abs. 2b SGB X). */
function provisionCounts(input: NotificationInput, regime: Regime): boolean {
  return regime.id === 'B5' && input.parentalAllowance === true;
}

function shifted(
  day: number,
  domain: Domain,
  input: NotificationInput,
  parameters: LawParameters,
  steps: Step[],
): number {
  const off = dayOff(day, input);
  if (!off) return day;
  const levies = (domain === 'levy' && parameters.levyFollowsAo.value) || domain === 'tax';
  const { value, confirmedBy } = levies ? parameters.fictionShiftLevy : parameters.fictionShiftGeneral;
  const moved = value ? workday(day, input) : day;
  const [words, to] = [dateWords(day), dayWords(moved)];
  const say = confirmedBy ? step : assumed;
  steps.push(
    value
      ? say(
          'R-BEK-04',
          `Der ${words.de} ist ${off.name.de}. Bei Abgaben und Steuern verschiebt sich der Tag auf ${to.de}.`,
          `${words.en} is ${off.name.en}. For levies and taxes the day moves to ${to.en}.`,
        )
      : say(
          'R-BEK-04',
          `Der ${words.de} ist ${off.name.de}. Der Tag der Bekanntgabe verschiebt sich dadurch nicht.`,
          `${words.en} is ${off.name.en}. The day of notification does not move because of that.`,
        ),
  );
  return moved;
}

function publicDay(input: NotificationInput, regime: Regime, date: number, steps: Step[]): number {
  const [words, earliest] = [dayWords(date), date + 1];
  const named = input.effectiveOn === undefined ? date + 14 : Math.max(earliest, parseDay(input.effectiveOn));
  const to = dayWords(named);
  steps.push(
    input.effectiveOn === undefined
      ? step(
          'B8',
          `Ortsüblich bekannt gemacht am ${words.de}. Zwei Wochen später, am ${to.de}, gilt der Bescheid als bekannt gegeben.`,
          `Announced locally on ${words.en}. Two weeks later, on ${to.en}, the decision counts as notified.`,
          regime,
        )
      : step(
          'B8',
          `Die Allgemeinverfügung nennt einen eigenen Tag, frühestens den Tag nach der Bekanntmachung: ${to.de}.`,
          `The general order names its own day, at the earliest the day after the announcement: ${to.en}.`,
          regime,
        ),
  );
  return named;
}

function servedDay(input: NotificationInput, regime: Regime, date: number, steps: Step[]): number {
  const kind = input.serviceKind ?? 'receipt';
  const words = dayWords(date);
  if (kind === 'receipt' || kind === 'deMail') {
    const how = kind === 'receipt' ? 'Empfang bestätigt' : 'In De-Mail abgeholt';
    const by = kind === 'receipt' ? 'Receipt confirmed' : 'Picked up in De-Mail';
    steps.push(
      step(
        'B9',
        `${how} am ${words.de}. Das ist der Tag der Zustellung.`,
        `${by} on ${words.en}. This is the day of service.`,
        regime,
      ),
    );
    return date;
  }
  const slice = sliceAt(serviceDays, input.date)!;
  const to = dayWords(date + slice.days);
  const say = isAssumption(slice.mark) ? assumed : step;
  const how = kind === 'registered' ? 'Als Einschreiben zur Post gegeben' : 'Elektronisch abgesendet';
  const by = kind === 'registered' ? 'Posted as a registered letter' : 'Sent electronically';
  steps.push(
    say(
      'B9',
      `${how} am ${words.de}. ${slice.days} Tage später, am ${to.de}, gilt der Bescheid als zugestellt.`,
      `${by} on ${words.en}. ${slice.days} days later, on ${to.en}, the decision counts as served.`,
      { paragraphs: regime.paragraphs, source: slice.source },
    ),
  );
  return date + slice.days;
}
