import type { Answers, Evaluation, RegisterValues } from './form.types.ts';
import type { FieldType } from './package.types.ts';
import { setAnswers } from './paths.ts';

/** What registers can answer, by the names that packages use. A register of its own needs an adapter in `modules/applications/registers`. */
export const registerFields = {
  melderegister: { firstName: 'text', lastName: 'text', birthDate: 'date', address: 'address' },
} satisfies { readonly [register: string]: { readonly [field: string]: FieldType } };

export type RegisterId = keyof typeof registerFields;

/** The answers as they hold: what a register said stands over whatever lies below it. */
export function withRegisters(given: unknown, registers: RegisterValues | undefined): unknown {
  if (!registers) return given;
  const answers = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Answers) : {};
  return setAnswers(
    answers,
    Object.entries(registers).map(([path, { value }]) => [path, value]),
  );
}

/** The answers without what registers said: only the person's own. */
export function withoutRegisters({ answers, locked }: Pick<Evaluation, 'answers' | 'locked'>): Answers {
  return locked.size === 0
    ? answers
    : setAnswers(
        answers,
        [...locked.keys()].map((path) => [path, null]),
      );
}

const nothing: ReadonlyMap<string, string> = new Map();

/** Visible fields that a register answered → its name. */
export function lockedPaths(
  registers: RegisterValues | undefined,
  visible: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (!registers) return nothing;
  return new Map(
    Object.entries(registers).flatMap(([path, { source }]) => (visible.has(path) ? [[path, source] as const] : [])),
  );
}
