import type { Text } from '../../../lang/lang.ts';

/** What somebody reads who was invited to sign with the applicant. */
export const signTexts = {
  codeTitle: { de: 'Einen Antrag mit unterschreiben', en: 'Sign an application with somebody' },
  codeLead: {
    de: 'Jemand hat Sie gebeten, einen Antrag mit zu unterschreiben, und Ihnen einen Code gegeben.',
    en: 'Somebody has asked you to sign an application with them and has given you a code.',
  },
  code: { de: 'Code', en: 'Code' },
  codeHint: { de: '12 Zeichen, zum Beispiel 7K4M-92QD-0XTW', en: '12 characters, for example 7K4M-92QD-0XTW' },
  next: { de: 'Weiter', en: 'Next' },
  codeWrong: {
    de: 'Dieser Code gilt nicht. Prüfen Sie jedes Zeichen. Ist er abgelaufen oder fünfmal falsch eingegeben worden, bitten Sie um einen neuen.',
    en: 'This code does not count. Check every character. If it has ended or was entered wrongly five times, ask for a new one.',
  },
  title: { de: 'Mit unterschreiben', en: 'Sign with the applicant' },
  asked: {
    de: 'Sie wurden gebeten, diesen Antrag mit zu unterschreiben. Alle Angaben lesen Sie, sobald Sie sich angemeldet haben.',
    en: 'You were asked to sign this application, too. You can read all answers as soon as you have signed in.',
  },
  goesTo: { de: 'Der Antrag geht an', en: 'The application goes to' },
  loginNeeded: {
    de: 'Melden Sie sich mit Ihrem eigenen Konto an, damit feststeht, wer unterschreibt.',
    en: 'Sign in with your own account, so that it is certain who signs.',
  },
  login: { de: 'Anmelden', en: 'Sign in' },
  notEnough: {
    de: 'Sie sind angemeldet, aber diese Anmeldung ersetzt die Unterschrift nicht.',
    en: 'You are signed in, but this log-in does not replace the signature.',
  },
  noWay: {
    de: 'Wenn Sie das nicht können: Die Person, die Sie eingeladen hat, kann alles ausdrucken, und Sie unterschreiben auf Papier.',
    en: 'If you cannot do that: whoever invited you can print everything, and you sign on paper.',
  },
  forOther: {
    de: 'Sie handeln gerade für {name}. Unterschreiben können Sie nur für sich selbst.',
    en: 'You are acting for {name}. You can sign for nobody but yourself.',
  },
  change: { de: 'Für mich selbst handeln', en: 'Act for myself' },
  otherPerson: {
    de: 'Nicht Sie? Melden Sie sich ab, dann kann sich die andere Person anmelden.',
    en: 'Not you? Sign out, then the other person can sign in.',
  },
  logout: { de: 'Abmelden', en: 'Sign out' },
  read: {
    de: 'Lesen Sie alle Angaben. Stimmt etwas nicht, unterschreiben Sie nicht, und sprechen Sie mit der Person, die Sie eingeladen hat: Nur sie kann die Angaben ändern.',
    en: 'Read all answers. If something is wrong, do not sign, and talk to the person who invited you: only they can change the answers.',
  },
  document: { de: 'Alle Angaben und Ihre Erklärung (PDF)', en: 'All answers and your declaration (PDF)' },
  wasVoid: {
    de: 'Sie haben schon unterschrieben. Danach haben sich Angaben geändert, deshalb gilt Ihre Unterschrift nicht mehr. Lesen Sie alles noch einmal.',
    en: 'You have signed already. Answers have changed since, so your signature does not count any more. Please read everything again.',
  },
  declare: { de: 'Das unterschreiben Sie', en: 'What you sign' },
  replaces: { de: 'Ihre Anmeldung ersetzt die Unterschrift.', en: 'Your log-in replaces the signature.' },
  signedInAs: { de: 'Sie unterschreiben als {name}.', en: 'You sign as {name}.' },
  otherName: {
    de: 'Eingeladen wurde {named}, nachgewiesen ist {proven}. Ich bin die eingeladene Person.',
    en: '{named} was invited, {proven} is proven. I am the person who was invited.',
  },
  otherNameMissing: {
    de: 'Bitte bestätigen Sie, dass Sie die eingeladene Person sind. Sonst unterschreiben Sie nicht.',
    en: 'Please confirm that you are the person who was invited. Otherwise do not sign.',
  },
  sign: { de: 'Verbindlich unterschreiben', en: 'Sign bindingly' },
  refuse: { de: 'Nicht unterschreiben', en: 'Do not sign' },
  changedTitle: { de: 'Die Angaben haben sich gerade geändert', en: 'The answers have just changed' },
  changed: {
    de: 'Lesen Sie sie bitte noch einmal, und unterschreiben Sie dann.',
    en: 'Please read them again and sign then.',
  },
  sameTitle: { de: 'Das muss eine andere Person sein', en: 'This has to be another person' },
  same: {
    de: 'Sie haben diesen Antrag schon selbst gestellt oder an anderer Stelle unterschrieben. Melden Sie sich ab, und lassen Sie die eingeladene Person sich anmelden.',
    en: 'You make this application yourself or have signed it in another place. Sign out and let the person who was invited sign in.',
  },
  signedTitle: { de: 'Sie haben unterschrieben', en: 'You have signed' },
  signed: {
    de: '{moment}. Der Antrag ist damit noch nicht gestellt: Absenden muss ihn die Person, die Sie eingeladen hat. Ändert sie vorher etwas, gilt Ihre Unterschrift nicht mehr.',
    en: '{moment}. The application is not made yet: whoever invited you has to send it. If they change something before, your signature does not count any more.',
  },
  takeBack: { de: 'Unterschrift zurücknehmen', en: 'Take the signature back' },
  takeBackText: {
    de: 'Das geht, solange der Antrag nicht abgesendet ist.',
    en: 'This is possible as long as the application has not been sent.',
  },
  signedByOther: {
    de: 'Mit diesem Link wurde schon unterschrieben.',
    en: 'Somebody has signed with this link already.',
  },
  refuseTitle: { de: 'Wirklich nicht unterschreiben?', en: 'Really not sign?' },
  refuseText: {
    de: 'Die Person, die Sie eingeladen hat, erfährt davon. Der Antrag wird ohne Ihre Unterschrift nicht gestellt. Überlegen Sie es sich anders, kann sie Sie neu einladen.',
    en: 'Whoever invited you will be told. The application is not made without your signature. If you change your mind, they can invite you anew.',
  },
  refuseYes: { de: 'Ja, nicht unterschreiben', en: 'Yes, do not sign' },
  back: { de: 'Zurück', en: 'Back' },
  refusedTitle: { de: 'Sie haben nicht unterschrieben', en: 'You have not signed' },
  refused: {
    de: 'Die Person, die Sie eingeladen hat, wird benachrichtigt. Sie kann Sie neu einladen.',
    en: 'Whoever invited you is notified. They can invite you anew.',
  },
  incompleteTitle: { de: 'Der Antrag wird gerade geändert', en: 'The application is being changed' },
  incomplete: {
    de: 'Unterschreiben können Sie, sobald alle Angaben wieder vollständig sind. Öffnen Sie diesen Link später noch einmal.',
    en: 'You can sign as soon as all answers are complete again. Please open this link again later.',
  },
  sentTitle: { de: 'Der Antrag ist abgesendet', en: 'The application has been sent' },
  sent: { de: 'Hier ist nichts mehr zu tun.', en: 'There is nothing left to do here.' },
} satisfies Record<string, Text>;
