import type { Channel, ConsentKind, Domain, Regime, RegimeId, Trigger } from './regime.ts';

const vwvfg = 'Verwaltungsverfahrensgesetz, Stand 29.04.2026; in Thüringen über das ThürVwVfG (GVBl. 2024 S. 277)';
const sgb = 'Zehntes Buch Sozialgesetzbuch, Stand 29.04.2026';
const ao = 'Abgabenordnung, Stand 29.04.2026';
const ozg = 'Onlinezugangsgesetz in der Fassung vom 19.07.2024 (BGBl. I Nr. 245)';
const vwzg = 'Verwaltungszustellungsgesetz, Stand 29.04.2026; in Thüringen über das ThürVwZVG';

/** The tables begin here; every later day has exactly one regime for every Land, field of law and channel. */
const start = '2018-01-01';
const everyDomain: readonly Domain[] = ['general', 'social', 'levy', 'tax'];
const levies: readonly Domain[] = ['levy', 'tax'];

/** Three days until the end of 2024, four from 2025 on: the only thing that the post reform changed. */
function threeThenFour(
  id: RegimeId,
  channel: Channel,
  domains: readonly Domain[],
  trigger: Trigger,
  consent: ConsentKind,
  paragraphs: readonly string[],
  source: string,
): Regime[] {
  const row = { id, channel, domains, trigger, consent, paragraphs, source, mark: 'V' } as const;
  return [
    { ...row, add: { days: 3 }, validFrom: start, validTo: '2024-12-31' },
    { ...row, add: { days: 4 }, validFrom: '2025-01-01' },
  ];
}

const retrieval = {
  id: 'B3',
  trigger: 'noticeSent',
  add: { days: 1 },
  consent: 'prior',
  retrievalWithin: 10,
  paragraphs: ['§ 41 Abs. 2a VwVfG'],
  source: vwvfg,
  mark: 'V',
} as const;

const mailboxBefore2024 = {
  id: 'B4',
  channel: 'mailbox',
  trigger: 'provided',
  add: { days: 3 },
  consent: 'prior',
  paragraphs: ['§ 9 OZG in der bis 23.07.2024 geltenden Fassung'],
  source: 'Onlinezugangsgesetz, alte Fassung, nicht geprüft',
  mark: 'U',
} as const;

const mailboxDomains: readonly Domain[] = ['general', 'social'];

const levyPortal = { id: 'B6', domains: levies, paragraphs: ['§ 122a AO'] } as const;

function levyRetrieval(channel: Channel): Regime[] {
  const row = { ...levyPortal, channel };
  const old = { ...row, trigger: 'noticeSent', consent: 'prior' } as const;
  return [
    { ...old, add: { days: 3 }, validFrom: start, validTo: '2024-12-31', source: `${ao}, alte Fassung`, mark: 'V' },
    {
      ...old,
      add: { days: 4 },
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      source: 'Abgabenordnung, Fassung 2025 nach Fachaufsätzen',
      mark: 'P',
    },
    {
      ...row,
      trigger: 'provided',
      consent: 'optOut',
      add: { days: 4 },
      validFrom: '2026-01-01',
      source: `${ao}; Beginn der Geltung nach Fachaufsätzen (Viertes Bürokratieentlastungsgesetz)`,
      mark: 'P',
    },
  ];
}

