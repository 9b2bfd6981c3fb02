import type { Text } from '../../../lang/lang.ts';

/** Words of the codes of an app. */
export const totpTexts = {
  title: { de: 'Zweiter Faktor', en: 'Second factor' },
  about: {
    de: 'Mit einem zweiten Faktor reicht das Passwort allein nicht: Beim Anmelden geben Sie auch einen Code ein, den eine App auf Ihrem Handy zeigt.',
    en: 'With a second factor the password alone is not enough: when you sign in you also enter a code that an app on your phone shows.',
  },
  isOff: { de: 'Er ist nicht eingerichtet.', en: 'It is not set up.' },
  isOn: { de: 'Er ist eingerichtet. Notfallcodes übrig: {count}.', en: 'It is set up. Recovery codes left: {count}.' },
  noPassword: {
    de: 'Der zweite Faktor gehört zum Passwort. Ihr Konto hat keines.',
    en: 'The second factor belongs to the password. Your account has none.',
  },
  goSetUp: { de: 'Zweiten Faktor einrichten', en: 'Set up a second factor' },
  goManage: { de: 'Zweiten Faktor verwalten', en: 'Manage the second factor' },
  begin: { de: 'Einrichten', en: 'Set up' },
  scanTitle: { de: 'Mit der App verbinden', en: 'Connect with the app' },
  scan: {
    de: 'Öffnen Sie Ihre App für Einmalcodes und lesen Sie das Bild ein. Viele Passwort-Manager können das auch. Ist die App auf diesem Gerät, nehmen Sie den Link unter dem Bild oder tippen Sie den Schlüssel ab.',
    en: 'Open your app for one-time codes and scan the picture. Many password managers can do it too. If the app is on this device, use the link below the picture or type the key.',
  },
  qr: { de: 'QR-Code mit dem Schlüssel für die App', en: 'QR code with the key for the app' },
  here: { de: 'In der App auf diesem Gerät öffnen', en: 'Open in the app on this device' },
  secret: { de: 'Schlüssel zum Eintippen', en: 'Key for typing' },
  code: { de: 'Code aus der App', en: 'Code from the app' },
  codeHint: { de: 'Sechs Ziffern', en: 'Six digits' },
  confirm: { de: 'Code prüfen und einschalten', en: 'Check the code and switch on' },
  wrongCode: {
    de: 'Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten, und prüfen Sie die Uhr Ihres Handys.',
    en: 'The code is wrong or was used already. Wait for the next one, and check the clock of your phone.',
  },
  codesTitle: { de: 'Ihre Notfallcodes', en: 'Your recovery codes' },
  codesLead: {
    de: 'Schreiben Sie diese Codes auf oder drucken Sie sie. Wir zeigen sie nur jetzt. Haben Sie Ihr Handy nicht, melden Sie sich mit einem davon an; jeder gilt einmal. Sind sie weg, machen Sie unter „Zweiten Faktor verwalten“ neue.',
    en: 'Write these codes down or print them. We show them only now. Without your phone you sign in with one of them; each is valid once. If they are gone, make new ones under “Manage the second factor”.',
  },
  codesDone: { de: 'Ich habe die Codes', en: 'I have the codes' },
  renew: { de: 'Neue Notfallcodes', en: 'New recovery codes' },
  renewHint: { de: 'Neue Notfallcodes ersetzen die alten.', en: 'New recovery codes replace the old ones.' },
  turnOff: { de: 'Zweiten Faktor abschalten', en: 'Switch the second factor off' },
  isOffNow: { de: 'Der zweite Faktor ist abgeschaltet.', en: 'The second factor is switched off.' },
  askTitle: { de: 'Code eingeben', en: 'Enter the code' },
  askLead: {
    de: 'Das Passwort stimmt. Geben Sie jetzt den Code ein, den Ihre App zeigt.',
    en: 'The password is right. Now enter the code that your app shows.',
  },
  askCode: { de: 'Code', en: 'Code' },
  askHint: {
    de: 'Sechs Ziffern aus der App, oder einer Ihrer Notfallcodes',
    en: 'Six digits from the app, or one of your recovery codes',
  },
  askWrong: {
    de: 'Der Code stimmt nicht oder wurde schon benutzt. Nach fünf Versuchen fragen wir noch einmal nach dem Passwort, nach zehn müssen Sie 15 Minuten warten.',
    en: 'The code is wrong or was used already. After five tries we ask for the password again, after ten you have to wait 15 minutes.',
  },
  askMissing: { de: 'Bitte geben Sie den Code ein.', en: 'Please enter the code.' },
  otherWay: { de: 'Anders anmelden', en: 'Sign in another way' },
  lost: {
    de: 'Handy und Notfallcodes sind weg? Melden Sie sich auf einem anderen Weg an, zum Beispiel mit einem Passkey, und schalten Sie den zweiten Faktor ab.',
    en: 'Phone and recovery codes are gone? Sign in another way, for example with a passkey, and switch the second factor off.',
  },
} satisfies Record<string, Text>;
