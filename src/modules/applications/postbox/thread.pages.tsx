import type { VNode } from 'preact';
import { Columns, FileDeskProvider, HeadLine, Page, PageHead, Panel, Stack, sayOf, useSay } from '../../../ui/index.ts';
import type { StatusView } from '../status/status.pages.tsx';
import { statusTexts } from '../status/status.texts.ts';
import { Messages, TrackState } from '../status/track.pages.tsx';
import type { Track } from '../status/tracks.rules.ts';
import { postboxTexts as texts } from './postbox.texts.ts';

/** `/konto/postfach/<application>`: what was written with the authorities about one application, and what it asks of the person. */
export function ThreadPage(view: StatusView): VNode {
  const { ctx, service, tracks, authorityName, path } = view;
  const t = sayOf(ctx);
  const crumbs = [
    { href: '/konto', text: t(texts.account) },
    { href: '/konto/postfach', text: t(texts.backToList) },
    { text: service },
  ];
  return (
    <Page
      ctx={ctx}
      plain
      title={`${service} – ${t(texts.title)}`}
      errorTitle={view.forms.failed}
      breadcrumb={crumbs}
      islands={['files']}
    >
      <PageHead title={service} status>
        {tracks.length === 1 && (
          <HeadLine icon="rathaus">
            <strong>{authorityName(tracks[0].authorityId)}</strong>
          </HeadLine>
        )}
      </PageHead>
      <Columns>
        <FileDeskProvider value={{ upload: `${path}/hochladen` }}>
          <Stack gap="wide">
            {tracks.map((track) => (
              <Conversation key={track.suffix} {...view} track={track} />
            ))}
          </Stack>
        </FileDeskProvider>
        <About {...view} />
      </Columns>
    </Page>
  );
}

function Conversation(view: StatusView & { track: Track }): VNode {
  const { track, authorityName } = view;
  const { request, decision } = track.standing;
  const letters = (
    <Stack gap="wide">
      {(request || decision) && <TrackState {...view} />}
      <Messages {...view} />
    </Stack>
  );
  if (track.suffix === '') return letters;
  return (
    <section class="rs-stapel rs-stapel--weit rs-spur" aria-labelledby={`behoerde${track.suffix}`}>
      <h2 id={`behoerde${track.suffix}`}>{authorityName(track.authorityId)}</h2>
      {letters}
    </section>
  );
}

/** What the conversation is about, and the way to everything else of it. */
function About({ tracks, application, path }: StatusView): VNode {
  const t = useSay();
  const numbers = tracks.flatMap(({ standing }) => standing.current?.fileNumber ?? []);
  return (
    <aside aria-label={t(texts.about)}>
      <Panel title={t(texts.about)} id="antrag" tinted>
        {numbers.map((number) => (
          <p class="rs-zahl" key={number}>
            {t(statusTexts.fileNumber, { number })}
          </p>
        ))}
        <p class="rs-zahl">{t(statusTexts.receipt, { number: application.receiptNumber ?? '' })}</p>
        <p>
          <a href={path}>{t(texts.toStatus)}</a>
        </p>
      </Panel>
    </aside>
  );
}
