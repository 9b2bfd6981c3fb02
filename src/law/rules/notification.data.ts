import type { Rule } from './rule.ts';

const vwvfg =
  'Verwaltungsverfahrensgesetz, Stand 29.04.2026; in Thüringen über das ThürVwVfG vom 02.07.2024 (GVBl. S. 277)';

export const notificationRules = {
  'R-BEK-01': {
    title: { de: 'Auswahl der Bekanntgabe-Regel', en: 'Choosing the notification rule' },
    paragraphs: ['§ 41 VwVfG', '§ 9 OZG', '§ 37 SGB X', '§§ 122, 122a AO', 'VwZG'],
    source: vwvfg,
    since: '2018-01-01',
    mark: 'V',
  },
  'R-BEK-02': {
    title: { de: 'Kein oder späterer Zugang', en: 'No arrival or a later one' },
    paragraphs: ['§ 41 Abs. 2 Satz 3 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-BEK-03': {
    title: { de: 'Einwilligung in die elektronische Bekanntgabe', en: 'Consent to electronic notification' },
    paragraphs: ['§ 41 Abs. 2a VwVfG', '§ 9 OZG', '§ 9 Abs. 3 ThürEGovG'],
    source: vwvfg,
    since: '2017-01-01',
    mark: 'V',
  },
  'R-BEK-04': {
    title: { de: 'Fiktionstag am Wochenende oder Feiertag', en: 'Deemed day on a weekend or holiday' },
    paragraphs: ['§ 41 Abs. 2 VwVfG', '§ 122 Abs. 2 AO', '§ 108 Abs. 3 AO'],
    source: 'Rechtsprechung, nicht geprüft',
    since: '2003-10-14',
    mark: 'U',
  },
  'R-BEK-05': {
    title: { de: 'Nachweis der Bekanntgabe', en: 'Proof of notification' },
    paragraphs: ['§ 41 Abs. 2 Satz 3 VwVfG', '§ 9 OZG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  'R-BEK-06': {
    title: { de: 'Wechsel von drei auf vier Tage', en: 'The change from three to four days' },
    paragraphs: ['§ 41 Abs. 2 VwVfG', 'Postrechtsmodernisierungsgesetz'],
    source: 'Postrechtsmodernisierungsgesetz vom 15.07.2024; Stichtag und Anknüpfung nicht geprüft',
    since: '2025-01-01',
    mark: 'U',
  },
  B1: {
    title: { de: 'Brief im Inland', en: 'Letter inland' },
    paragraphs: ['§ 41 Abs. 2 Satz 1 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  B2: {
    title: { de: 'Elektronische Übermittlung', en: 'Electronic sending' },
    paragraphs: ['§ 41 Abs. 2 Satz 2 VwVfG'],
    source: vwvfg,
    since: '2003-02-01',
    mark: 'V',
  },
  B3: {
    title: { de: 'Abruf im Portal', en: 'Retrieval in the portal' },
    paragraphs: ['§ 41 Abs. 2a VwVfG'],
    source: vwvfg,
    since: '2017-01-01',
    mark: 'V',
  },
  B4: {
    title: { de: 'Postfach des Nutzerkontos', en: 'Mailbox of the user account' },
    paragraphs: ['§ 9 OZG'],
    source: 'Onlinezugangsgesetz in der Fassung vom 19.07.2024 (BGBl. I Nr. 245)',
    since: '2024-07-24',
    mark: 'V',
  },
  B5: {
    title: { de: 'Abruf im Sozialrecht', en: 'Retrieval under social law' },
    paragraphs: ['§ 37 Abs. 2a SGB X'],
    source: 'Zehntes Buch Sozialgesetzbuch, Stand 29.04.2026',
    since: '2018-01-01',
    mark: 'V',
  },
  B6: {
    title: { de: 'Abruf im Steuer- und Abgabenrecht', en: 'Retrieval under tax and levy law' },
    paragraphs: ['§ 122a AO'],
    source: 'Abgabenordnung, Stand 29.04.2026',
    since: '2017-01-01',
    mark: 'V',
  },
  B7: {
    title: { de: 'Elektronische Bekanntgabe nach Thüringer Recht', en: 'Electronic notification under Thuringian law' },
    paragraphs: ['§ 9 Abs. 3 ThürEGovG'],
    source: 'ThürEGovG, § 9 Abs. 3 nur teilweise gelesen',
    since: '2018-05-24',
    mark: 'U',
  },
  B8: {
    title: { de: 'Öffentliche Bekanntgabe', en: 'Public notice' },
    paragraphs: ['§ 41 Abs. 3 und 4 VwVfG'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
  B9: {
    title: { de: 'Förmliche Zustellung', en: 'Formal service' },
    paragraphs: ['§§ 3 bis 5a, 8 VwZG', '§ 1 ThürVwZVG'],
    source: 'Verwaltungszustellungsgesetz, Stand 29.04.2026; in Thüringen über das ThürVwZVG',
    since: '2006-02-01',
    mark: 'V',
  },
  B10: {
    title: { de: 'Brief ins Ausland', en: 'Letter abroad' },
    paragraphs: ['§ 71b Abs. 6 VwVfG', '§ 122 Abs. 2 Nr. 2 AO'],
    source: vwvfg,
    since: '1977-01-01',
    mark: 'V',
  },
} as const satisfies { [id: string]: Rule };
