import type { Text } from '../../../lang/lang.ts';
import type { SignatureFault } from '../../../platform/signatures/signature.types.ts';

/** Why a signed document is not taken, and what to do. */
export const faultTexts: Record<SignatureFault | 'notGivenOut' | 'noFile', Text> = {
  noFile: {
    de: 'Bitte wählen Sie die unterschriebene Datei aus.',
    en: 'Please choose the signed file.',
  },
  notGivenOut: {
    de: 'Ihre Angaben haben sich geändert. Bitte laden Sie die Erklärung neu herunter, und unterschreiben Sie diese Datei.',
    en: 'Your answers have changed. Please download the declaration again and sign that file.',
  },
  unsigned: {
    de: 'In dieser Datei ist keine Signatur. Bitte unterschreiben Sie die Erklärung mit Ihrem Signaturprogramm.',
    en: 'There is no signature in this file. Please sign the declaration with your signature program.',
  },
  several: {
    de: 'Diese Datei trägt mehrere Signaturen. Bitte unterschreiben Sie die heruntergeladene Erklärung genau einmal.',
    en: 'This file bears several signatures. Please sign the downloaded declaration exactly once.',
  },
  notWhole: {
    de: 'Die Signatur umfasst nicht die ganze Datei, oder die Datei wurde danach geändert. Bitte unterschreiben Sie die Erklärung neu.',
    en: 'The signature does not cover the whole file, or the file was changed afterwards. Please sign the declaration again.',
  },
  otherDocument: {
    de: 'Unterschrieben ist nicht die Erklärung, die Sie hier heruntergeladen haben. Bitte unterschreiben Sie genau diese Datei, ohne sie neu zu speichern.',
    en: 'What was signed is not the declaration that you downloaded here. Please sign exactly that file without saving it anew.',
  },
  broken: {
    de: 'Die Signatur passt nicht zu dieser Datei. Bitte unterschreiben Sie die Erklärung neu.',
    en: 'The signature does not fit this file. Please sign the declaration again.',
  },
  weak: {
    de: 'Die Signatur verwendet ein veraltetes Verfahren. Bitte nehmen Sie ein aktuelles Signaturprogramm.',
    en: 'The signature uses an outdated method. Please use a current signature program.',
  },
  untrusted: {
    de: 'Den Aussteller des Zertifikats kennen wir nicht als Vertrauensdienst für qualifizierte Signaturen. Bitte nehmen Sie ein anderes Zertifikat oder einen anderen Weg.',
    en: 'We do not know the issuer of the certificate as a trust service for qualified signatures. Please use another certificate or another way.',
  },
  expired: {
    de: 'Das Zertifikat war nicht gültig, als Sie unterschrieben haben. Bitte nehmen Sie ein gültiges Zertifikat.',
    en: 'The certificate was not valid when you signed. Please use a valid certificate.',
  },
  wrongTime: {
    de: 'Der Zeitpunkt der Signatur kann nicht stimmen. Bitte prüfen Sie die Uhr Ihres Geräts, und unterschreiben Sie neu.',
    en: 'The time of the signature cannot be right. Please check the clock of your device and sign again.',
  },
  notQualified: {
    de: 'Das ist keine qualifizierte elektronische Signatur einer Person. Nur sie ersetzt die Unterschrift.',
    en: 'This is no qualified electronic signature of a person. Only that replaces the signature by hand.',
  },
  pseudonym: {
    de: 'Das Zertifikat nennt nur ein Pseudonym. Bitte unterschreiben Sie mit Ihrem Namen.',
    en: 'The certificate names a pseudonym only. Please sign with your name.',
  },
};
