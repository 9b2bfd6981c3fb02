import type { VNode } from 'preact';
import { say } from '../../../lang/lang.ts';
import { FileDeskProvider, HeadLine, Page, PageHead, Stack } from '../../../ui/index.ts';
import type { StatusView } from '../status.pages.tsx';
import { Messages, TrackState } from '../track.pages.tsx';
import type { Track } from '../tracks.rules.ts';
import { postboxTexts as texts } from './postbox.texts.ts';

/** `/konto/postfach/<application>`: what was written with the authorities about one application, and what it asks of the person. */
export function ThreadPage(view: StatusView): VNode {
  const { ctx, service, tracks, authorityName, path } = view;
  const { lang } = ctx;
  const [first, ...others] = tracks;
  const title = others.length === 0 ? authorityName(first.authorityId) : say(texts.title, lang);
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
      <PageHead over={service} title={title} status>
        <HeadLine icon="dokument">
          <a href={path}>{say(texts.toStatus, lang)}</a>
        </HeadLine>
      </PageHead>
      <FileDeskProvider value={{ upload: `${path}/hochladen` }}>
        <Stack gap="wide">
          {tracks.map((track) => (
            <Conversation key={track.suffix} {...view} track={track} />
          ))}
        </Stack>
      </FileDeskProvider>
    </Page>
  );
}

function Conversation(view: StatusView & { track: Track }): VNode {
  const { track, authorityName } = view;
  const { request, decision } = track.standing;
  const letters = (
    <>
      {(request || decision) && <TrackState {...view} />}
      <Messages {...view} />
    </>
  );
  if (track.suffix === '') return letters;
  return (
    <section class="rs-stapel rs-stapel--weit rs-spur" aria-labelledby={`behoerde${track.suffix}`}>
      <h2 id={`behoerde${track.suffix}`}>{authorityName(track.authorityId)}</h2>
      {letters}
    </section>
  );
}
