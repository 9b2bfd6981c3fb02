import type { ComponentChildren } from 'preact';
import type { Text } from '../lang/lang.ts';
import { ButtonLink } from './button.tsx';
import { type PageContext, sayOf, useSay } from './context.ts';
import { Page } from './frame/page.tsx';
import { Actions, PageHead, Stack } from './portal/layout.tsx';
import { SearchForm } from './search-form.tsx';

const words = {
  reference: {
    de: 'Kennung für Rückfragen: {reference}',
    en: 'Reference for questions: {reference}',
    plain: 'Nummer für Fragen: {reference}',
  },
  start: { de: 'Zur Startseite', en: 'Go to the start page' },
  workplace: { de: 'Zum Arbeitsplatz', en: 'Go to the workplace' },
  missing: { de: 'Diese Seite gibt es nicht', en: 'This page does not exist' },
  missingText: {
    de: 'Vielleicht ist der Link alt oder unvollständig abgeschrieben. Suchen Sie Ihr Anliegen hier, oder beginnen Sie auf der Startseite.',
    en: 'The link may be old or incomplete. Search for what you need here, or begin at the start page.',
    plain: 'Vielleicht ist der Link alt. Oder ein Teil vom Link fehlt. Suchen Sie hier. Oder gehen Sie zur Startseite.',
  },
  again: { de: 'Noch einmal versuchen', en: 'Try again' },
  acting: { de: 'Für wen handeln Sie?', en: 'For whom do you act?' },
  account: { de: 'Zu meinem Konto', en: 'To my account' },
  status: {
    de: 'Status eines Antrags abrufen',
    en: 'Check the status of an application',
    plain: 'Nachsehen, wie weit Ihr Antrag ist',
  },
};

/** Nothing here yet: what is, why, and the way that is open. */
export function EmptyState(props: {
  title: string;
  text: ComponentChildren;
  action?: ComponentChildren;
  heading?: 'h2' | 'h3';
}) {
  const Heading = props.heading ?? 'h2';
  return (
    <div class="rs-leer">
      <Heading>{props.title}</Heading>
      <p>{props.text}</p>
      {props.action && <div class="rs-reihe">{props.action}</div>}
    </div>
  );
}

/** A page for people when something stopped them. `title` says what is, `detail` why; `children` hold the open way, else the start page. */
export function ErrorPage(props: {
  ctx: PageContext;
  title: string;
  detail?: ComponentChildren;
  reference?: string;
  code?: string;
  kind?: 'portal' | 'staff';
  /** Its words came in plain German where that was chosen. */
  plain?: boolean;
  children?: ComponentChildren;
}) {
  const { ctx, title, detail, kind = 'portal', plain } = props;
  return (
    <Page ctx={ctx} plain={plain} title={title} kind={kind}>
      <PageHead title={title} lead={detail} status>
        <ErrorActions {...props} />
        <ErrorReference {...props} />
      </PageHead>
    </Page>
  );
}

function ErrorActions(props: Parameters<typeof ErrorPage>[0]) {
  const t = useSay();
  const { href, text } = wayOn(props);
  return <Actions>{props.children ?? <ButtonLink href={href}>{t(text)}</ButtonLink>}</Actions>;
}

/** What helps after this error; the start page would not where it is refused too, or where the wrong person stands before it. */
function wayOn({ ctx, code, kind }: Parameters<typeof ErrorPage>[0]): { href: string; text: Text } {
  if (kind === 'staff') return { href: '/arbeitsplatz', text: words.workplace };
  if (code === 'http.busy') return { href: ctx.path, text: words.again };
  if (code === 'accounts.mandate_over') return { href: '/konto', text: words.account };
  if (code === 'http.not_for_agents' || code === 'accounts.mandate_too_narrow')
    return { href: '/konto/vertretung', text: words.acting };
  return { href: '/', text: words.start };
}

function ErrorReference({ reference, code }: { reference?: string; code?: string }) {
  const t = useSay();
  if (!reference && !code) return null;
  return (
    <p class="rs-klein rs-leise">
      {reference && t(words.reference, { reference })}
      {reference && code && ' · '}
      {code}
    </p>
  );
}

/** 404 for people: search at once. Title and text name what is missing when the caller knows. */
export function NotFoundPage({ ctx, title, detail }: { ctx: PageContext; title?: string; detail?: string }) {
  const t = sayOf(ctx);
  const heading = title ?? t(words.missing);
  return (
    <Page ctx={ctx} plain title={heading}>
      <NotFound title={heading} detail={detail ?? t(words.missingText)} />
    </Page>
  );
}

function NotFound({ title, detail }: { title: string; detail: string }) {
  const t = useSay();
  return (
    <>
      <PageHead title={title} lead={detail} status />
      <Stack gap="wide">
        <SearchForm flat />
        <Actions>
          <ButtonLink href="/" kind="secondary">
            {t(words.start)}
          </ButtonLink>
          <a href="/status">{t(words.status)}</a>
        </Actions>
      </Stack>
    </>
  );
}
