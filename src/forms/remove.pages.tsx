import { say } from '../lang/lang.ts';
import { Actions, Button, CsrfField, Facts, Stack } from '../ui/index.ts';
import type { StepFormProps } from './form.pages.tsx';
import type { Row } from './form.types.ts';
import type { Page } from './location.ts';
import { pageTitle } from './page-title.ts';
import { getAnswer } from './paths.ts';
import { rowFacts } from './rows.pages.tsx';

const words = {
  warning: {
    de: 'Diese Angaben werden gelöscht. Das lässt sich nicht rückgängig machen.',
    en: 'These answers will be deleted. This cannot be undone.',
    plain: 'Dann sind diese Antworten weg. Sie können sie nicht zurückholen.',
  },
  remove: { de: 'Eintrag entfernen', en: 'Remove the entry', plain: 'Ja, löschen' },
  keep: { de: 'Eintrag behalten', en: 'Keep the entry', plain: 'Nein, nicht löschen' },
};

/** Asks before a row is removed, and shows what it holds. */
export function RemoveForm(props: StepFormProps & { page: Extract<Page, { kind: 'remove' }> }) {
  const { pkg, page, evaluation, lang, ctx, action } = props;
  const row = (getAnswer(evaluation.answers, page.path) ?? {}) as Row;
  return (
    <div>
      <h1>{pageTitle(pkg, page, evaluation, lang)}</h1>
      <p class="rs-lead rs-text">{say(words.warning, lang)}</p>
      <Stack gap="wide">
        <Facts rows={rowFacts(pkg, page.group, row, lang)} />
        <form class="rs-form" action={action} method="post">
          <CsrfField ctx={ctx} />
          <Actions>
            <Button name="aktion" value="entfernen">
              {say(words.remove, lang)}
            </Button>
            <Button kind="secondary" name="aktion" value="zurueck">
              {say(words.keep, lang)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </div>
  );
}
