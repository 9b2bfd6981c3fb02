import type { Text } from '../../lang/lang.ts';

/** Words about how a decision reaches a person and until when they can object. */
export const actTexts = {
  sealed: {
    de: 'Diese Nachricht ist besonders geschützt. Sie lesen sie, wenn Sie sich mit dem Vertrauensniveau „{level}“ ausweisen.',
    en: 'This message is specially protected. You can read it when you prove your identity at the level “{level}”.',
  },
  sealedGuest: {
    de: 'Mit dem persönlichen Link allein geht das nicht. Übernehmen Sie den Antrag in ein Konto, und weisen Sie sich dort aus. Oder bitten Sie die Behörde um einen Brief.',
    en: 'The private link alone is not enough. Move the application into an account and prove your identity there. Or ask the authority for a letter.',
  },
  prove: { de: 'Ausweisen und lesen', en: 'Prove identity and read' },
  unopened: {
    de: 'Ihr Bescheid liegt zum Abruf bereit. Mit dem Abruf beginnt die Frist: Am Tag danach gilt er als bekannt gegeben. Rufen Sie ihn nicht innerhalb von zehn Tagen nach unserer E-Mail ab, bekommen Sie ihn auf anderem Weg.',
    en: 'Your decision is ready for retrieval. Retrieving it starts the period: on the day after, it counts as notified. If you do not retrieve it within ten days after our e-mail, you get it another way.',
  },
  retrieve: { de: 'Bescheid jetzt abrufen', en: 'Retrieve the decision now' },
  ended: {
    de: 'Dieser Bescheid liegt hier nicht mehr bereit. Sie bekommen ihn auf anderem Weg, in der Regel mit der Post. Er gilt erst dann als bekannt gegeben.',
    en: 'This decision is no longer available here. You get it another way, usually by post. Only then does it count as notified.',
  },
  remedy: { de: 'Nicht einverstanden?', en: 'Do you disagree?' },
  notified: { de: 'Der Bescheid gilt am {day} als bekannt gegeben.', en: 'The decision counts as notified on {day}.' },
  until: {
    objection: { de: 'Widerspruch ist möglich bis', en: 'An objection is possible until' },
    action: { de: 'Klage ist möglich bis', en: 'An action is possible until' },
    taxObjection: { de: 'Einspruch ist möglich bis', en: 'An objection (Einspruch) is possible until' },
  },
  notYet: {
    de: 'Bis wann Sie widersprechen können, steht hier, sobald unsere E-Mail an Sie hinausgegangen ist. Vorher läuft keine Frist.',
    en: 'Until when you can object is shown here as soon as our e-mail to you has gone out. No period runs before that.',
  },
  notPosted: {
    de: 'Der Brief wird gerade fertig gemacht. Sobald er zur Post gegangen ist, steht hier, bis wann Sie widersprechen können.',
    en: 'The letter is being prepared. As soon as it has been posted, this page says until when you can object.',
  },
  bundid: {
    de: 'Der Bescheid liegt auch in Ihrem Postfach der BundID.',
    en: 'The decision also lies in your BundID mailbox.',
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
  },
  choiceLink: { de: 'Ansehen und ändern', en: 'See and change' },
  wayTitle: { de: 'Wie möchten Sie den Bescheid bekommen?', en: 'How would you like to get the decision?' },
  wayConsent: {
    de: 'Sie müssen nicht einwilligen: Ohne Ihre Einwilligung kommt der Bescheid mit der Post. Nachrichten und Bestätigungen bekommen Sie in jedem Fall hier. Bis zum Bescheid können Sie Ihre Wahl jederzeit ändern.',
    en: 'You do not have to agree: without your consent the decision comes by post. Messages and confirmations reach you here in any case. Until the decision you can change your choice at any time.',
  },
  wayPresumed: {
    de: 'Sie sind angemeldet. Wenn Sie nichts anderes wählen, kommt der Bescheid in Ihr Postfach. Bis zum Bescheid können Sie Ihre Wahl jederzeit ändern.',
    en: 'You are signed in. Unless you choose otherwise, the decision comes into your mailbox. Until the decision you can change your choice at any time.',
  },
  wayElectronic: { de: 'Elektronisch', en: 'Electronically' },
  wayPost: { de: 'Mit der Post', en: 'By post' },
  wayNoAddress: {
    de: 'Er kommt mit der Post. Für den elektronischen Weg brauchen wir eine E-Mail-Adresse, an die wir schreiben, wenn er bereitliegt.',
    en: 'It comes by post. For the electronic way we need an e-mail address to write to when it is ready.',
  },
  choiceLead: {
    de: 'Was Sie wählen, gilt für diesen Antrag und für Bescheide, die noch nicht bereitliegen. Sie können es jederzeit ändern. Wir speichern, was Sie wann gewählt haben, mit dem Wortlaut.',
    en: 'What you choose is for this application and for decisions that are not ready yet. You can change it at any time. We store what you chose and when, with the wording.',
  },
  choiceLabel: { de: 'Ihre Wahl', en: 'Your choice' },
  choiceSave: { de: 'Wahl speichern', en: 'Save the choice' },
  choiceSaved: { de: 'Ihre Wahl ist gespeichert.', en: 'Your choice is saved.' },
  choiceSince: { de: 'Gewählt am {moment}.', en: 'Chosen on {moment}.' },
  choiceDefault: {
    de: 'Sie haben noch nichts gewählt. Das Gesetz geht dann hiervon aus.',
    en: 'You have not chosen anything yet. The law then assumes this.',
  },
  choiceMissing: { de: 'Bitte wählen Sie einen Weg.', en: 'Please choose a way.' },
  singleTitle: { de: 'Nur für diesen einen Bescheid', en: 'For this one decision only' },
  singleText: {
    de: 'Sie bekommen den Bescheid nach Ihrer Wahl mit der Post. In Thüringen können Sie trotzdem für diesen einen Fall der elektronischen Bekanntgabe zustimmen.',
    en: 'By your choice you get the decision by post. In Thüringen you can still agree to electronic notification for this one case.',
  },
  back: { de: 'Zurück zum Antrag', en: 'Back to the application' },
  late: {
    de: 'Für diesen Antrag liegt schon ein Bescheid vor. An ihm ändert Ihre Wahl nichts mehr.',
    en: 'There already is a decision on this application. Your choice no longer changes it.',
  },
} satisfies Record<string, Text | Record<string, Text>>;
