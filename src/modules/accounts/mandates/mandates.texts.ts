import type { Text } from '../../../lang/lang.ts';

/** Words of the pages on acting for others. */
export const mandateTexts = {
  title: { de: 'Vollmachten', en: 'Mandates' },
  lead: {
    de: 'Wer für Sie handeln darf, und für wen Sie handeln dürfen. Eine Vollmacht endet sofort, wenn eine Seite sie beendet.',
    en: 'Who may act for you, and for whom you may act. A mandate ends at once when either side ends it.',
  },
  leadFor: { de: 'Wer für {principal} handeln darf.', en: 'Who may act for {principal}.' },
  given: { de: 'Wer für Sie handelt', en: 'Who acts for you' },
  givenFor: { de: 'Wer für {principal} handelt', en: 'Who acts for {principal}' },
  received: { de: 'Für wen Sie handeln', en: 'For whom you act' },
  giver: { de: 'Wer die Vollmacht gibt', en: 'Who gives the mandate' },
  taker: { de: 'Wer damit handeln darf', en: 'Who may act with it' },
  noneGiven: { de: 'Noch niemand.', en: 'Nobody yet.' },
  noneReceived: {
    de: 'Niemand hat Ihnen eine Vollmacht gegeben.',
    en: 'Nobody has given you a mandate.',
  },
  newButton: { de: 'Vollmacht geben', en: 'Give a mandate' },
  act: { de: 'Für {principal} handeln', en: 'Act for {principal}' },
  end: { de: 'Beenden', en: 'End' },
  endNamed: { de: 'Vollmacht beenden: {name}', en: 'End the mandate: {name}' },
  endTitle: { de: 'Vollmacht beenden?', en: 'End the mandate?' },
  endLead: {
    de: 'Das wirkt sofort, auch in Sitzungen, die gerade offen sind. Wieder geben lässt sie sich nur mit einer neuen Einladung.',
    en: 'This takes effect at once, also in sessions that are open now. It can be given again only by a new invitation.',
  },
  endButton: { de: 'Vollmacht beenden', en: 'End the mandate' },
  back: { de: 'Zurück', en: 'Back' },
  newTitle: { de: 'Vollmacht geben', en: 'Give a mandate' },
  newLead: {
    de: 'Die Person bekommt eine E-Mail und muss die Vollmacht mit einem eigenen Konto annehmen. Ihr Passwort geben Sie niemandem.',
    en: 'The person gets an e-mail and has to accept the mandate with an account of their own. You give your password to nobody.',
  },
  agentName: { de: 'Vor- und Nachname', en: 'First and last name' },
  agentNameHint: {
    de: 'Von der Person, die für Sie handeln soll.',
    en: 'Of the person who is to act for you.',
  },
  agentEmail: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  who: { de: 'Wer soll handeln?', en: 'Who is to act?' },
  scope: { de: 'Wofür?', en: 'For what?' },
  scopeHint: {
    de: 'Wählen Sie so wenig wie möglich. Die Person liest und schreibt dann auch Nachrichten dazu und bekommt den Bescheid zu sehen. „Alles“ umfasst jeden Antrag und das ganze Postfach.',
    en: 'Choose as little as possible. The person then also reads and writes the messages and sees the decision. “Everything” covers every application and the whole mailbox.',
  },
  role: { de: 'Rolle', en: 'Role' },
  until: { de: 'Gilt bis (freiwillig)', en: 'Valid until (optional)' },
  untilHint: {
    de: 'Zum Beispiel 31.12.2027. Ohne Tag gilt sie, bis Sie sie beenden.',
    en: 'For example 31.12.2027. Without a day it holds until you end it.',
  },
  nameMissing: { de: 'Bitte geben Sie den Namen der Person an.', en: 'Please enter the name of the person.' },
  emailMissing: {
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
    en: 'Please enter a complete e-mail address, for example name@example.org.',
  },
  scopeMissing: { de: 'Bitte wählen Sie, wofür die Vollmacht gilt.', en: 'Please choose what the mandate is for.' },
  untilWrong: {
    de: 'Bitte geben Sie einen Tag ab heute an, zum Beispiel 31.12.2027.',
    en: 'Please enter a day from today on, for example 31.12.2027.',
  },
  sent: {
    de: 'Die Einladung ist unterwegs. Die Vollmacht gilt, sobald die Person sie annimmt.',
    en: 'The invitation is on its way. The mandate holds as soon as the person accepts it.',
  },
  ended: { de: 'Die Vollmacht ist beendet.', en: 'The mandate has ended.' },
  accepted: {
    de: 'Sie haben die Vollmacht angenommen. Um sie zu nutzen, wählen Sie unten „Für … handeln“.',
    en: 'You have accepted the mandate. To use it, choose “Act for …” below.',
  },
  acceptTitle: { de: 'Vollmacht annehmen?', en: 'Accept the mandate?' },
  acceptLead: {
    de: '{principal} möchte Ihnen eine Vollmacht geben. Was Sie damit senden, zeigt der Behörde beide Namen.',
    en: '{principal} wants to give you a mandate. What you send with it shows both names to the authority.',
  },
  acceptButton: { de: 'Vollmacht annehmen', en: 'Accept the mandate' },
  acceptOwn: {
    de: 'Das ist Ihre eigene Einladung. Annehmen muss sie die Person, die für Sie handeln soll, in ihrem Konto.',
    en: 'This is your own invitation. The person who is to act for you has to accept it in their account.',
  },
  acceptOver: {
    de: 'Diese Einladung wurde schon angenommen, zurückgezogen oder ist abgelaufen. Bitten Sie um eine neue.',
    en: 'This invitation was accepted already, withdrawn, or has run out. Ask for a new one.',
  },
  acceptOverTitle: { de: 'Diese Einladung ist vorbei', en: 'This invitation is over' },
  chooseTitle: { de: 'Für wen handeln Sie?', en: 'For whom do you act?' },
  chooseLead: {
    de: 'Ihre Wahl steht danach auf jeder Seite und in allem, was Sie senden.',
    en: 'Your choice then stands on every page and in everything you send.',
  },
  myself: { de: 'Für mich selbst', en: 'For myself' },
  chooseMissing: { de: 'Bitte wählen Sie, für wen Sie handeln.', en: 'Please choose for whom you act.' },
  go: { de: 'Weiter', en: 'Continue' },
  everything: { de: 'Alles', en: 'Everything' },
  validUntil: { de: 'bis {day}', en: 'until {day}' },
  since: { de: 'seit {day}', en: 'since {day}' },
  open: { de: 'Einladung noch nicht angenommen', en: 'Invitation not accepted yet' },
  valid: { de: 'Gültig', en: 'Valid' },
  over: { de: 'Beendet', en: 'Ended' },
  overSince: { de: 'beendet am {day}', en: 'ended on {day}' },
  represents: { de: 'vertritt laut Organisationskonto', en: 'represents it by the organisation account' },
} satisfies Record<string, Text>;

export const roleTexts: { readonly [R in 'agent' | 'employee' | 'admin']: Text } = {
  agent: { de: 'Vertretung', en: 'Representative' },
  employee: { de: 'Mitarbeiterin oder Mitarbeiter', en: 'Employee' },
  admin: { de: 'Verwaltung der Vollmachten', en: 'Administrator of mandates' },
};
