import type { Text } from '../../../../lang/lang.ts';
import type { CardField } from './eid.types.ts';

export const eidTexts = {
  name: { de: 'Online-Ausweis', en: 'online ID card' },
  hint: {
    de: 'Personalausweis, Aufenthaltstitel oder eID-Karte, Ihre sechsstellige PIN und die AusweisApp.',
    en: 'ID card, residence permit or eID card, your six-digit PIN and the AusweisApp.',
  },
  title: { de: 'Mit dem Online-Ausweis', en: 'With the online ID card' },
  lead: {
    de: 'Sehen Sie zuerst, wer fragt und was gelesen wird. Die AusweisApp zeigt Ihnen dasselbe. Steht dort etwas anderes, brechen Sie ab.',
    en: 'First see who asks and what is read. The AusweisApp shows you the same. If it says something else, cancel.',
  },
  who: { de: 'Wer fragt', en: 'Who asks' },
  what: { de: 'Wofür', en: 'What for' },
  signIn: { de: 'Anmeldung im Konto von Rennsteig', en: 'Signing in to your account at Rennsteig' },
  needed: { de: 'Wird gelesen', en: 'Is read' },
  optional: { de: 'Wird gelesen, wenn Sie es zulassen', en: 'Is read if you allow it' },
  open: { de: 'AusweisApp öffnen', en: 'Open the AusweisApp' },
  openHint: {
    de: 'Halten Sie Ausweis und PIN bereit. Danach kommen Sie hierher zurück.',
    en: 'Have your card and PIN ready. Afterwards you come back here.',
  },
  simulate: { de: 'Ausweis-Simulator öffnen', en: 'Open the card simulator' },
  helpTitle: { de: 'Die AusweisApp öffnet sich nicht?', en: 'The AusweisApp does not open?' },
  helpMissing: {
    de: 'Zeigt der Browser einen Fehler oder geschieht nichts, läuft die AusweisApp nicht. Starten Sie sie, gehen Sie hierher zurück und öffnen Sie sie noch einmal.',
    en: 'If the browser shows an error or nothing happens, the AusweisApp is not running. Start it, come back here and open it again.',
  },
  helpInstall: {
    de: 'Die AusweisApp gibt es kostenlos unter ausweisapp.bund.de, für Computer und Smartphone.',
    en: 'The AusweisApp is free at ausweisapp.bund.de, for computers and phones.',
  },
  helpPhone: {
    de: 'Am Computer ohne Kartenleser: Koppeln Sie in der AusweisApp Ihr Smartphone als Kartenleser.',
    en: 'On a computer without a card reader: pair your phone as card reader in the AusweisApp.',
  },
  desktopLink: { de: 'AusweisApp auf diesem Computer öffnen', en: 'Open the AusweisApp on this computer' },
  appLink: { de: 'AusweisApp auf diesem Smartphone öffnen', en: 'Open the AusweisApp on this phone' },
  schemeLink: { de: 'AusweisApp auf älterem Smartphone öffnen', en: 'Open the AusweisApp on an older phone' },
  schemeWarning: {
    de: 'Nutzen Sie den letzten Link nur, wenn der andere nicht geht, und geben Sie die PIN nur in der AusweisApp ein.',
    en: 'Use the last link only if the other one does not work, and enter the PIN in the AusweisApp only.',
  },
  used: {
    de: 'Die AusweisApp hat diese Anfrage schon geholt. Brechen Sie dort ab oder kommen Sie nicht weiter, beginnen Sie noch einmal.',
    en: 'The AusweisApp has already fetched this request. If you cancel there or cannot go on, begin again.',
  },
  failed: {
    de: 'Die AusweisApp hat die Verbindung verloren. Beginnen Sie noch einmal.',
    en: 'The AusweisApp has lost the connection. Please begin again.',
  },
  others: { de: 'Anderen Weg wählen', en: 'Choose another way' },
  again: { de: 'Noch einmal beginnen', en: 'Begin again' },
  downTitle: { de: 'Der Online-Ausweis geht gerade nicht', en: 'The online ID card does not work right now' },
  down: {
    de: 'Der Dienst, der Ausweise liest, antwortet nicht. Versuchen Sie es später, oder wählen Sie einen anderen Weg.',
    en: 'The service that reads cards does not answer. Try again later, or choose another way.',
  },
} satisfies Record<string, Text>;

/** How people call the data groups of the card. */
export const cardFieldTexts: { readonly [F in CardField]: Text } = {
  RestrictedID: {
    de: 'Kennzeichen Ihres Ausweises nur für diesen Dienst',
    en: 'Mark of your card for this service only',
  },
  DocumentType: { de: 'Art des Ausweises', en: 'Type of document' },
  FamilyNames: { de: 'Familienname', en: 'Family name' },
  GivenNames: { de: 'Vornamen', en: 'Given names' },
  DateOfBirth: { de: 'Geburtsdatum', en: 'Date of birth' },
  BirthName: { de: 'Geburtsname', en: 'Name at birth' },
  AcademicTitle: { de: 'Doktorgrad', en: 'Doctoral degree' },
  PlaceOfBirth: { de: 'Geburtsort', en: 'Place of birth' },
  Nationality: { de: 'Staatsangehörigkeit', en: 'Nationality' },
  PlaceOfResidence: { de: 'Anschrift', en: 'Address' },
};
