import { type Step, step } from '../answer.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import type { FollowUp, NotificationInput, NotificationState } from './notification.types.ts';
import type { Regime } from './regime.ts';

/** What became of the notification: the day as a number, or nothing and what to do now. */
export type Outcome = {
  readonly state: NotificationState;
  readonly notifiedOn: number | null;
  readonly followUp?: FollowUp;
};

/** The fiction is only a presumption: retrieval, later arrival, dispute and a second notice change it. */
export function outcomeOf(
  input: NotificationInput,
  regime: Regime,
  date: number,
  deemed: number | undefined,
  steps: Step[],
): Outcome {
  if (deemed === undefined) return byRetrieval(input, regime, date, steps);
  if (regime.id === 'B9' && input.serviceKind === 'electronic-demanded' && input.instructed === false)
    return notInstructed(regime, input, steps);
  if (input.arrivedOn !== undefined) return byArrival(parseDay(input.arrivedOn), deemed, regime, steps);
  if (input.notifiedAgain && regime.id === 'B4') return bySecondNotice(input, regime, deemed, steps);
  if (input.arrivalDisputed) return byDispute(input, regime, deemed, steps);
  return { state: 'notified', notifiedOn: deemed };
}

function byRetrieval(input: NotificationInput, regime: Regime, date: number, steps: Step[]): Outcome {
  const limit = date + (regime.retrievalWithin ?? 0);
  const until = dayWords(limit);
  const retrieved = input.retrievedOn === undefined ? undefined : parseDay(input.retrievedOn);
  if (retrieved !== undefined && retrieved <= limit) {
    const [on, to] = [dayWords(retrieved), dayWords(retrieved + 1)];
    steps.push(
      step(
        regime.id,
        `Abgerufen am ${on.de}. Bekannt gegeben am Tag danach: ${to.de}.`,
        `Retrieved on ${on.en}. Notified on the day after: ${to.en}.`,
        regime,
      ),
    );
    return { state: 'notified', notifiedOn: retrieved + 1 };
  }
  const late = retrieved !== undefined;
  steps.push(
    step(
      regime.id,
      late
        ? `Der Abruf kam nach dem Ende der zehn Tage (${until.de}). Der Bescheid ist nicht bekannt gegeben.`
        : `Der Bescheid kann bis ${until.de} abgerufen werden. Ohne Abruf ist er nicht bekannt gegeben.`,
      late
        ? `The retrieval came after the end of the ten days (${until.en}). The decision is not notified.`
        : `The decision can be retrieved until ${until.en}. Without retrieval it is not notified.`,
      regime,
    ),
  );
  return {
    state: late ? 'failed' : 'waiting',
    notifiedOn: null,
    followUp: {
      kind: 'notifyOtherwise',
      on: formatDay(limit + 1),
      text: {
        de: 'Die Bereitstellung beenden und den Bescheid erneut oder auf anderem Weg bekannt geben, zum Beispiel per Brief.',
        en: 'End the provision and notify again or in another way, for example by letter.',
      },
    },
  };
}

function byArrival(arrived: number, deemed: number, regime: Regime, steps: Step[]): Outcome {
  const words = dayWords(arrived);
  if (arrived <= deemed) {
    steps.push(
      step(
        'R-BEK-02',
        `Der frühere Zugang am ${words.de} ändert nichts; es bleibt beim berechneten Tag.`,
        `The earlier arrival on ${words.en} changes nothing; the calculated day stays.`,
        regime,
      ),
    );
    return { state: 'notified', notifiedOn: deemed };
  }
  const served = regime.id === 'B9';
  steps.push(
    step(
      served ? 'B9' : 'R-BEK-02',
      served
        ? `Tatsächlich zugegangen ist der Bescheid am ${words.de}. Damit ist der Mangel geheilt; dieser Tag zählt.`
        : `Tatsächlich zugegangen ist der Bescheid erst am ${words.de}. Dieser Tag zählt.`,
      served
        ? `The decision actually arrived on ${words.en}. This heals the defect; this day counts.`
        : `The decision actually arrived only on ${words.en}. This day counts.`,
      served ? { paragraphs: ['§ 8 VwZG'], source: regime.source } : regime,
    ),
  );
  return { state: 'notified', notifiedOn: arrived };
}

function bySecondNotice(input: NotificationInput, regime: Regime, deemed: number, steps: Step[]): Outcome {
  if (input.retrievedOn === undefined) {
    steps.push(
      step(
        regime.id,
        'Die Person wurde später erneut benachrichtigt. Jetzt zählt der erste Abruf; abgerufen wurde noch nicht.',
        'The person was notified again later. Now the first retrieval counts; nothing was retrieved yet.',
        regime,
      ),
    );
    return { state: 'waiting', notifiedOn: null, followUp: prove(formatDay(deemed)) };
  }
  const retrieved = parseDay(input.retrievedOn);
  const words = dayWords(retrieved);
  steps.push(
    step(
      regime.id,
      `Die Person wurde später erneut benachrichtigt. Es zählt der erste Abruf: ${words.de}.`,
      `The person was notified again later. The first retrieval counts: ${words.en}.`,
      regime,
    ),
  );
  return { state: 'notified', notifiedOn: retrieved };
}

function byDispute(input: NotificationInput, regime: Regime, deemed: number, steps: Step[]): Outcome {
  const byNotice = regime.trigger === 'noticeSent';
  if (byNotice && input.retrievedOn !== undefined) {
    const retrieved = parseDay(input.retrievedOn);
    const words = dayWords(retrieved);
    steps.push(
      step(
        regime.id,
        `Der Zugang der Benachrichtigung ist bestritten und nicht nachgewiesen. Es zählt der Tag des Abrufs: ${words.de}.`,
        `Receipt of the notice is disputed and not proven. The day of retrieval counts: ${words.en}.`,
        regime,
      ),
    );
    return { state: 'notified', notifiedOn: retrieved };
  }
  steps.push(
    step(
      'R-BEK-02',
      'Der Zugang ist bestritten und nicht nachgewiesen. Die Behörde muss ihn beweisen; bis dahin ist der Bescheid nicht bekannt gegeben.',
      'The arrival is disputed and not proven. The authority has to prove it; until then the decision is not notified.',
      regime,
    ),
  );
  return { state: 'failed', notifiedOn: null, followUp: prove(formatDay(deemed)) };
}

function notInstructed(regime: Regime, input: NotificationInput, steps: Step[]): Outcome {
  steps.push(
    step(
      'B9',
      'Die Person wurde vorher nicht darüber belehrt, dass die elektronische Zustellung ohne Bestätigung gilt. Die Zustellung wirkt nicht.',
      'The person was not told beforehand that electronic service holds without a confirmation. The service has no effect.',
      regime,
    ),
  );
  return {
    state: 'failed',
    notifiedOn: null,
    followUp: {
      kind: 'instruct',
      on: input.date,
      text: { de: 'Belehren und erneut zustellen.', en: 'Give the instruction and serve again.' },
    },
  };
}

function prove(on: string): FollowUp {
  return {
    kind: 'proveArrival',
    on,
    text: {
      de: 'Den Zugang nachweisen oder den Bescheid erneut bekannt geben.',
      en: 'Prove the arrival or notify the decision again.',
    },
  };
}
