import type { Text } from '../../../lang/lang.ts';

/** Words of the PDF files for the person. */
export const copyTexts = {
  draftTitle: { de: '{title}: Entwurf', en: '{title}: draft', plain: '{title}: noch nicht abgeschickt' },
  draftOver: { de: 'Noch nicht abgesendet', en: 'Not sent yet', plain: 'Noch nicht abgeschickt' },
  draftNote: {
    de: 'Dieser Entwurf ist noch bei keiner Behörde eingegangen.',
    en: 'This draft has not reached any authority yet.',
    plain: 'Diesen Antrag hat noch kein Amt bekommen.',
  },
  copyTitle: {
    de: '{title}: Kopie Ihres Antrags',
    en: '{title}: copy of your application',
    plain: '{title}: Ihr Antrag',
  },
  receiptTitle: { de: 'Eingangsbestätigung', en: 'Receipt', plain: 'Bestätigung' },
  receiptLead: {
    de: 'Ihr Antrag „{title}“ ist bei uns gespeichert und wird der zuständigen Behörde übergeben.',
    en: 'Your application “{title}” is stored and is handed over to the responsible authority.',
    plain: 'Wir haben Ihren Antrag gespeichert: {title}. Das Amt bekommt ihn jetzt.',
  },
  receiptLeadSeveral: {
    de: 'Ihr Antrag „{title}“ ist bei uns gespeichert. Jede dieser Behörden bekommt ihren Teil.',
    en: 'Your application “{title}” is stored. Each of these authorities gets its part.',
    plain: 'Wir haben Ihren Antrag gespeichert: {title}. Jedes Amt bekommt seinen Teil.',
  },
  receiptNote: {
    de: 'Den Stand sehen Sie über Ihren persönlichen Link. Er gilt mindestens bis {day}. Aus Sicherheitsgründen steht er nicht auf diesem Blatt.',
    en: 'You see the current state through your private link. It is valid at least until {day}. For security it is not printed on this sheet.',
    plain:
      'Mit Ihrem Link sehen Sie, wie weit Ihr Antrag ist. Der Link gilt mindestens bis {day}. Der Link steht nicht auf diesem Blatt. So ist er sicher.',
  },
  provision: { de: 'Schriftform nach', en: 'Written form by' },
  made: { de: 'Erstellt am', en: 'Made on' },
  checksum: { de: 'Prüfsumme der Angaben', en: 'Checksum of the answers' },
  declarationNote: {
    de: 'Elektronisch: Unterschreiben Sie diese Datei unverändert mit einer qualifizierten elektronischen Signatur, und laden Sie sie in Ihrem Entwurf wieder hoch. Ändern Sie eine Angabe, brauchen Sie eine neue Datei. Auf Papier: Drucken Sie die Datei, unterschreiben Sie von Hand mit Ort und Datum, und schicken Sie das Blatt an die Behörde.',
    en: 'Electronically: sign this file, unchanged, with a qualified electronic signature and upload it in your draft again. If you change an answer, you need a new file. On paper: print the file, sign by hand with place and date, and send the sheet to the authority.',
  },
  declarationName: { de: 'erklaerung', en: 'declaration' },
  number: { de: 'Eingangsnummer', en: 'Receipt number', plain: 'Eingangs-Nummer' },
  received: { de: 'Eingegangen am', en: 'Received on', plain: 'Angekommen am' },
  authority: { de: 'Geht an', en: 'Goes to' },
  onBehalf: { de: 'Im Auftrag von', en: 'On behalf of', plain: 'Das Amt arbeitet für' },
  fileNumber: { de: 'Aktenzeichen', en: 'File number' },
  saved: { de: 'Gespeichert am', en: 'Saved on' },
  footer: { de: 'Rennsteig · {title}', en: 'Rennsteig · {title}' },
  page: { de: 'Seite', en: 'Page' },
  draftName: { de: 'entwurf', en: 'draft' },
  copyName: { de: 'antrag', en: 'application' },
  receiptName: { de: 'eingangsbestaetigung', en: 'receipt', plain: 'bestaetigung' },
} satisfies Record<string, Text>;
