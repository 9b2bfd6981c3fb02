/** Authors' rules: a closed subset of FEEL, compiled once to closures. What it knows stands in README.md. */
export { type Budget, type Compiled, compileExpression, type Scope } from './feel.compile.ts';
export { FeelError } from './feel.errors.ts';
export { Day, Time, toDay, toTime, type Value } from './feel.values.ts';
