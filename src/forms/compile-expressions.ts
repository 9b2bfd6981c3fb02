import { type Compiled, compileExpression, FeelError } from '../feel/index.ts';

/** What is wrong with a package, with the place in it: `form.steps.dog.groups.dog.fields.chip.when`. */
export type PackageProblem = { at: string; message: string };
export type Report = (at: string, message: string) => void;

/** Names a condition may use at its place: own earlier fields, parents, earlier root groups, the context. */
export type Names = ReadonlySet<string>;

/** What every expression sees; in a row also its number and the rows of its list. */
export const contextNames = ['today', 'place', 'authority', 'parameters', 'draft'];
export const rowNames = ['row', 'rows'];

export type Expressions = ReturnType<typeof createExpressions>;

/** Compiles the expressions of a package and reports those that are wrong or see what is not there yet. */
export function createExpressions(report: Report) {
  const expression = (text: string | undefined, at: string, names: Names): Compiled | undefined => {
    if (text === undefined) return undefined;
    try {
      const compiled = compileExpression(text);
      for (const [name] of compiled.references) if (!names.has(name!)) report(at, unknown(name!));
      return compiled;
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      report(at, `${error.code}: ${error.message}`);
      return undefined;
    }
  };
  /** `min` and `max`: a number, a day, a time or an expression. */
  const limit = (value: number | string | undefined, at: string, names: Names): Compiled | undefined => {
    if (value === undefined) return undefined;
    const text = String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return expression(`date("${text}")`, at, names);
    return expression(/^\d{2}:\d{2}$/.test(text) ? `time("${text}")` : text, at, names);
  };
  return { report, expression, limit };
}

function unknown(name: string): string {
  if (name === 'computed')
    return 'Computed values are known in rules and in other computed values. For a condition make a field with "value".';
  return `"${name}" is unknown here; a condition sees its own earlier fields, its parents, earlier groups and ${contextNames.join(', ')}.`;
}
