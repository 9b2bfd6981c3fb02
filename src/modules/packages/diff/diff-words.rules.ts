import type { CompiledPackage } from '../../../forms/index.ts';
import type { Change } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';
import { change } from './diff-parts.rules.ts';
import type { Matched } from './diff-questions.rules.ts';

const shownWords = 30;

/** Words that read differently, in each language both versions have. Words of new and gone questions are not repeated. */
export function compareWords(a: CompiledPackage, b: CompiledPackage, matched: Matched): Change[] {
  const ignored = new Set([...matched.added, ...matched.removed].map(({ field }) => field.key));
  for (const { before, after } of matched.kept)
    if (before.field.key !== after.field.key) ignored.add(before.field.key).add(after.field.key);
  const found = b.languages
    .filter((lang) => a.languages.includes(lang))
    .flatMap((lang) => {
      const [old, now] = [wordsOf(a.texts[lang], ignored), wordsOf(b.texts[lang], ignored)];
      return [...new Set([...old.keys(), ...now.keys()])]
        .filter((where) => old.get(where) !== now.get(where))
        .map((where) => wordChange(`${lang}: ${where}`, old.get(where), now.get(where)));
    });
  const more = found.length - shownWords;
  return more > 0 ? [...found.slice(0, shownWords), change('words', texts.moreWords, () => ({ count: more }))] : found;
}

function wordChange(where: string, before: string | undefined, after: string | undefined): Change {
  const text = before === undefined ? texts.wordAdded : after === undefined ? texts.wordRemoved : texts.word;
  return change('words', text, () => ({ where, before: before ?? '', after: after ?? '' }));
}

/** Every sentence with its path: fields.dog.name.label. */
function wordsOf(tree: unknown, ignored: ReadonlySet<string>, path: readonly string[] = []): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path.join('.'), tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(
    Object.entries(tree)
      .filter(([key]) => !(path[0] === 'fields' && path.length === 1 && ignored.has(key)))
      .flatMap(([key, value]) => [...wordsOf(value, ignored, [...path, key])]),
  );
}
