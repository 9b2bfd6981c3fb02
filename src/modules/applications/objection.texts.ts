import type { Text } from '../../lang/lang.ts';

/** Words of the page on which a person objects to a decision. */
export const objectionTexts = {
  title: { de: 'Widerspruch einlegen', en: 'File an objection' },
  lead: {
    de: 'Sie wenden sich damit gegen den Bescheid. Die Behörde prüft ihn dann noch einmal.',
    en: 'With it you turn against the decision. The authority then examines it again.',
  },
  inTime: {
    de: 'Der Widerspruch ist rechtzeitig, wenn er bis {day} eingeht, 24 Uhr.',
    en: 'The objection is in time if it arrives by {day}, midnight.',
  },
  late: {
    de: 'Die Frist ist am {day} abgelaufen. Sie können trotzdem Widerspruch einlegen; die Behörde entscheidet, ob er noch zulässig ist. Waren Sie ohne Schuld verhindert, schreiben Sie das dazu.',
    en: 'The period ended on {day}. You can object all the same; the authority decides whether it is still admissible. If you were prevented through no fault of your own, say so.',
  },
  noPeriod: {
    de: 'Die Frist hat noch nicht begonnen. Sie können schon jetzt Widerspruch einlegen.',
    en: 'The period has not begun yet. You can object now.',
  },
  who: {
    de: 'Sie sind ausgewiesen. Das ersetzt hier die Unterschrift (§ 70 VwGO; geprüft nach {row}).',
    en: 'You have proved your identity. Here this replaces the signature (§ 70 VwGO; checked by {row}).',
  },
  reason: { de: 'Warum sind Sie nicht einverstanden?', en: 'Why do you disagree?' },
  reasonHint: {
    de: 'Eine Begründung ist nicht vorgeschrieben, hilft aber. Sie können sie auch später nachreichen.',
    en: 'Reasons are not required but help. You can also send them later.',
  },
  long: {
    de: 'Der Text hat {count} Zeichen. Möglich sind höchstens {limit}.',
    en: 'The text has {count} characters. At most {limit} are possible.',
  },
  confirm: { de: 'Ja, ich lege gegen den Bescheid Widerspruch ein.', en: 'Yes, I object to the decision.' },
  confirmMissing: {
    de: 'Bitte bestätigen Sie, dass Sie Widerspruch einlegen.',
    en: 'Please confirm that you object.',
  },
  confirmLabel: { de: 'Bestätigung', en: 'Confirmation' },
  send: { de: 'Widerspruch absenden', en: 'Send the objection' },
  formTitle: { de: 'Mit dieser Anmeldung geht es nicht', en: 'It does not work with this sign-in' },
  form: {
    de: 'Das Gesetz verlangt für den Widerspruch die Schriftform (§ 70 VwGO). Eine einfache Nachricht oder E-Mail reicht nicht. So geht es:',
    en: 'The law requires written form for the objection (§ 70 VwGO). A plain message or e-mail is not enough. These ways are open:',
  },
  record: {
    de: 'Bei der Behörde zur Niederschrift erklären: Sie gehen hin, und jemand schreibt den Widerspruch für Sie auf.',
    en: 'Declare it on record at the authority: you go there and somebody writes the objection down for you.',
  },
  prove: { de: 'Ausweisen und hier einlegen', en: 'Prove identity and object here' },
  guest: {
    de: 'Mit einem Konto, in dem Sie sich ausweisen, können Sie hier Widerspruch einlegen.',
    en: 'With an account in which you prove your identity you can object here.',
  },
  letterTitle: { de: 'Brief zum Ausdrucken', en: 'Letter to print' },
  letterHint: {
    de: 'Drucken, mit der Hand unterschreiben und so abschicken, dass er bis zum letzten Tag bei der Behörde ankommt.',
    en: 'Print it, sign it by hand and send it so that it reaches the authority by the last day.',
  },
  letter: {
    de: 'An: {authority}\n\nAktenzeichen: {number}\n\nGegen den Bescheid „{service}“ lege ich Widerspruch ein.\n\nOrt, Datum: ______________________\n\nUnterschrift: ______________________',
    en: 'An: {authority}\n\nAktenzeichen: {number}\n\nGegen den Bescheid „{service}“ lege ich Widerspruch ein.\n\nOrt, Datum: ______________________\n\nUnterschrift: ______________________',
  },
  back: { de: 'Zurück zum Bescheid', en: 'Back to the decision' },
  offer: { de: 'Widerspruch einlegen', en: 'File an objection' },
  receiptInTime: {
    de: 'Widerspruch, eingegangen am {moment}: rechtzeitig.',
    en: 'Objection, received on {moment}: in time.',
  },
  receiptLate: {
    de: 'Widerspruch, eingegangen am {moment}: nach dem letzten Tag der Frist.',
    en: 'Objection, received on {moment}: after the last day of the period.',
  },
} satisfies Record<string, Text>;
