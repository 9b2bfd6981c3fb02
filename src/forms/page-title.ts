import { say } from '../lang/lang.ts';
import { rowTitle } from './describe.ts';
import type { CompiledPackage, Evaluation, Row } from './form.types.ts';
import type { Page } from './location.ts';
import type { FormLang } from './package.types.ts';
import { getAnswer } from './paths.ts';
import { textsOf } from './texts.ts';

const words = {
  review: { de: 'Prüfen und absenden', en: 'Check and send', plain: 'Prüfen und abschicken' },
  remove: { de: '{title} – entfernen?', en: '{title} – remove?', plain: '{title} – löschen?' },
};

/** Heading of a page: the step's title, the row's name, "Prüfen und absenden". */
export function pageTitle(pkg: CompiledPackage, page: Page, evaluation: Evaluation, lang: FormLang): string {
  if (page.kind === 'review') return say(words.review, lang);
  if (page.kind === 'step' || page.kind === 'list')
    return textsOf(pkg, lang).steps[page.step.id]?.title ?? page.step.id;
  const row = (getAnswer(evaluation.answers, page.path) ?? {}) as Row;
  const title = rowTitle(pkg, page.group, row, page.index, lang, page.step.id);
  return page.kind === 'remove' ? say(words.remove, lang, { title }) : title;
}
