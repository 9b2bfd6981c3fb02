import { holds } from '../slices.ts';
import type { Day } from '../time/day.ts';
import { type CommuneRow, communeRows } from './communes.data.ts';
import type { CommuneList } from './holidays.data.ts';

/** The seat of the acting authority: its municipality and, where a holiday is kept only in places, the part of it. */
export type Place = { readonly ags: string; readonly part?: string };

export type Kept = { readonly kept: 'yes' | 'no' | 'unknown'; readonly row: CommuneRow };

// Longest prefix first, so that the first row that fits is the one that decides.
const byList = new Map<CommuneList, readonly CommuneRow[]>();
for (const row of communeRows) byList.set(row.list, [...(byList.get(row.list) ?? []), row]);
for (const [list, rows] of byList)
  byList.set(
    list,
    [...rows].sort((a, b) => b.prefix.length - a.prefix.length),
  );

/** Whether a place keeps a local holiday on a day. */
export function keptAt(list: CommuneList, place: Place, day: Day): Kept | undefined {
  for (const row of byList.get(list) ?? []) {
    if (!place.ags.startsWith(row.prefix) || !holds(row, day)) continue;
    if (row.kept !== 'parts') return { kept: row.kept, row };
    if (place.part === undefined) return { kept: 'unknown', row };
    return { kept: row.parts?.includes(place.part) ? 'yes' : 'no', row };
  }
  return undefined;
}
