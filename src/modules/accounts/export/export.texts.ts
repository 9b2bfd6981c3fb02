import type { Text } from '../../../lang/lang.ts';

export const exportTexts = {
  title: { de: 'Ihre Daten herunterladen', en: 'Download your data' },
  lead: {
    de: 'Sie bekommen eine Datei mit allem, was zu Ihrem Konto gespeichert ist (Art. 15 und 20 DSGVO).',
    en: 'You get one file with everything stored about your account (Art. 15 and 20 GDPR).',
  },
  holdsAccount: {
    de: 'Konto, Ihre Angaben, bestätigte Daten, Wege der Anmeldung, Sitzungen, Vollmachten, Einwilligungen für Portale und die Zugriffe aus zwei Jahren',
    en: 'Account, your data, proven data, ways to sign in, sessions, mandates, consents to portals and the accesses of two years',
  },
  holdsApplications: {
    de: 'Entwürfe und Anträge im Konto mit Ihren Antworten, Nachrichten, Bescheiden als Text und Einwilligungen. Dateien stehen mit Namen und Prüfsumme darin.',
    en: 'Drafts and applications of the account with your answers, messages, decisions as text and consents. Files are listed by name and checksum.',
  },
  holdsNoKeys: {
    de: 'Passwörter, Schlüssel und persönliche Links stehen nicht darin.',
    en: 'Passwords, keys and private links are not in it.',
  },
  levelHint: {
    de: 'Nachrichten, für die Sie sich mit einem höheren Vertrauensniveau anmelden müssen, stehen ohne Text darin. Weisen Sie sich vorher aus, wenn Sie sie brauchen.',
    en: 'Messages that need a higher level of log-in are in it without their text. Prove who you are first if you need them.',
  },
  prove: { de: 'Ausweisen', en: 'Prove who you are' },
  keepSafe: {
    de: 'Die Datei ist nicht verschlüsselt. Speichern Sie sie nur auf einem Gerät, das Ihnen gehört.',
    en: 'The file is not encrypted. Save it only on a device that is yours.',
  },
  button: { de: 'Datei herunterladen (JSON)', en: 'Download the file (JSON)' },
  back: { de: 'Zurück', en: 'Back' },
} satisfies Record<string, Text>;
