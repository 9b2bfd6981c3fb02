import {
  Button,
  CsrfField,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  TextField,
  useSay,
} from '../../../ui/index.ts';
import { loginTexts } from './login.texts.ts';

type LoginErrors = readonly { fieldId: string; message: string }[];
type LoginProps = { ctx: PageContext; target: string; email?: string; errors?: LoginErrors };

/** The login of staff. What was typed as e-mail stays, the password never. */
export function LoginPage(props: LoginProps) {
  const { ctx, errors = [] } = props;
  return (
    <Page ctx={ctx} title={loginTexts.title[ctx.lang]} errorTitle={errors.length > 0}>
      <LoginForm {...props} errors={errors} />
    </Page>
  );
}

function LoginForm({ ctx, target, email, errors }: LoginProps & { errors: LoginErrors }) {
  const t = useSay();
  const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.message;
  return (
    <div class="rs-stapel rs-form">
      <ErrorSummary lang={ctx.lang} errors={errors} />
      <PageHead title={t(loginTexts.title)} lead={t(loginTexts.lead)} />
      {ctx.demo && (
        <Hint>
          <p>{t(loginTexts.demo)}</p>
        </Hint>
      )}
      <form class="rs-stapel" action="/anmelden" method="post" noValidate>
        <CsrfField ctx={ctx} />
        <input type="hidden" name="weiter" value={target} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t(loginTexts.email)}
          value={email}
          error={errorOf('email')}
          autocomplete="username"
          inputMode="email"
          maxLength={200}
          spellcheck={false}
          required
        />
        <TextField
          id="passwort"
          name="passwort"
          type="password"
          label={t(loginTexts.password)}
          error={errorOf('passwort')}
          autocomplete="current-password"
          maxLength={200}
          required
        />
        <div class="rs-knoepfe">
          <Button iconEnd="pfeil">{t(loginTexts.submit)}</Button>
        </div>
      </form>
      <p class="rs-leise rs-klein">{t(loginTexts.forgotten)}</p>
    </div>
  );
}
