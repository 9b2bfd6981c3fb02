import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { procedureExamples } from '../examples/procedure.data.ts';
import { overlaps } from '../slices.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { baseRates } from './base-rates.data.ts';
import { deemedApproval } from './deemed-approval.ts';
import { inaction } from './inaction.ts';
import { interest } from './interest.ts';
import { reinstatement } from './reinstatement.ts';
import { checkRemedyNotice, mayBeAutomatic } from './remedy-notice.ts';

describe('deemed approval', () => {
  const input = { ordered: true, sufficientlySpecific: true, completeOn: '2026-11-30', ags: '16051000' } as const;

  test.each(procedureExamples)('$id $text.de', (example) => {
    expect(deemedApproval(example.input)).toMatchObject(example.expected);
  });

  test('the shift of the period is a visible assumption and can be switched off', () => {
    expect(deemedApproval(input).steps.some((step) => step.assumption)).toBe(true);
    const off = { value: false, validFrom: '2018-01-01', source: '', why: { de: '', en: '' } };
    expect(deemedApproval({ ...input, parameters: { deemedApprovalShift: off } }).lastDay).toBe('2027-02-28');
  });

  test('no rule, a vague application or missing documents: no clock', () => {
    expect(deemedApproval({ ...input, ordered: false })).toMatchObject({ possible: false, approvedFrom: null });
    expect(deemedApproval({ ...input, sufficientlySpecific: false }).possible).toBe(false);
    expect(deemedApproval({ ...input, completeOn: undefined })).toMatchObject({
      possible: true,
      running: false,
      lastDay: null,
    });
  });

  test('one extension, reasoned and told in time', () => {
    const extension = { amount: 1, unit: 'month', toldOn: '2027-02-20', reasoned: true } as const;
    expect(deemedApproval({ ...input, extension })).toMatchObject({ extensionValid: true, lastDay: '2027-04-01' });
    expect(deemedApproval({ ...input, extension: { ...extension, toldOn: '2027-03-02' } })).toMatchObject({
      extensionValid: false,
      lastDay: '2027-03-01',
    });
    expect(deemedApproval({ ...input, extension: { ...extension, reasoned: false } }).extensionValid).toBe(false);
  });
});

test('inaction: action after three months, warnings before', () => {
  expect(inaction({ appliedOn: '2026-08-24' })).toMatchObject({
    actionFrom: '2026-11-25',
    warnOn: ['2026-11-07', '2026-11-17', '2026-11-22'],
  });
  expect(inaction({ appliedOn: '2026-08-24', special: { amount: 1, unit: 'month' } })).toMatchObject({
    actionFrom: '2026-09-25',
    warnOn: [],
  });
});

describe('reinstatement', () => {
  const input = { missedLastDay: '2026-05-06', obstacleEndedOn: '2026-06-06', ags: '16051000' } as const;

  test('two weeks after the obstacle, moved to a working day; request and act in the same time', () => {
    expect(reinstatement(input)).toMatchObject({
      requestUntil: '2026-06-22',
      yearEndsOn: '2027-05-07',
      open: true,
      inTime: null,
    });
    expect(reinstatement({ ...input, requestedOn: '2026-06-22' }).inTime).toBe(true);
    expect(reinstatement({ ...input, requestedOn: '2026-06-20', madeUpOn: '2026-06-23' }).inTime).toBe(false);
  });

  test('never after a year, except by force majeure', () => {
    const late = { ...input, obstacleEndedOn: '2027-05-01' } as const;
    // 6 May 2027 is Ascension Day, so that the year too ends on the next working day.
    expect(reinstatement(late).requestUntil).toBe('2027-05-07');
    expect(reinstatement({ ...late, obstacleEndedOn: '2027-06-01' }).open).toBe(false);
    expect(reinstatement({ ...late, obstacleEndedOn: '2027-06-01', forceMajeure: true })).toMatchObject({
      open: true,
      requestUntil: '2027-06-15',
    });
  });
});

test('remedy notices: complete, incomplete, missing', () => {
  const notice = { remedy: 'Widerspruch', addressee: 'Stadt Erfurt', seat: 'Erfurt', period: 'ein Monat' };
  expect(checkRemedyNotice(notice).notice).toBe('ok');
  expect(checkRemedyNotice({ ...notice, seat: ' ' })).toMatchObject({ notice: 'wrong', missing: ['seat'] });
  expect(checkRemedyNotice(undefined).notice).toBe('missing');
  expect(checkRemedyNotice({}).notice).toBe('missing');
});

test('fully automatic acts need a rule, no discretion and no individual statement', () => {
  const input = { allowedByLaw: true, discretion: false, individualStatement: false };
  expect(mayBeAutomatic(input).allowed).toBe(true);
  expect(mayBeAutomatic({ ...input, allowedByLaw: false }).allowed).toBe(false);
  expect(mayBeAutomatic({ ...input, discretion: true }).allowed).toBe(false);
  expect(mayBeAutomatic({ ...input, individualStatement: true }).allowed).toBe(false);
});

describe('interest', () => {
  test('five points above the base rate of each half-year', () => {
    const { lines, cents } = interest({ principalCents: 10_000_00, from: '2024-06-01', to: '2024-07-31' });
    expect(lines.map((line) => [line.days, line.hundredths])).toEqual([
      [30, 862],
      [31, 837],
    ]);
    // 10,000 × (8.62 % × 30 + 8.37 % × 31) / 365
    expect(cents).toBe(Math.round((1_000_000 * (0.0862 * 30 + 0.0837 * 31)) / 365));
  });

  test('a whole year, both ways of counting days, and the waiver', () => {
    const rates = [{ hundredths: 100, validFrom: '2026-01-01', source: 'x', mark: 'V' }] as const;
    const input = { principalCents: 100_000, from: '2026-01-01', to: '2026-12-31', rates };
    expect(interest(input).cents).toBe(6000);
    const parameters = {
      interestDayCount: { value: '30/360', validFrom: '2018-01-01', source: '', why: { de: '', en: '' } },
    } as const;
    expect(interest({ ...input, parameters }).cents).toBe(6000);
    expect(interest({ ...input, to: '2026-01-31', parameters }).lines[0]?.days).toBe(30);
    expect(interest({ ...input, waived: true }).cents).toBe(0);
  });

  test('property: lines sum to the total, more money or more days never less interest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_00 }),
        fc.integer({ min: parseDay('2018-01-01'), max: parseDay('2026-12-31') }),
        fc.integer({ min: 0, max: 1500 }),
        (principalCents, start, days) => {
          const [from, to] = [formatDay(start), formatDay(start + days)];
          const { cents, lines } = interest({ principalCents, from, to });
          expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(cents);
          expect(interest({ principalCents: principalCents + 100, from, to }).cents).toBeGreaterThanOrEqual(cents);
          expect(interest({ principalCents, from, to: formatDay(start + days + 1) }).cents).toBeGreaterThanOrEqual(
            cents,
          );
        },
      ),
    );
  });

  test('unknown rates are refused, rates never overlap', () => {
    expect(() => interest({ principalCents: 1, from: '2000-01-01', to: '2000-01-02' })).toThrow(RangeError);
    expect(overlaps(baseRates)).toEqual([]);
  });
});
