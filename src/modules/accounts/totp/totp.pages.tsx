import { encode } from 'uqr';
import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorSummary,
  Facts,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { FieldErrors } from '../citizen/login.pages.tsx';
import { StakeField } from '../citizen/stake.pages.tsx';
import { readableSecret, secretUri } from './codes.ts';
import { totpTexts as texts } from './totp.texts.ts';

export type SecondFactor = { on: boolean; codesLeft: number };

/** What the page of the account says of it. */
export function SecondFactorSection(props: { ctx: PageContext; secondFactor: SecondFactor; hasPassword: boolean }) {
  const { ctx, secondFactor, hasPassword } = props;
  const { on, codesLeft } = secondFactor;
  const { lang } = ctx;
  const state = on ? say(texts.isOn, lang, { count: codesLeft }) : say(texts.isOff, lang);
  return (
    <Section id="zweiter-faktor" title={say(texts.title, lang)}>
      <p>{say(texts.about, lang)}</p>
      <p class="rs-leise">{hasPassword ? state : say(texts.noPassword, lang)}</p>
      {hasPassword && (
        <p>
          <a href="/konto/code">{say(on ? texts.goManage : texts.goSetUp, lang)}</a>
        </p>
      )}
    </Section>
  );
}

type SetUp = { secret: string; label: string };
type CodeProps = { ctx: PageContext; secondFactor: SecondFactor; setUp?: SetUp; errors?: FieldErrors };

/** `/konto/code`: set it up, connect the app, or look after it, whatever comes next. */
export function SecondFactorPage(props: CodeProps) {
  const { ctx, secondFactor, setUp, errors = [] } = props;
  const { lang } = ctx;
  const title = say(setUp ? texts.scanTitle : texts.title, lang);
  return (
    <Page ctx={ctx} title={title} errorTitle={errors.length > 0}>
      <PageHead title={title} lead={say(setUp ? texts.scan : texts.about, lang)} status />
      <Stack gap="wide">
        <ErrorSummary lang={lang} errors={errors} />
        {setUp ? (
          <Connect ctx={ctx} setUp={setUp} errors={errors} />
        ) : (
          <Manage ctx={ctx} secondFactor={secondFactor} errors={errors} />
        )}
        <p>
          <a href="/konto/sicherheit">{say({ de: 'Zurück zum Konto', en: 'Back to the account' }, lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function Connect({ ctx, setUp, errors }: { ctx: PageContext; setUp: SetUp; errors: FieldErrors }) {
  const { lang } = ctx;
  const uri = secretUri(setUp.secret, setUp.label);
  return (
    <>
      <QrCode text={uri} label={say(texts.qr, lang)} />
      <p>
        <a href={uri}>{say(texts.here, lang)}</a>
      </p>
      <Facts rows={[{ term: say(texts.secret, lang), value: <code>{readableSecret(setUp.secret)}</code> }]} />
      <form class="rs-form" action="/konto/code/bestaetigen" method="post" noValidate>
        <CsrfField ctx={ctx} />
        <TextField
          id="code"
          name="code"
          label={say(texts.code, lang)}
          hint={say(texts.codeHint, lang)}
          error={errors[0]?.message}
          autocomplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          required
        />
        <Actions>
          <Button>{say(texts.confirm, lang)}</Button>
        </Actions>
      </form>
    </>
  );
}

function Manage({ ctx, secondFactor, errors }: { ctx: PageContext; secondFactor: SecondFactor; errors: FieldErrors }) {
  const { lang } = ctx;
  const { on, codesLeft } = secondFactor;
  return (
    <form class="rs-form" action={on ? '/konto/code/aendern' : '/konto/code/beginn'} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <p>{on ? say(texts.isOn, lang, { count: codesLeft }) : say(texts.isOff, lang)}</p>
      {on && <p>{say(texts.renewHint, lang)}</p>}
      <StakeField ctx={ctx} stake="password" id="bestaetigung" error={errors[0]?.message} />
      <Actions>
        <Button>{say(on ? texts.renew : texts.begin, lang)}</Button>
        {on && (
          <Button kind="secondary" name="tun" value="abschalten">
            {say(texts.turnOff, lang)}
          </Button>
        )}
      </Actions>
    </form>
  );
}

/** Black on white whatever the theme: cameras want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="rs-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="240" height="240">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The codes for paper; this page is the only place that ever shows them, so another language leads to where new ones are made. */
export function RecoveryCodesPage({ ctx, codes }: { ctx: PageContext; codes: readonly string[] }) {
  const { lang } = ctx;
  return (
    <Page ctx={{ ...ctx, path: '/konto/code' }} title={say(texts.codesTitle, lang)}>
      <PageHead title={say(texts.codesTitle, lang)} lead={say(texts.codesLead, lang)} status />
      <Stack gap="wide">
        <ul class="rs-notfallcodes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Actions>
          <ButtonLink href="/konto/sicherheit">{say(texts.codesDone, lang)}</ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

/** Between the password and the account. */
export function AskCodePage({ ctx, errors = [] }: { ctx: PageContext; errors?: FieldErrors }) {
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.askTitle, lang)} errorTitle={errors.length > 0}>
      <PageHead title={say(texts.askTitle, lang)} lead={say(texts.askLead, lang)} status />
      <Stack gap="wide">
        <ErrorSummary lang={lang} errors={errors} />
        <form class="rs-form" action="/konto/anmelden/code" method="post" noValidate>
          <CsrfField ctx={ctx} />
          <TextField
            id="code"
            name="code"
            label={say(texts.askCode, lang)}
            hint={say(texts.askHint, lang)}
            error={errors[0]?.message}
            autocomplete="one-time-code"
            maxLength={40}
            spellcheck={false}
            required
          />
          <Actions>
            <Button iconEnd="pfeil">{say({ de: 'Anmelden', en: 'Sign in' }, lang)}</Button>
          </Actions>
        </form>
        <p class="rs-klein rs-leise">
          {say(texts.lost, lang)} <a href="/konto/anmelden">{say(texts.otherWay, lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}
