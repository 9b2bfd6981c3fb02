import type { FormLang } from '../../../forms/index.ts';
import { type CompiledPackage, describeAnswers, setAnswers } from '../../../forms/index.ts';

/** The questions of a form behind these paths of answers, as the person reads them. */
export function questionLabels(pkg: CompiledPackage, paths: readonly string[], lang: FormLang): string[] {
  const answers = setAnswers(
    {},
    paths.map((path) => [path, null]),
  );
  return describeAnswers(pkg, answers, lang).flatMap(({ rows }) => rows.map(({ label }) => label));
}
