import { say } from '../lang/lang.ts';
import { Actions, Button, CsrfField, Facts, Stack } from '../ui/index.ts';
import type { StepFormProps } from './form.pages.tsx';
import type { Row } from './form.types.ts';
import type { Page } from './location.ts';
import { pageTitle } from './page-title.ts';
import { getAnswer } from './paths.ts';
import { rowFacts } from './rows.pages.tsx';
import { platformLang } from './texts.ts';

const words = {
  warning: {
    de: 'Diese Angaben werden gelöscht. Das lässt sich nicht rückgängig machen.',
    en: 'These answers will be deleted. This cannot be undone.',
  },
  remove: { de: 'Eintrag entfernen', en: 'Remove the entry' },
  keep: { de: 'Eintrag behalten', en: 'Keep the entry' },
};

/** Asks before a row is removed, and shows what it holds. */
export function RemoveForm(props: StepFormProps & { page: Extract<Page, { kind: 'remove' }> }) {
  const { pkg, page, evaluation, lang, ctx, action } = props;
  const platform = platformLang(lang);
  const row = (getAnswer(evaluation.answers, page.path) ?? {}) as Row;
  return (
    <div>
      <h1>{pageTitle(pkg, page, evaluation, lang)}</h1>
      <p class="rs-lead rs-text">{say(words.warning, platform)}</p>
      <Stack gap="wide">
        <Facts rows={rowFacts(pkg, page.group, row, lang)} />
        <form class="rs-form" action={action} method="post">
          <CsrfField ctx={ctx} />
          <Actions>
            <Button name="aktion" value="entfernen">
              {say(words.remove, platform)}
            </Button>
            <Button kind="secondary" name="aktion" value="zurueck">
              {say(words.keep, platform)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </div>
  );
}
