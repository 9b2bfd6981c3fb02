import type { VNode } from 'preact';
import { say } from '../../lang/lang.ts';
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
  TextArea,
} from '../../ui/index.ts';
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
  const title = principal ? say(texts.titleFor, ctx.lang, { principal }) : say(texts.title, ctx.lang);
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={say(principal ? texts.leadFor : texts.lead, ctx.lang)} status />
      <AccountNav ctx={ctx} current="antraege" />
      <Stack>
        {done && (
          <Hint kind="success">
            <p>{say(texts[done], ctx.lang)}</p>
          </Hint>
        )}
        {entries.length === 0 ? (
          <EmptyState
            title={say(texts.emptyTitle, ctx.lang)}
            text={say(texts.empty, ctx.lang)}
            action={<ButtonLink href="/">{say(texts.search, ctx.lang)}</ButtonLink>}
          />
        ) : (
          <section aria-labelledby="liste">
            <h2 class="kern-sr-only" id="liste">
              {say(texts.list, ctx.lang)}
            </h2>
            <EntryList ctx={ctx} entries={entries} removable />
          </section>
        )}
        {next && (
          <p>
            <a href={`/konto?vor=${next}`}>{say(texts.more, ctx.lang)}</a>
          </p>
        )}
      </Stack>
    </Page>
  );
}

function EntryList(props: { ctx: PageContext; entries: readonly Entry[]; removable?: boolean }): VNode {
  const { ctx, entries, removable } = props;
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
                aria-label={say(texts.removeNamed, ctx.lang, { title: entry.title, day: entry.day })}
              >
                {say(texts.remove, ctx.lang)}
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
  const many = entries.length > 1;
  const title = say(many ? texts.oldTitleMany : texts.oldTitle, ctx.lang, { count: entries.length });
  return (
    <Page ctx={ctx} title={title}>
      <PageHead over={entries[0]?.title} title={title} lead={say(texts.oldLead, ctx.lang)} status />
      <Stack gap="wide">
        {entries.map((entry, index) => (
          <Panel
            key={entry.id}
            id={`entwurf-${index}`}
            title={say(texts.oldDraft, ctx.lang, { day: entry.day })}
            tinted
          >
            <p class="rs-klein">{[entry.place, entry.dates].filter(Boolean).join(' · ')}</p>
            <Actions>
              <ButtonLink kind={index === 0 ? 'primary' : 'secondary'} href={entry.next.href}>
                {say(texts.continueIt, ctx.lang)}
              </ButtonLink>
            </Actions>
          </Panel>
        ))}
        <Stack gap="narrow">
          <p class="rs-klein">{say(texts.startNewText, ctx.lang)}</p>
          <div>
            <ButtonLink kind="secondary" href={again} rel="nofollow">
              {say(texts.startNew, ctx.lang)}
            </ButtonLink>
          </div>
        </Stack>
      </Stack>
    </Page>
  );
}

/** On pages of a private link: the way into an account. */
export function AdoptOffer({ ctx, reference }: { ctx: PageContext; reference: string }): VNode {
  return (
    <p class="rs-klein">
      {say(texts.adoptOffer, ctx.lang)} <a href={`/konto/uebernehmen/${reference}`}>{say(texts.adopt, ctx.lang)}</a>
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
  const { ctx, reference, link, removable } = props;
  return (
    <section class="rs-stapel rs-stapel--eng" aria-labelledby="konto">
      <h2 class="rs-h-klein" id="konto">
        {say(texts.keptTitle, ctx.lang)}
      </h2>
      <p class="rs-klein">
        {say(texts.kept, ctx.lang)} <a href="/konto">{say(texts.toAccount, ctx.lang)}</a>
      </p>
      {link && (
        <Details summary={say(texts.linkAnyway, ctx.lang)} plain>
          <LinkField ctx={ctx} link={link} label={say(texts.linkAnywayText, ctx.lang)} />
        </Details>
      )}
      {removable && (
        <p class="rs-klein">
          <a href={`/konto/entfernen/${reference}`}>{say(texts.takeOut, ctx.lang)}</a>
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
  return (
    <Page ctx={ctx} title={say(texts.adoptTitle, ctx.lang)}>
      <PageHead over={title} title={say(texts.adoptTitle, ctx.lang)} lead={say(texts.adoptLead, ctx.lang)} status />
      <form class="rs-form" action={`/konto/uebernehmen/${reference}`} method="post">
        <CsrfField ctx={ctx} />
        <Actions>
          <Button>{say(texts.adopt, ctx.lang)}</Button>
          <ButtonLink kind="secondary" href={`/antrag/${reference}`}>
            {say(texts.back, ctx.lang)}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

export function TakenPage({ ctx, reference }: { ctx: PageContext; reference: string }): VNode {
  return (
    <ErrorPage ctx={ctx} title={say(texts.takenTitle, ctx.lang)} detail={say(texts.taken, ctx.lang)}>
      <ButtonLink href={`/antrag/${reference}`}>{say(texts.toApplication, ctx.lang)}</ButtonLink>
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
  const question = say(draft ? texts.giveUpDraft : texts.giveUpSent, ctx.lang);
  return (
    <Page ctx={ctx} title={question}>
      <PageHead
        over={title}
        title={question}
        lead={say(draft ? texts.giveUpDraftLead : texts.giveUpSentLead, ctx.lang)}
        status
      />
      <Stack gap="wide">
        {link ? (
          <LinkField ctx={ctx} link={link} label={say(texts.saveLink, ctx.lang)} />
        ) : (
          <p>{say(texts.ownLink, ctx.lang)}</p>
        )}
        <form class="rs-form" action={`/konto/entfernen/${reference}`} method="post">
          <CsrfField ctx={ctx} />
          <Actions>
            {draft && (
              <Button name="aktion" value="loeschen">
                {say(texts.discard, ctx.lang)}
              </Button>
            )}
            <Button kind={draft ? 'secondary' : 'primary'} name="aktion" value="entfernen">
              {say(texts.takeOut, ctx.lang)}
            </Button>
            <ButtonLink kind="tertiary" href="/konto">
              {say(texts.back, ctx.lang)}
            </ButtonLink>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}
