import type { Text } from '../../../lang/lang.ts';

/** Words of the pages inside an account. */
export const settingsTexts = {
  security: { de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' },
  securityLead: { de: 'Sie melden sich mit {email} an.', en: 'You sign in with {email}.' },
  noAddressLead: {
    de: 'Ihr Konto hat keine E-Mail-Adresse. Ohne sie können wir Ihnen keine Hinweise schicken.',
    en: 'Your account has no e-mail address. Without one we cannot send you any notices.',
  },
  setPassword: { de: 'Passwort setzen', en: 'Set a password' },
  setPasswordText: {
    de: 'Damit kommen Sie auch mit E-Mail-Adresse und Passwort in Ihr Konto.',
    en: 'With it you can also open your account with e-mail address and password.',
  },
  addressFirst: {
    de: 'Ein Passwort gehört zu einer E-Mail-Adresse. Tragen Sie zuerst eine ein.',
    en: 'A password goes with an e-mail address. Add one first.',
  },
  addEmail: { de: 'E-Mail-Adresse eintragen', en: 'Add an e-mail address' },
  staleError: {
    de: 'Sie haben sich vor mehr als zehn Minuten ausgewiesen. Weisen Sie sich noch einmal aus.',
    en: 'You proved who you are more than ten minutes ago. Please do it once more.',
  },
  keepLinks: {
    de: 'Notieren Sie diese persönlichen Links jetzt: Nur damit kommen Sie noch an Ihre abgesendeten Anträge. Wir können sie nicht noch einmal zeigen.',
    en: 'Write these private links down now: only they still open the applications that you sent. We cannot show them again.',
  },
  removeSentHere: {
    de: 'Abgesendete Anträge bleiben bei der Behörde und werden weiter bearbeitet. Ihr Konto hat keine E-Mail-Adresse: Die persönlichen Links dazu zeigen wir Ihnen gleich nach dem Löschen.',
    en: 'Applications that you sent stay with the authority and are processed. Your account has no e-mail address: we show you the private links right after the deletion.',
  },
  changePassword: { de: 'Passwort ändern', en: 'Change password' },
  currentPassword: { de: 'Bisheriges Passwort', en: 'Current password' },
  passwordChanged: {
    de: 'Das neue Passwort gilt. Auf anderen Geräten sind Sie abgemeldet.',
    en: 'The new password is valid. You are signed out on other devices.',
  },
  wrongPassword: { de: 'Das Passwort stimmt nicht.', en: 'The password is not correct.' },
  changeEmail: { de: 'E-Mail-Adresse ändern', en: 'Change e-mail address' },
  newEmail: { de: 'Neue E-Mail-Adresse', en: 'New e-mail address' },
  yourPassword: { de: 'Ihr Passwort', en: 'Your password' },
  proveAgain: {
    de: 'Ihr Konto hat kein Passwort. Um hier etwas zu ändern, weisen Sie sich noch einmal aus. Das gilt dann zehn Minuten.',
    en: 'Your account has no password. To change something here, prove once more who you are. That is then valid for ten minutes.',
  },
  proveAgainButton: { de: 'Noch einmal ausweisen', en: 'Prove once more' },
  emailSent: {
    de: 'Wir haben eine E-Mail an die neue Adresse geschickt. Sie gilt, sobald Sie den Link darin öffnen.',
    en: 'We have sent an e-mail to the new address. It is valid as soon as you open the link in it.',
  },
  sessions: { de: 'Wo Sie angemeldet sind', en: 'Where you are signed in' },
  device: { de: 'Gerät', en: 'Device' },
  unknownDevice: { de: 'Unbekanntes Gerät', en: 'Unknown device' },
  here: { de: 'dieses Gerät', en: 'this device' },
  since: { de: 'angemeldet am {day}, zuletzt benutzt am {seen}', en: 'signed in on {day}, last used on {seen}' },
  end: { de: 'Abmelden', en: 'Sign out' },
  endNamed: { de: '{device} abmelden', en: 'Sign out {device}' },
  endOthers: { de: 'Alle anderen Geräte abmelden', en: 'Sign out all other devices' },
  ended: { de: 'Die Sitzung ist beendet.', en: 'The session is ended.' },
  exportText: {
    de: 'Alles, was zu Ihrem Konto gespeichert ist, in einer Datei.',
    en: 'Everything stored with your account, in one file.',
  },
  removeText: {
    de: 'Vorher sehen Sie, was mit Ihren Daten und Anträgen geschieht.',
    en: 'You see first what happens to your data and applications.',
  },
  remove: { de: 'Konto löschen', en: 'Delete the account' },
  removeLead: {
    de: 'Das lässt sich nicht rückgängig machen. Das geschieht mit Ihren Daten:',
    en: 'This cannot be undone. This is what happens to your data:',
  },
  removeAccount: {
    de: 'E-Mail-Adresse, Passwort, Ihre Angaben und alle Sitzungen werden sofort gelöscht.',
    en: 'E-mail address, password, your data and all sessions are deleted at once.',
  },
  removeDrafts: {
    de: 'Entwürfe, die Sie im Konto begonnen haben, werden mit ihren Dateien gelöscht. Entwürfe, die Sie mit einem persönlichen Link ins Konto genommen haben, bleiben über diesen Link erreichbar.',
    en: 'Drafts that you began in the account are deleted with their files. Drafts that you moved into the account with a private link stay open through that link.',
  },
  removeSent: {
    de: 'Abgesendete Anträge bleiben bei der Behörde und werden weiter bearbeitet. Damit Sie Antwort und Bescheid lesen können, schicken wir Ihnen vorher die persönlichen Links per E-Mail.',
    en: 'Applications that you sent stay with the authority and are processed. So that you can read answers and decisions, we send you the private links by e-mail first.',
  },
  removeLog: {
    de: 'Das Protokoll der Zugriffe wird nach zwei Jahren gelöscht, ohne dass Sie etwas tun.',
    en: 'The log of accesses is deleted after two years without your doing.',
  },
  removeExport: { de: 'Vorher alle Daten herunterladen', en: 'Download all data first' },
  removeButton: { de: 'Konto endgültig löschen', en: 'Delete the account for good' },
  removedTitle: { de: 'Ihr Konto ist gelöscht', en: 'Your account is deleted' },
  removed: {
    de: 'Haben Sie Anträge abgesendet, sind die persönlichen Links dazu per E-Mail unterwegs zu Ihnen.',
    en: 'If you sent applications, their private links are on their way to you by e-mail.',
  },
  back: { de: 'Zurück', en: 'Back' },
  data: { de: 'Meine Angaben', en: 'My data' },
  dataLead: {
    de: 'Freiwillig. Wenn Sie einen Antrag beginnen, können wir diese Angaben ins Formular übernehmen. Sie sehen sie vorher und können sie ändern.',
    en: 'Voluntary. When you begin an application, we can take these entries into the form. You see them first and can change them.',
  },
  selfDeclared: {
    de: 'Diese Angaben haben Sie selbst gemacht. Niemand hat sie geprüft, und die Behörde sieht sie erst, wenn Sie einen Antrag absenden.',
    en: 'You have made these entries yourself. Nobody has checked them, and an authority sees them only when you send an application.',
  },
  confirmed: { de: 'Von Ihrer Anmeldung bestätigt', en: 'Confirmed by your log-in' },
  confirmedText: {
    de: 'Das hat ein Dienst wie BundID oder der Online-Ausweis über Sie mitgeteilt. Ändern lässt es sich nur dort. Trennen Sie die Verbindung unter „Anmeldung und Sicherheit“, löschen wir es.',
    en: 'A service such as BundID or the electronic ID has told us this of you. It can be changed only there. If you disconnect it under “Sign-in and security”, we delete it.',
  },
  firstName: { de: 'Vorname', en: 'First name' },
  lastName: { de: 'Nachname', en: 'Last name' },
  birthDate: { de: 'Geburtsdatum', en: 'Date of birth' },
  street: { de: 'Straße und Hausnummer', en: 'Street and number' },
  postalCode: { de: 'Postleitzahl', en: 'Postal code' },
  city: { de: 'Ort', en: 'Town' },
  phone: { de: 'Telefon', en: 'Phone' },
  save: { de: 'Angaben speichern', en: 'Save' },
  saved: { de: 'Ihre Angaben sind gespeichert.', en: 'Your data is saved.' },
  badDate: {
    de: 'Bitte geben Sie das Datum mit Tag, Monat und Jahr ein, zum Beispiel 14.3.1984.',
    en: 'Please enter the date with day, month and year, for example 14.3.1984.',
  },
  badPhone: {
    de: 'Eine Telefonnummer besteht aus Ziffern, zum Beispiel 03693 1234.',
    en: 'A phone number is made of digits, for example 03693 1234.',
  },
  badPostalCode: {
    de: 'Eine Postleitzahl hat fünf Ziffern, zum Beispiel 98617.',
    en: 'A postal code has five digits, for example 98617.',
  },
} satisfies Record<string, Text>;
