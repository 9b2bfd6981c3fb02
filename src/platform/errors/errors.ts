import type { Text } from '../../lang/lang.ts';

export type ErrorParams = Record<string, string | number>;

/** One kind of error: what callers and people learn of it. `internal` hides title and detail from the answer (the log keeps them). */
export type ErrorDefinition = {
  readonly status: number;
  readonly title: Text;
  readonly detail?: Text;
  readonly internal?: true;
};

/** The one error class of the platform: thrown once by an action, mapped once by `http` to a problem document or a page. */
export class AppError extends Error {
  readonly code: string;
  readonly definition: ErrorDefinition;
  readonly params: ErrorParams;

  constructor(code: string, definition: ErrorDefinition, params: ErrorParams, options?: { cause?: unknown }) {
    super(`${code}: ${definition.title.en}`, options);
    this.name = 'AppError';
    this.code = code;
    this.definition = definition;
    this.params = params;
  }
}

type Factory = ((params?: ErrorParams, options?: { cause?: unknown }) => AppError) & { code: string };

/**
 * Declares the errors of a module as factories: `errors.unknownKey({ key })` has the stable code `<module>.unknown_key`.
 * Titles and details may hold `{param}` places.
 */
export function defineErrors<D extends Record<string, ErrorDefinition>>(
  module: string,
  definitions: D,
): { readonly [K in keyof D]: Factory } {
  const factories: Record<string, Factory> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${module}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    const create = (params: ErrorParams = {}, options?: { cause?: unknown }) =>
      new AppError(code, definition, params, options);
    factories[name] = Object.assign(create, { code });
  }
  return factories as { [K in keyof D]: Factory };
}
