import type { VNode } from 'preact';
import { formatShortDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import {
  AccountNav,
  ButtonLink,
  EmptyState,
  Page,
  type PageContext,
  PageHead,
  Stack,
  Status,
} from '../../../ui/index.ts';
import type { Overview } from '../../mailbox/index.ts';
import { postboxTexts as texts } from './postbox.texts.ts';

export type PostboxPageProps = {
  ctx: PageContext;
  entries: readonly Overview[];
  /** Where the following page begins. */
  next: string | undefined;
  first: boolean;
  authorityName: (id: string) => string;
};

/** `/konto/postfach`: one line for each application, what has something unread first. */
export function PostboxPage({ ctx, entries, next, first, authorityName }: PostboxPageProps): VNode {
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.title, lang)}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <AccountNav ctx={ctx} current="postfach" />
      <Stack>
        {entries.length === 0 && first ? (
          <EmptyState
            title={say(texts.emptyTitle, lang)}
            text={say(texts.empty, lang)}
            action={<ButtonLink href="/">{say(texts.search, lang)}</ButtonLink>}
          />
        ) : (
          <section aria-labelledby="liste">
            <h2 class="kern-sr-only" id="liste">
              {say(texts.list, lang)}
            </h2>
            <ul class="rs-kontoliste">
              {entries.map((entry) => (
                <Line key={entry.applicationId} lang={lang} entry={entry} authorityName={authorityName} />
              ))}
            </ul>
          </section>
        )}
        {(next || !first) && (
          <p class="rs-treffer__fuss">
            {!first && <a href="/konto/postfach">{say(texts.newest, lang)}</a>}
            {next && <a href={`/konto/postfach?nach=${next}`}>{say(texts.more, lang)}</a>}
          </p>
        )}
      </Stack>
    </Page>
  );
}

function Line({
  lang,
  entry,
  authorityName,
}: { lang: Lang; entry: Overview } & Pick<PostboxPageProps, 'authorityName'>): VNode {
  const title = say(entry.subject, lang);
  const href = `/konto/postfach/${entry.applicationId}`;
  const from = authorityName(entry.authorityId);
  const more = entry.others > 0 ? [say(texts.others, lang, { count: entry.others })] : [];
  const latest = latestOf(entry, lang);
  const { unread } = entry;
  return (
    <li class={unread > 0 ? 'rs-treffer rs-treffer--neu' : 'rs-treffer'}>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <p class="rs-klein">{[[from, ...more].join(' '), entry.fileNumber].filter(Boolean).join(' · ')}</p>
      <p class="rs-klein">{[latest, filesOf(entry, lang)].filter(Boolean).join(' · ')}</p>
      <p class="rs-treffer__fuss">
        {unread > 0 && <Status kind="new" label={say(texts.unread, lang, { count: unread })} />}
        <a
          class={unread > 0 ? 'rs-fett' : undefined}
          href={href}
          aria-label={say(texts.openNamed, lang, { title, day: latest })}
        >
          {say(texts.open, lang)}
        </a>
      </p>
    </li>
  );
}

function latestOf({ latest, latestMine, latestAt }: Overview, lang: Lang): string {
  const word = latest === 'message' && latestMine ? 'mine' : latest;
  return say(texts.latest[word], lang, { day: formatShortDate(latestAt, lang) });
}

const filesOf = ({ latestFiles }: Overview, lang: Lang): string =>
  latestFiles === 0 ? '' : say(latestFiles === 1 ? texts.file : texts.files, lang, { count: latestFiles });
