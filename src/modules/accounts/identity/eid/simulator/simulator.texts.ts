import type { Text } from '../../../../../lang/lang.ts';

export const simulatorTexts = {
  title: { de: 'AusweisApp (Simulator)', en: 'AusweisApp (simulator)' },
  lead: {
    de: 'Hier steht sonst die AusweisApp auf Ihrem Gerät. Die Personen sind erfunden, es wird keine Karte gelesen.',
    en: 'Normally this is the AusweisApp on your device. The people are made up, no card is read.',
  },
  pinNote: { de: 'Die richtige PIN ist 123456.', en: 'The right PIN is 123456.' },
  who: { de: 'Wer fragt', en: 'Who asks' },
  needed: { de: 'Wird gelesen', en: 'Is read' },
  allowed: { de: 'Lesen zulassen', en: 'Allow to read' },
  person: { de: 'Welche Karte liegt auf?', en: 'Which card is used?' },
  pin: { de: 'PIN', en: 'PIN' },
  pinHint: { de: 'Sechs Ziffern', en: 'Six digits' },
  go: { de: 'Jetzt ausweisen', en: 'Prove who you are now' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  personMissing: { de: 'Wählen Sie eine Karte.', en: 'Choose a card.' },
  pinWrong: {
    de: 'Die PIN ist falsch. Noch {left} Versuche, dann ist die Karte gesperrt.',
    en: 'The PIN is wrong. {left} more tries, then the card is locked.',
  },
  overTitle: { de: 'Diese Anfrage ist nicht mehr gültig', en: 'This request is no longer valid' },
  over: {
    de: 'Sie wurde schon benutzt oder ist zu alt. Beginnen Sie die Anmeldung noch einmal.',
    en: 'It was used already or is too old. Begin the log-in again.',
  },
  again: { de: 'Zur Anmeldung', en: 'To the log-in' },
} satisfies Record<string, Text>;
