import type { VNode } from 'preact';
import { formatLongDate } from '../../lang/format.ts';
import { type ReadLang, say } from '../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Stack,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { AdoptOffer, KeptHere } from './account.pages.tsx';
import type { EndReason } from './applications.schema.ts';
import { applyTexts as texts } from './apply.texts.ts';
import { askedLang } from './form-context.ts';

/** The private link to keep, and a form that sends it by e-mail. `action` takes the address. */
export function LinkKeeper(props: {
  ctx: PageContext;
  link: string;
  action: string;
  email?: string;
  error?: string;
  sent?: boolean;
  /** The language of the page around; that of the platform without it. */
  lang?: ReadLang;
}): VNode {
  const { ctx, link, action, email, error, sent, lang = ctx.lang } = props;
  return (
    <Stack>
      <div class="rs-form">
        <TextArea
          rows={3}
          id="link"
          name="link"
          label={say(texts.link, lang)}
          hint={say(texts.linkHint, lang)}
          value={link}
          readOnly
          spellcheck={false}
        />
      </div>
      {sent ? (
        <Hint kind="success">
          <p>{say(texts.mailDone, lang)}</p>
        </Hint>
      ) : (
        <form class="rs-form" action={action} method="post" novalidate>
          <CsrfField ctx={ctx} />
          <TextField
            id="email"
            name="email"
            label={say(texts.mailLabel, lang)}
            hint={say(texts.mailHint, lang)}
            type="email"
            inputMode="email"
            autocomplete="email"
            value={email}
            error={error}
            optional
          />
          <Actions>
            <Button kind="secondary" icon="brief">
              {say(texts.mailSend, lang)}
            </Button>
          </Actions>
        </form>
      )}
    </Stack>
  );
}

/** "Für später speichern": what to keep, until when the draft lives. An account keeps it by itself; there `link` may be unknown. */
export function SavedPage(props: {
  ctx: PageContext;
  service: string;
  speaker?: { name: string; onBehalfOf?: string };
  reference: string;
  inAccount: boolean;
  link: string | undefined;
  path: string;
  deletedAt: Date;
  email?: string;
  error?: string;
  sent?: boolean;
}): VNode {
  const { ctx, service, path, deletedAt, error } = props;
  const lang = askedLang(ctx);
  return (
    <Page
      ctx={ctx}
      title={say(texts.laterTitle, lang)}
      kind="form"
      lang={lang === 'de-x-simple' ? lang : undefined}
      speaker={props.speaker}
      errorTitle={Boolean(error)}
    >
      {error && <ErrorSummary lang={lang} errors={[{ fieldId: 'email', message: error }]} />}
      <PageHead
        over={service}
        title={say(texts.laterTitle, lang)}
        lead={say(props.inAccount ? texts.laterAccount : texts.later, lang)}
      />
      <Stack gap="wide">
        {props.inAccount ? (
          <KeptHere {...props} />
        ) : (
          <>
            <LinkKeeper {...props} lang={lang} link={props.link ?? ''} action={`${path}/merken`} />
            <AdoptOffer ctx={ctx} reference={props.reference} />
          </>
        )}
        <Panel tinted>
          <p>{say(texts.deleted, lang, { day: formatLongDate(deletedAt, ctx.lang) })}</p>
        </Panel>
        <Actions>
          <ButtonLink href={path}>{say(texts.goOn, lang)}</ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

/** A link that once led somewhere. */
export function EndedPage({ ctx, reason, endedAt }: { ctx: PageContext; reason: EndReason; endedAt: Date }): VNode {
  const day = formatLongDate(endedAt, ctx.lang);
  const text = { draft: texts.endedDraft, link: texts.endedLink, discarded: texts.endedDiscarded };
  return (
    <ErrorPage ctx={ctx} title={say(texts.endedTitle, ctx.lang)} detail={say(text[reason], ctx.lang, { day })}>
      <ButtonLink href="/">{say(texts.search, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
