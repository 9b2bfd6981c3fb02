import type { VNode } from 'preact';
import { formatMoment } from '../../../lang/format.ts';
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
  sayOf,
  useReadLang,
  useSay,
} from '../../../ui/index.ts';
import { type ConsentScope, consentWordings } from '../../mailbox/index.ts';
import { PlainMeaning } from '../plain-meaning.pages.tsx';
import type { Choice } from '../status/notified.actions.ts';
import { actTexts as texts } from '../status/notified.texts.ts';

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
  const t = sayOf(ctx);

  const title = t(texts.choiceTitle);
  return (
    <Page ctx={ctx} plain title={`${title} – ${service}`} errorTitle={missing !== undefined}>
      <PageHead over={service} title={title} lead={t(texts.choiceLead)} status />
      <Stack gap="wide">
        {saved && (
          <Hint kind="success">
            <p>{t(texts.choiceSaved)}</p>
          </Hint>
        )}
        {choice.late && (
          <Hint kind="warning">
            <p>{t(texts.late)}</p>
          </Hint>
        )}
        <ScopeForm {...props} scope={choice.scope} granted={choice.electronic} said={choice.said} />
        {choice.single && (
          <Section id="einzelfall" title={t(texts.singleTitle)}>
            <p>{t(texts.singleText)}</p>
            <ScopeForm {...props} scope="th-egovg-9-3" granted={choice.single.granted} said={choice.single.said} />
          </Section>
        )}
        <p>
          <a href={path}>{t(texts.back)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function ScopeForm(props: ChoicePageProps & { scope: ConsentScope; granted: boolean; said: Choice['said'] }): VNode {
  const t = useSay();
  const { ctx, path, scope, granted, said, missing } = props;
  const { lang } = ctx;
  const words = consentWordings[scope];
  const error = missing === scope ? t(texts.choiceMissing) : undefined;
  const hint = said ? t(texts.choiceSince, { moment: formatMoment(said.saidAt, lang) }) : t(texts.choiceDefault);
  return (
    <form class="rs-form" action={`${path}/bekanntgabe`} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="bereich" value={scope} />
      <ErrorSummary lang={useReadLang()} errors={error ? [{ fieldId: `wahl-${scope}-ja`, message: error }] : []} />
      <PlainMeaning scope={scope} />
      <RadioGroup
        id={`wahl-${scope}`}
        name="wahl"
        label={t(texts.choiceLabel)}
        hint={hint}
        error={error}
        value={granted ? 'ja' : 'nein'}
        options={[
          { value: 'ja', label: t(words.yes) },
          { value: 'nein', label: t(words.no) },
        ]}
      />
      <Actions>
        <Button>{t(texts.choiceSave)}</Button>
      </Actions>
    </form>
  );
}
