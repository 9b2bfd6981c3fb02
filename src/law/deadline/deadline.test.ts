import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOff } from '../calendar/calendar.ts';
import { deadlineExamples } from '../examples/deadline.data.ts';
import { daysInMonth, formatDay, parseDay } from '../time/day.ts';
import { type DeadlineInput, deadline } from './deadline.ts';
import { appointment, deadlineInHours, oneStopReceipt, receipt, splitPeriod } from './exact.ts';
import { deadlineSetByAuthority, extendDeadline } from './extension.ts';
import { periodEnd, type Unit } from './period.ts';

const units: Unit[] = ['day', 'week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year'];
const places = ['16051000', '16061045', '16064074', '09162000', '09761000', '09471000', '03241001', '05315000'];
const day = fc.integer({ min: parseDay('2018-01-01'), max: parseDay('2040-12-31') }).map(formatDay);
const anyInput = fc.record({
  event: day,
  start: fc.constantFrom('event', 'dayStart'),
  amount: fc.integer({ min: 1, max: 24 }),
  unit: fc.constantFrom(...units),
  ags: fc.constantFrom(...places),
  shift: fc.boolean(),
}) as fc.Arbitrary<DeadlineInput>;

describe('examples of the legal notes', () => {
  test.each(deadlineExamples)('$id $text.de', ({ input, expected }) => {
    expect(deadline(input)).toMatchObject(expected);
  });

  test('D9: a period set by the authority begins on the day after notification', () => {
    const answer = deadlineSetByAuthority({ notifiedOn: '2026-11-24', amount: 14, unit: 'day', ags: '16051000' });
    expect(answer.lastDay).toBe('2026-12-08');
    expect(answer.steps[0]?.rule).toBe('R-FRI-08');
  });

  test('the steps name start, raw end, holiday with calendar and version, and the shifted end', () => {
    const { steps, rawLastDay, endsAt } = deadline({
      event: '2025-07-08',
      start: 'event',
      amount: 1,
      unit: 'month',
      ags: '09761000',
      shift: true,
    });
    expect(steps.map((step) => step.rule)).toEqual([
      'R-FRI-01',
      'R-FRI-02',
      'R-FRI-11',
      'R-FRI-06',
      'R-FRI-06',
      'R-FRI-06',
    ]);
    expect(steps[2]?.text.de).toContain('Augsburger Friedensfest (Kalender BY, Stand 2026-11)');
    expect([rawLastDay, endsAt]).toEqual(['2025-08-08', '2025-08-12T00:00:00+02:00']);
  });
});

