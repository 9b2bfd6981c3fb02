import type { Text } from '../../../lang/lang.ts';

/** Words of the page on which a person objects to a decision. */
export const objectionTexts = {
  title: { de: 'Widerspruch einlegen', en: 'File an objection' },
  lead: {
    de: 'Sie wenden sich damit gegen den Bescheid. Die Behörde prüft ihn dann noch einmal.',
    en: 'With it you turn against the decision. The authority then examines it again.',
    plain:
      'Sie sind mit dem Bescheid nicht einverstanden. Das sagen Sie dem Amt mit einem Widerspruch. Das Amt prüft den Bescheid dann noch einmal.',
  },
  inTime: {
    de: 'Der Widerspruch ist rechtzeitig, wenn er bis {day} eingeht, 24 Uhr.',
    en: 'The objection is in time if it arrives by {day}, midnight.',
    plain: 'Ihr Widerspruch muss bis {day} um 24 Uhr da sein. Dann ist er pünktlich.',
  },
  late: {
    de: 'Die Frist ist am {day} abgelaufen. Sie können trotzdem Widerspruch einlegen; die Behörde entscheidet, ob er noch zulässig ist. Waren Sie ohne Schuld verhindert, schreiben Sie das dazu.',
    en: 'The period ended on {day}. You can object all the same; the authority decides whether it is still admissible. If you were prevented through no fault of your own, say so.',
    plain:
      'Die Frist war am {day} zu Ende. Sie können trotzdem Widerspruch einlegen. Das Amt entscheidet, ob das noch geht. Sie konnten früher nicht und sind nicht schuld daran? Dann schreiben Sie das dazu.',
  },
  noPeriod: {
    de: 'Die Frist hat noch nicht begonnen. Sie können schon jetzt Widerspruch einlegen.',
    en: 'The period has not begun yet. You can object now.',
    plain: 'Die Frist hat noch nicht angefangen. Sie können schon jetzt Widerspruch einlegen.',
  },
  who: {
    de: 'Sie sind ausgewiesen. Das ersetzt hier die Unterschrift (§ 70 VwGO; geprüft nach {row}).',
    en: 'You have proved your identity. Here this replaces the signature (§ 70 VwGO; checked by {row}).',
    plain:
      'Sie haben gezeigt, wer Sie sind. Das ist hier wie eine Unterschrift. Das steht im Gesetz: § 70 VwGO, geprüft nach {row}.',
  },
  reason: { de: 'Warum sind Sie nicht einverstanden?', en: 'Why do you disagree?' },
  reasonHint: {
    de: 'Eine Begründung ist nicht vorgeschrieben, hilft aber. Sie können sie auch später nachreichen.',
    en: 'Reasons are not required but help. You can also send them later.',
    plain: 'Sie müssen keinen Grund schreiben. Aber ein Grund hilft. Sie können ihn auch später schicken.',
  },
  long: {
    de: 'Der Text hat {count} Zeichen. Möglich sind höchstens {limit}.',
    en: 'The text has {count} characters. At most {limit} are possible.',
    plain: 'Ihr Text ist zu lang. Er hat {count} Zeichen. Höchstens {limit} Zeichen gehen.',
  },
  confirm: { de: 'Ja, ich lege gegen den Bescheid Widerspruch ein.', en: 'Yes, I object to the decision.' },
  confirmMissing: {
    de: 'Bitte bestätigen Sie, dass Sie Widerspruch einlegen.',
    en: 'Please confirm that you object.',
  },
  confirmLabel: { de: 'Bestätigung', en: 'Confirmation' },
  send: { de: 'Widerspruch absenden', en: 'Send the objection', plain: 'Widerspruch abschicken' },
  formTitle: { de: 'Mit dieser Anmeldung geht es nicht', en: 'It does not work with this sign-in' },
  form: {
    de: 'Das Gesetz verlangt für den Widerspruch die Schriftform (§ 70 VwGO). Eine einfache Nachricht oder E-Mail reicht nicht.',
    en: 'The law requires written form for the objection (§ 70 VwGO). A plain message or e-mail is not enough.',
    plain:
      'Das Gesetz sagt: Ein Widerspruch muss schriftlich sein. Das steht in § 70 VwGO. Eine einfache Nachricht oder E-Mail reicht nicht.',
  },
  ways: { de: 'Alle Wege, die das Gesetz kennt:', en: 'All ways that the law knows:', plain: 'So geht es:' },
  record: {
    de: 'Bei der Behörde zur Niederschrift erklären: Sie gehen hin, und jemand schreibt den Widerspruch für Sie auf.',
    en: 'Declare it on record at the authority: you go there and somebody writes the objection down for you.',
    plain: 'Gehen Sie zum Amt. Dort schreibt jemand Ihren Widerspruch auf. Das nennt man: Niederschrift.',
  },
  prove: { de: 'Ausweisen und hier einlegen', en: 'Prove identity and object here' },
  guest: {
    de: 'Mit einem Konto, in dem Sie sich ausweisen, können Sie hier Widerspruch einlegen.',
    en: 'With an account in which you prove your identity you can object here.',
    plain: 'Haben Sie ein Konto? Zeigen Sie dort, wer Sie sind. Dann können Sie hier Widerspruch einlegen.',
  },
  letterTitle: { de: 'Brief zum Ausdrucken', en: 'Letter to print' },
  letterHint: {
    de: 'Drucken, mit der Hand unterschreiben und so abschicken, dass er bis zum letzten Tag bei der Behörde ankommt.',
    en: 'Print it, sign it by hand and send it so that it reaches the authority by the last day.',
    plain:
      'Drucken Sie den Brief aus. Unterschreiben Sie ihn mit der Hand. Schicken Sie ihn früh genug ab. Er muss spätestens am letzten Tag beim Amt sein.',
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
    plain: 'Ihr Widerspruch ist am {moment} angekommen. Das war pünktlich.',
  },
  receiptLate: {
    de: 'Widerspruch, eingegangen am {moment}: nach dem letzten Tag der Frist.',
    en: 'Objection, received on {moment}: after the last day of the period.',
    plain: 'Ihr Widerspruch ist am {moment} angekommen. Da war die Frist schon zu Ende.',
  },
} satisfies Record<string, Text>;
