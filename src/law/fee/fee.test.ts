import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueExample, feeExamples, leitwegExamples, objectionFeeExample } from '../examples/fee.data.ts';
import { overlaps } from '../slices.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { actingTariff, objectionFee } from './acting-tariff.ts';
import { exemptions } from './exemptions.data.ts';
import { fee } from './fee.ts';
import type { FeeLineInput } from './fee.types.ts';
import { checkLeitwegId } from './leitweg.ts';
import { feeLimitation } from './limitation.ts';
import { dueDate, lateSurcharge, settlement } from './payment.ts';
import { paymentLaws } from './payment-law.data.ts';
import type { TariffItem } from './tariff.ts';
import { generalTariff, tariffs } from './tariffs.data.ts';

const at = '2026-11-24';
const item = (more: Partial<TariffItem>): TariffItem => ({
  no: '9',
  title: { de: 'Beispiel', en: 'example' },
  kind: 'fixed',
  validFrom: '2018-01-01',
  source: 'Satzung',
  mark: 'V',
  ...more,
});

describe('examples of the legal notes', () => {
  test.each(feeExamples)('$id $text.de', ({ input, expected }) => {
    expect(fee(input)).toMatchObject({ ...expected, complete: true });
  });

  test('F4 and F6', () => {
    expect(objectionFee(objectionFeeExample.input)).toMatchObject(objectionFeeExample.expected);
    expect(dueDate(dueExample.input)).toMatchObject(dueExample.expected);
  });

  test.each(leitwegExamples)('Leitweg-ID %s', (id) => {
    expect(checkLeitwegId(id).ok).toBe(true);
    expect(checkLeitwegId(`${id.slice(0, -2)}00`).ok).toBe(false);
  });
});

describe('kinds of fees', () => {
  const cents = (entry: TariffItem, more: Partial<FeeLineInput> = {}) =>
    fee({ at, lines: [{ item: entry, ...more }] }).cents;

  test('value, lump sum, free, rounding, upper limit', () => {
    expect(cents(item({ kind: 'value', hundredths: 125 }), { valueCents: 99_999 })).toBe(1250);
    expect(cents(item({ kind: 'value', hundredths: 100, maxCents: 500 }), { valueCents: 9_999_999_999_999 })).toBe(500);
    expect(cents(item({ kind: 'lumpSum', cents: 1350 }), { quantity: 2 })).toBe(2700);
    expect(cents(item({ kind: 'free' }))).toBe(0);
    const rounding = { toCents: 100, mode: 'down' } as const;
    expect(cents(item({ kind: 'value', hundredths: 100, rounding }), { valueCents: 12_345 })).toBe(100);
    expect(cents(item({ cents: 133, rounding: { toCents: 50, mode: 'up' } }))).toBe(150);
    expect(cents(item({ cents: 133, rounding: { toCents: 50, mode: 'nearest' } }))).toBe(150);
  });

  test('a frame fee demands reasons, a time fee a rate; what is missing is named and no minimum is invented', () => {
    const frame = fee({ at, lines: [{ item: '1.1', effortCents: 10_000 }] });
    expect(frame).toMatchObject({ cents: 10_000, complete: false, missing: [{ line: 0, what: 'reasons' }] });
    expect(fee({ at, lines: [{ item: '1.1' }] })).toMatchObject({ cents: 0, missing: [{ what: 'effort' }] });
    const time = fee({ at, lines: [{ item: '1.4', minutes: 47 }] });
    expect(time).toMatchObject({ cents: 0, missing: [{ line: 0, what: 'rate' }] });
    expect(time.steps.some((step) => step.assumption)).toBe(true);
    expect(fee({ at, lines: [{ item: '1.4', minutes: 47, rateCents: 1525 }] }).cents).toBe(6100);
    expect(fee({ at, lines: [{ item: '1.4' }] }).missing[0]?.what).toBe('minutes');
    expect(fee({ at, lines: [{ item: item({ kind: 'value' }) }] }).missing[0]?.what).toBe('value');
  });

  test('importance counts in the frame, but not for permits under the Services Directive', () => {
    const lines = [{ item: '1.1', effortCents: 10_000, importanceCents: 5000, reasons: 'x' }];
    expect(fee({ at, lines }).cents).toBe(15_000);
    expect(fee({ at, lines, servicesDirective: true }).cents).toBe(10_000);
  });

  test('exemptions by matter free from all, by person from fees only', () => {
    const input = {
      at,
      lines: [{ item: '1.2.2.2', quantity: 3 }],
      expenses: [{ title: { de: 'Porto', en: 'postage' }, cents: 385 }],
    };
    expect(fee(input).cents).toBe(1585);
    expect(fee({ ...input, exemption: 'costDecision' }).cents).toBe(0);
    expect(fee({ ...input, exemption: 'publicBody' }).cents).toBe(385);
    expect(fee({ ...input, exemption: 'wrongHandling' }).steps.some((step) => step.rule === 'R-GEB-07')).toBe(true);
  });

  test('a number that the tariff does not know is refused; old editions are assumptions', () => {
    expect(() => fee({ at, lines: [{ item: '99' }] })).toThrow(RangeError);
    expect(fee({ at: '2020-01-01', lines: [{ item: '1.2.2.2' }] }).steps[0]?.assumption).toBe(true);
    expect(fee({ at, lines: [{ item: '1.2.2.2' }] }).steps[0]?.assumption).toBeUndefined();
  });
});

