import type { Scope, Value } from '../feel/index.ts';
import { findCoSigners } from './co-signers.ts';
import { computeValues } from './computed.ts';
import { applyRule, rememberListRules, rememberRules } from './evaluate-rules.ts';
import { addError, holds, type MutableValues, type Run } from './evaluation-run.ts';
import type { Problem, Reading } from './fields/kind.ts';
import type {
  Answers,
  CompiledField,
  CompiledGroup,
  CompiledPackage,
  Evaluation,
  FormContext,
  PlaceAnswer,
  Row,
} from './form.types.ts';
import { type Place, rowPlace } from './location.ts';
import { engineMessage, fieldMessage } from './messages.ts';
import { contextScope, readAnswer } from './read-answer.ts';
import { lockedPaths, withRegisters } from './registers.ts';

/** Steps of the expression language and rows that one evaluation of a whole form may take. */
export const evaluationLimits = { steps: 200_000, rows: 2_000 };

/**
 * Package + answers + context → what is reachable, visible, wrong and computed. Pure and total: any JSON is accepted as answers,
 * the same input gives the same output, and pruned answers evaluate to themselves.
 */
export function evaluate(pkg: CompiledPackage, given: unknown, context: FormContext): Evaluation {
  const run: Run = {
    pkg,
    context,
    budget: { left: evaluationLimits.steps },
    rowsLeft: evaluationLimits.rows,
    overspent: false,
    visible: new Set(),
    errors: [],
    rules: [],
  };
  const facts = contextScope(pkg, context);
  const root: MutableValues = {};
  const scope: Scope = { values: root, parent: facts };
  for (const step of pkg.steps) for (const group of step.groups) root[group.id] = group.repeat ? [] : null;
  const answers: Answers = {};
  const steps: string[] = [];
  const record = asRecord(withRegisters(given, context.registers));
  for (const step of pkg.steps) {
    if (!holds(run, step.when, scope)) continue;
    steps.push(step.id);
    for (const group of step.groups) {
      const at = { path: group.id, step: step.id, location: step.id, page: '' };
      const read = readGroup(run, group, own(record, group.id), scope, at);
      if (!read) continue;
      answers[group.id] = read.answers;
      root[group.id] = read.values;
    }
  }
  const computed = computeValues(run, scope);
  // Rules see them, too; conditions may not name them, so they come in only now.
  root.computed = computed;
  for (const apply of run.rules) apply();
  const last = steps.at(-1) ?? 'review';
  for (const rule of pkg.rules) applyRule(run, rule, scope, { path: '', step: last, location: last, page: '' });
  if (run.overspent)
    addError(
      run,
      { step: last, location: last },
      { path: '', code: 'tooMuch', message: engineMessage('tooMuch', {}, context.lang) },
    );
  return {
    steps: [...steps, 'review'],
    visible: run.visible,
    answers,
    errors: run.errors,
    locked: lockedPaths(context.registers, run.visible),
    openSteps: new Set(run.errors.map((error) => error.step)),
    computed,
    coSigners: findCoSigners(run, root, scope, answers),
  };
}

function readGroup(
  run: Run,
  group: CompiledGroup,
  raw: unknown,
  scope: Scope,
  at: Place,
): { answers: Row | Row[]; values: Value } | undefined {
  if (!holds(run, group.when, scope)) return undefined;
  if (!group.repeat) return readRow(run, group, asRecord(raw), scope, at);
  const rows = (Array.isArray(raw) ? raw : []).slice(0, Math.max(0, run.rowsLeft));
  if (Array.isArray(raw) && raw.length > rows.length) run.overspent = true;
  run.rowsLeft -= rows.length;
  const values: Value[] = [];
  const places: Place[] = [];
  const answers = rows.map((row, index) => {
    const place = rowPlace(at, index);
    // A field of the row may have one of these names; it is nearer.
    const own: Scope = { values: { row: index + 1, rows: values }, parent: scope };
    const read = readRow(run, group, asRecord(row), own, place, index);
    values.push(read.values);
    places.push(place);
    return read.answers;
  });
  const { min, max } = group.repeat;
  if (rows.length < min) reportCount(run, at, 'tooFew', { min });
  if (rows.length > max) reportCount(run, at, 'tooMany', { max, over: rows.length - max });
  rememberListRules(run, group, values, places);
  return { answers, values };
}

function reportCount(run: Run, at: Place, code: string, params: Problem['params']): void {
  addError(run, at, { path: at.path, code, message: engineMessage(code, params, run.context.lang) }, '-add');
}

function readRow(
  run: Run,
  group: CompiledGroup,
  raw: Record<string, unknown>,
  parent: Scope,
  at: Place,
  index?: number,
): { answers: Row; values: MutableValues } {
  const values: MutableValues = {};
  for (const field of group.fields) values[field.id] = null;
  for (const child of group.groups) values[child.id] = child.repeat ? [] : null;
  const scope: Scope = { values, parent };
  const answers: Row = {};
  for (const field of group.fields) {
    if (!holds(run, field.when, scope)) continue;
    readField(run, field, own(raw, field.id), scope, `${at.path}.${field.id}`, at, answers, values);
  }
  for (const child of group.groups) {
    const place = { ...at, path: `${at.path}.${child.id}` };
    const read = readGroup(run, child, own(raw, child.id), scope, place);
    if (!read) continue;
    (answers as Record<string, unknown>)[child.id] = read.answers;
    values[child.id] = read.values;
  }
  rememberRules(run, group, scope, at, index);
  return { answers, values };
}

function readField(
  run: Run,
  field: CompiledField,
  raw: unknown,
  scope: Scope,
  path: string,
  at: Place,
  answers: Row,
  values: MutableValues,
): void {
  const reading = readAnswer(run, field, raw, scope);
  // A field that only the server fills is not shown while it is empty, so nobody is asked for what they may not enter.
  if (reading.kind === 'empty' && field.readonly) return;
  run.visible.add(path);
  if (field.type === 'info') return;
  answers[field.id] = reading.kind === 'empty' ? null : reading.value;
  if (reading.kind === 'value') values[field.id] = reading.typed;
  const problems: Problem[] =
    reading.kind === 'wrong'
      ? reading.problems
      : reading.kind === 'empty' && field.required
        ? [{ code: 'missing' }]
        : placeProblems(run, field, reading);
  for (const problem of problems) {
    const full = problem.part ? `${path}.${problem.part}` : path;
    const message = fieldMessage(run.pkg, field, problem, run.context.lang);
    addError(run, at, { path: full, code: problem.code, message });
  }
}

/** Whether the authority of a row can be reached; asked only for the field that says who gets the row. */
function placeProblems(run: Run, field: CompiledField, reading: Reading): Problem[] {
  if (run.pkg.each?.field !== field || reading.kind !== 'value') return [];
  const { ags, name = '' } = reading.value as PlaceAnswer;
  const found = ags === undefined ? undefined : run.context.checkPlace?.(ags);
  return found ? [{ code: found.code, params: { name, authority: found.authority } }] : [];
}

function asRecord(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
