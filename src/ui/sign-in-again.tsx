import { Button, ButtonLink } from './button.tsx';
import { type PageContext, sayOf, useSay } from './context.ts';
import { CsrfField } from './fields/csrf-field.tsx';
import { Page } from './frame/page.tsx';
import { Actions, PageHead, Stack } from './portal/layout.tsx';
import { ErrorPage } from './states.tsx';

/** What a form sent that could not be taken, to be sent once more. Files are not among it. */
export type SentForm = {
  readonly action: string;
  readonly multipart: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly lostFiles: boolean;
};

const words = {
  signIn: { de: 'Anmelden und weitermachen', en: 'Sign in and continue' },
  kept: {
    de: 'Aus Sicherheitsgründen endet die Anmeldung nach einiger Zeit. Was Sie eben eingegeben haben, steht noch auf dieser Seite. Lassen Sie sie offen.',
    en: 'For security reasons a sign-in ends after some time. What you have just entered is still on this page. Leave it open.',
    plain:
      'Nach einiger Zeit melden wir Sie ab. Das machen wir, damit alles sicher ist. Was Sie geschrieben haben, ist noch auf dieser Seite. Lassen Sie die Seite offen.',
  },
  first: {
    de: 'Melden Sie sich in einem neuen Fenster wieder an.',
    en: 'Sign in again in a new window.',
    plain: 'Melden Sie sich in einem neuen Fenster an.',
  },
  second: {
    de: 'Kommen Sie hierher zurück und senden Sie Ihre Eingaben noch einmal.',
    en: 'Come back here and send what you entered once more.',
    plain: 'Kommen Sie dann hierher zurück. Schicken Sie alles noch einmal ab.',
  },
  files: {
    de: 'Dateien aus diesem Formular wählen Sie danach bitte noch einmal aus.',
    en: 'Please choose the files of this form once more afterwards.',
    plain: 'Ihre Dateien müssen Sie danach noch einmal auswählen.',
  },
  open: { de: 'Anmelden (neues Fenster)', en: 'Sign in (new window)', plain: 'In einem neuen Fenster anmelden' },
  send: {
    de: 'Meine Eingaben noch einmal senden',
    en: 'Send what I entered once more',
    plain: 'Alles noch einmal abschicken',
  },
};

/**
 * A form was sent after the sign-in had ended. What was typed stays in this page and is sent again from here: nothing of it is stored anywhere, and
 * only the account that holds the application can take it.
 */
export function SignInAgainPage(props: { ctx: PageContext; title: string; detail?: string; sent?: SentForm }) {
  const { ctx, title, detail, sent } = props;
  const t = sayOf(ctx);
  if (!sent)
    return (
      <ErrorPage ctx={ctx} plain title={title} detail={detail}>
        <ButtonLink href={`/konto/anmelden?weiter=${encodeURIComponent(ctx.path)}`}>{t(words.signIn)}</ButtonLink>
      </ErrorPage>
    );
  return (
    <Page ctx={ctx} plain title={title} kind="form">
      <PageHead title={title} lead={t(words.kept)} />
      <SendAgain ctx={ctx} sent={sent} />
    </Page>
  );
}

function SendAgain({ ctx, sent }: { ctx: PageContext; sent: SentForm }) {
  const t = useSay();
  return (
    <Stack gap="wide">
      <ol class="rs-liste">
        <li>
          <p>{t(words.first)}</p>
          <p>
            <a class="rs-link" href="/konto/anmelden?weiter=%2Fkonto" target="_blank" rel="noopener">
              {t(words.open)}
            </a>
          </p>
        </li>
        <li>
          <p>{t(words.second)}</p>
          {sent.lostFiles && <p>{t(words.files)}</p>}
        </li>
      </ol>
      <form action={sent.action} method="post" encType={sent.multipart ? 'multipart/form-data' : undefined}>
        <CsrfField ctx={ctx} />
        {sent.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{t(words.send)}</Button>
        </Actions>
      </form>
    </Stack>
  );
}
