import type { Scope, Value } from '../feel/index.ts';
import { addError, type Run, resultOf } from './evaluation-run.ts';
import type { CompiledGroup, CompiledRule, RuleTarget } from './form.types.ts';
import type { Place } from './location.ts';
import { ruleMessage } from './messages.ts';

/** Remembers the rules of a group for the end, seen from one of its rows. `row` counts from 0; undefined outside of a list. */
export function rememberRules(run: Run, group: CompiledGroup, scope: Scope, at: Place, row?: number): void {
  for (const rule of group.rules) {
    if (!rule.unique) run.rules.push(() => applyRule(run, rule, scope, at, row));
  }
}

/** Remembers the rules about all rows of a list. */
export function rememberListRules(
  run: Run,
  group: CompiledGroup,
  rows: readonly Value[],
  places: readonly Place[],
): void {
  for (const rule of group.rules) {
    if (rule.unique) run.rules.push(() => findTwins(run, rule, rule.unique!, rows, places));
  }
}

/** Shows the mistake at every field it names, when the rule is broken. `at.path` is the row, empty for the form. */
export function applyRule(run: Run, rule: CompiledRule, scope: Scope, at: Place, row?: number): void {
  const broken =
    (rule.unless && resultOf(run, rule.unless, scope) === false) ||
    (rule.when && resultOf(run, rule.when, scope) === true);
  if (broken) showMistake(run, rule, at, row === undefined ? {} : { row: row + 1 });
}

/** A row that answers as an earlier one did. Rows without one of the answers are left out. */
function findTwins(
  run: Run,
  rule: CompiledRule,
  fields: readonly string[],
  rows: readonly Value[],
  places: readonly Place[],
): void {
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const answers = fields.map((id) => (row as { [id: string]: Value })[id] ?? null);
    if (answers.includes(null)) continue;
    const key = JSON.stringify(answers).toLocaleLowerCase('de');
    const other = seen.get(key);
    if (other === undefined) seen.set(key, index);
    else showMistake(run, rule, places[index]!, { row: index + 1, other: other + 1 });
  }
}

function showMistake(run: Run, rule: CompiledRule, at: Place, params: Record<string, number>): void {
  const targets = rule.at.map(({ path, kind }) => ({ path: at.path === '' ? path : `${at.path}.${path}`, kind }));
  const shown = targets.filter(({ path, kind }) => kind === 'list' || run.visible.has(path));
  const message = ruleMessage(run.pkg, rule.error, run.context.lang, params);
  const places = shown.length > 0 ? shown : targets.slice(0, 1);
  // One mistake per field is enough: a rule keeps quiet where the answer itself could not be read.
  if (places.some(({ path }) => run.errors.some((error) => error.path === path || error.path.startsWith(`${path}.`))))
    return;
  for (const { path, kind } of places) {
    const place = at.path === '' ? { ...at, ...pageOf(run, path) } : at;
    addError(run, place, { path, code: rule.error, message, rule: `${rule.id} ${at.path}` }, suffixes[kind]);
  }
}

/** What of a target has an id on the page: the button of a list, the first input of an address. */
const suffixes: { readonly [K in RuleTarget['kind']]: string } = { field: '', address: '-line', list: '-add' };

/** The step that asks what a path of the form names. */
function pageOf(run: Run, path: string): Pick<Place, 'step' | 'location'> {
  const root = path.split('.')[0];
  const step = run.pkg.steps.find((candidate) => candidate.groups.some((group) => group.id === root))?.id ?? 'review';
  return { step, location: step };
}
