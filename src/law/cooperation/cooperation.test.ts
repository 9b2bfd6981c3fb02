import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooperationExamples } from '../examples/cooperation.data.ts';
import { effectOfPublication, partyFallsAway } from './agreement.ts';
import { approvalAuthority, type Party, supervisionClock } from './approval.ts';
import { type CostKey, settleYear, shareCosts } from './cost-key.ts';

const a: Party = { id: 'a', kind: 'municipality', district: '16066' };
const b: Party = { id: 'b', kind: 'municipality', district: '16063' };

describe('who approves', () => {
  test.each(cooperationExamples)('$id $text.de', ({ input, expected }) => {
    expect(approvalAuthority(input)).toMatchObject(expected);
  });

  test.each([
    [[a, { id: 'x', kind: 'otherLandBody' }, { id: 'k', kind: 'district', district: '16066' }], 'ministry', null],
    [[a, { id: 'x', kind: 'federalBody' }], 'ministry', null],
    [[a, b, { id: 'k', kind: 'district', district: '16066' }], 'stateAdministrationOffice', null],
    [[a, { id: 'k', kind: 'independentCity', district: '16051' }], 'stateAdministrationOffice', null],
    [[a, { ...b, district: '16066' }], 'districtOffice', '16066'],
    [[b, a], 'districtOffice', '16066'],
    [[b, { id: 'a', kind: 'municipality' }], 'unknown', null],
  ] as [Party[], string, string | null][])('%j: %s', (parties, authority, district) => {
    expect(approvalAuthority({ parties, receiverId: 'a' })).toMatchObject({ authority, district });
  });
});

describe('clocks', () => {
  test('six weeks from complete documents; the effect is an assumption', () => {
    expect(supervisionClock({})).toMatchObject({ lastDay: null, deemedFrom: null });
    const open = supervisionClock({ completeOn: '2026-10-13' });
    expect(open).toMatchObject({ lastDay: '2026-11-24', deemedFrom: '2026-11-25' });
    expect(open.steps.at(-1)?.assumption).toBe(true);
    expect(supervisionClock({ completeOn: '2026-10-13', decidedOn: '2026-11-24' }).deemedFrom).toBeNull();
    expect(supervisionClock({ completeOn: '2026-10-13', decidedOn: '2026-11-25' }).deemedFrom).toBe('2026-11-25');
    const off = { value: false, validFrom: '2000-07-28', source: '', why: { de: '', en: '' } };
    expect(
      supervisionClock({ completeOn: '2026-10-13', parameters: { supervisionClockDeems: off } }).deemedFrom,
    ).toBeNull();
  });

  test('publication takes effect on the next day or a later named one; without the approving authority not at all', () => {
    const input = { publishedOn: '2026-11-30', namesApprovingAuthority: true };
    expect(effectOfPublication(input).effectiveOn).toBe('2026-12-01');
    expect(effectOfPublication({ ...input, namedOn: '2027-01-01' }).effectiveOn).toBe('2027-01-01');
    expect(effectOfPublication({ ...input, namedOn: '2026-11-01' }).effectiveOn).toBe('2026-12-01');
    expect(effectOfPublication({ ...input, namesApprovingAuthority: false }).effectiveOn).toBeNull();
  });

  test('a party that falls away has a successor; three months to terminate', () => {
    expect(partyFallsAway({ changeOn: '2026-11-30', partyId: 'a', successorId: 'b' })).toMatchObject({
      successorId: 'b',
      terminateUntil: '2027-02-28',
    });
    expect(partyFallsAway({ changeOn: '2026-12-01', partyId: 'a', successorId: null }).successorId).toBeNull();
  });
});

describe('cost keys', () => {
  const parties = [
    { id: 'a', inhabitants: 1000, cases: 10, workplaces: 3, investment: 1 },
    { id: 'b', inhabitants: 2000, cases: 10, workplaces: 1, investment: 1 },
    { id: 'c', inhabitants: 4000, cases: 0, workplaces: 0, investment: 1 },
  ];
  const cents = (totalCents: number, key: CostKey) =>
    shareCosts({ totalCents, key, parties }).shares.map((s) => s.cents);

  test.each([
    [{ kind: 'byMeasure', measure: 'inhabitants' }, 100, [14, 28, 58]],
    [{ kind: 'byMeasure', measure: 'cases' }, 101, [51, 50, 0]],
    [{ kind: 'byMeasure', measure: 'workplaces' }, 100, [75, 25, 0]],
    [{ kind: 'equal' }, 100, [33, 33, 34]],
    [{ kind: 'fixedAndVariable', fixedCents: 30, measure: 'inhabitants' }, 100, [20, 30, 50]],
    [
      {
        kind: 'mixed',
        parts: [
          { measure: 'inhabitants', weight: 7000 },
          { measure: 'cases', weight: 3000 },
        ],
      },
      1000,
      [250, 350, 400],
    ],
  ] as [CostKey, number, number[]][])('%j of %i', (key, total, expected) => {
    expect(cents(total, key)).toEqual(expected);
  });

  test('property: shares sum to the total, none is negative, the remainder goes to the largest', () => {
    const party = fc.record({
      inhabitants: fc.integer({ min: 1, max: 300_000 }),
      cases: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(party, { minLength: 1, maxLength: 12 }), fc.nat(1_000_000_000), (drawn, totalCents) => {
        const all = drawn.map((one, i) => ({ ...one, id: `${i}` }));
        const keys: CostKey[] = [
          { kind: 'equal' },
          { kind: 'byMeasure', measure: 'inhabitants' },
          { kind: 'fixedAndVariable', fixedCents: 12_345, measure: 'cases' },
          {
            kind: 'mixed',
            parts: [
              { measure: 'cases', weight: 3333 },
              { measure: 'inhabitants', weight: 6667 },
            ],
          },
        ];
        for (const key of keys) {
          const { shares } = shareCosts({ totalCents, key, parties: all });
          expect(shares.reduce((sum, share) => sum + share.cents, 0)).toBe(totalCents);
          for (const share of shares) expect(share.cents).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('a key that nobody fills is refused; the year is settled against prepayments', () => {
    expect(() =>
      shareCosts({ totalCents: 1, key: { kind: 'byMeasure', measure: 'cases' }, parties: [{ id: 'a' }] }),
    ).toThrow(RangeError);
    expect(settleYear([{ id: 'a', cents: 100 }], { a: 120 })).toEqual([{ id: 'a', dueCents: -20 }]);
    expect(settleYear([{ id: 'a', cents: 100 }], {})).toEqual([{ id: 'a', dueCents: 100 }]);
  });
});
