import type { ComponentChildren } from 'preact';
import type { Text } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  CsrfField,
  ErrorPage,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Stack,
  TextField,
  useSay,
} from '../../../ui/index.ts';
import { MeansList } from '../identity/identity.pages.tsx';
import { identityTexts } from '../identity/identity.texts.ts';
import type { OutsideMeans } from '../identity/identity.types.ts';
import { PasskeySignIn } from '../passkey/passkey.pages.tsx';
import { passkeyTexts } from '../passkey/passkey.texts.ts';
import { citizenTexts as texts } from './citizen.texts.ts';

export type FieldErrors = readonly { fieldId: string; message: string }[];
type FormProps = { ctx: PageContext; target?: string; email?: string; errors?: FieldErrors };

/** One of the forms before the account: what was typed as e-mail stays, a password never. */
function EntryPage(
  props: FormProps & {
    title: Text;
    lead: ComponentChildren;
    action: string;
    button: Text;
    asks: { email?: true; password?: 'old' | 'new' };
    below?: ComponentChildren;
    done?: Text;
    aside?: ComponentChildren;
    islands?: readonly string[];
  },
) {
  const { ctx, errors = [], title, islands } = props;
  return (
    <Page ctx={ctx} title={title[ctx.lang]} errorTitle={errors.length > 0} islands={islands}>
      <EntryForm {...props} errors={errors} />
    </Page>
  );
}

function EntryForm(props: Parameters<typeof EntryPage>[0] & { errors: FieldErrors }) {
  const { ctx, errors, title, lead, asks, target, email } = props;
  const t = useSay();
  const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.message;
  return (
    <>
      <PageHead title={t(title)} lead={lead} status />
      <Columns>
        <Stack>
          <ErrorSummary lang={ctx.lang} errors={errors} />
          {props.done && (
            <Hint kind="success">
              <p>{t(props.done)}</p>
            </Hint>
          )}
          <form class="rs-form" action={props.action} method="post" noValidate>
            <CsrfField ctx={ctx} />
            {target && <input type="hidden" name="weiter" value={target} />}
            {asks.email && (
              <TextField
                id="email"
                name="email"
                type="email"
                label={t(texts.email)}
                value={email}
                error={errorOf('email')}
                autocomplete="username"
                inputMode="email"
                maxLength={254}
                spellcheck={false}
                required
              />
            )}
            {asks.password && (
              <TextField
                id="passwort"
                name="passwort"
                type="password"
                label={t(asks.password === 'new' && !asks.email ? texts.newPassword : texts.password)}
                hint={asks.password === 'new' ? t(texts.passwordHint) : undefined}
                error={errorOf('passwort')}
                autocomplete={asks.password === 'new' ? 'new-password' : 'current-password'}
                required
              />
            )}
            <Actions>
              <Button iconEnd="pfeil">{t(props.button)}</Button>
            </Actions>
          </form>
          {props.below}
        </Stack>
        <Stack>{props.aside}</Stack>
      </Columns>
    </>
  );
}

const withTarget = (path: string, target: string | undefined): string =>
  target && target !== '/konto' ? `${path}?weiter=${encodeURIComponent(target)}` : path;

export function SignInPage({
  means,
  signedOut,
  ...props
}: FormProps & { means: readonly OutsideMeans[]; signedOut?: boolean }) {
  const { ctx, target } = props;
  return (
    <EntryPage
      {...props}
      title={texts.signIn}
      lead={texts.signInLead[ctx.lang]}
      done={signedOut ? texts.signedOut : undefined}
      action="/konto/anmelden"
      islands={['passkey']}
      button={texts.signIn}
      asks={{ email: true, password: 'old' }}
      below={
        <>
          <p>
            <a href="/konto/passwort-vergessen">{texts.forgotten[ctx.lang]}</a>
          </p>
          <Panel id="neu" as="section" title={texts.noAccount[ctx.lang]} tinted>
            <p>{texts.noAccountText[ctx.lang]}</p>
            <ButtonLink kind="secondary" href={withTarget('/konto/registrieren', target)}>
              {texts.register[ctx.lang]}
            </ButtonLink>
          </Panel>
          {means.length > 0 && (
            <Section id="wege" title={identityTexts.others[ctx.lang]}>
              <p>{identityTexts.othersText[ctx.lang]}</p>
              <MeansList
                ctx={ctx}
                means={means}
                label={identityTexts.with}
                level="basis"
                target={target ?? '/konto'}
                heading="h3"
              />
            </Section>
          )}
        </>
      }
      aside={
        <>
          <Panel id="passkey" as="aside" title={passkeyTexts.title[ctx.lang]}>
            <PasskeySignIn ctx={ctx} target={target ?? '/konto'} />
          </Panel>
          <Panel id="gast" as="aside" title={texts.guest[ctx.lang]}>
            <p>{texts.guestText[ctx.lang]}</p>
            <p>
              <a href="/">{texts.search[ctx.lang]}</a>
            </p>
          </Panel>
        </>
      }
    />
  );
}

