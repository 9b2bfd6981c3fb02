import type { VNode } from 'preact';
import { say, type Text } from '../../../lang/lang.ts';
import {
  AccountNav,
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  Details,
  EmptyState,
  ErrorPage,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Stack,
  Status,
  sayOf,
  TextArea,
  useSay,
} from '../../../ui/index.ts';
import { accountTexts as texts } from './account.texts.ts';
import type { Entry } from './account.view.ts';

/** `/konto`: drafts and applications in one list. */
export function AccountPage(props: {
  ctx: PageContext;
  entries: readonly Entry[];
  next: string | undefined;
  done?: 'adopted' | 'gone';
}): VNode {
  const { ctx, entries, next, done } = props;
  const { actingFor: principal } = ctx;
  const t = (text: Text, params?: Record<string, string>) => say(text, ctx.lang, params);
  const title = principal ? t(texts.titleFor, { principal }) : t(texts.title);
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={t(principal ? texts.leadFor : texts.lead)} status />
      <AccountNav ctx={ctx} current="antraege" />
      <Stack>
        {done && (
          <Hint kind="success">
            <p>{t(texts[done])}</p>
          </Hint>
        )}
        {entries.length === 0 ? (
          <EmptyState
            title={t(texts.emptyTitle)}
            text={t(texts.empty)}
            action={<ButtonLink href="/">{t(texts.search)}</ButtonLink>}
          />
        ) : (
          <section aria-labelledby="liste">
            <h2 class="kern-sr-only" id="liste">
              {t(texts.list)}
            </h2>
            <EntryList ctx={ctx} entries={entries} removable={!principal} />
          </section>
        )}
        {next && (
          <p>
            <a href={`/konto?vor=${next}`}>{t(texts.more)}</a>
          </p>
        )}
      </Stack>
    </Page>
  );
}

