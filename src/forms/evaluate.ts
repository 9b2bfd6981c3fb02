import { type Budget, type Compiled, type Day, FeelError, type Scope, toDay, type Value } from '../feel/index.ts';
import type { Problem } from './fields/kind.ts';
import { kinds } from './fields/kinds.ts';
import type {
  Answers,
  CompiledField,
  CompiledGroup,
  CompiledPackage,
  CompiledRule,
  Evaluation,
  FormContext,
  FormError,
  Row,
} from './form.types.ts';
import { engineMessage, fieldMessage, ruleMessage } from './messages.ts';
import { fieldIdOf } from './paths.ts';

/** Steps of the expression language and rows that one evaluation of a whole form may take. */
export const evaluationLimits = { steps: 200_000, rows: 2_000 };

type MutableValues = { [name: string]: Value };
type Run = {
  pkg: CompiledPackage;
  context: FormContext;
  budget: Budget;
  rowsLeft: number;
  overspent: boolean;
  visible: Set<string>;
  errors: FormError[];
  /** Rules see the whole form, so they wait until all answers are read. */
  rules: { rule: CompiledRule; scope: Scope; path: string; step: string; location: string }[];
};
/** Where the walk is: prefix of paths, step, page. */
type At = { path: string; step: string; location: string };

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
  const record = asRecord(given);
  for (const step of pkg.steps) {
    if (!holds(run, step.when, scope)) continue;
    steps.push(step.id);
    for (const group of step.groups) {
      const at = { path: group.id, step: step.id, location: step.id };
      const read = readGroup(run, group, own(record, group.id), scope, at);
      if (!read) continue;
      answers[group.id] = read.answers;
      root[group.id] = read.values;
    }
  }
  for (const { rule, scope: own, path, step, location } of run.rules) applyRule(run, rule, own, path, step, location);
  const computed = compute(run, scope);
  const last = steps.at(-1) ?? 'review';
  for (const rule of pkg.rules)
    applyRule(run, rule, { values: { computed }, parent: scope }, rule.at, stepOf(pkg, rule.at) ?? last);
  if (run.overspent)
    addError(run, '', 'tooMuch', engineMessage('tooMuch', {}, context.lang), { path: '', step: last, location: last });
  return {
    steps: [...steps, 'review'],
    visible: run.visible,
    answers,
    errors: run.errors,
    openSteps: new Set(run.errors.map((error) => error.step)),
    computed,
  };
}

function contextScope(pkg: CompiledPackage, context: FormContext): Scope {
  const defaults = Object.fromEntries((pkg.service.parameters ?? []).map(({ key, default: value }) => [key, value]));
  const today: Day | null = toDay(context.today);
  return {
    values: {
      today,
      place: (context.place ?? null) as Value,
      authority: context.authority ?? null,
      parameters: { ...defaults, ...context.parameters },
      draft: context.draft ?? null,
      account: context.account ?? null,
    },
  };
}

function readGroup(
  run: Run,
  group: CompiledGroup,
  raw: unknown,
  scope: Scope,
  at: At,
): { answers: Row | Row[]; values: Value } | undefined {
  if (!holds(run, group.when, scope)) return undefined;
  if (!group.repeat) return readRow(run, group, asRecord(raw), scope, at);
  const rows = (Array.isArray(raw) ? raw : []).slice(0, Math.max(0, run.rowsLeft));
  if (Array.isArray(raw) && raw.length > rows.length) run.overspent = true;
  run.rowsLeft -= rows.length;
  const read = rows.map((row, index) => {
    const location = at.location === at.step ? `${at.step}/${index}` : `${at.location}/${group.id}/${index}`;
    return readRow(run, group, asRecord(row), scope, { path: `${at.path}[${index}]`, step: at.step, location });
  });
  const { min, max } = group.repeat;
  const { lang } = run.context;
  if (rows.length < min) addError(run, `${at.path}`, 'tooFew', engineMessage('tooFew', { min }, lang), at, 'add');
  if (rows.length > max)
    addError(run, `${at.path}`, 'tooMany', engineMessage('tooMany', { max, over: rows.length - max }, lang), at, 'add');
  return { answers: read.map((row) => row.answers), values: read.map((row) => row.values) };
}

function readRow(
  run: Run,
  group: CompiledGroup,
  raw: Record<string, unknown>,
  parent: Scope,
  at: At,
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
    const read = readGroup(run, child, own(raw, child.id), scope, { ...at, path: `${at.path}.${child.id}` });
    if (!read) continue;
    (answers as Record<string, unknown>)[child.id] = read.answers;
    values[child.id] = read.values;
  }
  for (const rule of group.rules)
    run.rules.push({ rule, scope, path: `${at.path}.${rule.at}`, step: at.step, location: at.location });
  return { answers, values };
}

function readField(
  run: Run,
  field: CompiledField,
  raw: unknown,
  scope: Scope,
  path: string,
  at: At,
  answers: Row,
  values: MutableValues,
): void {
  const limits = { min: resultOf(run, field.min, scope), max: resultOf(run, field.max, scope) };
  const reading = kinds[field.type].read(field, raw, run.context, limits);
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
        : [];
  for (const problem of problems) {
    const full = problem.part ? `${path}.${problem.part}` : path;
    addError(run, full, problem.code, fieldMessage(run.pkg, field, problem, run.context.lang), at);
  }
}

function applyRule(run: Run, rule: CompiledRule, scope: Scope, path: string, step: string, location = step): void {
  const broken =
    (rule.unless && resultOf(run, rule.unless, scope) === false) ||
    (rule.when && resultOf(run, rule.when, scope) === true);
  // One mistake per field is enough: a rule keeps quiet where the answer itself could not be read.
  if (!broken || run.errors.some((error) => error.path === path)) return;
  addError(run, path, rule.error, ruleMessage(run.pkg, rule.error, run.context.lang), { path, step, location });
}

function compute(run: Run, parent: Scope): MutableValues {
  const computed: MutableValues = {};
  const scope: Scope = { values: { computed }, parent };
  for (const { source, value } of run.pkg.computed) {
    const result = resultOf(run, value, scope);
    const whole = source.type === 'money' || source.type === 'integer';
    computed[source.id] = whole && typeof result === 'number' ? Math.round(result) : result;
  }
  return computed;
}

function addError(run: Run, path: string, code: string, message: string, at: At, suffix?: string): void {
  const fieldId = suffix ? `${fieldIdOf(path)}-${suffix}` : fieldIdOf(path);
  run.errors.push({ path, fieldId, code, message, step: at.step, location: at.location });
}

/** A condition holds when it is exactly true; null and the end of the budget count as not. */
function holds(run: Run, condition: Compiled | undefined, scope: Scope): boolean {
  return condition === undefined || resultOf(run, condition, scope) === true;
}

function resultOf(run: Run, expression: Compiled | undefined, scope: Scope): Value {
  if (!expression) return null;
  try {
    return expression.evaluate(scope, run.budget);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    run.overspent = true;
    return null;
  }
}

function stepOf(pkg: CompiledPackage, path: string): string | undefined {
  const root = path.split(/[.[]/)[0];
  return pkg.steps.find((step) => step.groups.some((group) => group.id === root))?.id;
}

function asRecord(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
