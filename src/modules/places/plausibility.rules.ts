import type { Areas, Municipality, Succession } from './areas.schema.ts';
import type { OfficialList } from './gv100ad.rules.ts';

export type HoldReason =
  | 'inhabitants-drop'
  | 'area-drop'
  | 'vanished'
  | 'association-unknown'
  | 'unknown-ags'
  | 'too-few';

/** A row that waits for an editor: what is known, what the file says, and why it looks wrong. */
export type Held = {
  readonly key: string;
  readonly reason: HoldReason;
  readonly known: unknown;
  readonly incoming: unknown;
};

export type Comparison = {
  /** The present municipalities after the import. */
  readonly municipalities: readonly Municipality[];
  readonly held: readonly Held[];
  readonly added: number;
  readonly changed: number;
};

/**
 * Compares a new list with what is known: a fall of inhabitants or area by more than half, a municipality that is missing without a
 * successor, or one in an association without a record keeps its known state and is held for release.
 */
export function compareLists(known: Areas, incoming: OfficialList): Comparison {
  const present = new Map(known.municipalities.filter(({ validTo }) => !validTo).map((area) => [area.ags, area]));
  const followed = new Set(known.successions.map(({ oldAgs }: Succession) => oldAgs));
  const associations = new Set(incoming.associations.map(({ key }) => key));
  const held: Held[] = [];
  const municipalities: Municipality[] = [];
  let added = 0;
  let changed = 0;
  for (const area of incoming.municipalities) {
    const before = present.get(area.ags);
    present.delete(area.ags);
    const reason = findReason(before, area, associations);
    if (reason) held.push({ key: area.ags, reason, known: before ?? null, incoming: area });
    if (reason) {
      if (before) municipalities.push(before);
      continue;
    }
    if (!before) added += 1;
    else if (describe(before) !== describe(area)) changed += 1;
    municipalities.push({ ...area, validFrom: before && before.ars === area.ars ? before.validFrom : null });
  }
  for (const before of present.values()) {
    if (followed.has(before.ags)) continue;
    held.push({ key: before.ags, reason: 'vanished', known: before, incoming: null });
    municipalities.push(before);
  }
  return { municipalities, held, added, changed };
}

function findReason(
  before: Municipality | undefined,
  area: Municipality,
  associations: ReadonlySet<string>,
): HoldReason | undefined {
  if (area.associationKey && !associations.has(area.associationKey)) return 'association-unknown';
  if (before && fellByHalf(before.inhabitants, area.inhabitants)) return 'inhabitants-drop';
  if (before && fellByHalf(before.hectares, area.hectares)) return 'area-drop';
  return undefined;
}

/** Also true when the number has gone. */
const fellByHalf = (before: number | null, now: number | null): boolean =>
  before !== null && before > 0 && (now ?? 0) < before / 2;

const describe = ({ name, kind, ars }: Municipality): string => [name, kind, ars].join(' ');
