import type { Text } from '../../../lang/lang.ts';

/** Words of passkeys. */
export const passkeyTexts = {
  title: { de: 'Passkeys', en: 'Passkeys' },
  about: {
    de: 'Mit einem Passkey melden Sie sich ohne Passwort an: mit Fingerabdruck, Gesicht oder PIN Ihres Geräts. Er lässt sich nicht erraten und nicht auf falschen Seiten abfangen.',
    en: 'With a passkey you sign in without a password: with the fingerprint, face or PIN of your device. It cannot be guessed and not be caught on fake pages.',
  },
  none: { de: 'Sie haben noch keinen Passkey.', en: 'You have no passkey yet.' },
  added: { de: 'eingerichtet am {day}', en: 'added on {day}' },
  used: { de: 'zuletzt benutzt am {moment}', en: 'last used on {moment}' },
  neverUsed: { de: 'noch nicht benutzt', en: 'not used yet' },
  name: { de: 'Name des Passkeys', en: 'Name of the passkey' },
  nameHint: {
    de: 'Damit Sie ihn wiedererkennen, zum Beispiel „Mein Handy“',
    en: 'So that you recognise it, for example “My phone”',
  },
  nameMissing: {
    de: 'Bitte geben Sie dem Passkey einen Namen, zum Beispiel „Mein Handy“.',
    en: 'Please give the passkey a name, for example “My phone”.',
  },
  add: { de: 'Passkey einrichten', en: 'Add a passkey' },
  signIn: { de: 'Mit Passkey anmelden', en: 'Sign in with a passkey' },
  signInHint: {
    de: 'Ohne Passwort, mit Fingerabdruck, Gesicht oder PIN Ihres Geräts. Einrichten können Sie ihn im Konto.',
    en: 'Without a password, with the fingerprint, face or PIN of your device. You can add one in the account.',
  },
  needsScript: {
    de: 'Ein Passkey braucht JavaScript. Alles andere geht hier auch ohne.',
    en: 'A passkey needs JavaScript. Everything else here works without it.',
  },
  cancelled: {
    de: 'Das Gerät hat nichts geschickt. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.',
    en: 'The device sent nothing. Try again, or use another way.',
  },
  refusedTitle: { de: 'Der Passkey wurde nicht angenommen', en: 'The passkey was not accepted' },
  refused: {
    de: 'Er gehört nicht zu diesem Konto, wurde entfernt, oder es hat zu lange gedauert. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.',
    en: 'It does not belong to this account, was removed, or it took too long. Try again, or use another way.',
  },
  scriptTitle: { de: 'Ein Passkey braucht JavaScript', en: 'A passkey needs JavaScript' },
  script: {
    de: 'Ihr Browser führt es nicht aus oder kennt keine Passkeys. Nehmen Sie einen anderen Weg: E-Mail-Adresse und Passwort gehen immer.',
    en: 'Your browser does not run it or knows no passkeys. Use another way: e-mail address and password always work.',
  },
  again: { de: 'Zurück', en: 'Back' },
  remove: { de: 'Entfernen', en: 'Remove' },
  removeNamed: { de: 'Passkey {name} entfernen', en: 'Remove the passkey {name}' },
  removeTitle: { de: 'Passkey entfernen?', en: 'Remove the passkey?' },
  removeLead: {
    de: 'Mit „{name}“ können Sie sich danach nicht mehr anmelden. Löschen Sie ihn danach auch auf dem Gerät.',
    en: 'You can then no longer sign in with “{name}”. Delete it on the device afterwards, too.',
  },
  last: {
    de: 'Das ist der letzte Weg in Ihr Konto. Richten Sie zuerst einen anderen ein, zum Beispiel ein Passwort.',
    en: 'This is the last way into your account. Set up another one first, for example a password.',
  },
  doneAdded: { de: 'Der Passkey ist eingerichtet.', en: 'The passkey is added.' },
  doneRemoved: { de: 'Der Passkey ist entfernt.', en: 'The passkey is removed.' },
  cancel: { de: 'Behalten', en: 'Keep it' },
} satisfies Record<string, Text>;
