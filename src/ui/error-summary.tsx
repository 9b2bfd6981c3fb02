import type { ReadLang, Text } from '../lang/lang.ts';
import { say } from '../lang/lang.ts';
import { Icon } from './icon.tsx';

const words = {
  one: { de: 'Bitte prüfen Sie eine Angabe', en: 'Please check one answer', plain: 'Bitte prüfen Sie eine Antwort' },
  many: {
    de: 'Bitte prüfen Sie {count} Angaben',
    en: 'Please check {count} answers',
    plain: 'Bitte prüfen Sie {count} Antworten',
  },
};

const numbers: Record<number, Text> = {
  2: { de: 'zwei', en: 'two' },
  3: { de: 'drei', en: 'three' },
  4: { de: 'vier', en: 'four' },
  5: { de: 'fünf', en: 'five' },
  6: { de: 'sechs', en: 'six' },
};

/**
 * Everything that is wrong on a form, first on the page and focused by the browser itself (no script, no live region, so it is read once).
 * The link text equals the message at the field. The `<title>` must begin with "Fehler:", see `Page`.
 */
export function ErrorSummary({
  lang,
  errors,
  title,
}: {
  lang: ReadLang;
  errors: readonly { fieldId: string; message: string }[];
  title?: string;
}) {
  if (errors.length === 0) return null;
  // Plain German shows figures.
  const word = lang === 'de-x-simple' ? undefined : numbers[errors.length];
  const count = word ? say(word, lang) : errors.length;
  const heading = title ?? say(errors.length === 1 ? words.one : words.many, lang, { count });
  return (
    <div class="rs-fehlerliste" role="group" aria-labelledby="fehler-titel" tabIndex={-1} autofocus id="fehler">
      <div class="rs-fehlerliste__kopf">
        <Icon name="achtung" />
        <h2 id="fehler-titel">{heading}</h2>
      </div>
      <div class="rs-fehlerliste__rumpf">
        <ul class="rs-stapel rs-stapel--eng">
          {errors.map((error) => (
            <li key={error.fieldId}>
              <a href={`#${error.fieldId}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
