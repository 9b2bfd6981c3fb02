/** Words of the forms of a case. */
export const actTexts = {
  changed: {
    de: '{name} hat den Vorgang inzwischen geändert. Ihre Eingaben stehen noch da. Prüfen Sie, ob sie noch passen, und senden Sie dann noch einmal.',
    en: '{name} has changed the case meanwhile. What you typed is still there. Check whether it still fits and send it again.',
  },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Ändern', en: 'Change' },
  level: {
    label: { de: 'Wer darf das lesen?', en: 'Who may read this?' },
    hint: {
      de: 'Ab „ausgewiesen“ liest es nur, wer sich dafür im Konto ausweist. Ein persönlicher Link reicht dann nicht.',
      en: 'From “identified” on, only who proves their identity in the account reads it. A private link is then not enough.',
    },
    basis: { de: 'Wer zum Antrag kommt (Basis)', en: 'Whoever reaches the application (basis)' },
    substantial: { de: 'Nur ausgewiesen (substanziell)', en: 'Identified only (substantial)' },
    high: { de: 'Nur mit Online-Ausweis (hoch)', en: 'With the electronic ID only (high)' },
  },
  noteMissing: { de: 'Bitte schreiben Sie eine Notiz.', en: 'Please write a note.' },
  message: {
    title: { de: 'Nachricht schreiben', en: 'Write a message' },
    label: { de: 'Ihre Nachricht', en: 'Your message' },
    hint: {
      de: 'Die antragstellende Person liest sie auf ihrer Statusseite und bekommt einen Hinweis per E-Mail.',
      en: 'The applicant reads it on the status page and gets a notice by e-mail.',
    },
    submit: { de: 'Nachricht senden', en: 'Send message' },
    missing: { de: 'Bitte schreiben Sie eine Nachricht.', en: 'Please write a message.' },
  },
  request: {
    title: { de: 'Unterlagen oder Angaben nachfordern', en: 'Ask for documents or facts' },
    label: { de: 'Was fehlt?', en: 'What is missing?' },
    hint: {
      de: 'Nennen Sie genau, was Sie brauchen und warum. Die Person kann mit Text und Dateien antworten.',
      en: 'Say exactly what you need and why. The person can answer with text and files.',
    },
    due: { de: 'Antwort bis', en: 'Answer until' },
    submit: { de: 'Nachforderung senden', en: 'Send request' },
    missing: { de: 'Bitte schreiben Sie, was fehlt.', en: 'Please write what is missing.' },
    dueMissing: {
      de: 'Bitte geben Sie einen Tag an, zum Beispiel 14.3.2027.',
      en: 'Please enter a day, for example 14.3.2027.',
    },
    duePast: { de: 'Der Tag muss in der Zukunft liegen.', en: 'The day must be in the future.' },
  },
  decision: {
    title: { de: 'Bescheid erstellen', en: 'Decide' },
    outcome: { de: 'Wie entscheiden Sie?', en: 'What do you decide?' },
    outcomeMissing: { de: 'Bitte wählen Sie ein Ergebnis.', en: 'Please choose an outcome.' },
    reasons: { de: 'Begründung', en: 'Reasons' },
    reasonsHint: {
      de: 'Steht so im Bescheid. Eine Leerzeile beginnt einen neuen Absatz.',
      en: 'Stands like this in the decision. An empty line begins a new paragraph.',
    },
    reasonsMissing: {
      de: 'Bitte begründen Sie die Entscheidung (§ 39 ThürVwVfG).',
      en: 'Please give reasons for the decision (§ 39 ThürVwVfG).',
    },
    check: { de: 'Weiter zur Prüfung', en: 'Continue to check' },
    checkTitle: { de: 'Prüfen: {label}', en: 'Check: {label}' },
    checkText: {
      de: 'So geht die Entscheidung in den Bescheid. Danach lässt sie sich nicht mehr ändern.',
      en: 'This is how the decision goes into the letter. It cannot be changed afterwards.',
    },
    noReasons: { de: 'keine', en: 'none' },
    way: { de: 'Zustellung', en: 'Delivery' },
    preview: { de: 'Vorschau als PDF', en: 'Preview as PDF' },
    submitPortal: { de: 'Entscheiden und zustellen', en: 'Decide and deliver' },
    submitPost: { de: 'Entscheiden, Schreiben erstellen', en: 'Decide and make the letter' },
  },
  post: {
    title: { de: 'Zur Post gegeben', en: 'Put into the post' },
    day: { de: 'An welchem Tag?', en: 'On which day?' },
    hint: {
      de: 'Der Tag, an dem der Brief zur Post ging. Von ihm an rechnet das System die Bekanntgabe.',
      en: 'The day on which the letter went into the post. The system counts the notification from it.',
    },
    submit: { de: 'Vermerken', en: 'Note it' },
    missing: {
      de: 'Bitte geben Sie einen Tag an, zum Beispiel 14.3.2027.',
      en: 'Please enter a day, for example 14.3.2027.',
    },
    future: { de: 'Der Tag darf nicht in der Zukunft liegen.', en: 'The day must not be in the future.' },
    early: {
      de: 'An diesem Tag gab es den Bescheid noch nicht.',
      en: 'The decision did not exist yet on this day.',
    },
  },
  forward: {
    title: { de: 'An eine andere Behörde weiterleiten', en: 'Forward to another authority' },
    search: { de: 'Behörde suchen', en: 'Search for an authority' },
    find: { de: 'Suchen', en: 'Search' },
    label: { de: 'Zuständige Behörde', en: 'Authority in charge' },
    reason: { de: 'Vermerk für die Akte', en: 'Note for the file' },
    submit: { de: 'Weiterleiten und hier schließen', en: 'Forward and close here' },
    missing: { de: 'Bitte wählen Sie eine Behörde.', en: 'Please choose an authority.' },
    none: {
      de: 'Keine Behörde gefunden. Versuchen Sie einen Teil des Namens.',
      en: 'No authority found. Try a part of the name.',
    },
    told: {
      de: 'Die antragstellende Person erfährt, wohin ihr Anliegen geht. Sie muss nichts neu schicken.',
      en: 'The applicant is told where the request goes and does not have to send anything again.',
    },
  },
  assign: {
    title: { de: 'Vorgang zuweisen', en: 'Assign the case' },
    label: { de: 'Wer bearbeitet den Vorgang?', en: 'Who works on the case?' },
    submit: { de: 'Zuweisen', en: 'Assign' },
    missing: { de: 'Bitte wählen Sie eine Person.', en: 'Please choose a person.' },
  },
  close: {
    title: { de: 'Vorgang abschließen', en: 'Close the case' },
    label: { de: 'Vermerk', en: 'Note' },
    submit: { de: 'Abschließen', en: 'Close' },
  },
  reopen: {
    title: { de: 'Vorgang wieder öffnen', en: 'Reopen the case' },
    label: { de: 'Warum wird der Vorgang wieder geöffnet?', en: 'Why is the case reopened?' },
    submit: { de: 'Wieder öffnen', en: 'Reopen' },
    missing: {
      de: 'Bitte nennen Sie den Grund. Er bleibt im Verlauf.',
      en: 'Please give the reason. It stays in the history.',
    },
  },
  file: {
    title: { de: 'Datei zur Akte nehmen', en: 'Add a file' },
    label: { de: 'Datei', en: 'File' },
    hint: {
      de: 'PDF, Bild, Text oder Office-Dokument. Die Datei sehen nur Personen dieser Behörde.',
      en: 'PDF, image, text or office document. Only people of this authority see the file.',
    },
    submit: { de: 'Ablegen', en: 'Add' },
    missing: { de: 'Bitte wählen Sie eine Datei.', en: 'Please choose a file.' },
  },
};

