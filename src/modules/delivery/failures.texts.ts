/** Words of the page of deliveries that have not arrived. */
export const failuresTexts = {
  title: { de: 'Zustellungen', en: 'Deliveries' },
  lead: {
    de: 'Diese Anträge sind gesendet, aber noch nicht in der Akte der Behörde. Nichts davon ist verloren; die Plattform versucht es von selbst weiter.',
    en: 'These applications were sent but are not yet in the file of the authority. Nothing is lost; the platform goes on trying by itself.',
  },
  none: { de: 'Alles ist angekommen.', en: 'Everything has arrived.' },
  noneMore: {
    de: 'Es gibt keine Zustellung, um die sich jemand kümmern muss.',
    en: 'There is no delivery that anybody has to look after.',
  },
  choose: { de: 'Auswahl', en: 'Choice' },
  chooseOne: { de: '{service} an {authority} auswählen', en: 'Choose {service} to {authority}' },
  authority: { de: 'Behörde und Leistung', en: 'Authority and service' },
  unknownService: { de: 'Leistung noch nicht gelesen', en: 'service not read yet' },
  since: { de: 'Seit', en: 'Since' },
  attempts: { de: 'Versuche', en: 'Tries' },
  error: { de: 'Letzter Fehler', en: 'Last error' },
  noError: { de: 'kein Fehler gemeldet', en: 'no error reported' },
  next: { de: 'Nächster Versuch', en: 'Next try' },
  noNext: { de: 'keiner: bitte wiederholen', en: 'none: please try again' },
  step: {
    read: { de: 'beim Lesen des Antrags', en: 'when reading the application' },
    file: { de: 'beim Anlegen der Akte', en: 'when opening the file' },
  },
  act: { de: 'Wiederholen', en: 'Try again' },
  retryChosen: { de: 'Ausgewählte wiederholen', en: 'Try chosen ones again' },
  retryPage: { de: 'Alle auf dieser Seite wiederholen', en: 'Try all on this page again' },
  more: { de: 'Weitere anzeigen', en: 'Show more' },
  confirmTitle: { de: 'Zustellungen wiederholen?', en: 'Try deliveries again?' },
  confirm: {
    de: '{count} Zustellungen werden jetzt noch einmal versucht. Keine Akte entsteht doppelt.',
    en: '{count} deliveries are tried again now. No file is made twice.',
  },
  confirmAct: { de: 'Jetzt wiederholen', en: 'Try again now' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  nothingChosen: { de: 'Sie haben keine Zustellung ausgewählt.', en: 'You have not chosen a delivery.' },
  done: {
    de: '{count} Zustellungen werden jetzt wiederholt. Laden Sie die Seite gleich noch einmal.',
    en: '{count} deliveries are being tried again. Load the page again in a moment.',
  },
};
