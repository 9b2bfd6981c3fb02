import { type CompiledPackage, type FormLang, textsOf } from '../../../forms/index.ts';
import { findHardSentences, measureText, type Readability } from '../../../lang/readability.ts';

/** Sentences named for each language; more would bury the rest of the check. */
const mostNamed = 8;

/** What an author should know though nothing is wrong: decisions that are open, how hard the texts are to read. */
export function authorHints(pkg: CompiledPackage): string[] {
  return [...describeTasks(pkg), ...pkg.languages.flatMap((lang) => describeTexts(pkg, lang))];
}

function describeTasks(pkg: CompiledPackage): string[] {
  const tasks = pkg.source.tasks ?? [];
  const open = tasks.filter(({ state }) => state === 'ungeklärt');
  if (tasks.length === 0) return [];
  if (open.length === 0) return [`    all ${tasks.length} tasks of tasks.yaml are settled`];
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${open.filter((task) => task.kind === kind).length} ${kind}`);
  return [`    ${open.length} of ${tasks.length} tasks of tasks.yaml are open (ungeklärt): ${counts.join(', ')}`];
}

/** The figure of the file, then every text with a hard sentence and its own figure. */
function describeTexts(pkg: CompiledPackage, lang: FormLang): string[] {
  const texts = allTexts(textsOf(pkg, lang), '').filter(({ text }) => isSentence(text));
  const figures = measureText(texts.map(({ text }) => text).join('\n'), lang);
  if (!figures) return [];
  const hard = texts.flatMap(({ path, text }) =>
    findHardSentences(text, lang).map((found) => ({ path, figures: measureText(text, lang), ...found })),
  );
  const more = hard.length - mostNamed;
  return [
    `    texts.${lang}.yaml: ${describeFigures(figures)}`,
    ...hard
      .slice(0, mostNamed)
      .flatMap(({ path, figures: own, sentence, reasons }) => [
        `        ${path} (ease ${Math.round(own?.ease ?? 0)}): ${reasons.join('; ')}`,
        `            „${sentence.length > 300 ? `${sentence.slice(0, 300)}…` : sentence}“`,
      ]),
    ...(more > 0 ? [`        … and ${more} more hard sentences`] : []),
  ];
}

function describeFigures(figures: Readability): string {
  const { ease, schoolYear, wordsPerSentence, longWords, passive, sentences } = figures;
  return [
    `reading ease ${Math.round(ease)} of 100 (${schoolYear === undefined ? 'Flesch' : 'Flesch-Amstad'})`,
    ...(schoolYear === undefined ? [] : [`school year ${schoolYear.toFixed(1)} (Wiener Sachtextformel 1)`]),
    `${wordsPerSentence.toFixed(1)} words a sentence`,
    `${Math.round(longWords)} % long words`,
    `passive in ${passive} of ${sentences} sentences`,
  ].join(', ');
}

/** Names of fields and buttons are no sentences: they would make every text look easy. */
const isSentence = (text: string): boolean => /[.!?]/.test(text) && text.split(/\s+/).length >= 3;

function allTexts(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => allTexts(inner, path === '' ? key : `${path}.${key}`));
}
