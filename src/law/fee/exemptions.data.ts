import type { Text } from '../../lang/lang.ts';
import type { Slice } from '../slices.ts';

export type ExemptionKind =
  | 'staffBenefit'
  | 'benefitDecision'
  | 'costDecision'
  | 'successfulObjection'
  | 'publicBody'
  | 'wrongHandling';

/** Who or what is free: `matter` frees from fees and expenses (§ 2 ThürVwKostG), `person` from fees only (§ 3). */
export type Exemption = Slice & {
  readonly kind: ExemptionKind;
  readonly by: 'person' | 'matter';
  readonly title: Text;
  readonly paragraph: string;
};

const read = 'Thüringer Verwaltungskostengesetz vom 23.09.2005, nach der Gesetzesbegründung';
const start = '2018-01-01';

export const exemptions: readonly Exemption[] = [
  {
    kind: 'staffBenefit',
    by: 'matter',
    title: { de: 'Entscheidung zugunsten von Beschäftigten', en: 'Decision in favour of staff' },
    paragraph: '§ 2 ThürVwKostG',
    validFrom: start,
    source: read,
    mark: 'P',
  },
  {
    kind: 'benefitDecision',
    by: 'matter',
    title: { de: 'Entscheidung über eine staatliche Leistung', en: 'Decision about a public benefit' },
    paragraph: '§ 2 ThürVwKostG',
    validFrom: start,
    source: read,
    mark: 'P',
  },
  {
    kind: 'costDecision',
    by: 'matter',
    title: { de: 'Entscheidung über Kosten', en: 'Decision about costs' },
    paragraph: '§ 2 ThürVwKostG',
    validFrom: start,
    source: read,
    mark: 'P',
  },
  {
    kind: 'successfulObjection',
    by: 'matter',
    title: { de: 'Erfolgreicher Widerspruch', en: 'Successful objection' },
    paragraph: '§ 2 ThürVwKostG',
    validFrom: start,
    source: read,
    mark: 'P',
  },
  {
    kind: 'publicBody',
    by: 'person',
    title: { de: 'Behörde oder Körperschaft mit persönlicher Befreiung', en: 'Public body with a personal exemption' },
    paragraph: '§ 3 ThürVwKostG',
    validFrom: start,
    source: 'Thüringer Verwaltungskostengesetz § 3, Kreis der Befreiten nicht gelesen',
    mark: 'U',
  },
  {
    kind: 'wrongHandling',
    by: 'matter',
    title: { de: 'Unrichtige Behandlung durch die Behörde', en: 'Wrong handling by the authority' },
    paragraph: '§ 13 Abs. 1 BGebG (in Thüringen derselbe Gedanke)',
    validFrom: start,
    source: 'Bundesgebührengesetz; für Thüringen nicht geprüft',
    mark: 'U',
  },
];