/** Six notification fictions at once: which one holds for a field of law, a channel and a day. */
export const regimes: readonly Regime[] = [
  ...threeThenFour('B1', 'post', ['general'], 'posted', 'none', ['§ 41 Abs. 2 Satz 1 VwVfG'], vwvfg),
  ...threeThenFour('B1', 'post', ['social'], 'posted', 'none', ['§ 37 Abs. 2 SGB X'], sgb),
  ...threeThenFour('B1', 'post', levies, 'posted', 'none', ['§ 122 Abs. 2 Nr. 1 AO'], ao),
  ...threeThenFour('B2', 'electronic', ['general'], 'sent', 'accessOpened', ['§ 41 Abs. 2 Satz 2 VwVfG'], vwvfg),
  ...threeThenFour('B2', 'electronic', ['social'], 'sent', 'accessOpened', ['§ 37 Abs. 2 SGB X'], sgb),
  ...threeThenFour('B2', 'electronic', levies, 'sent', 'accessOpened', ['§ 122 Abs. 2a AO'], ao),
  { ...retrieval, channel: 'portal', domains: ['general'], validFrom: start },
  ...threeThenFour('B5', 'portal', ['social'], 'noticeSent', 'prior', ['§ 37 Abs. 2a SGB X'], sgb),
  ...levyRetrieval('portal'),
  { ...mailboxBefore2024, domains: mailboxDomains, validFrom: start, validTo: '2024-07-23' },
  {
    ...mailboxBefore2024,
    domains: mailboxDomains,
    consent: 'deemed',
    paragraphs: ['§ 9 OZG'],
    source: `${ozg}; Zahl der Tage bis Ende 2024 nicht geprüft`,
    validFrom: '2024-07-24',
    validTo: '2024-12-31',
  },
  {
    id: 'B4',
    channel: 'mailbox',
    domains: mailboxDomains,
    trigger: 'provided',
    add: { days: 4 },
    consent: 'deemed',
    paragraphs: ['§ 9 OZG'],
    source: ozg,
    mark: 'V',
    validFrom: '2025-01-01',
  },
  {
    id: 'B4',
    channel: 'mailbox',
    domains: ['general'],
    land: '09',
    trigger: 'noticeSent',
    add: { days: 3 },
    consent: 'prior',
    paragraphs: ['Art. 24 Abs. 2 BayDiG'],
    source: 'Bayerisches Digitalgesetz nach Hinweisen einer Behörde; vier Tage seit 2025 nicht geprüft',
    mark: 'U',
    validFrom: '2022-08-01',
  },
  ...levyRetrieval('mailbox'),
  ...threeThenFour('B5', 'social-portal', everyDomain, 'noticeSent', 'prior', ['§ 37 Abs. 2a SGB X'], sgb),
  ...levyRetrieval('levy-portal').map((row) => ({ ...row, domains: everyDomain })),
  {
    id: 'B8',
    channel: 'public',
    domains: everyDomain,
    trigger: 'announced',
    add: { days: 14 },
    consent: 'none',
    paragraphs: ['§ 41 Abs. 4 VwVfG'],
    source: vwvfg,
    mark: 'V',
    validFrom: start,
  },
  {
    id: 'B9',
    channel: 'service',
    domains: everyDomain,
    trigger: 'served',
    add: { days: 0 },
    consent: 'none',
    paragraphs: ['§§ 3 bis 5a, 8 VwZG'],
    source: vwzg,
    mark: 'V',
    validFrom: start,
  },
  {
    id: 'B10',
    channel: 'abroad-post',
    domains: levies,
    trigger: 'posted',
    add: { months: 1 },
    consent: 'none',
    paragraphs: ['§ 122 Abs. 2 Nr. 2 AO'],
    source: ao,
    mark: 'V',
    validFrom: start,
  },
  {
    id: 'B10',
    channel: 'abroad-post',
    domains: ['general', 'social'],
    trigger: 'posted',
    add: { months: 1 },
    consent: 'none',
    paragraphs: ['§ 71b Abs. 6 VwVfG'],
    source: vwvfg,
    mark: 'V',
    validFrom: start,
  },
];

/** Formal service that carries its own fiction: registered letter, and electronic service demanded without a confirmation. */
export const serviceDays = [
  { validFrom: start, validTo: '2024-12-31', days: 3, source: `${vwzg}, alte Fassung nicht geprüft`, mark: 'U' },
  { validFrom: '2025-01-01', days: 4, source: vwzg, mark: 'V' },
] as const;

/** What is open about a field of law in a Land although the federal text is read. */
export const openInLand = [
  {
    land: '16',
    domains: ['general'] as readonly Domain[],
    channels: ['post', 'electronic', 'portal'] as readonly Channel[],
    validFrom: start,
    validTo: '2024-12-31',
    de: 'Bis Ende 2024 galt in Thüringen ein eigenes Verfahrensgesetz; sein Wortlaut wurde nicht gelesen.',
    en: 'Until the end of 2024 Thüringen had its own procedure act; its text was not read.',
  },
  {
    land: '09',
    domains: ['general'] as readonly Domain[],
    channels: ['post', 'electronic'] as readonly Channel[],
    validFrom: '2025-01-01',
    validTo: undefined,
    de: 'Bayern hat ein eigenes Verfahrensgesetz. Dass auch dort seit 2025 vier Tage gelten, wurde nicht geprüft.',
    en: 'Bayern has its own procedure act. Whether four days hold there since 2025 was not checked.',
  },
];
