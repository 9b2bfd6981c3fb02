import type { Text } from '../../../lang/lang.ts';

/** Words of the pages that lead into an account. */
export const citizenTexts = {
  signIn: { de: 'Anmelden', en: 'Sign in' },
  signInLead: {
    de: 'Im Konto finden Sie alle Entwürfe und Anträge an einer Stelle. Alles geht auch ohne Konto, mit dem persönlichen Link.',
    en: 'The account holds all your drafts and applications in one place. Everything works without an account too, with the private link.',
  },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  password: { de: 'Passwort', en: 'Password' },
  newPassword: { de: 'Neues Passwort', en: 'New password' },
  passwordHint: {
    de: 'Mindestens 10 Zeichen. Gut zu merken und schwer zu erraten sind drei oder vier Wörter.',
    en: 'At least 10 characters. Three or four words are easy to remember and hard to guess.',
  },
  wrong: {
    de: 'E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides. Nach zehn falschen Versuchen müssen Sie 15 Minuten warten.',
    en: 'E-mail address and password do not match. Please check both. After ten wrong tries you have to wait 15 minutes.',
  },
  emailMissing: {
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Please enter a complete e-mail address, for example name@example.org.',
  },
  passwordMissing: { de: 'Bitte geben Sie Ihr Passwort ein.', en: 'Please enter your password.' },
  signedOut: { de: 'Sie sind abgemeldet.', en: 'You are signed out.' },
  noAccount: { de: 'Noch kein Konto?', en: 'No account yet?' },
  noAccountText: {
    de: 'Sie brauchen nur eine E-Mail-Adresse. Ein Konto ist freiwillig.',
    en: 'You only need an e-mail address. An account is voluntary.',
  },
  register: { de: 'Konto anlegen', en: 'Open an account' },
  registerLead: {
    de: 'Wir schicken Ihnen eine E-Mail mit einem Link. Erst wenn Sie ihn öffnen und das Passwort bestätigen, entsteht das Konto.',
    en: 'We send you an e-mail with a link. The account is opened only when you open the link and confirm the password.',
  },
  registerKept: { de: 'Was wir speichern', en: 'What we store' },
  registerKeptText: {
    de: 'Ihre E-Mail-Adresse, ein Prüfwert, aus dem niemand Ihr Passwort zurückrechnen kann, wo Sie angemeldet sind und was Sie selbst eintragen. Sie können das Konto jederzeit löschen.',
    en: 'Your e-mail address, a check value from which nobody can work out your password, where you are signed in, and what you enter yourself. You can delete the account at any time.',
  },
  already: { de: 'Schon ein Konto? Anmelden', en: 'Already have an account? Sign in' },
  forgotten: { de: 'Passwort vergessen?', en: 'Forgotten your password?' },
  forgottenTitle: { de: 'Passwort vergessen', en: 'Forgotten password' },
  forgottenLead: {
    de: 'Geben Sie die E-Mail-Adresse Ihres Kontos an. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort setzen.',
    en: 'Enter the e-mail address of your account. We send you a link to set a new password.',
  },
  toSignIn: { de: 'Zurück zur Anmeldung', en: 'Back to signing in' },
  forgottenSend: { de: 'Link schicken', en: 'Send the link' },
  sentTitle: { de: 'Öffnen Sie jetzt Ihre E-Mails', en: 'Open your e-mails now' },
  sentRegister: {
    de: 'Wir haben eine E-Mail an die angegebene Adresse geschickt. Öffnen Sie den Link darin, um weiterzumachen.',
    en: 'We have sent an e-mail to the address. Open the link in it to continue.',
  },
  sentPassword: {
    de: 'Gibt es zu dieser Adresse ein Konto, ist jetzt eine E-Mail dorthin unterwegs. Öffnen Sie den Link darin.',
    en: 'If there is an account for this address, an e-mail is on its way to it. Open the link in it.',
  },
  sentHelp: {
    de: 'Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder geben Sie die Adresse noch einmal ein. An eine Adresse gehen höchstens drei E-Mails in der Stunde.',
    en: 'Nothing arrived? Look into the spam folder, or enter the address again. At most three e-mails an hour go to one address.',
  },
  sentAgain: { de: 'Adresse noch einmal eingeben', en: 'Enter the address again' },
  sentDemo: { de: 'Vorführung: Die E-Mail liegt unter', en: 'Demonstration: the e-mail lies at' },
  confirm: { de: 'Konto bestätigen', en: 'Confirm the account' },
  confirmLead: {
    de: 'Geben Sie das Passwort ein, das Sie beim Anlegen gewählt haben. Danach sind Sie angemeldet.',
    en: 'Enter the password that you chose when you opened the account. After that you are signed in.',
  },
  confirmNot: {
    de: 'Sie haben kein Konto angelegt? Dann schließen Sie diese Seite. Ohne Ihr Zutun entsteht keines.',
    en: 'You did not open an account? Then close this page. None comes into being without you.',
  },
  confirmWrong: {
    de: 'Das ist nicht das Passwort, das beim Anlegen gewählt wurde. Fällt es Ihnen nicht ein, legen Sie das Konto noch einmal an.',
    en: 'This is not the password that was chosen when the account was opened. If you cannot recall it, open the account once more.',
  },
  confirmAgain: { de: 'Konto noch einmal anlegen', en: 'Open the account once more' },
  reset: { de: 'Neues Passwort setzen', en: 'Set a new password' },
  resetLead: {
    de: 'Danach sind Sie auf allen anderen Geräten abgemeldet.',
    en: 'After that you are signed out on all other devices.',
  },
  overTitle: { de: 'Dieser Link gilt nicht mehr', en: 'This link is no longer valid' },
  over: {
    de: 'Er wurde schon benutzt oder ist zu alt. Fordern Sie einfach einen neuen an.',
    en: 'It has been used or is too old. Simply ask for a new one.',
  },
  newEmail: { de: 'Neue E-Mail-Adresse bestätigen', en: 'Confirm the new e-mail address' },
  newEmailLead: {
    de: 'Ab jetzt melden Sie sich mit {email} an, und Hinweise gehen dorthin.',
    en: 'From now on you sign in with {email}, and notices go there.',
  },
  newEmailConfirm: { de: 'Adresse bestätigen', en: 'Confirm the address' },
  newEmailTaken: {
    de: 'Diese Adresse gehört inzwischen zu einem anderen Konto. Nehmen Sie eine andere.',
    en: 'This address belongs to another account by now. Please use another one.',
  },
  guest: { de: 'Ohne Konto geht es auch', en: 'It works without an account too' },
  guestText: {
    de: 'Suchen Sie die Leistung und beginnen Sie gleich. Mit dem persönlichen Link kommen Sie jederzeit zurück und können den Antrag später noch in ein Konto übernehmen.',
    en: 'Search for the service and start right away. The private link brings you back at any time, and you can still move the application into an account later.',
  },
  search: { de: 'Leistung suchen', en: 'Search for a service' },
} satisfies Record<string, Text>;