/** What the page says after an act. The address carries only the key. */
export const doneTexts = {
  uebernommen: { de: 'Sie haben den Vorgang übernommen.', en: 'You have taken over the case.' },
  abgegeben: { de: 'Der Vorgang ist wieder frei.', en: 'The case is free again.' },
  zugewiesen: { de: 'Der Vorgang ist zugewiesen.', en: 'The case is assigned.' },
  notiz: { de: 'Die Notiz ist gespeichert.', en: 'The note is saved.' },
  nachricht: { de: 'Die Nachricht ist gesendet.', en: 'The message is sent.' },
  nachgefordert: {
    de: 'Die Nachforderung ist gesendet. Der Vorgang wartet.',
    en: 'The request is sent. The case waits.',
  },
  geprueft: { de: 'Die Antwort ist geprüft.', en: 'The answer is checked.' },
  entschieden: { de: 'Entschieden. Der Bescheid wird erstellt.', en: 'Decided. The letter is being made.' },
  gepostet: { de: 'Als versandt vermerkt.', en: 'Noted as posted.' },
  umgestellt: { de: 'Der Bescheid steht jetzt auf der Druckliste.', en: 'The decision is on the printing list now.' },
  weitergeleitet: { de: 'Das Anliegen ist weitergeleitet.', en: 'The request is forwarded.' },
  geschlossen: { de: 'Der Vorgang ist abgeschlossen.', en: 'The case is closed.' },
  geoeffnet: { de: 'Der Vorgang ist wieder offen.', en: 'The case is open again.' },
  abgelegt: { de: 'Die Datei ist in der Akte.', en: 'The file is added.' },
  veraltet: {
    de: 'Jemand war schneller: Der Vorgang hat sich inzwischen geändert. Es ist nichts geschehen.',
    en: 'Somebody was faster: the case has changed meanwhile. Nothing was done.',
  },
};