describe('properties', () => {
  const entry = fc.record({
    kind: fc.constantFrom('fixed', 'time', 'value', 'frame', 'lumpSum', 'free'),
    cents: fc.nat(100_000),
    minCents: fc.option(fc.nat(5000), { nil: undefined }),
    maxCents: fc.option(fc.integer({ min: 5000, max: 1_000_000 }), { nil: undefined }),
    unitMinutes: fc.constantFrom(10, 15, 30, 60),
    rateCents: fc.nat(20_000),
    hundredths: fc.nat(1000),
    rounding: fc.option(
      fc.record({ toCents: fc.constantFrom(5, 10, 50, 100), mode: fc.constantFrom('up', 'down', 'nearest') }),
      {
        nil: undefined,
      },
    ),
  });
  const line = fc.record({
    entry,
    quantity: fc.nat(50),
    minutes: fc.nat(3000),
    valueCents: fc.nat(1_000_000_000),
    effortCents: fc.nat(1_000_000),
    importanceCents: fc.nat(100_000),
  });

  test('lines sum to the total, amounts are whole cents within their limits', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (drawn) => {
        const lines = drawn.map(({ entry: one, ...rest }) => ({
          ...rest,
          reasons: 'x',
          item: item(one as Partial<TariffItem>),
        }));
        const answer = fee({ at, lines });
        expect(answer.lines.reduce((sum, one) => sum + one.cents, 0)).toBe(answer.cents);
        expect(Number.isSafeInteger(answer.cents)).toBe(true);
        for (const one of lines) {
          const single = fee({ at, lines: [one] }).cents;
          if (one.item.minCents !== undefined) expect(single).toBeGreaterThanOrEqual(one.item.minCents);
          if (one.item.maxCents !== undefined) expect(single).toBeLessThanOrEqual(one.item.maxCents);
        }
        const free = fee({ at, lines, exemption: 'costDecision' });
        expect(free.cents).toBe(0);
      }),
    );
  });

  test('more never costs less', () => {
    fc.assert(
      fc.property(line, (drawn) => {
        const { entry: one, ...rest } = drawn;
        const base = { ...rest, reasons: 'x', item: item(one as Partial<TariffItem>) };
        const cost = (more: Partial<FeeLineInput>) => fee({ at, lines: [{ ...base, ...more }] }).cents;
        const cents = cost({});
        expect(cost({ quantity: base.quantity + 1 })).toBeGreaterThanOrEqual(cents);
        expect(cost({ minutes: base.minutes + 1 })).toBeGreaterThanOrEqual(cents);
        expect(cost({ valueCents: base.valueCents + 1 })).toBeGreaterThanOrEqual(cents);
        expect(cost({ effortCents: base.effortCents + 1 })).toBeGreaterThanOrEqual(cents);
      }),
    );
  });
});

