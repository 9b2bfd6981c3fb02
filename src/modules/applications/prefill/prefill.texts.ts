/** The page on which answers are taken over. */
export const prefillTexts = {
  title: { de: 'Angaben übernehmen', en: 'Take over answers', plain: 'Antworten übernehmen' },
  lead: {
    de: 'Freiwillig: Sie können auch alles selbst eingeben. Sie sehen immer zuerst, was übernommen wird.',
    en: 'Voluntary: you can also enter everything yourself. You always see first what would be taken over.',
    plain:
      'Sie müssen das nicht machen. Sie können auch alles selbst schreiben. Wir zeigen Ihnen zuerst, was wir übernehmen.',
  },
  skip: { de: 'Selbst eingeben', en: 'Enter it myself', plain: 'Ich schreibe alles selbst' },
  goOn: { de: 'Weiter zum Antrag', en: 'Continue to the application' },
  earlierTitle: { de: 'Aus einem früheren Antrag', en: 'From an earlier application' },
  earlierText: {
    de: 'Haben Sie früher schon diesen Antrag online gestellt: {services}? Dann übernehmen wir daraus, was hierher passt.',
    en: 'Have you sent this application online before: {services}? Then we take over what fits here.',
    plain: 'Haben Sie diesen Antrag schon einmal im Internet gestellt: {services}? Dann nehmen wir Antworten von dort.',
  },
  link: {
    de: 'Persönlicher Link des früheren Antrags',
    en: 'Private link of the earlier application',
    plain: 'Ihr Link von dem früheren Antrag',
  },
  linkHint: {
    de: 'Er steht in Ihrer Bestätigung oder in der E-Mail dazu. Die Eingangsnummer genügt nicht, denn sie ist kein Geheimnis.',
    en: 'It is in your confirmation or in the e-mail about it. The receipt number is not enough because it is no secret.',
    plain:
      'Der Link steht in Ihrer Bestätigung. Oder er steht in der E-Mail dazu. Die Eingangs-Nummer reicht nicht. Sie ist nicht geheim.',
  },
  own: { de: 'Aus welchem Ihrer Anträge?', en: 'From which of your applications?' },
  ownLabel: { de: '{what}, vom {day}', en: '{what}, of {day}' },
  ownReceipt: { de: 'Eingangsnummer {number}', en: 'receipt number {number}', plain: 'Eingangs-Nummer {number}' },
  ownFile: { de: 'Aktenzeichen {number}', en: 'file number {number}' },
  ownShow: {
    de: 'Vorschau dieses Antrags ansehen',
    en: 'See the preview of this application',
    plain: 'Antworten von diesem Antrag zeigen',
  },
  byLink: {
    de: 'Aus einem Antrag, der nicht in Ihrem Konto liegt',
    en: 'From an application that is not in your account',
    plain: 'Der Antrag ist nicht in Ihrem Konto?',
  },
  accountTitle: { de: 'Aus Ihrem Konto', en: 'From your account' },
  account: { de: 'Angaben aus dem Konto, selbst angegeben', en: 'data of the account, self-declared' },
  accountText: {
    de: 'In Ihrem Konto haben Sie dazu selbst etwas angegeben: {fields}. Niemand hat diese Angaben geprüft.',
    en: 'In your account you entered something about this yourself: {fields}. Nobody has checked it.',
    plain: 'In Ihrem Konto stehen schon Angaben von Ihnen: {fields}. Niemand hat diese Angaben geprüft.',
  },
  accountShow: {
    de: 'Vorschau der Angaben ansehen',
    en: 'See the preview of your data',
    plain: 'Angaben aus dem Konto zeigen',
  },
  accountNothing: {
    de: 'In Ihrem Konto steht noch nichts, was hierher passt.',
    en: 'There is nothing in your account yet that fits here.',
    plain: 'In Ihrem Konto steht noch nichts, was hier passt.',
  },
  accountData: { de: 'Meine Angaben eintragen', en: 'Enter my data', plain: 'Meine Angaben aufschreiben' },
  otherWays: {
    de: 'Weitere Angaben von woanders übernehmen',
    en: 'Take over more from elsewhere',
    plain: 'Noch mehr von woanders übernehmen',
  },
  show: { de: 'Vorschau ansehen', en: 'See the preview', plain: 'Antworten zeigen' },
  registerText: {
    de: 'Das Register kann diese Angaben bestätigen: {fields}. Sie müssen sie dann nicht eingeben.',
    en: 'The register can confirm these answers: {fields}. You then need not enter them.',
    plain:
      'Ein Register ist eine Liste von einem Amt. Dort stehen diese Angaben: {fields}. Wir können sie von dort holen. Dann müssen Sie sie nicht selbst schreiben.',
  },
  simulated: {
    de: 'Das ist eine Simulation zum Ausprobieren. Alle Personen sind erfunden. Ein echtes Register wird nicht gefragt.',
    en: 'This is a simulation to try out. All persons are made up. No real register is asked.',
    plain: 'Das ist nur zum Ausprobieren. Alle Personen sind erfunden. Wir fragen kein echtes Register.',
  },
  person: {
    de: 'Als wen möchten Sie es ausprobieren?',
    en: 'As whom do you want to try it?',
    plain: 'Mit welcher Person wollen Sie es ausprobieren?',
  },
  consent: {
    de: 'Ich willige ein, dass diese Angaben einmal für diesen Antrag abgerufen werden.',
    en: 'I consent to these answers being retrieved once for this application.',
    plain: 'Ich bin einverstanden: Sie dürfen diese Angaben einmal holen. Das gilt nur für diesen Antrag.',
  },
  consentHint: {
    de: 'Die Einwilligung ist freiwillig. Sie können das Ergebnis danach ablehnen; dann löschen wir es.',
    en: 'Consent is voluntary. You can decline the result afterwards; we then delete it.',
    plain: 'Sie müssen nicht Ja sagen. Sie können das Ergebnis danach ablehnen. Dann löschen wir es.',
  },
  retrieve: { de: 'Angaben abrufen', en: 'Retrieve the answers', plain: 'Angaben holen' },
  previewTitle: { de: 'Vorschau', en: 'Preview', plain: 'Das können wir übernehmen' },
  previewOwn: {
    de: 'Quelle: {source}. Wählen Sie aus, was Sie übernehmen möchten. Sie können alles danach noch ändern.',
    en: 'Source: {source}. Choose what you want to take over. You can still change everything afterwards.',
    plain:
      'Das kommt von hier: {source}. Wählen Sie aus, was Sie übernehmen wollen. Sie können danach noch alles ändern.',
  },
  previewRegister: {
    de: 'Quelle: {source}. Diese Angaben können Sie im Antrag nicht ändern. Stimmt etwas nicht, lehnen Sie ab und geben es selbst ein.',
    en: 'Source: {source}. You cannot change these answers in the application. If something is wrong, decline and enter it yourself.',
    plain:
      'Das kommt von hier: {source}. Sie können diese Angaben im Antrag nicht ändern. Ist etwas falsch? Dann lehnen Sie ab. Schreiben Sie es danach selbst.',
  },
  replaces: {
    de: 'Steht in einem Feld schon etwas, wird es ersetzt.',
    en: 'If there already is something in a field, it is replaced.',
    plain: 'Steht in einem Feld schon etwas? Dann ersetzen wir es.',
  },
  accept: { de: 'Übernehmen', en: 'Take over' },
  decline: { de: 'Nicht übernehmen', en: 'Do not take over' },
  takenTitle: { de: 'Übernommen', en: 'Taken over', plain: 'Das haben wir übernommen' },
  taken: { de: '{source}, am {day}', en: '{source}, on {day}' },
  takenFixed: {
    de: 'Diese Angaben stehen im Antrag fest: {fields}.',
    en: 'These answers are fixed in the application: {fields}.',
    plain: 'Diese Angaben können Sie im Antrag nicht ändern: {fields}.',
  },
  takenOwn: {
    de: 'Bitte prüfen Sie die Angaben im Antrag.',
    en: 'Please check the answers in the application.',
    plain: 'Bitte prüfen Sie die Antworten im Antrag.',
  },
  undo: {
    de: 'Entfernen und selbst eingeben',
    en: 'Remove and enter it myself',
    plain: 'Löschen und selbst schreiben',
  },
  problem: {
    missing: {
      de: 'Bitte geben Sie den persönlichen Link des früheren Antrags ein.',
      en: 'Please enter the private link of the earlier application.',
      plain: 'Bitte schreiben Sie den Link von dem früheren Antrag.',
    },
    receipt: {
      de: 'Das ist eine Eingangsnummer. Sie ist kein Nachweis. Bitte geben Sie den persönlichen Link ein.',
      en: 'This is a receipt number. It proves nothing. Please enter the private link.',
      plain: 'Das ist eine Eingangs-Nummer. Sie reicht nicht. Bitte schreiben Sie Ihren Link.',
    },
    noLink: {
      de: 'Das ist kein vollständiger persönlicher Link. Bitte kopieren Sie ihn ganz, er endet mit 43 Zeichen hinter „/status/“.',
      en: 'This is no complete private link. Please copy all of it; it ends with 43 characters after “/status/”.',
      plain: 'Der Link ist nicht vollständig. Bitte kopieren Sie den ganzen Link. Hinter „/status/“ stehen 43 Zeichen.',
    },
    unknownLink: {
      de: 'Zu diesem Link gibt es keinen Antrag. Bitte prüfen Sie, ob er vollständig ist.',
      en: 'There is no application behind this link. Please check that it is complete.',
      plain: 'Zu diesem Link gibt es keinen Antrag. Bitte prüfen Sie: Ist das der ganze Link?',
    },
    notSent: {
      de: 'Dieser Antrag ist noch nicht abgesendet. Übernehmen kann man nur aus abgesendeten Anträgen.',
      en: 'This application has not been sent yet. You can only take over from applications that were sent.',
      plain: 'Diesen Antrag haben Sie noch nicht abgeschickt. Darum können wir nichts übernehmen.',
    },
    ended: {
      de: 'Dieser Link ist abgelaufen. Bitte geben Sie die Angaben selbst ein.',
      en: 'This link has expired. Please enter the answers yourself.',
      plain: 'Dieser Link gilt nicht mehr. Bitte schreiben Sie die Antworten selbst.',
    },
    otherService: {
      de: 'Dieser frühere Antrag passt nicht hierher. Bitte geben Sie den Link eines passenden Antrags ein.',
      en: 'This earlier application does not fit here. Please enter the link of one that does.',
      plain: 'Dieser Antrag passt nicht hierher. Bitte schreiben Sie den Link von einem Antrag, der passt.',
    },
    nothing: {
      de: 'Dort steht nichts, was hierher passt. Bitte geben Sie die Angaben selbst ein.',
      en: 'There is nothing that fits here. Please enter the answers yourself.',
      plain: 'Dort steht nichts, was hier passt. Bitte schreiben Sie die Antworten selbst.',
    },
    noneChosen: {
      de: 'Bitte wählen Sie einen Ihrer Anträge aus.',
      en: 'Please choose one of your applications.',
    },
    signedOut: {
      de: 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich an, oder geben Sie die Angaben selbst ein.',
      en: 'You are no longer signed in. Please sign in, or enter the answers yourself.',
      plain: 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich an. Oder schreiben Sie die Antworten selbst.',
    },
    accountEmpty: {
      de: 'In Ihrem Konto steht nichts, was hierher passt. Bitte geben Sie die Angaben selbst ein.',
      en: 'There is nothing in your account that fits here. Please enter the answers yourself.',
      plain: 'In Ihrem Konto steht nichts, was hier passt. Bitte schreiben Sie die Antworten selbst.',
    },
    noParts: {
      de: 'Bitte wählen Sie mindestens einen Teil aus, oder wählen Sie „Nicht übernehmen“.',
      en: 'Please choose at least one part, or choose “Do not take over”.',
      plain: 'Bitte wählen Sie einen Teil aus. Oder wählen Sie: Nicht übernehmen.',
    },
    noPerson: { de: 'Bitte wählen Sie eine erfundene Person aus.', en: 'Please choose a made-up person.' },
    noConsent: {
      de: 'Bitte willigen Sie in den Abruf ein, oder geben Sie die Angaben selbst ein.',
      en: 'Please consent to the retrieval, or enter the answers yourself.',
      plain: 'Bitte sagen Sie Ja zum Holen der Angaben. Oder schreiben Sie die Antworten selbst.',
    },
    noRegister: {
      de: 'Dieses Register können wir hier nicht fragen. Bitte geben Sie die Angaben selbst ein.',
      en: 'We cannot ask this register here. Please enter the answers yourself.',
      plain: 'Dieses Register können wir nicht fragen. Bitte schreiben Sie die Antworten selbst.',
    },
    unknownPerson: {
      de: 'Das Register kennt diese Person nicht. Bitte geben Sie die Angaben selbst ein.',
      en: 'The register does not know this person. Please enter the answers yourself.',
      plain: 'Das Register kennt diese Person nicht. Bitte schreiben Sie die Antworten selbst.',
    },
    unavailable: {
      de: 'Das Register antwortet gerade nicht. Versuchen Sie es später, oder geben Sie die Angaben selbst ein.',
      en: 'The register does not answer at the moment. Try again later, or enter the answers yourself.',
      plain:
        'Das Register antwortet gerade nicht. Versuchen Sie es später noch einmal. Oder schreiben Sie die Antworten selbst.',
    },
    gone: {
      de: 'Das steht nicht mehr zur Auswahl. Bitte sehen Sie nach, was unten steht.',
      en: 'This is no longer on offer. Please see what is shown below.',
      plain: 'Das können Sie nicht mehr auswählen. Bitte sehen Sie unten nach.',
    },
  },
};
