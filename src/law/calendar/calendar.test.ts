import { describe, expect, test } from 'vitest';
import { overlaps } from '../slices.ts';
import { formatDay, parseDay, weekdayOf } from '../time/day.ts';
import { calendarOf, dayOff, holidayOn, workday } from './calendar.ts';
import { communeRows } from './communes.data.ts';
import { keptAt } from './communes.ts';
import { easterSunday } from './easter.ts';
import { holidays } from './holidays.data.ts';

const erfurt = { ags: '16051000' };
const augsburg = { ags: '09761000' };
const off = (day: string, ags: string, part?: string) => dayOff(parseDay(day), { ags, part })?.name.de;

describe('days', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(formatDay(easterSunday(year))).toBe(day);
  });

  test('day numbers agree with the platform calendar for two centuries', () => {
    for (let number = parseDay('1900-01-01'); number <= parseDay('2100-01-01'); number += 1) {
      const date = new Date(number * 86_400_000);
      if (formatDay(number) !== date.toISOString().slice(0, 10)) throw new Error(`${number}`);
      if (weekdayOf(number) !== (date.getUTCDay() + 6) % 7) throw new Error(`weekday ${number}`);
    }
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-01', '2026-01-00', 'x', '2026-01-01T00:00:00Z', '20a6-01-01'])(
    '%s is refused',
    (day) => {
      expect(() => parseDay(day)).toThrow(RangeError);
    },
  );
});

describe('holidays', () => {
  test.each([
    ['2026-09-20', '16051000', 'Weltkindertag'],
    ['2018-09-20', '16051000', undefined],
    ['2027-09-20', '09162000', undefined],
    ['2026-10-31', '16051000', 'Reformationstag'],
    ['2026-10-31', '03241001', 'Reformationstag'],
    ['2017-10-31', '03241001', 'Reformationstag (einmalig)'],
    ['2016-10-31', '03241001', undefined],
    ['2017-10-31', '09162000', 'Reformationstag (einmalig)'],
    ['2025-10-31', '09162000', undefined],
    ['2025-08-08', '09761000', 'Augsburger Friedensfest'],
    ['2025-08-08', '09162000', undefined],
    ['2025-08-15', '09162000', 'Mariä Himmelfahrt'],
    ['2025-08-15', '09564000', undefined],
    ['2025-08-15', '16051000', undefined],
    ['2026-06-04', '16051000', undefined],
    ['2026-06-04', '16061045', 'Fronleichnam'],
    ['2026-06-04', '09162000', 'Fronleichnam'],
    ['2026-12-24', '16051000', undefined],
    ['2026-12-31', '09162000', undefined],
    ['2026-01-06', '09162000', 'Heilige Drei Könige'],
    ['2026-01-06', '16051000', undefined],
  ])('%s at %s is %s', (day, ags, name) => {
    expect(off(day, ags)).toBe(name);
  });

  test('a holiday kept only in parts of a municipality needs the part', () => {
    expect(off('2026-06-04', '16064074', 'Heyerode')).toBe('Fronleichnam');
    expect(off('2026-06-04', '16064074', 'Wendehausen')).toBeUndefined();
    expect(holidayOn(parseDay('2026-06-04'), { ags: '16064074' })?.kept).toBe('unknown');
    expect(off('2026-06-04', '16064074')).toBeUndefined();
  });

  test('a commune missing in the Bavarian list is unknown, never silently yes', () => {
    expect(keptAt('assumption-by', { ags: '09471000' }, '2026-08-15')?.kept).toBe('unknown');
    expect(holidayOn(parseDay('2025-08-15'), { ags: '09471000' })).toMatchObject({ kept: 'unknown', certain: false });
  });

  test('there is no substitute day for a holiday on a Sunday', () => {
    expect(off('2026-09-21', '16051000')).toBeUndefined();
  });

  test('the next working day is one, and asking again changes nothing', () => {
    for (let number = parseDay('2018-01-01'); number < parseDay('2031-01-01'); number++) {
      for (const place of [erfurt, augsburg]) {
        const next = workday(number, place);
        if (dayOff(next, place) || workday(next, place) !== next || next < number) throw new Error(formatDay(number));
      }
    }
  });

  test('calendars are named; an unknown Land has only the holidays of all Länder', () => {
    expect(calendarOf(erfurt)).toEqual({ id: 'TH', version: '2026-11', known: true });
    expect(calendarOf({ ags: '05315000' }).known).toBe(false);
    expect(off('2026-05-01', '05315000')).toBe('Tag der Arbeit');
  });

  test('slices of the same holiday or the same commune row never overlap', () => {
    const groups = new Map<string, { validFrom: string; validTo?: string; source: string; mark: 'V' }[]>();
    for (const holiday of holidays) {
      const key = `${holiday.land} ${JSON.stringify(holiday.on)}`;
      groups.set(key, [...(groups.get(key) ?? []), holiday as never]);
    }
    for (const row of communeRows) {
      const key = `${row.list} ${row.prefix}`;
      groups.set(key, [...(groups.get(key) ?? []), row as never]);
    }
    for (const [key, rows] of groups) expect(overlaps(rows), key).toEqual([]);
  });
});