describe('tariff, payment, limitation', () => {
  test('the tariff of the acting authority', () => {
    const statute = { id: 'own', title: { de: 'Satzung', en: 'statute' }, items: [] };
    expect(actingTariff({ carrier: 'land', sphere: 'own' }).tariff).toBe(generalTariff);
    expect(actingTariff({ carrier: 'municipality', sphere: 'transferred', statute })).toMatchObject({
      tariff: generalTariff,
      steps: [{ assumption: true }],
    });
    expect(actingTariff({ carrier: 'municipality', sphere: 'own', statute }).tariff).toBe(statute);
    expect(actingTariff({ carrier: 'municipality', sphere: 'own', adoptsLandLaw: true }).tariff).toBe(generalTariff);
    expect(actingTariff({ carrier: 'municipality', sphere: 'own' }).tariff).toBeNull();
  });

  test('an objection costs only as far as it was rejected', () => {
    expect(objectionFee({ contestedCents: 12_000, rejected: 5000 }).maxCents).toBe(9000);
    expect(objectionFee({ contestedCents: 12_000, rejected: 0 }).maxCents).toBe(0);
    expect(objectionFee({ contestedCents: 333, rejected: 10_000 }).maxCents).toBe(499);
  });

  test('due dates by cost law; Thüringen is open and says so', () => {
    expect(dueDate({ law: 'NVwKostG', notifiedOn: '2026-11-28', ags: '03241001' }).dueOn).toBe('2026-11-28');
    expect(dueDate({ law: 'ThürVwKostG', notifiedOn: at, ags: '16051000' })).toMatchObject({
      dueOn: null,
      steps: [{ assumption: true }],
    });
    expect(dueDate({ law: 'ThürVwKostG', notifiedOn: at, ags: '16051000', namedOn: '2026-12-15' }).dueOn).toBe(
      '2026-12-15',
    );
    expect(dueDate({ law: 'BGebG', notifiedOn: '2026-12-15', ags: '16051000' }).dueOn).toBe('2026-12-28');
  });

  test('late surcharge: one percent a started month of whole fifties', () => {
    const late = (cents: number, paidOn: string) =>
      lateSurcharge({ law: 'BGebG', cents, dueOn: '2026-12-04', paidOn }).cents;
    expect(late(12_345, '2026-12-20')).toBe(100);
    expect(late(12_345, '2027-01-04')).toBe(100);
    expect(late(12_345, '2027-01-05')).toBe(200);
    expect(late(12_345, '2026-12-07')).toBe(0);
    expect(late(5000, '2027-12-07')).toBe(0);
    expect(lateSurcharge({ law: 'ThürVwKostG', cents: 1, dueOn: at, paidOn: at }).cents).toBeNull();
  });

  test('limitation: three years from the year of the due day, four from the origin, and what moves it', () => {
    const input = { originOn: '2023-05-02', dueOn: '2023-06-01' };
    expect(feeLimitation(input).lastDay).toBe('2026-12-31');
    expect(feeLimitation({ ...input, dueOn: '2025-01-15' }).lastDay).toBe('2027-12-31');
    expect(feeLimitation({ ...input, completedOn: '2028-02-29' }).lastDay).toBe('2029-02-28');
    expect(feeLimitation({ ...input, interruptionEndedOn: '2025-03-01' }).lastDay).toBe('2028-12-31');
    expect(feeLimitation({ ...input, finalOn: '2026-11-30' }).lastDay).toBe('2027-05-30');
  });

  test('refund and what is open', () => {
    expect(settlement({ owedCents: 1000, paidCents: 1500 })).toMatchObject({ refundCents: 500, openCents: 0 });
    expect(settlement({ owedCents: 1500, paidCents: 1000 })).toMatchObject({ refundCents: 0, openCents: 500 });
    expect(settlement({ owedCents: 5, paidCents: 5 })).toMatchObject({ refundCents: 0, openCents: 0 });
  });

  test('slices never overlap and every day since 2018 has exactly one entry', () => {
    for (const tariff of tariffs)
      for (const no of new Set(tariff.items.map((one) => one.no))) {
        const rows = tariff.items.filter((one) => one.no === no);
        expect(overlaps(rows), no).toEqual([]);
        for (let day = parseDay('2018-01-01'); day < parseDay('2028-01-01'); day += 1) {
          const iso = formatDay(day);
          const n = rows.filter(
            (row) => row.validFrom <= iso && (row.validTo === undefined || iso <= row.validTo),
          ).length;
          if (n !== 1) throw new Error(`${n} entries for ${no} on ${iso}`);
        }
      }
    for (const law of new Set(paymentLaws.map((row) => row.law)))
      expect(overlaps(paymentLaws.filter((row) => row.law === law))).toEqual([]);
    for (const kind of new Set(exemptions.map((row) => row.kind)))
      expect(overlaps(exemptions.filter((row) => row.kind === kind))).toEqual([]);
  });
});
