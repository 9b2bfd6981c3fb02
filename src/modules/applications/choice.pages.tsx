import type { VNode } from 'preact';
import { formatMoment } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import {
  Actions,
  Button,
  CsrfField,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  RadioGroup,
  Section,
  Stack,
} from '../../ui/index.ts';
import { type ConsentScope, consentWordings } from '../mailbox/index.ts';
import type { Choice } from './notified.actions.ts';
import { actTexts as texts } from './notified.texts.ts';

export type ChoicePageProps = {
  ctx: PageContext;
  path: string;
  service: string;
  choice: Choice;
  saved: boolean;
  missing: ConsentScope | undefined;
};

/** `/status/<reference>/bekanntgabe`: each consent is a question of its own, with the words of its provision. */
export function ChoicePage(props: ChoicePageProps): VNode {
  const { ctx, path, service, choice, saved, missing } = props;
  const { lang } = ctx;
  const title = say(texts.choiceTitle, lang);
  return (
    <Page ctx={ctx} title={`${title} – ${service}`} errorTitle={missing !== undefined}>
      <PageHead over={service} title={title} lead={say(texts.choiceLead, lang)} status />
      <Stack gap="wide">
        {saved && (
          <Hint kind="success">
            <p>{say(texts.choiceSaved, lang)}</p>
          </Hint>
        )}
        {choice.late && (
          <Hint kind="warning">
            <p>{say(texts.late, lang)}</p>
          </Hint>
        )}
        <ScopeForm {...props} scope={choice.scope} granted={choice.electronic} said={choice.said} />
        {choice.single && (
          <Section id="einzelfall" title={say(texts.singleTitle, lang)}>
            <p>{say(texts.singleText, lang)}</p>
            <ScopeForm {...props} scope="th-egovg-9-3" granted={choice.single.granted} said={choice.single.said} />
          </Section>
        )}
        <p>
          <a href={path}>{say(texts.back, lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function ScopeForm(props: ChoicePageProps & { scope: ConsentScope; granted: boolean; said: Choice['said'] }): VNode {
  const { ctx, path, scope, granted, said, missing } = props;
  const { lang } = ctx;
  const words = consentWordings[scope];
  const error = missing === scope ? say(texts.choiceMissing, lang) : undefined;
  const hint = said
    ? say(texts.choiceSince, lang, { moment: formatMoment(said.saidAt, lang) })
    : say(texts.choiceDefault, lang);
  return (
    <form class="rs-form" action={`${path}/bekanntgabe`} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="bereich" value={scope} />
      <ErrorSummary lang={lang} errors={error ? [{ fieldId: `wahl-${scope}-ja`, message: error }] : []} />
      <RadioGroup
        id={`wahl-${scope}`}
        name="wahl"
        label={say(texts.choiceLabel, lang)}
        hint={hint}
        error={error}
        value={granted ? 'ja' : 'nein'}
        options={[
          { value: 'ja', label: say(words.yes, lang) },
          { value: 'nein', label: say(words.no, lang) },
        ]}
      />
      <Actions>
        <Button>{say(texts.choiceSave, lang)}</Button>
      </Actions>
    </form>
  );
}