function EntryList(props: { ctx: PageContext; entries: readonly Entry[]; removable?: boolean }): VNode {
  const t = useSay();
  const { entries, removable } = props;
  return (
    <ul class="rs-kontoliste">
      {entries.map((entry) => (
        <li class="rs-treffer" key={entry.id}>
          <h3>
            <a href={entry.next.href}>{entry.title}</a>
          </h3>
          <p class="rs-klein">{[entry.place, entry.dates].filter(Boolean).join(' · ')}</p>
          {entry.until && <p class="rs-klein rs-leise">{entry.until}</p>}
          <p class="rs-treffer__fuss">
            <Status {...entry.state} />
            <a class={entry.next.urgent ? 'rs-fett' : undefined} href={entry.next.href}>
              {entry.next.label}
            </a>
            {removable && (
              <a
                href={`/konto/entfernen/${entry.id}`}
                aria-label={t(texts.removeNamed, { title: entry.title, day: entry.day })}
              >
                {t(texts.remove)}
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Somebody begins a service for which drafts exist: said clearly, before a second one comes into being. */
export function OldDraftsPage(props: {
  ctx: PageContext;
  entries: readonly Entry[];
  /** Address that begins a new one. */
  again: string;
}): VNode {
  const { ctx, entries, again } = props;
  const t = sayOf(ctx);
  const many = entries.length > 1;
  const title = t(many ? texts.oldTitleMany : texts.oldTitle, { count: entries.length });
  return (
    <Page ctx={ctx} plain title={title}>
      <PageHead over={entries[0]?.title} title={title} lead={t(texts.oldLead)} status />
      <Stack gap="wide">
        {entries.map((entry, index) => (
          <Panel key={entry.id} id={`entwurf-${index}`} title={t(texts.oldDraft, { day: entry.day })} tinted>
            <p class="rs-klein">{[entry.place, entry.dates].filter(Boolean).join(' · ')}</p>
            <Actions>
              <ButtonLink kind={index === 0 ? 'primary' : 'secondary'} href={entry.next.href}>
                {t(texts.continueIt)}
              </ButtonLink>
            </Actions>
          </Panel>
        ))}
        <Stack gap="narrow">
          <p class="rs-klein">{t(texts.startNewText)}</p>
          <div>
            <ButtonLink kind="secondary" href={again} rel="nofollow">
              {t(texts.startNew)}
            </ButtonLink>
          </div>
        </Stack>
      </Stack>
    </Page>
  );
}

/** On pages of a private link: the way into an account. */
export function AdoptOffer({ reference }: { ctx: PageContext; reference: string }): VNode {
  const t = useSay();
  return (
    <p class="rs-klein">
      {t(texts.adoptOffer)} <a href={`/konto/uebernehmen/${reference}`}>{t(texts.adopt)}</a>
    </p>
  );
}

/** On pages that were reached through the account: where to find it again. */
export function KeptHere(props: {
  ctx: PageContext;
  reference: string;
  link: string | undefined;
  removable?: boolean;
}): VNode {
  const t = useSay();
  const { ctx, reference, link, removable } = props;
  const { actingFor: principal } = ctx;
  return (
    <section class="rs-stapel rs-stapel--eng" aria-labelledby="konto">
      <h2 class="rs-h-klein" id="konto">
        {principal ? t(texts.titleFor, { principal }) : t(texts.keptTitle)}
      </h2>
      <p class="rs-klein">
        {principal ? t(texts.keptFor, { principal }) : t(texts.kept)}{' '}
        <a href="/konto">{principal ? t(texts.titleFor, { principal }) : t(texts.toAccount)}</a>
      </p>
      {link && (
        <Details summary={t(texts.linkAnyway)} plain>
          <LinkField ctx={ctx} link={link} label={t(texts.linkAnywayText)} />
        </Details>
      )}
      {removable && !principal && (
        <p class="rs-klein">
          <a href={`/konto/entfernen/${reference}`}>{t(texts.takeOut)}</a>
        </p>
      )}
    </section>
  );
}

function LinkField({ link, label }: { ctx: PageContext; link: string; label: string }): VNode {
  return (
    <div class="rs-form">
      <TextArea rows={3} id="link" name="link" label={label} value={link} readOnly spellcheck={false} />
    </div>
  );
}

/** Asks before an application of a private link goes into the account. */
export function AdoptPage({ ctx, reference, title }: { ctx: PageContext; reference: string; title: string }): VNode {
  const t = sayOf(ctx);
  return (
    <Page ctx={ctx} plain title={t(texts.adoptTitle)}>
      <PageHead over={title} title={t(texts.adoptTitle)} lead={t(texts.adoptLead)} status />
      <form class="rs-form" action={`/konto/uebernehmen/${reference}`} method="post">
        <CsrfField ctx={ctx} />
        <Actions>
          <Button>{t(texts.adopt)}</Button>
          <ButtonLink kind="secondary" href={`/antrag/${reference}`}>
            {t(texts.back)}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

export function TakenPage({ ctx, reference }: { ctx: PageContext; reference: string }): VNode {
  const t = sayOf(ctx);
  return (
    <ErrorPage ctx={ctx} plain title={t(texts.takenTitle)} detail={t(texts.taken)}>
      <ButtonLink href={`/antrag/${reference}`}>{t(texts.toApplication)}</ButtonLink>
    </ErrorPage>
  );
}

/** Asks before something leaves the account, and names the way that stays. */
export function GiveUpPage(props: {
  ctx: PageContext;
  reference: string;
  title: string;
  draft: boolean;
  link: string | undefined;
}): VNode {
  const { ctx, reference, title, draft, link } = props;
  const t = sayOf(ctx);
  const question = t(draft ? texts.giveUpDraft : texts.giveUpSent);
  return (
    <Page ctx={ctx} plain title={question}>
      <PageHead over={title} title={question} lead={t(draft ? texts.giveUpDraftLead : texts.giveUpSentLead)} status />
      <Stack gap="wide">
        {link ? <LinkField ctx={ctx} link={link} label={t(texts.saveLink)} /> : <p>{t(texts.ownLink)}</p>}
        <form class="rs-form" action={`/konto/entfernen/${reference}`} method="post">
          <CsrfField ctx={ctx} />
          <Actions>
            {draft && (
              <Button name="aktion" value="loeschen">
                {t(texts.discard)}
              </Button>
            )}
            <Button kind={draft ? 'secondary' : 'primary'} name="aktion" value="entfernen">
              {t(texts.takeOut)}
            </Button>
            <ButtonLink kind="tertiary" href="/konto">
              {t(texts.back)}
            </ButtonLink>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}
