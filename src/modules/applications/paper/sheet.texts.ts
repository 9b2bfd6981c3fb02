import type { Text } from '../../../lang/lang.ts';

/** The sheet itself, and what the applicant reads before printing it. */
export const sheetTexts = {
  title: { de: '{title}: Unterschriftsbogen', en: '{title}: sheet to sign' },
  lead: {
    de: 'Dieser Bogen gehört zu einem online ausgefüllten Antrag. Bitte alle Seiten unterschrieben an diese Anschrift schicken oder dort abgeben.',
    en: 'This sheet belongs to an application that was filled in online. Please send all pages, signed, to this address or hand them in there.',
  },
  code: { de: 'Code für das Amt', en: 'Code for the office' },
  barcode: { de: 'Strichcode mit dem Code {code}', en: 'Barcode with the code {code}' },
  applicant: { de: 'Antragstellerin oder Antragsteller', en: 'Applicant' },
  placeAndDay: { de: 'Ort, Datum', en: 'Place, date' },
  signature: { de: 'Unterschrift', en: 'Signature' },
  note: {
    de: 'Der Antrag ist erst gestellt, wenn dieser Bogen unterschrieben bei der Behörde angekommen ist. Für eine Frist zählt dieser Tag. Bis {day} liegt der ausgefüllte Antrag dort bereit; kommt der Bogen später, gilt er trotzdem und wird von Hand erfasst. Wer online etwas ändert, braucht einen neuen Bogen.',
    en: 'The application is made only when this sheet has arrived at the authority, signed. That day counts for any time limit. Until {day} the completed application is kept ready there; if the sheet comes later it counts all the same and is entered by hand. Whoever changes something online needs a new sheet.',
  },
  answers: { de: 'Alle Angaben', en: 'All answers' },
  fileName: { de: 'unterschriftsbogen', en: 'sheet' },

  pageTitle: { de: 'Auf Papier unterschreiben', en: 'Sign on paper' },
  pageLead: {
    de: 'Drucken Sie den Bogen, unterschreiben Sie von Hand, und bringen Sie ihn auf den Weg. Abtippen muss ihn niemand: Ein Strichcode führt zu Ihren Angaben.',
    en: 'Print the sheet, sign it by hand and send it off. Nobody has to type it in: a barcode leads to your answers.',
  },
  warnTitle: {
    de: 'Der Antrag ist erst gestellt, wenn der unterschriebene Bogen bei der Behörde angekommen ist',
    en: 'The application is made only when the signed sheet has arrived at the authority',
  },
  warn: {
    de: 'Drucken und Abschicken zählen noch nicht. Läuft eine Frist, muss der Bogen vor ihrem Ende dort sein.',
    en: 'Printing and posting do not count yet. If there is a time limit, the sheet has to be there before it ends.',
  },
  stepPrint: { de: 'Bogen herunterladen und drucken', en: 'Download and print the sheet' },
  stepPrintText: {
    de: 'Alle Seiten gehören dazu, auch die mit den Angaben.',
    en: 'All pages belong to it, also those with the answers.',
  },
  stepSign: { de: 'Von Hand unterschreiben', en: 'Sign by hand' },
  stepSignText: { de: 'Sie, mit Ort und Datum.', en: 'You, with place and date.' },
  stepSignAll: {
    de: 'Sie und {names}, jeweils mit Ort und Datum.',
    en: 'You and {names}, each with place and date.',
  },
  stepSend: { de: 'Schicken oder abgeben', en: 'Send or hand in' },
  noStreet: {
    de: 'Die genaue Anschrift nennt Ihnen die Behörde.',
    en: 'The authority will tell you its exact address.',
  },
  download: { de: 'Unterschriftsbogen (PDF)', en: 'Sheet to sign (PDF)' },
  keep: {
    de: 'Ihr Entwurf bleibt bis {day} gespeichert. Ändern Sie eine Angabe, gilt ein gedruckter Bogen nicht mehr, und Sie drucken einen neuen.',
    en: 'Your draft is kept until {day}. If you change an answer, a printed sheet does not count any more, and you print a new one.',
  },
  instead: {
    de: 'Die Unterschriften auf Papier treten an die Stelle von denen, die online gegeben wurden.',
    en: 'The signatures on paper take the place of those that were given online.',
  },
  back: { de: 'Zurück zum Antrag', en: 'Back to the application' },
  way: { de: 'Auf Papier unterschreiben', en: 'Sign on paper', plain: 'Auf Papier unterschreiben' },
  wayAll: {
    de: 'Oder alle unterschreiben auf Papier',
    en: 'Or everybody signs on paper',
    plain: 'Oder alle unterschreiben auf Papier',
  },
  waitingTitle: {
    de: 'Wir warten auf den unterschriebenen Bogen',
    en: 'We are waiting for the signed sheet',
    plain: 'Das Blatt mit Ihrer Unterschrift fehlt noch',
  },
  waiting: {
    de: 'Sie haben ihn am {moment} geholt. Der Antrag ist noch nicht gestellt: Das ist er, wenn der Bogen unterschrieben bei {authority} angekommen ist. Sobald er dort erfasst ist, steht es hier.',
    en: 'You fetched it on {moment}. The application is not made yet: it is when the sheet has arrived, signed, at {authority}. As soon as it is recorded there, it is shown here.',
    plain: 'Schicken Sie das Blatt an: {authority}. Der Antrag gilt erst, wenn das Blatt dort ist.',
  },
  voidTitle: {
    de: 'Der gedruckte Bogen gilt nicht mehr',
    en: 'The printed sheet does not count any more',
    plain: 'Das gedruckte Blatt gilt nicht mehr',
  },
  void: {
    de: 'Seit dem {moment} haben sich Ihre Angaben geändert. Bitte drucken Sie einen neuen Bogen.',
    en: 'Your answers have changed since {moment}. Please print a new sheet.',
    plain: 'Sie haben etwas geändert. Drucken Sie ein neues Blatt.',
  },
  mailSubject: { de: 'Ihr unterschriebener Bogen ist angekommen', en: 'Your signed sheet has arrived' },
  mail: {
    de: 'Guten Tag,\n\nein Bogen, den Sie auf Papier unterschrieben haben, ist bei der Behörde erfasst. Den Stand sehen Sie mit Ihrem persönlichen Link oder in Ihrem Konto.\n',
    en: 'Hello,\n\na sheet that you signed on paper has been recorded at the authority. You see how it stands with your private link or in your account.\n',
  },
} satisfies Record<string, Text>;
