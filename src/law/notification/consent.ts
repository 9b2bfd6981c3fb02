import { assumed, type Step, step } from '../answer.ts';
import type { NotificationInput } from './notification.types.ts';
import type { Outcome } from './outcome.ts';
import type { ConsentKind, Regime } from './regime.ts';

type Words = { readonly de: string; readonly en: string };

const refusedWords: { readonly [C in Exclude<ConsentKind, 'none'>]: Words } = {
  accessOpened: {
    de: 'Die Person hat für elektronische Bescheide keinen Zugang eröffnet.',
    en: 'The person has not opened an access for electronic decisions.',
  },
  prior: {
    de: 'Die Person hat nicht eingewilligt, den Bescheid elektronisch abzurufen.',
    en: 'The person has not agreed to retrieve the decision electronically.',
  },
  deemed: {
    de: 'Die Person hat die Bekanntgabe im Postfach für diesen Antrag ausgeschlossen.',
    en: 'The person has excluded notification in the mailbox for this application.',
  },
  optOut: {
    de: 'Die Person hat verlangt, Bescheide per Post zu bekommen.',
    en: 'The person has asked to get decisions by post.',
  },
  singleCase: {
    de: 'Die Einwilligung für diesen einen Fall fehlt.',
    en: 'The consent for this single case is missing.',
  },
};

const givenWords: { readonly [C in Exclude<ConsentKind, 'none'>]: Words } = {
  accessOpened: {
    de: 'Die Person hat für elektronische Bescheide einen Zugang eröffnet.',
    en: 'The person has opened an access for electronic decisions.',
  },
  prior: {
    de: 'Die Person hat vorher in den elektronischen Abruf eingewilligt.',
    en: 'The person has agreed to electronic retrieval beforehand.',
  },
  deemed: {
    de: 'Die Einwilligung gilt als erteilt; die Person hat sie für diesen Antrag nicht ausgeschlossen.',
    en: 'The consent counts as given; the person has not excluded it for this application.',
  },
  optOut: {
    de: 'Eine Einwilligung ist nicht nötig; die Person hat nicht verlangt, Bescheide per Post zu bekommen.',
    en: 'No consent is needed; the person has not asked for decisions by post.',
  },
  singleCase: {
    de: 'Die Person hat für diesen einen Fall eingewilligt.',
    en: 'The person has agreed for this single case.',
  },
};

/** Consent has a scope and a kind per regime; without it nothing is notified and another way is due at once. */
export function consentOutcome(input: NotificationInput, regime: Regime, steps: Step[]): Outcome | undefined {
  if (regime.consent === 'none') return undefined;
  if (input.consent === false) {
    const words = refusedWords[regime.consent];
    steps.push(
      step(
        'R-BEK-03',
        `${words.de} Auf diesem Weg wird der Bescheid nicht bekannt gegeben.`,
        `${words.en} The decision is not notified this way.`,
        regime,
      ),
    );
    return {
      state: 'failed',
      notifiedOn: null,
      followUp: {
        kind: regime.consent === 'accessOpened' || regime.consent === 'prior' ? 'getConsent' : 'notifyOtherwise',
        on: input.date,
        text: {
          de: 'Einen anderen Weg wählen, zum Beispiel den Brief.',
          en: 'Choose another way, for example a letter.',
        },
      },
    };
  }
  const kind = input.consent === 'single-case' ? 'singleCase' : regime.consent;
  const words = givenWords[kind];
  // Where the law itself presumes the consent, silence is an answer; elsewhere it is an assumption.
  const known = input.consent !== undefined || regime.consent === 'deemed' || regime.consent === 'optOut';
  steps.push((known ? step : assumed)('R-BEK-03', words.de, words.en, regime));
  return undefined;
}
