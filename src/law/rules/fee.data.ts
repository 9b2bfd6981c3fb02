import type { Rule } from './rule.ts';

const kostg = 'Thüringer Verwaltungskostengesetz vom 23.09.2005';

export const feeRules = {
  'R-GEB-01': {
    title: { de: 'Art der Gebühr', en: 'Kind of fee' },
    paragraphs: ['§§ 8 bis 10 ThürVwKostG'],
    source: kostg,
    since: '2006-04-01',
    mark: 'V',
  },
  'R-GEB-02': {
    title: { de: 'Rahmengebühr nach Aufwand und Bedeutung', en: 'Frame fee by effort and importance' },
    paragraphs: ['§ 9 ThürVwKostG', '§ 2 ThürVwGebBVO'],
    source: 'ThürVwGebBVO vom 23.08.2018; Bemessung nach Aufwand und Bedeutung aus Sekundärquellen',
    since: '2018-10-19',
    mark: 'P',
  },
  'R-GEB-03': {
    title: { de: 'Allgemeiner Tarif des Landes', en: 'General tariff of the Land' },
    paragraphs: ['ThürAllgVwKostO, Anlage Nr. 1.1 und 1.2.2'],
    source: 'Anlage zur Thüringer Allgemeinen Verwaltungskostenordnung',
    since: '2022-12-21',
    mark: 'V',
  },
  'R-GEB-04': {
    title: { de: 'Tarif der handelnden Behörde', en: 'Tariff of the acting authority' },
    paragraphs: ['§ 11 ThürKAG', '§ 21 ThürVwKostG'],
    source: 'Thüringer Kommunalabgabengesetz; übertragener Wirkungskreis nicht geprüft',
    since: '2006-04-01',
    mark: 'V',
  },
  'R-GEB-05': {
    title: { de: 'Gebührenfreiheit', en: 'Exemption from fees' },
    paragraphs: ['§§ 2 und 3 ThürVwKostG'],
    source: kostg,
    since: '2006-04-01',
    mark: 'P',
  },
  'R-GEB-06': {
    title: { de: 'Fälligkeit, Säumnis, Verjährung', en: 'Due date, delay, limitation' },
    paragraphs: ['§§ 13, 14, 17 ThürVwKostG'],
    source: kostg,
    since: '2006-04-01',
    mark: 'V',
  },
  'R-GEB-07': {
    title: { de: 'Unrichtige Sachbehandlung, Vorschuss, Erstattung', en: 'Wrong handling, advance, refund' },
    paragraphs: ['§§ 15, 18 ThürVwKostG', '§ 13 Abs. 1 BGebG'],
    source: kostg,
    since: '2006-04-01',
    mark: 'V',
  },
  'R-INV-03': {
    title: { de: 'Prüfziffer der Leitweg-ID', en: 'Check digits of the Leitweg-ID' },
    paragraphs: ['§ 5 ERechV'],
    source: 'E-Rechnungsverordnung, Stand 29.04.2026',
    since: '2018-11-27',
    mark: 'V',
  },
} as const satisfies { [id: string]: Rule };
