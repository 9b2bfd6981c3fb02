import { type AccountData, findAccountFields } from './account-data.ts';
import { evaluate } from './evaluate.ts';
import type { Answers, CompiledPackage, FormContext } from './form.types.ts';
import type { EarlierSource, RegisterMapping } from './package.types.ts';
import { getAnswer, setAnswers } from './paths.ts';

/** Path in our form → value, in the order of the form; an address is one value. */
export type TakenValue = readonly [path: string, value: unknown];

/** What an earlier application gives for our form. Files stay where they are; what our form cannot read is left out. */
export function takeFromEarlier(
  pkg: CompiledPackage,
  source: EarlierSource,
  earlier: { answers: Answers; decision: Record<string, unknown> | undefined },
  context: FormContext,
): TakenValue[] {
  const given = { ...earlier.answers, decision: earlier.decision ?? {} } as Answers;
  const found: TakenValue[] = Object.entries(source.values ?? {}).map(([to, from]) => [to, getAnswer(given, from)]);
  for (const { into, from, values } of source.rows ?? []) {
    const rows = from
      .flatMap((group) => listOf(getAnswer(given, group)))
      .map((row) => Object.entries(values).map(([to, name]) => [to, own(row, name)] as const))
      .filter((row) => row.some(([, value]) => isSomething(value)));
    for (const [index, row] of rows.entries())
      for (const [to, value] of row) found.push([`${into}[${index}].${to}`, value]);
  }
  return keepUnderstood(pkg, found, context);
}

/** What the answer of a register gives for our form. */
export function takeFromRegister(
  pkg: CompiledPackage,
  mapping: RegisterMapping,
  answer: Readonly<Record<string, unknown>>,
  context: FormContext,
): TakenValue[] {
  const found = Object.entries(mapping.values).map(([to, from]): TakenValue => [to, own(answer, from)]);
  return keepUnderstood(pkg, found, context);
}

/** What somebody says of themselves in an account, for the fields that ask for it. */
export function takeFromAccount(pkg: CompiledPackage, data: AccountData, context: FormContext): TakenValue[] {
  const found = findAccountFields(pkg).filter(({ inList }) => !inList);
  return keepUnderstood(
    pkg,
    found.map(({ path, name }): TakenValue => [path, own(data, name)]),
    context,
  );
}

/** Only what the form shows with these answers and reads without a mistake; nobody should begin with somebody else's mistakes. */
function keepUnderstood(pkg: CompiledPackage, found: readonly TakenValue[], context: FormContext): TakenValue[] {
  const given = found.filter(([, value]) => isSomething(value));
  const { visible, answers, errors } = evaluate(pkg, setAnswers({}, given), { ...context, registers: undefined });
  const wrong = (path: string) => errors.some((error) => error.path === path || error.path.startsWith(`${path}.`));
  const kept = given.filter(([path]) => visible.has(path) && !wrong(path));
  return kept.map(([path]) => [path, getAnswer(answers, path)]);
}

const isSomething = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
