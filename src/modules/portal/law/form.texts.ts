import type { Text } from '../../../lang/lang.ts';

export const formTexts = {
  missing: { de: 'Bitte ausfüllen: {label}.', en: 'Please fill in: {label}.' },
  missingDay: { de: 'Geben Sie ein Datum ein: {label}.', en: 'Enter a date: {label}.' },
  missingMoney: { de: 'Geben Sie einen Betrag ein: {label}.', en: 'Enter an amount: {label}.' },
  missingPlace: {
    de: 'Geben Sie den Ort ein, an dem die Behörde sitzt.',
    en: 'Enter the place where the authority has its seat.',
  },
  missingChoice: { de: 'Wählen Sie eine Antwort: {label}', en: 'Choose an answer: {label}' },
  wrongDay: {
    de: '{label}: Schreiben Sie Tag, Monat und Jahr, zum Beispiel 14.3.2026.',
    en: '{label}: write day, month and year, for example 14.3.2026.',
  },
  noSuchDay: {
    de: '{label}: Den {day} gibt es im Kalender nicht.',
    en: '{label}: {day} is not in the calendar.',
  },
  outOfTime: {
    de: '{label}: Wir rechnen mit Tagen vom {from} bis {to}.',
    en: '{label}: we compute with days from {from} to {to}.',
  },
  wrongTime: {
    de: '{label}: Schreiben Sie Stunde und Minute, zum Beispiel 14:30.',
    en: '{label}: write hour and minute, for example 14:30.',
  },
  wrongMoney: {
    de: '{label}: Schreiben Sie einen Betrag in Euro, zum Beispiel 60,00.',
    en: '{label}: write an amount in euros, for example 60,00.',
  },
  wrongPercent: {
    de: '{label}: Schreiben Sie eine Zahl bis 100, zum Beispiel 0,5.',
    en: '{label}: write a number up to 100, for example 0,5.',
  },
  wrongNumber: {
    de: '{label}: Schreiben Sie eine ganze Zahl von {min} bis {max}.',
    en: '{label}: write a whole number from {min} to {max}.',
  },
  tooLong: { de: '{label}: höchstens {max} Zeichen.', en: '{label}: at most {max} characters.' },
  unknownPlace: {
    de: 'Den Ort „{place}“ finden wir nicht. Schreiben Sie eine Gemeinde oder Postleitzahl in Thüringen.',
    en: 'We do not find the place “{place}”. Write a municipality or postal code in Thuringia.',
  },
  whichPlace: {
    de: 'Zu „{place}“ gehören mehrere Orte. Wählen Sie einen.',
    en: 'Several places belong to “{place}”. Choose one.',
  },
} satisfies Record<string, Text>;

/** Questions that several calculators ask. */
export const askTexts = {
  place: { de: 'Ort der Behörde', en: 'Place of the authority' },
  placeHint: {
    de: 'Gemeinde oder Postleitzahl aus dem Briefkopf. Es zählen die Feiertage am Sitz der Behörde, nicht an Ihrem Wohnort.',
    en: 'Municipality or postal code in the letterhead. The holidays at the seat of the authority count, not those where you live.',
  },
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
} satisfies Record<string, Text>;
