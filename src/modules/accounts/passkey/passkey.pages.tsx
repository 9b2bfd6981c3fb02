import type { ComponentChildren } from 'preact';
import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  ErrorSummary,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { Stake } from '../citizen/stake.actions.ts';
import { ProveAgain, StakeField } from '../citizen/stake.pages.tsx';
import type { PasskeyEntry } from './passkey.queries.ts';
import { passkeyTexts as texts } from './passkey.texts.ts';

/** A form that the island finishes: it asks `question` what the device is to sign, and puts the answer of the device into the form. */
function DeviceForm(props: {
  ctx: PageContext;
  action: string;
  question: string;
  button: Text;
  children?: ComponentChildren;
}) {
  const { ctx, action, question, button, children } = props;
  return (
    <form class="rs-form" action={action} method="post" noValidate data-passkey={question}>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="antwort" value="" />
      {children}
      <p class="rs-fehlertext" role="alert" data-abgebrochen={say(texts.cancelled, ctx.lang)} />
      <p class="rs-klein rs-leise" data-ohne-skript>
        {say(texts.needsScript, ctx.lang)}
      </p>
      <Actions>
        <Button kind="secondary">{say(button, ctx.lang)}</Button>
      </Actions>
    </form>
  );
}

/** The button on the page to sign in, and where a person proves once more who they are. */
export function PasskeySignIn({ ctx, target }: { ctx: PageContext; target: string }) {
  return (
    <DeviceForm
      ctx={ctx}
      action="/konto/anmelden/passkey"
      question="/konto/anmelden/passkey/frage"
      button={texts.signIn}
    >
      <input type="hidden" name="weiter" value={target} />
      <p class="rs-klein rs-leise">{say(texts.signInHint, ctx.lang)}</p>
    </DeviceForm>
  );
}

/** The passkeys of an account, and the form for a new one. */
export function PasskeySection(props: { ctx: PageContext; stake: Stake; passkeys: readonly PasskeyEntry[] }) {
  const { ctx, stake, passkeys } = props;
  const { lang } = ctx;
  return (
    <Section id="passkeys" title={say(texts.title, lang)}>
      <p>{say(texts.about, lang)}</p>
      {passkeys.length === 0 ? (
        <p class="rs-leise">{say(texts.none, lang)}</p>
      ) : (
        <ul class="rs-sitzungen">
          {passkeys.map((passkey) => (
            <PasskeyItem key={passkey.id} ctx={ctx} passkey={passkey} />
          ))}
        </ul>
      )}
      {stake !== 'stale' && (
        <DeviceForm ctx={ctx} action="/konto/passkey" question="/konto/passkey/frage" button={texts.add}>
          <TextField
            id="passkey-name"
            name="name"
            label={say(texts.name, lang)}
            hint={say(texts.nameHint, lang)}
            maxLength={60}
            required
          />
          <StakeField ctx={ctx} stake={stake} id="passkey-bestaetigung" />
        </DeviceForm>
      )}
    </Section>
  );
}

function PasskeyItem({ ctx, passkey }: { ctx: PageContext; passkey: PasskeyEntry }) {
  const { lang } = ctx;
  const { id, name, createdAt, lastUsedAt } = passkey;
  const used = lastUsedAt
    ? say(texts.used, lang, { moment: formatMoment(lastUsedAt, lang) })
    : say(texts.neverUsed, lang);
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <br />
        <span class="rs-klein rs-leise">
          {say(texts.added, lang, { day: formatLongDate(createdAt, lang) })}, {used}
        </span>
      </p>
      <a href={`/konto/passkey/${id}/entfernen`} aria-label={say(texts.removeNamed, lang, { name })}>
        {say(texts.remove, lang)}
      </a>
    </li>
  );
}

/** Asks once more before a passkey is removed. */
export function RemovePasskeyPage(props: {
  ctx: PageContext;
  stake: Stake;
  passkey: PasskeyEntry;
  error?: { fieldId: string; message: string };
}) {
  const { ctx, stake, passkey, error } = props;
  const { lang } = ctx;
  const path = `/konto/passkey/${passkey.id}/entfernen`;
  return (
    <Page ctx={ctx} title={say(texts.removeTitle, lang)} errorTitle={Boolean(error)}>
      <PageHead
        title={say(texts.removeTitle, lang)}
        lead={say(texts.removeLead, lang, { name: passkey.name })}
        status
      />
      <Stack gap="wide">
        <ErrorSummary lang={lang} errors={error ? [error] : []} />
        {stake === 'stale' ? (
          <ProveAgain ctx={ctx} target="/konto/sicherheit" />
        ) : (
          <form class="rs-form" action={path} method="post" noValidate>
            <CsrfField ctx={ctx} />
            <StakeField ctx={ctx} stake={stake} id="bestaetigung" error={error?.message} />
            <Actions>
              <Button>{say(texts.remove, lang)}</Button>
              <ButtonLink kind="secondary" href="/konto/sicherheit#passkeys">
                {say(texts.cancel, lang)}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </Stack>
    </Page>
  );
}

/** What the device sent does not hold, or nothing came from it. */
export function PasskeyStopPage({ ctx, empty, back }: { ctx: PageContext; empty: boolean; back: string }) {
  const [title, detail] = empty ? [texts.scriptTitle, texts.script] : [texts.refusedTitle, texts.refused];
  return (
    <ErrorPage ctx={ctx} title={say(title, ctx.lang)} detail={say(detail, ctx.lang)}>
      <ButtonLink href={back}>{say(texts.again, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
