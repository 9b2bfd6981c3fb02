import type { Text } from '../../../../../lang/lang.ts';

export const simulatorTexts = {
  title: { de: 'Brieftasche (Simulator)', en: 'Wallet (simulator)' },
  lead: {
    de: 'Hier steht sonst die Brieftasche auf Ihrem Smartphone. Die Personen sind erfunden.',
    en: 'Normally this is the wallet on your phone. The people are made up.',
  },
  who: { de: 'Wer fragt', en: 'Who asks' },
  what: { de: 'Möchte sehen', en: 'Wants to see' },
  person: { de: 'Wessen Personendaten?', en: 'Whose person data?' },
  revoked: { de: 'Diese Personendaten wurden gesperrt.', en: 'These person data were revoked.' },
  go: { de: 'Zustimmen und zeigen', en: 'Agree and show' },
  decline: { de: 'Ablehnen', en: 'Decline' },
  personMissing: { de: 'Wählen Sie eine Person.', en: 'Choose a person.' },
  doneTitle: { de: 'Gezeigt', en: 'Shown' },
  done: {
    de: 'Die Antwort ist angekommen. Machen Sie auf dem anderen Gerät weiter.',
    en: 'The answer has arrived. Go on at the other device.',
  },
  declinedTitle: { de: 'Abgelehnt', en: 'Declined' },
  declined: { de: 'Es wurde nichts gezeigt.', en: 'Nothing was shown.' },
  refusedTitle: { de: 'Nicht angenommen', en: 'Not accepted' },
  refused: {
    de: 'Das Portal hat die Antwort nicht angenommen ({reason}). Warum, steht auf der Seite, von der Sie kommen.',
    en: 'The portal did not accept the answer ({reason}). The page you come from says why.',
  },
  overTitle: { de: 'Diese Anfrage ist nicht mehr gültig', en: 'This request is no longer valid' },
  over: {
    de: 'Sie wurde schon beantwortet oder ist zu alt. Beginnen Sie die Anmeldung noch einmal.',
    en: 'It was answered already or is too old. Begin the log-in again.',
  },
  again: { de: 'Zur Anmeldung', en: 'To the log-in' },
} satisfies Record<string, Text>;
