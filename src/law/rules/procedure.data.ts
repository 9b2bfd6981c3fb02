import type { Rule } from './rule.ts';

const vwvfg =
  'Verwaltungsverfahrensgesetz, Stand 29.04.2026; in Thüringen über das ThürVwVfG vom 02.07.2024 (GVBl. S. 277)';
const vwgo = 'Verwaltungsgerichtsordnung, Stand 29.04.2026';

export const procedureRules = {
  'R-ACT-02': {
    title: { de: 'Inhalt der Rechtsbehelfsbelehrung', en: 'Content of the legal-remedy notice' },
    paragraphs: ['§ 37 Abs. 6 VwVfG'],
    source: vwvfg,
    since: '2013-06-07',
    mark: 'V',
  },
  'R-ACT-03': {
    title: { de: 'Fehlende oder falsche Belehrung: ein Jahr', en: 'Missing or wrong notice: one year' },
    paragraphs: ['§ 58 Abs. 2 VwGO'],
    source: vwgo,
    since: '1960-04-01',
    mark: 'V',
  },
  'R-ACT-04': {
    title: { de: 'Vollautomatischer Bescheid', en: 'Fully automatic act' },
    paragraphs: ['§ 35a VwVfG', '§ 24 Abs. 1 Satz 3 VwVfG'],
    source: vwvfg,
    since: '2017-01-01',
    mark: 'V',
  },
  'R-ACT-05': {
    title: { de: 'Genehmigungsfiktion', en: 'Deemed approval' },
    paragraphs: ['§ 42a VwVfG'],
    source: vwvfg,
    since: '2008-12-18',
    mark: 'V',
  },
  'R-ACT-06': {
    title: { de: 'Untätigkeitsklage', en: 'Action for failure to act' },
    paragraphs: ['§ 75 VwGO'],
    source: vwgo,
    since: '1960-04-01',
    mark: 'V',
  },
  'R-ACT-07': {
    title: { de: 'Widerspruchsfrist', en: 'Period for an objection' },
    paragraphs: ['§ 70 VwGO'],
    source: vwgo,
    since: '1960-04-01',
    mark: 'V',
  },
  'R-ACT-08': {
    title: { de: 'Wiedereinsetzung', en: 'Reinstatement' },
    paragraphs: ['§ 32 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-FOE-06': {
    title: { de: 'Zinsen auf Rückforderungen', en: 'Interest on reclaimed money' },
    paragraphs: ['§ 49a Abs. 3 und 4 VwVfG', '§ 247 BGB'],
    source: vwvfg,
    since: '1996-05-21',
    mark: 'V',
  },
} as const satisfies { [id: string]: Rule };
