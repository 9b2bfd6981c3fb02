import type { Rule } from './rule.ts';

const bgb = 'Bürgerliches Gesetzbuch, Stand 29.04.2026';
const vwvfg =
  'Verwaltungsverfahrensgesetz, Stand 29.04.2026; in Thüringen über das ThürVwVfG vom 02.07.2024 (GVBl. S. 277)';

export const deadlineRules = {
  'R-FRI-01': {
    title: { de: 'Beginn der Frist', en: 'When a period begins' },
    paragraphs: ['§ 187 BGB', '§ 31 Abs. 1 VwVfG'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRI-02': {
    title: { de: 'Ende der Frist', en: 'When a period ends' },
    paragraphs: ['§ 188 BGB', '§ 31 Abs. 1 VwVfG'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRI-03': {
    title: { de: 'Halber Monat, Vierteljahr, halbes Jahr', en: 'Half month, quarter, half year' },
    paragraphs: ['§ 189 BGB'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRI-04': {
    title: { de: 'Verlängerung einer Frist', en: 'Extending a period' },
    paragraphs: ['§ 190 BGB', '§ 31 Abs. 7 VwVfG'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRI-05': {
    title: { de: 'Nicht zusammenhängende Zeiträume', en: 'Periods that need not run on' },
    paragraphs: ['§ 191 BGB'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRI-06': {
    title: { de: 'Fristende am Wochenende oder Feiertag', en: 'Periods that end on a weekend or holiday' },
    paragraphs: ['§ 193 BGB', '§ 31 Abs. 3 VwVfG'],
    source: bgb,
    since: '1965-01-01',
    mark: 'V',
  },
  'R-FRI-07': {
    title: { de: 'Fristen, die sich nicht verschieben', en: 'Periods that are not moved' },
    paragraphs: ['§ 31 Abs. 3 Satz 2, Abs. 4 bis 6 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-FRI-08': {
    title: { de: 'Von der Behörde gesetzte Frist', en: 'Period set by the authority' },
    paragraphs: ['§ 31 Abs. 2 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-FRI-09': {
    title: { de: 'Frist nach Stunden', en: 'Period in hours' },
    paragraphs: ['§ 31 Abs. 6 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-FRI-10': {
    title: { de: 'Termin der Behörde', en: 'Appointment set by the authority' },
    paragraphs: ['§ 31 Abs. 5 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-FRI-11': {
    title: { de: 'Feiertage am Sitz der Behörde', en: 'Holidays at the seat of the authority' },
    paragraphs: ['§ 193 BGB', '§ 31 Abs. 3 VwVfG'],
    source: 'Feiertagsgesetze der Länder (ThürFGtG, BayFTG, NFeiertagsG)',
    since: '1965-01-01',
    mark: 'V',
  },
  'R-FRI-12': {
    title: { de: 'Der letzte Tag zählt ganz', en: 'The last day counts whole' },
    paragraphs: ['§ 188 Abs. 1 BGB'],
    source: bgb,
    since: '1900-01-01',
    mark: 'V',
  },
  'R-FRM-20': {
    title: { de: 'Zeitpunkt des Eingangs', en: 'Moment of receipt' },
    paragraphs: ['§ 130 BGB (Rechtsgedanke)'],
    source: 'nicht im Gesetzestext gefunden; Eingang auf der Empfangseinrichtung der Behörde',
    since: '2018-01-01',
    mark: 'U',
  },
  'R-FRM-21': {
    title: { de: 'Eingang über die einheitliche Stelle', en: 'Receipt through the point of single contact' },
    paragraphs: ['§ 71b Abs. 2 VwVfG'],
    source: vwvfg,
    since: '2009-12-18',
    mark: 'V',
  },
} as const satisfies { [id: string]: Rule };
