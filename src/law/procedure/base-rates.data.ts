import type { Slice } from '../slices.ts';

/** Base rate of § 247 BGB in hundredths of a percent; a new half-year is a new row. */
export type BaseRate = Slice & { readonly hundredths: number };

const bank = 'Deutsche Bundesbank, Bekanntgabe des Basiszinssatzes';
const open = `${bank}, nicht geprüft`;

export const baseRates: readonly BaseRate[] = [
  { hundredths: -88, validFrom: '2016-07-01', validTo: '2022-12-31', source: bank, mark: 'P' },
  { hundredths: 162, validFrom: '2023-01-01', validTo: '2023-06-30', source: open, mark: 'U' },
  { hundredths: 312, validFrom: '2023-07-01', validTo: '2023-12-31', source: open, mark: 'U' },
  { hundredths: 362, validFrom: '2024-01-01', validTo: '2024-06-30', source: 'BGB § 247, Stand 01.02.2024', mark: 'V' },
  { hundredths: 337, validFrom: '2024-07-01', validTo: '2024-12-31', source: open, mark: 'U' },
  { hundredths: 227, validFrom: '2025-01-01', validTo: '2025-06-30', source: open, mark: 'U' },
  { hundredths: 127, validFrom: '2025-07-01', source: `${open}; seit 2026 fortgeschrieben`, mark: 'U' },
];
