export type FeelErrorCode =
  | 'feel.syntax'
  | 'feel.unknown_function'
  | 'feel.too_long'
  | 'feel.too_deep'
  | 'feel.too_many_nodes'
  | 'feel.budget';

/** Refusal of an expression: while compiling (syntax, size) or while evaluating (budget only; everything else yields null). */
export class FeelError extends Error {
  readonly code: FeelErrorCode;
  /** Character position in the expression, from 0. */
  readonly at: number;

  constructor(code: FeelErrorCode, message: string, at = 0) {
    super(message);
    this.code = code;
    this.at = at;
  }
}
