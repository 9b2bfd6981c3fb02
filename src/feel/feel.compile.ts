import { FeelError } from './feel.errors.ts';
import { functions } from './feel.functions.ts';
import { type Node, type Operator, parse, type Test } from './feel.parser.ts';
import { findReferences } from './feel.references.ts';
import { compare, equal, isList, isRecord, number, type Value } from './feel.values.ts';

/** Names an expression can see; an unknown name is looked up in the parent, then it is null. */
export type Scope = { values: { readonly [name: string]: Value }; parent?: Scope };

/** Steps left for one evaluation or for several together. Each list item that is visited costs one. */
export type Budget = { left: number };

export type Compiled = {
  source: string;
  /** Free names with their path, for example `["person", "birthDate"]`; names inside a filter or a list function's item are left out. */
  references: string[][];
  /** As `references`, and every name inside a filter, be it of the item or not. */
  mentions: string[][];
  /** Total but for the budget: type errors give null, an empty budget throws FeelError `feel.budget`. */
  evaluate(scope: Scope, budget: Budget): Value;
};

type Run = (scope: Scope, budget: Budget) => Value;

/** Compiles once to closures. Throws FeelError when the expression is too large or not of the subset. */
export function compileExpression(source: string): Compiled {
  const root = parse(source);
  return { source, references: findReferences(root), mentions: findReferences(root, 'all'), evaluate: build(root) };
}

function build(node: Node): Run {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'name': {
      const { name } = node;
      return (scope) => lookUp(scope, name);
    }
    case 'path': {
      const of = build(node.of);
      const { key } = node;
      return (scope, budget) => {
        const value = of(scope, budget);
        return isList(value) ? memberOfEach(value, key, budget) : member(value, key);
      };
    }
    case 'filter':
      return buildFilter(build(node.of), build(node.by));
    case 'list': {
      const items = node.items.map(build);
      return (scope, budget) => items.map((item) => item(scope, budget));
    }
    case 'negative': {
      const of = build(node.of);
      return (scope, budget) => {
        const value = of(scope, budget);
        return typeof value === 'number' ? -value : null;
      };
    }
    case 'binary':
      return buildBinary(node.operator, build(node.left), build(node.right));
    case 'and':
      return buildLogic(build(node.left), build(node.right), false);
    case 'or':
      return buildLogic(build(node.left), build(node.right), true);
    case 'if': {
      const [condition, then, other] = [build(node.condition), build(node.then), build(node.else)];
      return (scope, budget) => (condition(scope, budget) === true ? then(scope, budget) : other(scope, budget));
    }
    case 'between': {
      const [value, low, high] = [build(node.value), build(node.low), build(node.high)];
      return (scope, budget) => within(value(scope, budget), low(scope, budget), high(scope, budget), false, false);
    }
    case 'in':
      return buildIn(build(node.value), node.tests.map(buildTest));
    case 'call':
      return buildCall(node.name, node.args.map(build), node.at);
    case 'quantified':
      return buildQuantified(node.every, node.name, build(node.list), build(node.satisfies));
  }
}

function lookUp(scope: Scope | undefined, name: string): Value {
  for (let at = scope; at; at = at.parent) if (Object.hasOwn(at.values, name)) return at.values[name] ?? null;
  return null;
}

