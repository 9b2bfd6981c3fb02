import type { Text } from '../../../../lang/lang.ts';
import type { WalletRefusal } from './wallet.types.ts';

export const walletTexts = {
  name: { de: 'EUDI-Brieftasche', en: 'EUDI wallet' },
  hint: {
    de: 'Die europäische Brieftasche auf Ihrem Smartphone, mit Ihren Personendaten.',
    en: 'The European wallet on your phone, with your person data.',
  },
  title: { de: 'Mit der EUDI-Brieftasche', en: 'With the EUDI wallet' },
  lead: {
    de: 'Sehen Sie zuerst, wer fragt und was Sie zeigen. Die Brieftasche zeigt Ihnen dasselbe. Steht dort etwas anderes, lehnen Sie ab.',
    en: 'First see who asks and what you show. The wallet shows you the same. If it says something else, decline.',
  },
  who: { de: 'Wer fragt', en: 'Who asks' },
  what: { de: 'Wofür', en: 'What for' },
  signIn: { de: 'Anmeldung im Konto von Rennsteig', en: 'Signing in to your account at Rennsteig' },
  needed: { de: 'Zeigen Sie', en: 'You show' },
  optional: { de: 'Zeigen Sie, wenn Sie wollen', en: 'You show if you like' },
  here: { de: 'Brieftasche auf diesem Gerät', en: 'Wallet on this device' },
  open: { de: 'Brieftasche öffnen', en: 'Open the wallet' },
  simulate: { de: 'Brieftaschen-Simulator öffnen', en: 'Open the wallet simulator' },
  there: { de: 'Brieftasche auf einem anderen Gerät', en: 'Wallet on another device' },
  scan: {
    de: 'Lesen Sie das Bild mit der Brieftasche auf Ihrem Smartphone. Nur wenn Sie die Anmeldung selbst hier begonnen haben.',
    en: 'Scan the picture with the wallet on your phone. Only if you began this log-in yourself.',
  },
  qr: { de: 'QR-Code für die Brieftasche', en: 'QR code for the wallet' },
  simulateThere: { de: 'Anderes Gerät simulieren', en: 'Simulate the other device' },
  afterwards: {
    de: 'Haben Sie in der Brieftasche zugestimmt? Dann geht es hier weiter.',
    en: 'Have you agreed in the wallet? Then it goes on here.',
  },
  goOn: { de: 'Weiter', en: 'Continue' },
  waiting: {
    de: 'Noch ist keine Antwort Ihrer Brieftasche da. Stimmen Sie dort zu und versuchen Sie es noch einmal.',
    en: 'There is no answer of your wallet yet. Agree there and try again.',
  },
  others: { de: 'Anderen Weg wählen', en: 'Choose another way' },
  again: { de: 'Noch einmal beginnen', en: 'Begin again' },
  refusedTitle: { de: 'Die Brieftasche wurde nicht angenommen', en: 'The wallet was not accepted' },
} satisfies Record<string, Text>;

/** Claims as people call them. */
export const claimTexts: Readonly<Record<string, Text>> = {
  family_name: { de: 'Familienname', en: 'Family name' },
  given_name: { de: 'Vornamen', en: 'Given names' },
  birthdate: { de: 'Geburtsdatum', en: 'Date of birth' },
  place_of_birth: { de: 'Geburtsort', en: 'Place of birth' },
  nationalities: { de: 'Staatsangehörigkeit', en: 'Nationality' },
  address: { de: 'Anschrift', en: 'Address' },
};

/** What is wrong and what to do. */
export const refusalTexts: { readonly [R in WalletRefusal]: Text } = {
  format: {
    de: 'Die Antwort der Brieftasche war nicht lesbar. Beginnen Sie noch einmal.',
    en: 'The answer of the wallet could not be read. Please begin again.',
  },
  type: {
    de: 'Sie haben einen anderen Nachweis gezeigt. Nötig sind Ihre Personendaten (PID).',
    en: 'You have shown another credential. Your person data (PID) are needed.',
  },
  issuer: {
    de: 'Wer diese Personendaten ausgestellt hat, ist hier nicht anerkannt. Nehmen Sie einen anderen Weg.',
    en: 'Whoever issued these person data is not recognised here. Please use another way.',
  },
  time: {
    de: 'Diese Personendaten gelten nicht mehr oder noch nicht. Erneuern Sie sie in Ihrer Brieftasche.',
    en: 'These person data are no longer valid, or not yet. Renew them in your wallet.',
  },
  binding: {
    de: 'Die Antwort gehört nicht zu dieser Anfrage. Beginnen Sie noch einmal.',
    en: 'The answer does not belong to this request. Please begin again.',
  },
  disclosure: {
    de: 'Gezeigte Angaben stimmen nicht mit dem überein, was ausgestellt wurde. Beginnen Sie noch einmal.',
    en: 'What was shown differs from what was issued. Please begin again.',
  },
  revoked: {
    de: 'Diese Personendaten wurden gesperrt. Laden Sie neue in Ihre Brieftasche, oder nehmen Sie einen anderen Weg.',
    en: 'These person data were revoked. Load new ones into your wallet, or use another way.',
  },
  status: {
    de: 'Ob diese Personendaten gesperrt sind, lässt sich gerade nicht feststellen. Versuchen Sie es später, oder nehmen Sie einen anderen Weg.',
    en: 'It cannot be found out right now whether these person data are revoked. Try again later, or use another way.',
  },
  incomplete: {
    de: 'Es fehlen Angaben, ohne die wir Sie nicht erkennen: Namen, Geburtsdatum und Geburtsort.',
    en: 'Data are missing without which we cannot recognise you: names, date and place of birth.',
  },
};
