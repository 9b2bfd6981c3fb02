import type { VNode } from 'preact';
import { withArticle } from '../../../lang/article.ts';
import { formatLongDate } from '../../../lang/format.ts';
import type { FileFacts } from '../../../platform/files/files.queries.ts';
import {
  Columns,
  Details,
  Facts,
  FileDeskProvider,
  FileLinks,
  HeadLine,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  sayOf,
  useSay,
} from '../../../ui/index.ts';
import { AdoptOffer, KeptHere } from '../account/account.pages.tsx';
import type { Application } from '../applications.schema.ts';
import type { LinkLife } from '../drafts/link-life.rules.ts';
import { LinkKeeper } from '../form/saved.pages.tsx';
import { describeEvidence } from '../signing/evidence.view.ts';
import { signingTexts } from '../signing/signing.texts.ts';
import { actTexts } from './notified.texts.ts';
import { statusTexts as texts } from './status.texts.ts';
import type { MessageFormState } from './status-forms.pages.tsx';
import { stateOf } from './timeline.rules.ts';
import { Messages, TrackCourse, TrackState } from './track.pages.tsx';
import type { Track } from './tracks.rules.ts';

/** Everything the page of a sent application shows. */
export type StatusView = {
  ctx: PageContext;
  path: string;
  /** Unknown where an account keeps what came with a link of its own. */
  link: string | undefined;
  reference: string;
  inAccount: boolean;
  /** Shown as a conversation of the mailbox. */
  inPostbox: boolean;
  application: Application;
  /** Title of the service in the language of the page. */
  service: string;
  /** Sentences of the package: when a result is to be expected, how it arrives. */
  words: { target?: string; result?: string; sent?: string };
  authorityName: (id: string) => string;
  /** One for each recipient. */
  tracks: readonly [Track, ...Track[]];
  life: LinkLife;
  files: ReadonlyMap<string, FileFacts>;
  forms: {
    message: (track: Track) => MessageFormState;
    answer: (track: Track) => MessageFormState;
    /** Whether one of them has a mistake. */
    failed: boolean;
    fileHint: string;
    accept: string;
  };
  /** Whether a decision can still come on another way than was chosen. */
  mayChangeWay: boolean;
  mail: { sent?: boolean; error?: string; value?: string };
};

/** What stands, what to do next, what was written: `/status/<reference>`. */
export function StatusPage(view: StatusView): VNode {
  const { ctx, tracks, service } = view;
  const t = sayOf(ctx);
  const [first, ...others] = tracks;
  const title =
    others.length === 0 ? t(texts.head[stateOf(first.standing)]) : t(texts.severalHead, { count: tracks.length });
  return (
    <Page
      ctx={ctx}
      plain
      title={`${title} – ${service}`}
      errorTitle={view.forms.failed || Boolean(view.mail.error)}
      current="status"
      islands={['files']}
    >
      <PageHead over={service} title={title} status>
        {others.length === 0 && (
          <HeadLine icon="rathaus">
            <Speaker {...view} track={first} />
          </HeadLine>
        )}
        <p class="rs-klein rs-leise">
          {numbers(view).map((number, index) => (
            <span key={number}>
              {index > 0 && ' · '}
              <span class="rs-zahl">{number}</span>
            </span>
          ))}
        </p>
      </PageHead>
      <Columns>
        <div class="rs-stapel rs-stapel--weit">
          <FileDeskProvider value={{ upload: `${view.path}/hochladen` }}>
            {others.length === 0 ? <OneTrack {...view} track={first} /> : <ManyTracks {...view} />}
          </FileDeskProvider>
        </div>
        <Aside {...view} />
      </Columns>
    </Page>
  );
}

function OneTrack(view: StatusView & { track: Track }): VNode {
  return (
    <>
      <TrackState {...view} />
      {isNew(view) && !view.inAccount && <KeepLink {...view} />}
      <Messages {...view} />
    </>
  );
}

/** Several recipients: first who stands where, then each with everything of its own. */
function ManyTracks(view: StatusView): VNode {
  const t = useSay();
  const { ctx, tracks, authorityName } = view;
  return (
    <>
      <ul class="rs-liste">
        {tracks.map((track) => (
          <li key={track.suffix}>
            <a href={`#behoerde${track.suffix}`}>{authorityName(track.authorityId)}</a>
            {': '}
            {t(texts.head[stateOf(track.standing)])}
          </li>
        ))}
      </ul>
      {isNew(view) && !view.inAccount && <KeepLink {...view} />}
      {tracks.map((track) => (
        <section
          key={track.suffix}
          class="rs-stapel rs-stapel--weit rs-spur"
          aria-labelledby={`behoerde${track.suffix}`}
        >
          <div class="rs-stapel rs-stapel--eng">
            <h2 id={`behoerde${track.suffix}`}>{authorityName(track.authorityId)}</h2>
            {track.carrierId && <p>{t(texts.for, { name: carrierName(view, track) })}</p>}
            <p class="rs-klein">{track.rows.join(', ')}</p>
            {track.standing.current?.fileNumber && (
              <p class="rs-klein rs-leise rs-zahl">
                {t(texts.fileNumber, { number: track.standing.current.fileNumber })}
              </p>
            )}
          </div>
          <TrackState {...view} track={track} />
          <Messages {...view} track={track} />
          <Details summary={t(texts.course)} plain>
            <TrackCourse ctx={ctx} application={view.application} track={track} />
          </Details>
        </section>
      ))}
    </>
  );
}

