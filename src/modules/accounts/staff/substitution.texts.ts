import type { Text } from '../../../lang/lang.ts';

export const substitutionTexts = {
  title: { de: 'Vertretung', en: 'Substitution' },
  lead: {
    de: 'Wer vertritt, sieht die Vorgänge der vertretenen Person unter „Meine“ und bearbeitet sie, ohne sie zu übernehmen. Im Verlauf steht „in Vertretung für“. Rechte kommen keine dazu.',
    en: 'Whoever stands in sees the cases of the person under “Mine” and works on them without taking them over. The history says “standing in for”. No rights are added.',
  },
  running: { de: 'Läuft oder kommt', en: 'Runs or comes' },
  none: { de: 'Niemand wird zurzeit vertreten.', en: 'Nobody is being substituted at the moment.' },
  line: { de: '{deputy} vertritt {person}', en: '{deputy} stands in for {person}' },
  days: { de: '{from} bis {until}', en: '{from} to {until}' },
  today: { de: 'heute', en: 'today' },
  end: { de: 'Beenden', en: 'End' },
  endNamed: { de: 'Vertretung beenden: {deputy} für {person}', en: 'End the substitution: {deputy} for {person}' },
  nameTitle: { de: 'Vertretung benennen', en: 'Name a deputy' },
  alone: {
    de: 'In dieser Behörde arbeitet außer Ihnen niemand mit Vorgängen. Ein weiteres Konto beantragt die Systemverwaltung.',
    en: 'Nobody but you works on cases in this authority. An administrator asks for a further account.',
  },
  who: { de: 'Wer wird vertreten?', en: 'Who is substituted?' },
  deputy: { de: 'Durch wen?', en: 'By whom?' },
  from: { de: 'Erster Tag', en: 'First day' },
  until: { de: 'Letzter Tag', en: 'Last day' },
  dayHint: { de: 'Zum Beispiel 31.12.2026.', en: 'For example 31.12.2026.' },
  button: { de: 'Vertretung benennen', en: 'Name the deputy' },
  whoMissing: { de: 'Bitte wählen Sie, wer vertreten wird.', en: 'Please choose who is substituted.' },
  deputyMissing: { de: 'Bitte wählen Sie eine andere Person.', en: 'Please choose another person.' },
  fromWrong: { de: 'Bitte geben Sie einen Tag ab heute an.', en: 'Please enter a day from today on.' },
  untilWrong: {
    de: 'Bitte geben Sie einen Tag ab dem ersten Tag an, höchstens ein Jahr später.',
    en: 'Please enter a day from the first day on, a year later at most.',
  },
  named: {
    de: 'Die Vertretung ist benannt. Wer vertritt, bekommt eine E-Mail.',
    en: 'The deputy is named and gets an e-mail.',
  },
  ended: { de: 'Die Vertretung ist beendet.', en: 'The substitution has ended.' },
  subject: { de: 'Vertretung am Arbeitsplatz', en: 'Substitution at the workplace' },
  letter: {
    de: 'Guten Tag,\n\n{deputy} vertritt {person} von {from} bis {until}.\n\nDie Vorgänge stehen in dieser Zeit auch unter „Meine“. Beide Seiten können die Vertretung unter „Vertretung“ beenden.\n',
    en: 'Hello,\n\n{deputy} stands in for {person} from {from} to {until}.\n\nDuring this time the cases are also listed under “Mine”. Both sides can end it under “Substitution”.\n',
  },
} satisfies Record<string, Text>;
