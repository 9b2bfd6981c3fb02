import { rowTitle } from './describe.ts';
import type { Answers, CompiledPackage, PlaceAnswer, Row } from './form.types.ts';
import type { FormLang } from './package.types.ts';

/** One row that says itself who gets it. */
export type PlaceRow = { index: number; ags: string | null; title: string };

/** The rows that go to the authority of their place, with the heading that people see; empty for a form with one recipient. */
export function placeRows(pkg: CompiledPackage, answers: Answers, lang: FormLang): PlaceRow[] {
  const { each } = pkg;
  const rows = each && answers[each.group.id];
  if (!each || !Array.isArray(rows)) return [];
  return rows.map((row, index) => ({
    index,
    ags: (row[each.field.id] as PlaceAnswer | null)?.ags ?? null,
    title: rowTitle(pkg, each.group, row, index, lang, each.step),
  }));
}

/** The answers that concern one recipient: everything shared and its own rows, nothing of the other rows. */
export function partOf(pkg: CompiledPackage, answers: Answers, indexes: readonly number[]): Answers {
  const id = pkg.each?.group.id;
  if (id === undefined) return answers;
  const rows = (answers[id] as Row[]).filter((_, index) => indexes.includes(index));
  return { ...answers, [id]: rows };
}