const isNew = ({ tracks }: StatusView): boolean =>
  tracks.every(
    ({ standing, threads }) =>
      standing.step === 'received' &&
      threads.every((thread) => thread.messages.every((message) => message.kind === 'notice')),
  );

const carrierName = ({ authorityName, ctx }: StatusView, { carrierId }: Track): string =>
  withArticle(authorityName(carrierId ?? ''), 'accusative', ctx.lang);

function Speaker(view: StatusView & { track: Track }): VNode {
  const t = useSay();
  const { track, authorityName } = view;
  return (
    <>
      <strong>{authorityName(track.authorityId)}</strong>{' '}
      {track.carrierId && t(texts.for, { name: carrierName(view, track) })}
    </>
  );
}

function numbers({ ctx, application, tracks }: StatusView): string[] {
  const t = sayOf(ctx);
  const file = tracks.length === 1 && tracks[0].standing.current?.fileNumber;
  const receipt = t(texts.receipt, { number: application.receiptNumber ?? '' });
  return file ? [t(texts.fileNumber, { number: file }), receipt] : [receipt];
}

function Aside(view: StatusView): VNode {
  const t = useSay();
  const { ctx, application, tracks, life, path } = view;
  const until = life.until
    ? t(texts.linkUntil, { day: formatLongDate(life.until, ctx.lang) })
    : t(texts.linkText, { day: formatLongDate(life.atLeastUntil, ctx.lang) });
  return (
    <aside class="rs-stapel rs-stapel--weit" aria-label={t(texts.aside)}>
      {tracks.length === 1 && (
        <Panel title={t(texts.course)} id="verlauf" tinted>
          <TrackCourse ctx={ctx} application={application} track={tracks[0]} />
        </Panel>
      )}
      <section class="rs-stapel rs-stapel--eng" aria-labelledby="unterlagen">
        <h2 class="rs-h-klein" id="unterlagen">
          {t(texts.papers)}
        </h2>
        <FileLinks
          files={[
            { href: `${path}/kopie.pdf`, text: t(texts.copy) },
            { href: `${path}/eingang.pdf`, text: t(texts.receiptFile) },
          ]}
        />
      </section>
      {(application.evidence?.writtenForm ?? application.evidence?.paper) && (
        <section class="rs-stapel rs-stapel--eng" aria-labelledby="unterschrift">
          <h2 class="rs-h-klein" id="unterschrift">
            {t(signingTexts.signed)}
          </h2>
          <p class="rs-klein">
            {(application.evidence.writtenForm?.declaration ?? application.evidence.paper?.declarations[0])?.[ctx.lang]}
          </p>
          <Details summary={t(signingTexts.howSigned)} plain>
            <Facts
              narrow
              rows={describeEvidence(application.evidence, ctx.lang).map(({ term, value, note }) => ({
                term,
                value: note ? (
                  <>
                    {value}
                    <br />
                    <span class="rs-leise rs-klein">{note}</span>
                  </>
                ) : (
                  value
                ),
              }))}
            />
          </Details>
        </section>
      )}
      {view.mayChangeWay && <ChoiceLink {...view} />}
      {view.inAccount ? <KeptHere {...view} removable /> : <LinkSection {...view} until={until} />}
    </aside>
  );
}

/** Where to see and change on which way the decision comes. */
function ChoiceLink({ path }: StatusView): VNode {
  const t = useSay();
  return (
    <section class="rs-stapel rs-stapel--eng" aria-labelledby="weg">
      <h2 class="rs-h-klein" id="weg">
        {t(actTexts.choiceTitle)}
      </h2>
      <p class="rs-klein">
        {t(actTexts.choiceShort)} <a href={`${path}/bekanntgabe`}>{t(actTexts.choiceLink)}</a>
      </p>
    </section>
  );
}

function LinkSection({ until, ...view }: StatusView & { until: string }): VNode {
  const t = useSay();
  const { ctx, path } = view;
  return (
    <section class="rs-stapel rs-stapel--eng" aria-labelledby="persoenlich">
      <h2 class="rs-h-klein" id="persoenlich">
        {t(texts.linkTitle)}
      </h2>
      <p class="rs-klein">{until}</p>
      {!isNew(view) && (
        <Details summary={t(texts.keepAgain)} plain open={view.mail.sent || Boolean(view.mail.error)}>
          <LinkKeeper
            {...view}
            link={view.link ?? ''}
            action={`${path}/merken`}
            email={view.mail.value}
            error={view.mail.error}
            sent={view.mail.sent}
          />
        </Details>
      )}
      <AdoptOffer ctx={ctx} reference={view.reference} />
    </section>
  );
}

/** Directly after sending, the link is the thing to keep. */
function KeepLink(view: StatusView): VNode {
  const t = useSay();
  const { path, mail } = view;
  return (
    <Section id="sichern" title={t(texts.keepTitle)}>
      <Hint kind="warning">
        <p>{t(texts.keepText)}</p>
      </Hint>
      <LinkKeeper
        {...view}
        link={view.link ?? ''}
        action={`${path}/merken`}
        email={mail.value ?? view.application.notifyEmail ?? undefined}
        error={mail.error}
        sent={mail.sent}
      />
    </Section>
  );
}
