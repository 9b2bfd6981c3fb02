import type { Text } from '../../lang/lang.ts';
import type { RuleId } from '../rules/registry.ts';

/** A worked example: it is a test and, in the documentation, what a lawyer checks us by. */
export type Example<Input, Expected> = {
  readonly id: string;
  readonly rules: readonly RuleId[];
  readonly text: Text;
  readonly input: Input;
  readonly expected: Expected;
};
