import type { Rule } from './rule.ts';

const kgg = 'Thüringer Gesetz über die kommunale Gemeinschaftsarbeit, Fassung vom 10.10.2001, gelesen bis 2013';

export const cooperationRules = {
  'R-IKZ-02': {
    title: { de: 'Kostenschlüssel einer Zweckvereinbarung', en: 'Cost key of an agreement' },
    paragraphs: ['§ 9 Abs. 3 und 4 ThürKGG'],
    source: kgg,
    since: '2001-09-28',
    mark: 'V',
  },
  'R-IKZ-04': {
    title: { de: 'Genehmigende Behörde', en: 'Approving authority' },
    paragraphs: ['§ 46 ThürKGG'],
    source: kgg,
    since: '2001-09-28',
    mark: 'V',
  },
  'R-IKZ-05': {
    title: { de: 'Bekanntmachung und Wirksamwerden', en: 'Publication and taking effect' },
    paragraphs: ['§ 12 ThürKGG', '§ 42 Abs. 3 ThürKGG'],
    source: kgg,
    since: '2001-09-28',
    mark: 'V',
  },
  'R-IKZ-06': {
    title: { de: 'Sechs-Wochen-Frist der Aufsicht', en: 'Six-week clock of the supervisor' },
    paragraphs: ['§ 123 Abs. 3 ThürKO'],
    source: 'Thüringer Kommunalordnung; ThürOVG, Urteil vom 18.09.2008, 2 KO 1103/05',
    since: '2000-07-28',
    mark: 'V',
  },
  'R-IKZ-07': {
    title: { de: 'Wegfall eines Beteiligten', en: 'A party falls away' },
    paragraphs: ['§ 14 ThürKGG'],
    source: kgg,
    since: '2001-09-28',
    mark: 'V',
  },
} as const satisfies { [id: string]: Rule };