describe('the paragraphs one by one', () => {
  const raw = (event: string, start: 'event' | 'dayStart', amount: number, unit: Unit, half = false) =>
    formatDay(periodEnd(parseDay(event), start, amount, unit, half));

  test.each([
    ['2026-01-31', 'event', 1, 'month', '2026-02-28'],
    ['2028-01-31', 'event', 1, 'month', '2028-02-29'],
    ['2026-01-31', 'dayStart', 1, 'month', '2026-02-28'],
    ['2026-01-29', 'dayStart', 1, 'month', '2026-02-28'],
    ['2026-03-01', 'dayStart', 1, 'month', '2026-03-31'],
    ['2026-01-01', 'dayStart', 1, 'year', '2026-12-31'],
    ['2028-02-29', 'event', 1, 'year', '2029-02-28'],
    ['2026-11-30', 'event', 1, 'quarter', '2027-02-28'],
    ['2026-08-31', 'event', 1, 'halfYear', '2027-02-28'],
    ['2026-06-01', 'dayStart', 2, 'week', '2026-06-14'],
    ['2026-06-01', 'event', 2, 'week', '2026-06-15'],
    ['2026-06-01', 'dayStart', 1, 'day', '2026-06-01'],
    ['2026-06-05', 'event', 2, 'halfMonth', '2026-07-05'],
  ] as const)('%s %s %i %s ends on %s', (event, start, amount, unit, end) => {
    expect(raw(event, start, amount, unit)).toBe(end);
  });

  test('the half month is counted last', () => {
    expect(raw('2026-01-31', 'event', 1, 'month', true)).toBe('2026-03-15');
  });

  test('benefit periods and expressly fixed ends are not moved, and the answer says why', () => {
    const input = {
      event: '2026-01-31',
      start: 'event',
      amount: 1,
      unit: 'month',
      ags: '16051000',
      shift: true,
    } as const;
    expect(deadline({ ...input, fixed: 'benefitPeriod' })).toMatchObject({ lastDay: '2026-02-28' });
    expect(deadline({ ...input, fixed: 'expresslyFixed' }).steps.at(-1)?.rule).toBe('R-FRI-07');
    expect(deadline({ ...input, shift: false }).lastDay).toBe('2026-02-28');
  });

  test('an extension runs from the end of the old period and may be retroactive', () => {
    const answer = extendDeadline({
      oldLastDay: '2026-03-02',
      amount: 2,
      unit: 'week',
      ags: '16051000',
      shift: true,
      decidedOn: '2026-03-05',
    });
    expect(answer.lastDay).toBe('2026-03-16');
    expect(answer.steps).toHaveLength(2);
  });

  test('hours, appointments, split periods, receipt and the one-stop body', () => {
    expect(deadlineInHours({ event: '2026-12-24T10:20:00+01:00', hours: 48 }).endsAt).toBe('2026-12-26T11:00:00+01:00');
    expect(deadlineInHours({ event: '2026-03-28T12:00:00+01:00', hours: 24 }).endsAt).toBe('2026-03-29T13:00:00+02:00');
    expect(appointment({ on: '2026-12-25', ags: '16051000' })).toMatchObject({ on: '2026-12-25', dayOff: true });
    expect(appointment({ on: '2026-12-28', ags: '16051000' }).dayOff).toBe(false);
    expect(splitPeriod({ amount: 2, unit: 'month', usedDays: 21 })).toMatchObject({ days: 60, leftDays: 39 });
    expect(splitPeriod({ amount: 1, unit: 'year', usedDays: 400 })).toMatchObject({ days: 365, leftDays: 0 });
    expect(receipt({ arrivedAt: '2026-06-30T22:30:00Z' })).toMatchObject({
      day: '2026-07-01',
      utc: '2026-06-30T22:30:00Z',
    });
    expect(oneStopReceipt({ arrivedOn: '2026-11-27' })).toMatchObject({
      authorityReceivedOn: '2026-11-30',
      ownDeadlineKeptOn: '2026-11-27',
    });
  });

  test('an unknown local holiday and an unknown Land are visible assumptions', () => {
    const input = { start: 'event', amount: 1, unit: 'day', shift: true } as const;
    const local = deadline({ ...input, event: '2026-06-03', ags: '16064074' });
    expect(local.lastDay).toBe('2026-06-04');
    expect(local.steps.at(-1)).toMatchObject({ assumption: true });
    expect(local.steps.at(-1)?.text.de).toMatch(/^Annahme: /);
    expect(deadline({ ...input, event: '2026-06-03', ags: '05315000' }).steps.at(-1)?.assumption).toBe(true);
  });
});

describe('properties', () => {
  test('with shift the last day is never a weekend or holiday, and shifting again changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { lastDay, rawLastDay } = deadline({ ...input, shift: true });
        expect(dayOff(parseDay(lastDay), input)).toBeUndefined();
        expect(lastDay >= rawLastDay).toBe(true);
        const again = deadline({
          event: lastDay,
          start: 'dayStart',
          amount: 1,
          unit: 'day',
          ags: input.ags,
          shift: true,
        });
        expect(again.lastDay).toBe(lastDay);
      }),
    );
  });

  test('a later event never ends earlier, a longer period never ends earlier', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 400 }), (input, later) => {
        const { lastDay } = deadline(input);
        expect(deadline({ ...input, event: formatDay(parseDay(input.event) + later) }).lastDay >= lastDay).toBe(true);
        expect(deadline({ ...input, amount: input.amount + 1 }).lastDay >= lastDay).toBe(true);
      }),
    );
  });

  test('counting back finds the event: days and weeks exactly, months by their number', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const end = parseDay(deadline({ ...input, shift: false }).lastDay);
        const begin = parseDay(input.event) - (input.start === 'dayStart' ? 1 : 0);
        if (input.unit === 'day') expect(end - input.amount).toBe(begin);
        else if (input.unit === 'week') expect((end - begin) / 7).toBe(input.amount);
        else if (input.unit === 'halfMonth') expect((end - begin) / 15).toBe(input.amount);
        else if (input.start === 'event') {
          const [from, to] = [input.event, formatDay(end)];
          const lengthOfLast = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
          expect(Number(to.slice(8))).toBe(Math.min(Number(from.slice(8)), lengthOfLast));
        }
      }),
    );
  });

  test('a period that begins with the start of a day ends one day before the one from an event', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.constantFrom('day', 'week'), (event, amount, unit) => {
        const input = { event, amount, unit: unit as Unit, ags: '16051000', shift: false };
        const [a, b] = [deadline({ ...input, start: 'event' }), deadline({ ...input, start: 'dayStart' })];
        expect(parseDay(a.lastDay) - parseDay(b.lastDay)).toBe(1);
      }),
    );
  });

  test('every step names rule, paragraphs, source and both languages', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const step of deadline(input).steps) {
          expect(step.paragraphs.length).toBeGreaterThan(0);
          expect(step.source && step.text.de && step.text.en).toBeTruthy();
          expect(step.text.de).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });
});
