import type { Text } from '../../../lang/lang.ts';

export const lawTexts = {
  start: { de: 'Start', en: 'Start' },
  title: { de: 'Fristen- und Gebührenrechner', en: 'Calculator for periods and fees' },
  lead: {
    de: 'Bis wann? Wie viel? Reicht das online? Hier sehen Sie die Antwort und jeden Schritt mit seiner Vorschrift.',
    en: 'Until when? How much? Is online enough? Here you see the answer and every step with its provision.',
  },
  experts: { de: 'Für Fachleute', en: 'For experts' },
  expertsText: {
    de: 'Jede Regel gilt von einem Tag an. Rechtsstände lassen sich vergleichen und von anderen Programmen abfragen.',
    en: 'Every rule holds from a day on. States of the law can be compared, and other programs can ask the rules.',
  },
  compare: { de: 'Rechtsstand vergleichen', en: 'Compare two states of the law' },
  compareLead: {
    de: 'Dieselbe Frage an zwei Tagen: Was hat sich am Recht geändert?',
    en: 'The same question on two days: what has changed in the law?',
  },
  compareLink: {
    de: 'Rechtsstand vergleichen: dieselbe Frage an zwei Tagen',
    en: 'Compare two states of the law: the same question on two days',
  },
  api: { de: 'Beschreibung der Schnittstelle (OpenAPI)', en: 'Description of the interface (OpenAPI)' },
  good: { de: 'Gut zu wissen', en: 'Good to know' },
  change: { de: 'Angaben ändern', en: 'Change your entries' },
  special: { de: 'Besondere Umstände', en: 'Special circumstances' },
  none: { de: 'Keine Angabe', en: 'Not given' },
  steps: { de: 'So wurde gerechnet', en: 'How it was computed' },
  entries: { de: 'Ihre Angaben', en: 'Your entries' },
  assumption: { de: 'Annahme', en: 'Assumption' },
  assumptions: {
    de: 'Die Antwort enthält Annahmen. Sie sind rechtlich noch nicht bestätigt und unten gekennzeichnet.',
    en: 'The answer holds assumptions. They are not legally confirmed yet and are marked below.',
  },
  notBinding: {
    de: 'Berechnet am {day}. Das ist eine Hilfe, keine verbindliche Auskunft. Wenn es knapp wird, fragen Sie die Behörde oder lassen Sie sich beraten.',
    en: 'Computed on {day}. This is a help and not binding. If time is short, ask the authority or take advice.',
  },
  keep: {
    de: 'Die Adresse dieser Seite enthält Ihre Angaben. Sie können sie speichern, teilen und die Seite drucken.',
    en: 'The address of this page holds your entries. You can keep it, share it and print the page.',
  },
  over: { de: 'Dieser Tag ist vorbei.', en: 'This day is over.' },
  overText: {
    de: 'Haben Sie die Frist ohne Ihre Schuld versäumt? Dann können Sie Wiedereinsetzung beantragen, je nach Rechtsgebiet innerhalb von zwei Wochen oder einem Monat, nachdem das Hindernis weg ist (§ 32 VwVfG, § 60 VwGO).',
    en: 'Did you miss the period without fault? Then you can apply for reinstatement, depending on the field of law within two weeks or one month after the obstacle has gone (§ 32 VwVfG, § 60 VwGO).',
  },
  lastDayToday: { de: 'Heute ist der letzte Tag.', en: 'Today is the last day.' },
  dayLeft: { de: 'Morgen ist der letzte Tag.', en: 'Tomorrow is the last day.' },
  daysLeft: { de: 'Von heute an sind es noch {count} Tage.', en: 'From today there are {count} days left.' },
  before: { de: 'Erster Tag', en: 'First day' },
  after: { de: 'Zweiter Tag', en: 'Second day' },
  dayHint: { de: 'Tag, Monat, Jahr, zum Beispiel 31.12.2024', en: 'Day, month, year, for example 31.12.2024' },
  doCompare: { de: 'Vergleichen', en: 'Compare' },
  which: { de: 'Was wird verglichen?', en: 'What is compared?' },
  changed: { de: 'Das Recht hat sich geändert', en: 'The law has changed' },
  changedText: {
    de: 'Zwischen dem {before} und dem {after} wird bei dieser Frage anders gerechnet.',
    en: 'Between {before} and {after} this question is computed differently.',
  },
  same: { de: 'Am Recht hat sich nichts geändert', en: 'The law has not changed' },
  sameText: {
    de: 'Bei dieser Frage gelten am {before} und am {after} dieselben Schritte; nur die Tage sind andere.',
    en: 'For this question the same steps apply on {before} and on {after}; only the days differ.',
  },
  onlyBefore: { de: 'Nur am {day}', en: 'Only on {day}' },
  onlyAfter: { de: 'Nur am {day}', en: 'Only on {day}' },
  lawOf: { de: 'Recht am {day}', en: 'Law of {day}' },
  values: { de: 'Die Ergebnisse nebeneinander', en: 'The results side by side' },
  value: { de: 'Angabe', en: 'Value' },
} satisfies Record<string, Text>;
