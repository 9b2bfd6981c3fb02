import type { Text } from '../../../lang/lang.ts';

/** What the review page and the file say of log-in and signature. */
export const signingTexts = {
  title: {
    de: 'Dieser Antrag braucht Ihre Unterschrift',
    en: 'This application needs your signature',
    plain: 'Sie müssen unterschreiben',
  },
  ordered: {
    de: '{provision} verlangt die Schriftform.',
    en: '{provision} requires written form.',
    plain: 'Das steht im Gesetz: {provision}.',
  },
  assumed: {
    de: 'Das ist unsere Lesart, bestätigt hat sie niemand.',
    en: 'This is our reading; nobody has confirmed it.',
  },
  declare: { de: 'Das unterschreiben Sie', en: 'What you sign', plain: 'Das unterschreiben Sie' },
  done: {
    de: 'Ihre Anmeldung ersetzt die Unterschrift.',
    en: 'Your log-in replaces the signature.',
    plain: 'Sie haben gezeigt, wer Sie sind. Das ist wie eine Unterschrift.',
  },
  doneTrial: {
    de: 'Die Behörde erprobt, dass Ihre Anmeldung die Unterschrift ersetzt ({permit}). Stimmen Sie dem unten zu, oder wählen Sie einen anderen Weg.',
    en: 'The authority tries that your log-in replaces the signature ({permit}). Agree to it below, or choose another way.',
    plain: 'Das Amt probiert etwas aus: Ihre Anmeldung ist wie eine Unterschrift. Sie müssen dafür unten Ja sagen.',
  },
  doneSigned: {
    de: 'Ihre qualifizierte Signatur ist geprüft und ersetzt die Unterschrift. Ändern Sie eine Angabe, gilt sie nicht mehr.',
    en: 'Your qualified signature was checked and replaces the signature by hand. If you change an answer, it does not count any more.',
    plain: 'Ihre Signatur ist geprüft. Sie ist wie eine Unterschrift.',
  },
  elsewhere: { de: 'Datei unterschreiben und hochladen', en: 'Sign a file and upload it' },
  download: { de: 'Erklärung zum Unterschreiben (PDF)', en: 'Declaration to sign (PDF)' },
  elsewhereText: {
    de: 'Unterschreiben Sie diese Datei mit Ihrem Signaturprogramm, und laden Sie das Ergebnis hier hoch (PDF, P7M oder P7S).',
    en: 'Sign this file with your signature program and upload the result here (PDF, P7M or P7S).',
  },
  upload: { de: 'Unterschriebene Datei', en: 'Signed file' },
  check: { de: 'Hochladen und prüfen', en: 'Upload and check' },
  signatureBy: { de: 'Signatur', en: 'Signature' },
  signatureFacts: {
    de: '{signer}, Zertifikat {serial} von {issuer}; ob es gesperrt ist, wurde nicht abgefragt',
    en: '{signer}, certificate {serial} of {issuer}; whether it was revoked has not been asked',
  },
  notYet: {
    de: 'Ihre Anmeldung ersetzt die Unterschrift noch nicht. Der Antrag bleibt als Entwurf gespeichert.',
    en: 'Your log-in does not replace the signature yet. The application is kept as a draft.',
    plain: 'Ihre Unterschrift fehlt noch. Wir haben Ihre Antworten gespeichert.',
  },
  notSignedIn: {
    de: 'Sie sind nicht angemeldet, deshalb fehlt die Unterschrift noch. Der Antrag bleibt als Entwurf gespeichert.',
    en: 'You are not signed in, so the signature is still missing. The application is kept as a draft.',
    plain: 'Ihre Unterschrift fehlt noch. Wir haben Ihre Antworten gespeichert.',
  },
  ways: {
    de: 'So können Sie unterschreiben',
    en: 'How you can sign',
    plain: 'So können Sie unterschreiben',
  },
  why: { de: 'Warum?', en: 'Why?', plain: 'Warum ist das so?' },
  proveBasis: { de: 'Mit Ihrem Konto anmelden', en: 'Sign in with your account' },
  proveBasisText: {
    de: 'Am schnellsten: Diese Behörde erprobt, dass die Anmeldung genügt, wenn Sie zustimmen. Sie kommen danach hierher zurück.',
    en: 'The quickest way: this authority tries that signing in is enough if you agree. You come back here afterwards.',
    plain: 'Das geht am schnellsten. Melden Sie sich an. Danach kommen Sie hierher zurück.',
  },
  proveHigh: {
    de: 'Mit dem Online-Ausweis ausweisen',
    en: 'Prove your identity with the electronic ID',
  },
  proveHighText: {
    de: 'Am schnellsten: mit Ihrem Personalausweis und dem Handy. Sie kommen danach hierher zurück.',
    en: 'The quickest way: with your ID card and your phone. You come back here afterwards.',
    plain: 'Das geht am schnellsten. Sie brauchen Ihren Ausweis und ein Handy.',
  },
  proveSubstantial: { de: 'Anmelden und ausweisen', en: 'Sign in and prove your identity' },
  proveSubstantialText: {
    de: 'Am schnellsten: mit dem Online-Ausweis oder mit ELSTER. Sie kommen danach hierher zurück.',
    en: 'The quickest way: with the electronic ID or with ELSTER. You come back here afterwards.',
    plain: 'Das geht am schnellsten. Sie brauchen Ihren Ausweis oder ELSTER.',
  },
  agree: {
    de: 'Ich bin einverstanden, dass für diesen Antrag meine Anmeldung mit „{means}“ statt der Unterschrift gilt.',
    en: 'I agree that for this application my log-in with "{means}" counts in place of the signature.',
  },
  agreeMissing: {
    de: 'Bitte stimmen Sie zu, dass Ihre Anmeldung statt der Unterschrift gilt, oder wählen Sie einen anderen Weg.',
    en: 'Please agree that your log-in counts in place of the signature, or choose another way.',
  },
  identifyTitle: {
    de: 'Für diesen Antrag müssen Sie sich ausweisen',
    en: 'For this application you have to prove your identity',
    plain: 'Sie müssen zeigen, wer Sie sind',
  },
  identifyText: {
    de: 'Die Behörde muss sicher wissen, wer den Antrag stellt: Stufe „{level}“. Ihre Angaben bleiben gespeichert, Sie kommen hierher zurück.',
    en: 'The authority has to know for sure who applies: level "{level}". Your answers are kept, you come back here.',
    plain: 'Das Amt muss wissen, wer Sie sind. Ihre Antworten bleiben gespeichert.',
  },
  identify: { de: 'Anmelden und ausweisen', en: 'Sign in and prove your identity' },
  toPrint: { de: 'Erklärung zum Ausdrucken (PDF)', en: 'Declaration to print (PDF)' },
  signed: { de: 'Ihre Unterschrift', en: 'Your signature' },
  howSigned: { de: 'Wie Sie unterschrieben haben', en: 'How you signed' },
  login: { de: 'Anmeldung', en: 'Log-in' },
  loginWith: { de: '{means}, Stufe „{level}“', en: '{means}, level "{level}"' },
  guest: { de: 'Gast, nicht identifiziert', en: 'Guest, not identified' },
  provenName: { de: 'Nachgewiesener Name', en: 'Proven name' },
  writtenForm: { de: 'Schriftform', en: 'Written form' },
  writtenFormBy: {
    de: '{provision}; ersetzt durch: {means} ({row})',
    en: '{provision}; replaced by: {means} ({row})',
  },
  declaration: { de: 'Erklärung', en: 'Declaration' },
  permit: { de: 'Erprobungserlaubnis', en: 'Trial permit' },
  permitAgreed: { de: '{id}; die Person hat zugestimmt', en: '{id}; the person has agreed' },
  onPaper: { de: 'Unterschrift auf Papier', en: 'Signature on paper' },
  onPaperText: {
    de: 'eingegangen am {day}; Unterschriften: {count}',
    en: 'arrived on {day}; signatures: {count}',
  },
  onPaperNote: {
    de: 'Bogen vom {made}; erfasst von {name} am {moment}',
    en: 'Sheet of {made}; recorded by {name} on {moment}',
  },
  coSigner: { de: 'Mitunterschrift: {name}', en: 'Also signed: {name}' },
  otherName: {
    de: 'hat bestätigt, die genannte Person zu sein',
    en: 'confirmed to be the named person',
  },
  reason: { de: 'Grund', en: 'Reason' },
} satisfies Record<string, Text>;
