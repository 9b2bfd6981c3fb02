import type { Text } from '../../../lang/lang.ts';

/** Words about how a decision reaches a person and until when they can object. */
export const actTexts = {
  sealed: {
    de: 'Diese Nachricht ist besonders geschützt. Sie lesen sie, wenn Sie sich mit dem Vertrauensniveau „{level}“ ausweisen.',
    en: 'This message is specially protected. You can read it when you prove your identity at the level “{level}”.',
    plain:
      'Diese Nachricht ist besonders geschützt. Zeigen Sie zuerst, wer Sie sind. Dann können Sie die Nachricht lesen. Sie brauchen dafür die Stufe „{level}“.',
  },
  sealedGuest: {
    de: 'Mit dem persönlichen Link allein geht das nicht. Übernehmen Sie den Antrag in ein Konto, und weisen Sie sich dort aus. Oder bitten Sie die Behörde um einen Brief.',
    en: 'The private link alone is not enough. Move the application into an account and prove your identity there. Or ask the authority for a letter.',
    plain:
      'Der Link allein reicht dafür nicht. Nehmen Sie den Antrag in ein Konto. Zeigen Sie dort, wer Sie sind. Oder bitten Sie das Amt um einen Brief.',
  },
  prove: { de: 'Ausweisen und lesen', en: 'Prove identity and read' },
  unopened: {
    de: 'Ihr Bescheid liegt zum Abruf bereit. Mit dem Abruf beginnt die Frist: Am Tag danach gilt er als bekannt gegeben. Rufen Sie ihn nicht innerhalb von zehn Tagen nach unserer E-Mail ab, bekommen Sie ihn auf anderem Weg.',
    en: 'Your decision is ready for retrieval. Retrieving it starts the period: on the day after, it counts as notified. If you do not retrieve it within ten days after our e-mail, you get it another way.',
    plain:
      'Ihr Bescheid ist da. Das ist die Entscheidung vom Amt. Sie können ihn jetzt öffnen. Achtung: Mit dem Öffnen beginnt eine Frist. Am Tag danach gilt der Bescheid als bekannt gegeben. Nur bis zum Ende der Frist können Sie sich wehren. Öffnen Sie ihn nicht in 10 Tagen nach unserer E-Mail? Dann bekommen Sie ihn auf einem anderen Weg.',
  },
  retrieve: { de: 'Bescheid jetzt abrufen', en: 'Retrieve the decision now', plain: 'Bescheid jetzt öffnen' },
  ended: {
    de: 'Dieser Bescheid liegt hier nicht mehr bereit. Sie bekommen ihn auf anderem Weg, in der Regel mit der Post. Er gilt erst dann als bekannt gegeben.',
    en: 'This decision is no longer available here. You get it another way, usually by post. Only then does it count as notified.',
    plain:
      'Dieser Bescheid ist hier nicht mehr da. Sie bekommen ihn auf einem anderen Weg. Meistens kommt er mit der Post. Erst dann gilt er als bekannt gegeben. Vorher läuft keine Frist.',
  },
  remedy: { de: 'Nicht einverstanden?', en: 'Do you disagree?', plain: 'Sind Sie nicht einverstanden?' },
  notified: {
    de: 'Der Bescheid gilt am {day} als bekannt gegeben.',
    en: 'The decision counts as notified on {day}.',
    plain: 'Der Bescheid gilt am {day} als bekannt gegeben. Von diesem Tag hängt Ihre Frist ab.',
  },
  until: {
    objection: {
      de: 'Widerspruch ist möglich bis',
      en: 'An objection is possible until',
      plain: 'Sie können Widerspruch einlegen. Das geht nur bis',
    },
    action: {
      de: 'Klage ist möglich bis',
      en: 'An action is possible until',
      plain: 'Sie können vor Gericht klagen. Das geht nur bis',
    },
    taxObjection: {
      de: 'Einspruch ist möglich bis',
      en: 'An objection (Einspruch) is possible until',
      plain: 'Sie können Einspruch einlegen. Das geht nur bis',
    },
  },
  notYet: {
    de: 'Bis wann Sie widersprechen können, steht hier, sobald unsere E-Mail an Sie hinausgegangen ist. Vorher läuft keine Frist.',
    en: 'Until when you can object is shown here as soon as our e-mail to you has gone out. No period runs before that.',
    plain:
      'Wir schreiben Ihnen bald eine E-Mail. Danach steht hier, bis wann Sie widersprechen können. Vorher läuft keine Frist.',
  },
  notPosted: {
    de: 'Der Brief wird gerade fertig gemacht. Sobald er zur Post gegangen ist, steht hier, bis wann Sie widersprechen können.',
    en: 'The letter is being prepared. As soon as it has been posted, this page says until when you can object.',
    plain:
      'Das Amt macht den Brief gerade fertig. Ist der Brief bei der Post? Dann steht hier, bis wann Sie widersprechen können.',
  },
  bundid: {
    de: 'Der Bescheid liegt auch in Ihrem Postfach der BundID.',
    en: 'The decision also lies in your BundID mailbox.',
    plain: 'Der Bescheid ist auch in Ihrem Postfach bei der BundID.',
  },
  why: { de: 'Warum dieser Tag?', en: 'Why this day?' },
  byPost: {
    de: 'Ihr Bescheid kommt mit der Post. Hier zeigen wir ihn nicht.',
    en: 'Your decision comes by post. We do not show it here.',
  },
  choiceTitle: { de: 'So bekommen Sie den Bescheid', en: 'How you get the decision' },
  choiceShort: {
    de: 'Elektronisch oder mit der Post: Sie entscheiden.',
    en: 'Electronically or by post: you decide.',
    plain: 'Im Internet oder mit der Post: Sie entscheiden.',
  },
  choiceLink: { de: 'Ansehen und ändern', en: 'See and change' },
  wayTitle: { de: 'Wie möchten Sie den Bescheid bekommen?', en: 'How would you like to get the decision?' },
  wayConsent: {
    de: 'Sie müssen nicht einwilligen: Ohne Ihre Einwilligung kommt der Bescheid mit der Post. Nachrichten und Bestätigungen bekommen Sie in jedem Fall hier. Bis zum Bescheid können Sie Ihre Wahl jederzeit ändern.',
    en: 'You do not have to agree: without your consent the decision comes by post. Messages and confirmations reach you here in any case. Until the decision you can change your choice at any time.',
    plain:
      'Sie müssen nicht Ja sagen. Ohne Ihr Ja kommt der Bescheid mit der Post. Nachrichten und Bestätigungen bekommen Sie immer hier. Sie können Ihre Wahl ändern, bis der Bescheid da ist.',
  },
  wayPresumed: {
    de: 'Sie sind angemeldet. Wenn Sie nichts anderes wählen, kommt der Bescheid in Ihr Postfach. Bis zum Bescheid können Sie Ihre Wahl jederzeit ändern.',
    en: 'You are signed in. Unless you choose otherwise, the decision comes into your mailbox. Until the decision you can change your choice at any time.',
    plain:
      'Sie sind angemeldet. Wählen Sie nichts anderes? Dann kommt der Bescheid in Ihr Postfach im Konto. Sie können Ihre Wahl ändern, bis der Bescheid da ist.',
  },
  wayElectronic: { de: 'Elektronisch', en: 'Electronically', plain: 'Im Internet' },
  wayPost: { de: 'Mit der Post', en: 'By post' },
  wayNoAddress: {
    de: 'Er kommt mit der Post. Für den elektronischen Weg brauchen wir eine E-Mail-Adresse, an die wir schreiben, wenn er bereitliegt.',
    en: 'It comes by post. For the electronic way we need an e-mail address to write to when it is ready.',
    plain:
      'Der Bescheid kommt mit der Post. Möchten Sie ihn im Internet bekommen? Dann brauchen wir Ihre E-Mail-Adresse. Wir schreiben Ihnen, wenn der Bescheid da ist.',
  },
  choiceLead: {
    de: 'Was Sie wählen, gilt für diesen Antrag und für Bescheide, die noch nicht bereitliegen. Sie können es jederzeit ändern. Wir speichern, was Sie wann gewählt haben, mit dem Wortlaut.',
    en: 'What you choose is for this application and for decisions that are not ready yet. You can change it at any time. We store what you chose and when, with the wording.',
    plain:
      'Ihre Wahl gilt für diesen Antrag. Sie gilt für Bescheide, die noch nicht da sind. Sie können Ihre Wahl jederzeit ändern. Wir speichern, was Sie wählen und wann. Die Sätze zum Ankreuzen sind schwer. Sie müssen genau so dastehen.',
  },
  choiceLabel: { de: 'Ihre Wahl', en: 'Your choice' },
  choiceSave: { de: 'Wahl speichern', en: 'Save the choice' },
  choiceSaved: { de: 'Ihre Wahl ist gespeichert.', en: 'Your choice is saved.' },
  choiceSince: { de: 'Gewählt am {moment}.', en: 'Chosen on {moment}.' },
  choiceDefault: {
    de: 'Sie haben noch nichts gewählt. Das Gesetz geht dann hiervon aus.',
    en: 'You have not chosen anything yet. The law then assumes this.',
    plain: 'Sie haben noch nichts gewählt. Dann gilt, was im Gesetz steht.',
  },
  choiceMissing: { de: 'Bitte wählen Sie einen Weg.', en: 'Please choose a way.' },
  singleTitle: { de: 'Nur für diesen einen Bescheid', en: 'For this one decision only' },
  singleText: {
    de: 'Sie bekommen den Bescheid nach Ihrer Wahl mit der Post. In Thüringen können Sie trotzdem für diesen einen Fall der elektronischen Bekanntgabe zustimmen.',
    en: 'By your choice you get the decision by post. In Thüringen you can still agree to electronic notification for this one case.',
    plain:
      'Sie haben gewählt: Der Bescheid kommt mit der Post. In Thüringen können Sie trotzdem zum Internet Ja sagen. Das gilt dann nur für diesen einen Bescheid.',
  },
  back: { de: 'Zurück zum Antrag', en: 'Back to the application' },
  late: {
    de: 'Für diesen Antrag liegt schon ein Bescheid vor. An ihm ändert Ihre Wahl nichts mehr.',
    en: 'There already is a decision on this application. Your choice no longer changes it.',
    plain: 'Zu diesem Antrag gibt es schon einen Bescheid. Für diesen Bescheid ändert Ihre Wahl nichts mehr.',
  },
} satisfies Record<string, Text | Record<string, Text>>;
