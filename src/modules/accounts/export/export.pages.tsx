import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckList,
  CsrfField,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import type { FieldErrors } from '../citizen/login.pages.tsx';
import type { Stake } from '../citizen/stake.actions.ts';
import { ProveAgain, StakeField } from '../citizen/stake.pages.tsx';
import { exportTexts as texts } from './export.texts.ts';

/** `/konto/export`: says what is in the file, asks for the password once more and hands it over. */
export function ExportPage(props: {
  ctx: PageContext;
  stake: Stake;
  /** The session at hand reads every message. */
  readsAll: boolean;
  errors?: FieldErrors;
}) {
  const { ctx, stake, readsAll, errors = [] } = props;
  const title = say(texts.title, ctx.lang);
  return (
    <Page ctx={ctx} title={title} errorTitle={errors.length > 0}>
      <PageHead title={title} lead={say(texts.lead, ctx.lang)} status />
      <Stack gap="wide">
        <ErrorSummary lang={ctx.lang} errors={errors} />
        <CheckList
          items={[
            { icon: 'person', title: say(texts.holdsAccount, ctx.lang) },
            { icon: 'stift', title: say(texts.holdsApplications, ctx.lang) },
            { icon: 'schloss', title: say(texts.holdsNoKeys, ctx.lang) },
          ]}
        />
        {!readsAll && (
          <Hint>
            <p>{say(texts.levelHint, ctx.lang)}</p>
            <p>
              <a href="/konto/ausweisen?stufe=high&weiter=%2Fkonto%2Fexport">{say(texts.prove, ctx.lang)}</a>
            </p>
          </Hint>
        )}
        {stake === 'stale' ? (
          <ProveAgain ctx={ctx} target="/konto/export" />
        ) : (
          <form class="rs-form" action="/konto/export" method="post" noValidate>
            <CsrfField ctx={ctx} />
            <StakeField ctx={ctx} stake={stake} id="bestaetigung" error={errors[0]?.message} />
            <p>{say(texts.keepSafe, ctx.lang)}</p>
            <Actions>
              <Button>{say(texts.button, ctx.lang)}</Button>
              <ButtonLink kind="secondary" href="/konto/sicherheit">
                {say(texts.back, ctx.lang)}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </Stack>
    </Page>
  );
}
