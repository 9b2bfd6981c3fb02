import type { Text } from '../../../lang/lang.ts';

/** What staff read who record a signed sheet. */
export const officeTexts = {
  title: { de: 'Unterschriebener Bogen', en: 'Signed sheet' },
  lead: {
    de: 'Ein Bogen mit Strichcode ist unterschrieben angekommen: Lesen Sie den Code ein, legen Sie den Scan ab, und der Antrag liegt im Eingang.',
    en: 'A sheet with a barcode has arrived, signed: read the code, file the scan, and the application is in the inbox.',
  },
  code: { de: 'Code vom Bogen', en: 'Code of the sheet' },
  codeHint: {
    de: 'Mit dem Strichcodeleser einlesen oder abtippen, 12 Zeichen.',
    en: 'Read it with the barcode reader or type it, 12 characters.',
  },
  late: {
    de: 'Entwürfe werden nach einer Frist gelöscht. Ein unterschriebener Bogen, der später kommt, gilt trotzdem: Legen Sie ihn als Antrag auf Papier an.',
    en: 'Drafts are deleted after a time. A signed sheet that comes later counts all the same: file it as an application on paper.',
  },
  next: { de: 'Weiter', en: 'Next' },
  service: { de: 'Leistung', en: 'Service' },
  made: { de: 'Gedruckt am', en: 'Printed on' },
  needed: { de: 'Nötige Unterschriften', en: 'Signatures needed' },
  arrived: { de: 'Eingegangen am', en: 'Arrived on' },
  arrivedHint: {
    de: 'Tag, an dem der Bogen bei der Behörde ankam; er zählt für Fristen. Zum Beispiel {day}',
    en: 'Day on which the sheet arrived at the authority; it counts for time limits. For example {day}',
  },
  scan: { de: 'Scan aller Seiten', en: 'Scan of all pages' },
  scanHint: { de: 'PDF oder Bild', en: 'PDF or picture' },
  complete: {
    de: 'Der Bogen ist vollständig und {count}-mal von Hand unterschrieben.',
    en: 'The sheet is complete and signed by hand {count} times.',
  },
  completeOne: {
    de: 'Der Bogen ist vollständig und von Hand unterschrieben.',
    en: 'The sheet is complete and signed by hand.',
  },
  missing: {
    de: 'Fehlt eine Unterschrift, erfassen Sie den Bogen nicht: Schicken Sie ihn mit der Bitte zurück, alle Unterschriften zu ergänzen.',
    en: 'If a signature is missing, do not record the sheet: send it back and ask for all signatures.',
  },
  record: { de: 'Eingang erfassen', en: 'Record the arrival' },
  other: { de: 'Anderer Bogen', en: 'Another sheet' },
  doneTitle: { de: 'Eingang erfasst', en: 'Arrival recorded' },
  done: {
    de: '„{service}“, eingegangen am {day}. Der Antrag liegt gleich im Eingang der zuständigen Behörde, der Scan bei den Dateien.',
    en: '“{service}”, arrived on {day}. The application will be in the inbox of the responsible authority in a moment, the scan with its files.',
  },
  inbox: { de: 'Zum Eingang', en: 'To the inbox' },
  unknown: {
    de: 'Zu diesem Code wartet bei Ihrer Behörde kein Antrag. Prüfen Sie jedes Zeichen und die Anschrift auf dem Bogen.',
    en: 'No application waits for this code at your authority. Check every character and the address on the sheet.',
  },
  used: {
    de: 'Dieser Bogen ist schon erfasst. Suchen Sie den Vorgang im Eingang.',
    en: 'This sheet has been recorded already. Look for the case in the inbox.',
  },
  gone: {
    de: 'Der Antrag zu diesem Bogen wurde inzwischen online abgesendet oder gelöscht. Sehen Sie im Eingang nach; sonst legen Sie den Bogen als Antrag auf Papier an.',
    en: 'The application of this sheet has been sent online or deleted meanwhile. Look into the inbox; otherwise file the sheet as an application on paper.',
  },
  changed: {
    de: 'Die Angaben wurden nach dem Druck online geändert. Unterschrieben ist, was auf dem Papier steht: Legen Sie den Bogen als Antrag auf Papier an, oder bitten Sie um einen neuen.',
    en: 'The answers were changed online after printing. Signed is what stands on the paper: file the sheet as an application on paper, or ask for a new one.',
  },
  closed: {
    de: 'Diese Leistung nimmt gerade niemand online an. Legen Sie den Bogen als Antrag auf Papier an.',
    en: 'Nobody takes this service online at the moment. File the sheet as an application on paper.',
  },
  noDay: { de: 'Bitte geben Sie den Tag an, zum Beispiel {day}.', en: 'Please enter the day, for example {day}.' },
  future: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day lies in the future.' },
  beforeSheet: {
    de: 'An diesem Tag war der Bogen noch nicht gedruckt.',
    en: 'On this day the sheet had not been printed yet.',
  },
  noScan: { de: 'Bitte legen Sie den Scan des Bogens ab.', en: 'Please file the scan of the sheet.' },
  notComplete: {
    de: 'Bitte bestätigen Sie, dass alle Unterschriften da sind.',
    en: 'Please confirm that all signatures are there.',
  },
} satisfies Record<string, Text>;
