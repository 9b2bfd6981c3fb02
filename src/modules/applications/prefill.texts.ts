/** The page on which answers are taken over. */
export const prefillTexts = {
  title: { de: 'Angaben übernehmen', en: 'Take over answers' },
  lead: {
    de: 'Freiwillig: Sie können auch alles selbst eingeben. Sie sehen immer zuerst, was übernommen wird.',
    en: 'Voluntary: you can also enter everything yourself. You always see first what would be taken over.',
  },
  skip: { de: 'Selbst eingeben', en: 'Enter it myself' },
  goOn: { de: 'Weiter zum Antrag', en: 'Continue to the application' },
  earlierTitle: { de: 'Aus einem früheren Antrag', en: 'From an earlier application' },
  earlierText: {
    de: 'Haben Sie früher schon diesen Antrag online gestellt: {services}? Dann übernehmen wir daraus, was hierher passt.',
    en: 'Have you sent this application online before: {services}? Then we take over what fits here.',
  },
  link: { de: 'Persönlicher Link des früheren Antrags', en: 'Private link of the earlier application' },
  linkHint: {
    de: 'Er steht in Ihrer Bestätigung oder in der E-Mail dazu. Die Eingangsnummer genügt nicht, denn sie ist kein Geheimnis.',
    en: 'It is in your confirmation or in the e-mail about it. The receipt number is not enough because it is no secret.',
  },
  own: { de: 'Aus welchem Ihrer Anträge?', en: 'From which of your applications?' },
  ownLabel: { de: '{what}, vom {day}', en: '{what}, of {day}' },
  ownReceipt: { de: 'Eingangsnummer {number}', en: 'receipt number {number}' },
  ownFile: { de: 'Aktenzeichen {number}', en: 'file number {number}' },
  ownShow: { de: 'Vorschau dieses Antrags ansehen', en: 'See the preview of this application' },
  byLink: {
    de: 'Aus einem Antrag, der nicht in Ihrem Konto liegt',
    en: 'From an application that is not in your account',
  },
  accountTitle: { de: 'Aus Ihrem Konto', en: 'From your account' },
  account: { de: 'Angaben aus dem Konto, selbst angegeben', en: 'data of the account, self-declared' },
  accountText: {
    de: 'In Ihrem Konto haben Sie dazu selbst etwas angegeben: {fields}. Niemand hat diese Angaben geprüft.',
    en: 'In your account you entered something about this yourself: {fields}. Nobody has checked it.',
  },
  accountShow: { de: 'Vorschau der Angaben ansehen', en: 'See the preview of your data' },
  accountNothing: {
    de: 'In Ihrem Konto steht noch nichts, was hierher passt.',
    en: 'There is nothing in your account yet that fits here.',
  },
  accountData: { de: 'Meine Angaben eintragen', en: 'Enter my data' },
  otherWays: { de: 'Weitere Angaben von woanders übernehmen', en: 'Take over more from elsewhere' },
  show: { de: 'Vorschau ansehen', en: 'See the preview' },
  registerText: {
    de: 'Das Register kann diese Angaben bestätigen: {fields}. Sie müssen sie dann nicht eingeben.',
    en: 'The register can confirm these answers: {fields}. You then need not enter them.',
  },
  simulated: {
    de: 'Das ist eine Simulation zum Ausprobieren. Alle Personen sind erfunden. Ein echtes Register wird nicht gefragt.',
    en: 'This is a simulation to try out. All persons are made up. No real register is asked.',
  },
  person: { de: 'Als wen möchten Sie es ausprobieren?', en: 'As whom do you want to try it?' },
  consent: {
    de: 'Ich willige ein, dass diese Angaben einmal für diesen Antrag abgerufen werden.',
    en: 'I consent to these answers being retrieved once for this application.',
  },
  consentHint: {
    de: 'Die Einwilligung ist freiwillig. Sie können das Ergebnis danach ablehnen; dann löschen wir es.',
    en: 'Consent is voluntary. You can decline the result afterwards; we then delete it.',
  },
  retrieve: { de: 'Angaben abrufen', en: 'Retrieve the answers' },
  previewTitle: { de: 'Vorschau', en: 'Preview' },
  previewOwn: {
    de: 'Quelle: {source}. Wählen Sie aus, was Sie übernehmen möchten. Sie können alles danach noch ändern.',
    en: 'Source: {source}. Choose what you want to take over. You can still change everything afterwards.',
  },
  previewRegister: {
    de: 'Quelle: {source}. Diese Angaben können Sie im Antrag nicht ändern. Stimmt etwas nicht, lehnen Sie ab und geben es selbst ein.',
    en: 'Source: {source}. You cannot change these answers in the application. If something is wrong, decline and enter it yourself.',
  },
  replaces: {
    de: 'Steht in einem Feld schon etwas, wird es ersetzt.',
    en: 'If there already is something in a field, it is replaced.',
  },
  accept: { de: 'Übernehmen', en: 'Take over' },
  decline: { de: 'Nicht übernehmen', en: 'Do not take over' },
  takenTitle: { de: 'Übernommen', en: 'Taken over' },
  taken: { de: '{source}, am {day}', en: '{source}, on {day}' },
  takenFixed: {
    de: 'Diese Angaben stehen im Antrag fest: {fields}.',
    en: 'These answers are fixed in the application: {fields}.',
  },
  takenOwn: { de: 'Bitte prüfen Sie die Angaben im Antrag.', en: 'Please check the answers in the application.' },
  undo: { de: 'Entfernen und selbst eingeben', en: 'Remove and enter it myself' },
  problem: {
    missing: {
      de: 'Bitte geben Sie den persönlichen Link des früheren Antrags ein.',
      en: 'Please enter the private link of the earlier application.',
    },
    receipt: {
      de: 'Das ist eine Eingangsnummer. Sie ist kein Nachweis. Bitte geben Sie den persönlichen Link ein.',
      en: 'This is a receipt number. It proves nothing. Please enter the private link.',
    },
    noLink: {
      de: 'Das ist kein vollständiger persönlicher Link. Bitte kopieren Sie ihn ganz, er endet mit 43 Zeichen hinter „/status/“.',
      en: 'This is no complete private link. Please copy all of it; it ends with 43 characters after “/status/”.',
    },
    unknownLink: {
      de: 'Zu diesem Link gibt es keinen Antrag. Bitte prüfen Sie, ob er vollständig ist.',
      en: 'There is no application behind this link. Please check that it is complete.',
    },
    notSent: {
      de: 'Dieser Antrag ist noch nicht abgesendet. Übernehmen kann man nur aus abgesendeten Anträgen.',
      en: 'This application has not been sent yet. You can only take over from applications that were sent.',
    },
    ended: {
      de: 'Dieser Link ist abgelaufen. Bitte geben Sie die Angaben selbst ein.',
      en: 'This link has expired. Please enter the answers yourself.',
    },
    otherService: {
      de: 'Dieser frühere Antrag passt nicht hierher. Bitte geben Sie den Link eines passenden Antrags ein.',
      en: 'This earlier application does not fit here. Please enter the link of one that does.',
    },
    nothing: {
      de: 'Dort steht nichts, was hierher passt. Bitte geben Sie die Angaben selbst ein.',
      en: 'There is nothing that fits here. Please enter the answers yourself.',
    },
    noneChosen: {
      de: 'Bitte wählen Sie einen Ihrer Anträge aus.',
      en: 'Please choose one of your applications.',
    },
    signedOut: {
      de: 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich an, oder geben Sie die Angaben selbst ein.',
      en: 'You are no longer signed in. Please sign in, or enter the answers yourself.',
    },
    accountEmpty: {
      de: 'In Ihrem Konto steht nichts, was hierher passt. Bitte geben Sie die Angaben selbst ein.',
      en: 'There is nothing in your account that fits here. Please enter the answers yourself.',
    },
    noParts: {
      de: 'Bitte wählen Sie mindestens einen Teil aus, oder wählen Sie „Nicht übernehmen“.',
      en: 'Please choose at least one part, or choose “Do not take over”.',
    },
    noPerson: { de: 'Bitte wählen Sie eine erfundene Person aus.', en: 'Please choose a made-up person.' },
    noConsent: {
      de: 'Bitte willigen Sie in den Abruf ein, oder geben Sie die Angaben selbst ein.',
      en: 'Please consent to the retrieval, or enter the answers yourself.',
    },
    noRegister: {
      de: 'Dieses Register können wir hier nicht fragen. Bitte geben Sie die Angaben selbst ein.',
      en: 'We cannot ask this register here. Please enter the answers yourself.',
    },
    unknownPerson: {
      de: 'Das Register kennt diese Person nicht. Bitte geben Sie die Angaben selbst ein.',
      en: 'The register does not know this person. Please enter the answers yourself.',
    },
    unavailable: {
      de: 'Das Register antwortet gerade nicht. Versuchen Sie es später, oder geben Sie die Angaben selbst ein.',
      en: 'The register does not answer at the moment. Try again later, or enter the answers yourself.',
    },
    gone: {
      de: 'Das steht nicht mehr zur Auswahl. Bitte sehen Sie nach, was unten steht.',
      en: 'This is no longer on offer. Please see what is shown below.',
    },
  },
};