export function RegisterPage(props: FormProps) {
  const { ctx, target } = props;
  return (
    <EntryPage
      {...props}
      title={texts.register}
      lead={texts.registerLead[ctx.lang]}
      action="/konto/registrieren"
      button={texts.register}
      asks={{ email: true, password: 'new' }}
      below={
        <p>
          <a href={withTarget('/konto/anmelden', target)}>{texts.already[ctx.lang]}</a>
        </p>
      }
      aside={
        <Panel id="speichern" as="aside" title={texts.registerKept[ctx.lang]} tinted>
          <p>{texts.registerKeptText[ctx.lang]}</p>
        </Panel>
      }
    />
  );
}

export function ForgottenPage(props: FormProps) {
  return (
    <EntryPage
      {...props}
      title={texts.forgottenTitle}
      lead={texts.forgottenLead[props.ctx.lang]}
      action="/konto/passwort-vergessen"
      button={texts.forgottenSend}
      asks={{ email: true }}
      below={
        <p>
          <a href="/konto/anmelden">{texts.toSignIn[props.ctx.lang]}</a>
        </p>
      }
    />
  );
}

/** Opened by the link in the letter. Looking at it does nothing: mail programs open links on their own. */
export function ConfirmPage(props: FormProps & { action: string }) {
  const { ctx } = props;
  return (
    <EntryPage
      {...props}
      title={texts.confirm}
      lead={texts.confirmLead[ctx.lang]}
      button={texts.confirm}
      asks={{ password: 'old' }}
      below={
        <>
          <p>
            <a href="/konto/registrieren">{texts.confirmAgain[ctx.lang]}</a>
          </p>
          <p class="rs-leise rs-klein">{texts.confirmNot[ctx.lang]}</p>
        </>
      }
    />
  );
}

export function ResetPage(props: FormProps & { action: string }) {
  return (
    <EntryPage
      {...props}
      title={texts.reset}
      lead={texts.resetLead[props.ctx.lang]}
      button={texts.reset}
      asks={{ password: 'new' }}
    />
  );
}

export function NewEmailPage({ email, ...props }: FormProps & { action: string; email: string }) {
  return (
    <EntryPage
      {...props}
      title={texts.newEmail}
      lead={texts.newEmailLead[props.ctx.lang].replace('{email}', () => email)}
      button={texts.newEmailConfirm}
      asks={{}}
    />
  );
}

/** The same answer whether the address has an account or not. */
export function SentPage({ ctx, what }: { ctx: PageContext; what: 'register' | 'password' }) {
  const lead = what === 'register' ? texts.sentRegister : texts.sentPassword;
  const again = what === 'register' ? '/konto/registrieren' : '/konto/passwort-vergessen';
  return (
    <Page ctx={ctx} title={texts.sentTitle[ctx.lang]}>
      <PageHead title={texts.sentTitle[ctx.lang]} lead={lead[ctx.lang]} status />
      <Stack>
        <Hint>
          <p>{texts.sentHelp[ctx.lang]}</p>
          <p>
            <a href={again}>{texts.sentAgain[ctx.lang]}</a>
          </p>
          {ctx.demo && (
            <p>
              {texts.sentDemo[ctx.lang]} <a href="/demo/post">/demo/post</a>
            </p>
          )}
        </Hint>
      </Stack>
    </Page>
  );
}

/** A link of a letter that was used or is too old. */
export function LetterOverPage({ ctx, detail = texts.over }: { ctx: PageContext; detail?: Text }) {
  return (
    <ErrorPage ctx={ctx} title={texts.overTitle[ctx.lang]} detail={detail[ctx.lang]}>
      <ButtonLink href="/konto/anmelden">{texts.signIn[ctx.lang]}</ButtonLink>
      <a href="/konto/passwort-vergessen">{texts.forgotten[ctx.lang]}</a>
    </ErrorPage>
  );
}
