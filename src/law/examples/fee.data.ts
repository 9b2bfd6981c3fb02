import type { FeeInput } from '../fee/fee.types.ts';
import type { TariffItem } from '../fee/tariff.ts';
import type { Example } from './example.ts';

const at = '2026-11-24';

const quarterHours: TariffItem = {
  no: 'Beispiel',
  title: { de: 'Zeitgebühr, Beispielsatz', en: 'Time fee, example rate' },
  kind: 'time',
  unitMinutes: 15,
  rateCents: 1525,
  validFrom: '2018-01-01',
  source: 'Beispiel',
  mark: 'proposal',
};

export const feeExamples: readonly Example<FeeInput, { readonly cents: number }>[] = [
  {
    id: 'F1',
    rules: ['R-GEB-02', 'R-GEB-03'],
    text: { de: 'Rahmen Nr. 1.1, Aufwand 312,00 €', en: 'Frame no. 1.1, effort €312.00' },
    input: { at, lines: [{ item: '1.1', effortCents: 31_200, reasons: 'mittlerer Aufwand' }] },
    expected: { cents: 31_200 },
  },
  {
    id: 'F2',
    rules: ['R-GEB-02', 'R-GEB-03'],
    text: { de: 'Rahmen Nr. 1.1, Aufwand 3,20 €', en: 'Frame no. 1.1, effort €3.20' },
    input: { at, lines: [{ item: '1.1', effortCents: 320, reasons: 'einfacher Fall' }] },
    expected: { cents: 500 },
  },
  {
    id: 'F3a',
    rules: ['R-GEB-03'],
    text: { de: 'Akteneinsicht, eine Akte', en: 'File inspection, one file' },
    input: { at, lines: [{ item: '1.2.2.2', quantity: 1 }] },
    expected: { cents: 800 },
  },
  {
    id: 'F3b',
    rules: ['R-GEB-03'],
    text: { de: 'Akteneinsicht, drei Akten', en: 'File inspection, three files' },
    input: { at, lines: [{ item: '1.2.2.2', quantity: 3 }] },
    expected: { cents: 1200 },
  },
  {
    id: 'F5',
    rules: ['R-GEB-01'],
    text: {
      de: '47 Minuten in angefangenen Viertelstunden, Beispielsatz 15,25 €',
      en: '47 minutes in started quarter hours, example rate €15.25',
    },
    input: { at, lines: [{ item: quarterHours, minutes: 47 }] },
    expected: { cents: 6100 },
  },
];

/** F4: an objection against a fee of 120.00, wholly rejected, costs at most 180.00. */
export const objectionFeeExample = {
  id: 'F4',
  input: { contestedCents: 12_000, rejected: 10_000 },
  expected: { maxCents: 18_000 },
} as const;

/** F6: under the BGebG, notified on 2026-11-24, the fee is due on 2026-12-04. */
export const dueExample = {
  id: 'F6',
  input: { law: 'BGebG', notifiedOn: at, ags: '16051000' },
  expected: { dueOn: '2026-12-04' },
} as const;

/** Leitweg-IDs whose check digits fit. */
export const leitwegExamples = ['16901101-0001-78', '16502400-0001-42', '16069042-0001-83'] as const;