function member(value: Value, key: string): Value {
  return isRecord(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

/** The values of all items in one list: rows within rows (`members.incomes.amount`) come out flat. */
function memberOfEach(list: readonly Value[], key: string, budget: Budget): Value[] {
  const results: Value[] = [];
  for (const item of list) {
    spend(budget);
    const found = isList(item) ? memberOfEach(item, key, budget) : member(item, key);
    if (!isList(found)) results.push(found);
    else {
      budget.left -= found.length;
      for (const inner of found) results.push(inner);
    }
  }
  return results;
}

function spend(budget: Budget): void {
  budget.left--;
  if (budget.left < 0) throw new FeelError('feel.budget', 'The expression needs more steps than its budget allows.');
}

/** Three-valued: `and` is false as soon as one side is false, `or` true as soon as one is true, else null when a side is no boolean. */
function buildLogic(left: Run, right: Run, decisive: boolean): Run {
  return (scope, budget) => {
    const first = left(scope, budget);
    if (first === decisive) return decisive;
    const second = right(scope, budget);
    if (second === decisive) return decisive;
    return typeof first === 'boolean' && typeof second === 'boolean' ? !decisive : null;
  };
}

function buildBinary(operator: Operator, left: Run, right: Run): Run {
  const apply = operators[operator];
  return (scope, budget) => apply(left(scope, budget), right(scope, budget));
}

const ordered =
  (test: (order: number) => boolean) =>
  (a: Value, b: Value): Value => {
    const order = compare(a, b);
    return order === null ? null : test(order);
  };

const arithmetic =
  (run: (a: number, b: number) => number) =>
  (a: Value, b: Value): Value =>
    typeof a === 'number' && typeof b === 'number' ? number(run(a, b)) : null;

const plus = arithmetic((a, b) => a + b);

const operators: { readonly [O in Operator]: (a: Value, b: Value) => Value } = {
  '=': equal,
  '!=': (a, b) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? (a + b).slice(0, 10_000) : plus(a, b)),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => a / b),
};

function within(value: Value, low: Value, high: Value, lowOpen: boolean, highOpen: boolean): boolean | null {
  const [fromLow, fromHigh] = [compare(value, low), compare(value, high)];
  if (fromLow === null || fromHigh === null) return null;
  return (lowOpen ? fromLow > 0 : fromLow >= 0) && (highOpen ? fromHigh < 0 : fromHigh <= 0);
}

type Check = (value: Value, scope: Scope, budget: Budget) => boolean;

function buildTest(test: Test): Check {
  if (test.kind === 'range') {
    const [low, high] = [build(test.low), build(test.high)];
    return (value, scope, budget) =>
      within(value, low(scope, budget), high(scope, budget), test.lowOpen, test.highOpen) === true;
  }
  const wanted = build(test.node);
  return (value, scope, budget) => {
    const found = wanted(scope, budget);
    if (!isList(found)) return equal(value, found) === true;
    return found.some((item) => {
      spend(budget);
      return equal(value, item) === true;
    });
  };
}

function buildIn(value: Run, tests: Check[]): Run {
  return (scope, budget) => {
    const wanted = value(scope, budget);
    return tests.some((test) => test(wanted, scope, budget));
  };
}

function buildCall(name: string, args: Run[], at: number): Run {
  const builtin = functions[name]!;
  if (args.length < builtin.least || args.length > builtin.most) {
    throw new FeelError('feel.syntax', `"${name}" takes ${builtin.least} to ${builtin.most} values.`, at);
  }
  return (scope, budget) => {
    const values = args.map((arg) => arg(scope, budget));
    for (const value of values) if (isList(value)) budget.left -= value.length;
    spend(budget);
    return builtin.run(values);
  };
}

function buildQuantified(every: boolean, name: string, list: Run, satisfies: Run): Run {
  return (scope, budget) => {
    const items = list(scope, budget);
    if (!isList(items)) return null;
    for (const item of items) {
      spend(budget);
      const holds = satisfies({ values: { [name]: item }, parent: scope }, budget) === true;
      if (holds !== every) return !every;
    }
    return every;
  };
}

/** `list[condition]` keeps the items for which it is true; `list[2]` is the second item, `list[-1]` the last. */
function buildFilter(of: Run, by: Run): Run {
  return (scope, budget) => {
    const list = of(scope, budget);
    if (!isList(list)) return null;
    const kept: Value[] = [];
    for (const item of list) {
      spend(budget);
      const own = isRecord(item) ? { item, ...item } : { item };
      const verdict = by({ values: own, parent: scope }, budget);
      if (typeof verdict === 'number') return list[verdict > 0 ? verdict - 1 : list.length + verdict] ?? null;
      if (verdict === true) kept.push(item);
    }
    return kept;
  };
}
