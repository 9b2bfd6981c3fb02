import type { Slice } from '../slices.ts';

/** Whose cost law says when a fee is due and what delay costs. */
export type CostLaw = 'ThürVwKostG' | 'BGebG' | 'NVwKostG';

export type PaymentLaw = Slice & {
  readonly law: CostLaw;
  /** Days after notification until the fee is due; unknown = the clerk enters the day. */
  readonly dueAfterDays?: number;
  readonly dueParagraph: string;
  /** One percent a started month of the amount rounded down to whole fifties of euros. */
  readonly surcharge?: {
    readonly percentPerMonth: number;
    readonly roundDownToCents: number;
    readonly onlyAboveCents: number;
    readonly graceDays: number;
    readonly paragraph: string;
  };
};

const start = '2018-01-01';

export const paymentLaws: readonly PaymentLaw[] = [
  {
    law: 'BGebG',
    dueAfterDays: 10,
    dueParagraph: '§ 14 BGebG',
    surcharge: {
      percentPerMonth: 1,
      roundDownToCents: 5000,
      onlyAboveCents: 5000,
      graceDays: 3,
      paragraph: '§ 16 BGebG',
    },
    validFrom: start,
    source: 'Bundesgebührengesetz, Stand 29.04.2026',
    mark: 'V',
  },
  {
    law: 'NVwKostG',
    dueAfterDays: 0,
    dueParagraph: '§ 7 NVwKostG',
    validFrom: start,
    source: 'Niedersächsisches Verwaltungskostengesetz',
    mark: 'V',
  },
  {
    law: 'ThürVwKostG',
    dueParagraph: '§ 13 ThürVwKostG',
    validFrom: start,
    source: 'Thüringer Verwaltungskostengesetz, §§ 13 und 14 nicht gelesen',
    mark: 'U',
  },
];
