import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
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
  readLangOf,
  Stack,
  sayOf,
  TextArea,
  TextField,
  useSay,
} from '../../../ui/index.ts';
import { AdoptOffer, KeptHere } from '../account/account.pages.tsx';
import type { EndReason } from '../applications.schema.ts';
import { applyTexts as texts } from './apply.texts.ts';

/** The private link to keep, and a form that sends it by e-mail. `action` takes the address. */
export function LinkKeeper(props: {
  ctx: PageContext;
  link: string;
  action: string;
  email?: string;
  error?: string;
  sent?: boolean;
}): VNode {
  const { ctx, link, action, email, error, sent } = props;
  const t = useSay();
  return (
    <Stack>
      <div class="rs-form">
        <TextArea
          rows={3}
          id="link"
          name="link"
          label={t(texts.link)}
          hint={t(texts.linkHint)}
          value={link}
          readOnly
          spellcheck={false}
        />
      </div>
      {sent ? (
        <Hint kind="success">
          <p>{t(texts.mailDone)}</p>
        </Hint>
      ) : (
        <form class="rs-form" action={action} method="post" novalidate>
          <CsrfField ctx={ctx} />
          <TextField
            id="email"
            name="email"
            label={t(texts.mailLabel)}
            hint={t(texts.mailHint)}
            type="email"
            inputMode="email"
            autocomplete="email"
            value={email}
            error={error}
            optional
          />
          <Actions>
            <Button kind="secondary" icon="brief">
              {t(texts.mailSend)}
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
  const t = sayOf(ctx);
  return (
    <Page ctx={ctx} plain title={t(texts.laterTitle)} kind="form" speaker={props.speaker} errorTitle={Boolean(error)}>
      {error && <ErrorSummary lang={readLangOf(ctx)} errors={[{ fieldId: 'email', message: error }]} />}
      <PageHead
        over={service}
        title={t(texts.laterTitle)}
        lead={t(props.inAccount ? texts.laterAccount : texts.later)}
      />
      <Stack gap="wide">
        {props.inAccount ? (
          <KeptHere {...props} />
        ) : (
          <>
            <LinkKeeper {...props} link={props.link ?? ''} action={`${path}/merken`} />
            <AdoptOffer ctx={ctx} reference={props.reference} />
          </>
        )}
        <Panel tinted>
          <p>{t(texts.deleted, { day: formatLongDate(deletedAt, ctx.lang) })}</p>
        </Panel>
        <Actions>
          <ButtonLink href={path}>{t(texts.goOn)}</ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

/** A link that once led somewhere. */
export function EndedPage({ ctx, reason, endedAt }: { ctx: PageContext; reason: EndReason; endedAt: Date }): VNode {
  const t = sayOf(ctx);
  const day = formatLongDate(endedAt, ctx.lang);
  const text = { draft: texts.endedDraft, link: texts.endedLink, discarded: texts.endedDiscarded };
  return (
    <ErrorPage ctx={ctx} plain title={t(texts.endedTitle)} detail={t(text[reason], { day })}>
      <ButtonLink href="/">{t(texts.search)}</ButtonLink>
    </ErrorPage>
  );
}
