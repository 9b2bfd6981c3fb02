import type { Text } from '../../lang/lang.ts';
import { holds, isAssumption } from '../slices.ts';
import { civilOf, formatDay, weekdayOf } from '../time/day.ts';
import { keptAt, type Place } from './communes.ts';
import { easterSunday } from './easter.ts';
import { calendarVersion, type Holiday, holidays } from './holidays.data.ts';

export type { Place } from './communes.ts';

/** Why a day is no working day. `certain: false` = it is one according to an unconfirmed list. */
export type DayOff = {
  readonly kind: 'weekend' | 'holiday';
  readonly name: Text;
  readonly source: string;
  readonly certain: boolean;
};

const saturday: DayOff = {
  kind: 'weekend',
  name: { de: 'ein Samstag', en: 'a Saturday' },
  source: 'BGB § 193',
  certain: true,
};
const sunday: DayOff = {
  kind: 'weekend',
  name: { de: 'ein Sonntag', en: 'a Sunday' },
  source: 'BGB § 193',
  certain: true,
};

const fixedDays = new Map<number, Holiday[]>();
const easterDays = new Map<number, Holiday[]>();
for (const holiday of holidays) {
  const [table, key] =
    'easter' in holiday.on ? [easterDays, holiday.on.easter] : [fixedDays, holiday.on.month * 100 + holiday.on.day];
  table.set(key, [...(table.get(key) ?? []), holiday]);
}

/** The holiday on a day at a place, with `kept: 'unknown'` when nobody has said whether this municipality keeps it. */
export function holidayOn(
  number: number,
  place: Place,
): { readonly holiday: Holiday; readonly kept: 'yes' | 'unknown'; readonly certain: boolean } | undefined {
  const { year, month, day } = civilOf(number);
  const fixed = fixedDays.get(month * 100 + day);
  const moving = month >= 3 && month <= 6 ? easterDays.get(number - easterSunday(year)) : undefined;
  if (!fixed && !moving) return undefined;
  const iso = formatDay(number);
  let unknown: Holiday | undefined;
  for (const holiday of [...(fixed ?? []), ...(moving ?? [])]) {
    if ((holiday.land !== '*' && !place.ags.startsWith(holiday.land)) || !holds(holiday, iso)) continue;
    if (!holiday.communes) return { holiday, kept: 'yes', certain: !isAssumption(holiday.mark) };
    const local = keptAt(holiday.communes, place, iso);
    if (local?.kept === 'yes') return { holiday, kept: 'yes', certain: !isAssumption(local.row.mark) };
    if (local?.kept === 'unknown') unknown = holiday;
  }
  return unknown && { holiday: unknown, kept: 'unknown', certain: false };
}

/** Why a day is no working day at a place, or nothing. A holiday that is not known to be kept there counts as a working day. */
export function dayOff(number: number, place: Place): DayOff | undefined {
  const weekday = weekdayOf(number);
  const found = holidayOn(number, place);
  if (found?.kept === 'yes') {
    const { holiday, certain } = found;
    return { kind: 'holiday', name: holiday.name, source: holiday.source, certain };
  }
  return weekday === 5 ? saturday : weekday === 6 ? sunday : undefined;
}

/** The day itself when it is a working day, else the next one. */
export function workday(number: number, place: Place): number {
  let day = number;
  while (dayOff(day, place)) day++;
  return day;
}

const landNames: { readonly [land: string]: string } = { '03': 'NI', '09': 'BY', '16': 'TH' };

/** Which calendar counts at a place, as answers name it: `TH`, `BY`, `NI`, or `DE` where only the holidays of all Länder are known. */
export function calendarOf(place: Place): { readonly id: string; readonly version: string; readonly known: boolean } {
  const land = landNames[place.ags.slice(0, 2)];
  return { id: land ?? 'DE', version: calendarVersion, known: land !== undefined };
}
