import type { Problem } from './fields/kind.ts';
import type { CompiledField, CompiledPackage } from './form.types.ts';
import type { FormLang } from './package.types.ts';
import { sentences } from './sentences.ts';
import { fieldTexts, fill, textsOf } from './texts.ts';

const variants: { readonly [type: string]: string } = {
  choices: 'choice',
  boolean: 'boolean',
  file: 'file',
};

/** The sentence for a mistake: the package's own for this field and code, else the engine's. */
export function fieldMessage(pkg: CompiledPackage, field: CompiledField, problem: Problem, lang: FormLang): string {
  const texts = fieldTexts(pkg, field, lang);
  const variant = problem.part ?? (problem.code === 'missing' ? variants[field.type] : undefined);
  const engine = sentences[lang];
  const code = variant ? `${problem.code}.${variant}` : problem.code;
  const own = texts.errors?.[code] ?? texts.errors?.[problem.code];
  const quoted = lang !== 'en' ? `„${texts.label}“` : `“${texts.label}”`;
  const params = { ask: texts.ask ?? quoted, label: texts.label, ...problem.params };
  return fill(own ?? engine[code] ?? engine[problem.code] ?? engine.pattern!, params);
}

/** The sentence of a rule of the package. */
export function ruleMessage(
  pkg: CompiledPackage,
  error: string,
  lang: FormLang,
  params: Record<string, number> = {},
): string {
  return fill(textsOf(pkg, lang).errors?.[error] ?? pkg.texts.de.errors?.[error] ?? error, params);
}

/** Sentences that belong to no field: `tooFew`, `tooMany`, `tooMuch`. */
export function engineMessage(code: string, params: Problem['params'], lang: FormLang): string {
  return fill(sentences[lang][code] ?? code, params);
}
