import type { Areas, Municipality } from './areas.schema.ts';
import { foldName, foldPlain, stripKindWords, wholeNames } from './names.rules.ts';
import type { MatchKind } from './search.schema.ts';

type NameEntry = {
  readonly ags: string;
  /** Whole names, folded. */
  readonly names: readonly string[];
  readonly kind: 'name' | 'former-name' | 'association';
  /** Shown with a hit that is not the present name. */
  readonly shown?: string;
};

export type NameIndex = readonly NameEntry[];

export type NameHit = { readonly ags: string; readonly match: MatchKind; readonly formerName?: string };

/** Names of present municipalities, of vanished ones with their parts, and of Verwaltungsgemeinschaften (for their members). */
export function buildNameIndex(areas: Areas, present: readonly Municipality[]): NameIndex {
  const names = present.map(({ ags, name }): NameEntry => ({ ags, names: wholeNames(name), kind: 'name' }));
  const same = new Set(names.flatMap((entry) => entry.names.map((name) => `${entry.ags} ${name}`)));
  const former = areas.successions.flatMap(({ oldName, newAgs, parts }) =>
    [oldName, ...parts]
      .filter((name) => !same.has(`${newAgs} ${foldName(name)}`))
      .map((name): NameEntry => ({ ags: newAgs, names: wholeNames(name), kind: 'former-name', shown: name })),
  );
  const vgs = new Map(areas.associations.filter(({ kind }) => kind === 'vg').map((vg) => [vg.key, vg]));
  const members = present.flatMap(({ ags, associationKey }): NameEntry[] => {
    const vg = associationKey ? vgs.get(associationKey) : undefined;
    if (!vg) return [];
    const whole = wholeNames(vg.name);
    const all = [
      ...whole,
      ...whole.map((name) => `vg ${name}`),
      ...whole.map((name) => `verwaltungsgemeinschaft ${name}`),
    ];
    return [{ ags, names: all, kind: 'association' }];
  });
  return [...names, ...former, ...members];
}

/**
 * Finds municipalities by name. The best kind of match alone counts: a whole name beats the beginning of a name ("Gera" is not
 * "Geratal"), this beats the beginning of a later word, and only when nothing else fits a similar spelling is tried.
 */
export function findByName(index: NameIndex, query: string): NameHit[] {
  const forms = [
    ...new Set([stripKindWords(foldName(query)), foldName(query), foldPlain(stripKindWords(foldName(query)))]),
  ];
  if (!forms[0]) return [];
  const match = (test: (name: string, form: string) => boolean) =>
    index.filter((entry) => entry.names.some((name) => forms.some((form) => test(name, form))));
  const whole = match((name, form) => name === form);
  if (whole.length > 0) return toHits(preferPresent(whole), 'name');
  const prefix = match((name, form) => name.startsWith(form)).filter(({ kind }) => kind !== 'association');
  if (prefix.length > 0) return toHits(prefix, 'prefix');
  const word = match((name, form) => name.includes(` ${form}`)).filter(({ kind }) => kind !== 'association');
  if (word.length > 0) return toHits(word, 'word');
  const form = forms[0];
  const allowed = form.length >= 8 ? 2 : form.length >= 5 ? 1 : 0;
  return allowed === 0
    ? []
    : toHits(
        match((name) => isWithin(name, form, allowed)),
        'similar',
      );
}

/** A municipality of this name beats a vanished one and a Verwaltungsgemeinschaft of the same name. */
function preferPresent(entries: NameEntry[]): NameEntry[] {
  const present = entries.filter(({ kind }) => kind === 'name');
  if (present.length > 0) return present;
  const former = entries.filter(({ kind }) => kind === 'former-name');
  return former.length > 0 ? former : entries;
}

function toHits(entries: NameEntry[], match: MatchKind): NameHit[] {
  const hits = new Map<string, NameHit>();
  for (const { ags, kind, shown } of entries) {
    if (hits.has(ags)) continue;
    hits.set(ags, kind === 'name' ? { ags, match } : { ags, match: kind, ...(shown ? { formerName: shown } : {}) });
  }
  return [...hits.values()];
}

/** Whether two words differ by at most `limit` changed, missing, added or swapped letters. */
function isWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return false;
    before = last;
    last = row;
  }
  return last[b.length]! <= limit;
}
