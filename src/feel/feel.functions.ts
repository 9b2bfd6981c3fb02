import { compare, Day, equal, isList, number, Time, toDay, toTime, type Value } from './feel.values.ts';

type Builtin = { least: number; most: number; run: (args: Value[]) => Value };

/** `max(a, b)` and `max([a, b])` are the same. */
const items = (args: Value[]): readonly Value[] | null => {
  if (args.length !== 1) return args;
  const only = args[0]!;
  return only === null ? null : isList(only) ? only : [only];
};

const best =
  (sign: 1 | -1) =>
  (args: Value[]): Value => {
    const list = items(args);
    if (!list || list.length === 0) return null;
    let winner: Value = list[0] ?? null;
    for (const item of list) {
      const order = compare(item, winner);
      if (order === null) return null;
      if (order * sign > 0) winner = item;
    }
    return winner;
  };

const onText =
  (run: (text: string, part: string) => Value) =>
  ([text, part]: Value[]): Value =>
    typeof text === 'string' && typeof part === 'string' ? run(text, part) : null;

const onNumber =
  (run: (value: number) => number) =>
  ([value]: Value[]): Value =>
    typeof value === 'number' ? number(run(value)) : null;

const onDays =
  (run: (from: Day, to: Day) => number) =>
  ([from, to]: Value[]): Value =>
    from instanceof Day && to instanceof Day ? run(from, to) : null;

/** Whole years from one day to the other; someone born on 29 February is a year older on 1 March. */
function yearsBetween(from: Day, to: Day): number {
  if (to.number < from.number) return -yearsBetween(to, from);
  const [start, end] = [from.toString(), to.toString()];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

const flatten = (list: readonly Value[]): Value[] => list.flatMap((item) => (isList(item) ? flatten(item) : [item]));

/** The first of all equal ones. Values of different kinds are never equal, so the kind is part of the key. */
function distinct(list: readonly Value[]): Value[] {
  const kindOf = (item: Value) => (item instanceof Day ? 'day' : item instanceof Time ? 'time' : typeof item);
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = `${kindOf(item)} ${JSON.stringify(item)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** 2.345 to two places is 2.35, -2.345 is -2.35 (away from zero, DMN 1.4 section 10.3.4.3). */
function roundHalfUp(value: number, scale: number): Value {
  if (!Number.isInteger(scale) || Math.abs(scale) > 12) return null;
  const moved = Number(`${Math.abs(value)}e${scale}`);
  const rounded = Number(`${Math.round(moved)}e${-scale}`);
  return Number.isFinite(moved) && Number.isFinite(rounded) ? number(Math.sign(value) * rounded) : null;
}

export const functions: { readonly [name: string]: Builtin } = {
  not: { least: 1, most: 1, run: ([value]) => (typeof value === 'boolean' ? !value : null) },
  count: { least: 1, most: 1, run: ([list]) => (list === null ? null : isList(list!) ? list.length : 1) },
  sum: {
    least: 1,
    most: 50,
    run: (args) => {
      const list = items(args);
      if (!list || list.length === 0 || !list.every((item) => typeof item === 'number')) return null;
      return number(list.reduce((total: number, item) => total + item, 0));
    },
  },
  min: { least: 1, most: 50, run: best(-1) },
  max: { least: 1, most: 50, run: best(1) },
  contains: { least: 2, most: 2, run: onText((text, part) => text.includes(part)) },
  'starts with': { least: 2, most: 2, run: onText((text, part) => text.startsWith(part)) },
  'ends with': { least: 2, most: 2, run: onText((text, part) => text.endsWith(part)) },
  'string length': { least: 1, most: 1, run: ([text]) => (typeof text === 'string' ? [...text].length : null) },
  'is empty': {
    least: 1,
    most: 1,
    run: ([value]) => value === null || value === '' || (isList(value!) && value.length === 0),
  },
  'list contains': {
    least: 2,
    most: 2,
    run: ([list, wanted]) => (isList(list!) ? list.some((item) => equal(item, wanted!) === true) : null),
  },
  date: {
    least: 1,
    most: 1,
    run: ([text]) => (typeof text === 'string' ? toDay(text) : text instanceof Day ? text : null),
  },
  'days between': { least: 2, most: 2, run: onDays((from, to) => to.number - from.number) },
  'years between': { least: 2, most: 2, run: onDays(yearsBetween) },
  time: {
    least: 1,
    most: 1,
    run: ([text]) => (typeof text === 'string' ? toTime(text) : text instanceof Time ? text : null),
  },
  flatten: { least: 1, most: 1, run: ([list]) => (isList(list!) ? flatten(list) : null) },
  'distinct values': { least: 1, most: 1, run: ([list]) => (isList(list!) ? distinct(list) : null) },
  'round half up': {
    least: 2,
    most: 2,
    run: ([value, scale]) =>
      typeof value === 'number' && typeof scale === 'number' ? roundHalfUp(value, scale) : null,
  },
  floor: { least: 1, most: 1, run: onNumber(Math.floor) },
  ceiling: { least: 1, most: 1, run: onNumber(Math.ceil) },
};

export const functionNames: ReadonlySet<string> = new Set(Object.keys(functions));
