import type { Text } from '../../../lang/lang.ts';

/** What the applicant reads of those who sign with them. */
export const coSigningTexts = {
  one: {
    de: 'Auch {names} muss unterschreiben',
    en: '{names} must sign, too',
    plain: 'Auch {names} muss unterschreiben',
  },
  several: {
    de: 'Auch {names} müssen unterschreiben',
    en: '{names} must sign, too',
    plain: 'Auch {names} müssen unterschreiben',
  },
  complete: { de: 'Alle anderen haben unterschrieben', en: 'All others have signed' },
  lead: {
    de: 'Laden Sie jede Person ein: per E-Mail, oder mit einem Code, den Sie selbst weitergeben. Sie meldet sich an, liest alle Angaben und unterschreibt. Erst dann können Sie absenden.',
    en: 'Invite each person: by e-mail, or with a code that you pass on yourself. They sign in, read all answers and sign. Only then can you send the application.',
    plain: 'Laden Sie jede Person ein. Sie liest alles und unterschreibt. Danach können Sie den Antrag abschicken.',
  },
  keepAnswers: {
    de: 'Ändern Sie eine Angabe, gilt keine dieser Unterschriften mehr.',
    en: 'If you change an answer, none of these signatures counts any more.',
    plain: 'Ändern Sie danach nichts mehr. Sonst müssen alle neu unterschreiben.',
  },
  open: { de: 'Noch nicht eingeladen', en: 'Not invited yet' },
  invited: { de: 'Eingeladen', en: 'Invited' },
  locked: { de: 'Code gesperrt', en: 'Code locked' },
  expired: { de: 'Einladung abgelaufen', en: 'Invitation ended' },
  signed: { de: 'Unterschrieben', en: 'Signed' },
  void: { de: 'Unterschrift gilt nicht mehr', en: 'Signature does not count any more' },
  refused: { de: 'Abgelehnt', en: 'Refused' },
  openText: { de: 'Die Einladung geht an {email}.', en: 'The invitation goes to {email}.' },
  invitedText: { de: 'Die Einladung gilt bis {day}.', en: 'The invitation counts until {day}.' },
  mailedText: {
    de: 'Der Link ging per E-Mail an {email}. Die Einladung gilt bis {day}.',
    en: 'The link went by e-mail to {email}. The invitation counts until {day}.',
  },
  lockedText: {
    de: 'Der Code wurde fünfmal falsch eingegeben. Laden Sie neu ein.',
    en: 'The code was entered wrongly five times. Please invite anew.',
  },
  expiredText: {
    de: 'Niemand hat rechtzeitig unterschrieben. Laden Sie neu ein.',
    en: 'Nobody signed in time. Please invite anew.',
  },
  signedText: { de: '{moment}', en: '{moment}' },
  signedBy: {
    de: '{moment}, nachgewiesen als {name}',
    en: '{moment}, proven as {name}',
  },
  voidText: {
    de: 'Nach der Unterschrift haben sich Ihre Angaben geändert. {name} muss sie noch einmal lesen und unterschreiben.',
    en: 'Your answers have changed since the signature. {name} has to read and sign them again.',
  },
  refusedText: {
    de: '{moment}. Sprechen Sie miteinander; danach können Sie neu einladen.',
    en: '{moment}. Please talk to each other; you can invite anew afterwards.',
  },
  code: { de: 'Code', en: 'Code' },
  codeText: { de: 'einzugeben auf {address}', en: 'to be entered at {address}' },
  byMail: { de: 'Per E-Mail einladen', en: 'Invite by e-mail' },
  byCode: { de: 'Code zeigen', en: 'Show a code' },
  again: { de: 'Neu per E-Mail einladen', en: 'Invite anew by e-mail' },
  newCode: { de: 'Neuen Code zeigen', en: 'Show a new code' },
  changeInvited: { de: 'Einladung ändern', en: 'Change the invitation' },
  changeSigned: { de: 'Unterschrift entfernen', en: 'Remove the signature' },
  withdrawText: {
    de: 'Mit einer neuen Einladung oder ohne sie gilt der Code oben nicht mehr.',
    en: 'With a new invitation, or without one, the code above does not count any more.',
  },
  withdrawSignedText: {
    de: '{name} muss dann neu eingeladen werden und noch einmal unterschreiben.',
    en: '{name} then has to be invited anew and to sign again.',
  },
  withdraw: { de: 'Einladung zurückziehen', en: 'Withdraw the invitation' },
  withdrawSigned: { de: 'Unterschrift entfernen', en: 'Remove the signature' },
  sameTitle: {
    de: 'Die zweite Unterschrift muss von einer anderen Person sein',
    en: 'The second signature has to be of another person',
  },
  sameText: {
    de: 'Für {name} hat dieselbe Person unterschrieben, die hier angemeldet ist. Entfernen Sie diese Unterschrift, und laden Sie {name} neu ein. Der Entwurf bleibt gespeichert.',
    en: 'The person who is signed in here has signed in the place of {name}. Remove that signature and invite {name} anew. The draft is kept.',
  },
  mailInviteSubject: { de: 'Bitte um Ihre Unterschrift', en: 'Your signature is asked for' },
  mailInvite: {
    de: 'Guten Tag,\n\njemand möchte einen Antrag stellen, den auch Sie unterschreiben müssen. Worum es geht, lesen Sie nach der Anmeldung:\n\n{link}\n\nDer Link gilt bis {day}. Geben Sie ihn nicht weiter. Wenn Sie nichts davon wissen, müssen Sie nichts tun.\n',
    en: 'Hello,\n\nsomebody wants to make an application that you have to sign, too. You can read what it is about after signing in:\n\n{link}\n\nThe link works until {day}. Do not pass it on. If you know nothing of it, you need not do anything.\n',
  },
  mailNewsSubject: { de: 'Neues zu Ihrem Entwurf', en: 'News about your draft' },
  mailNews: {
    de: 'Guten Tag,\n\nbei einem Antrag, den Sie vorbereitet haben, hat sich etwas getan. Öffnen Sie ihn mit Ihrem persönlichen Link oder in Ihrem Konto.\n',
    en: 'Hello,\n\nsomething has happened to an application that you are preparing. Open it with your private link or in your account.\n',
  },
} satisfies Record<string, Text>;
