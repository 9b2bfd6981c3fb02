import type { VNode } from 'preact';
import { say } from '../../../lang/lang.ts';
import { Columns, FileDeskProvider, HeadLine, Page, PageHead, Panel, Stack } from '../../../ui/index.ts';
import type { StatusView } from '../status.pages.tsx';
import { statusTexts } from '../status.texts.ts';
import { Messages, TrackState } from '../track.pages.tsx';
import type { Track } from '../tracks.rules.ts';
import { postboxTexts as texts } from './postbox.texts.ts';

/** `/konto/postfach/<application>`: what was written with the authorities about one application, and what it asks of the person. */
export function ThreadPage(view: StatusView): VNode {
  const { ctx, service, tracks, authorityName, path } = view;
  const { lang } = ctx;
  const crumbs = [
    { href: '/konto', text: say(texts.account, lang) },
    { href: '/konto/postfach', text: say(texts.backToList, lang) },
    { text: service },
  ];
  return (
    <Page
      ctx={ctx}
      title={`${service} – ${say(texts.title, lang)}`}
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
function About({ ctx, tracks, application, path }: StatusView): VNode {
  const { lang } = ctx;
  const numbers = tracks.flatMap(({ standing }) => standing.current?.fileNumber ?? []);
  return (
    <aside aria-label={say(texts.about, lang)}>
      <Panel title={say(texts.about, lang)} id="antrag" tinted>
        {numbers.map((number) => (
          <p class="rs-zahl" key={number}>
            {say(statusTexts.fileNumber, lang, { number })}
          </p>
        ))}
        <p class="rs-zahl">{say(statusTexts.receipt, lang, { number: application.receiptNumber ?? '' })}</p>
        <p>
          <a href={path}>{say(texts.toStatus, lang)}</a>
        </p>
      </Panel>
    </aside>
  );
}
