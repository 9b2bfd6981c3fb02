import type { VNode } from 'preact';
import { capitalised, withArticle } from '../../../lang/article.ts';
import { formatLongDate, formatMoment, formatSize } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import {
  Deadline,
  DecisionPanel,
  FileCard,
  type FileLink,
  FileLinks,
  Letter,
  Letters,
  type PageContext,
  Panel,
  Section,
  Status,
  Trail,
  useSay,
} from '../../../ui/index.ts';
import type { Message, MessageFile } from '../../mailbox/index.ts';
import { fileLook } from '../form/file-look.ts';
import { objectionTexts } from '../objection/objection.texts.ts';
import { SealedHint } from '../start/sealed.pages.tsx';
import { Notified } from './notified.pages.tsx';
import { actTexts } from './notified.texts.ts';
import type { StatusView } from './status.pages.tsx';
import { statusTexts as texts } from './status.texts.ts';
import { AnswerForm, MessageForm } from './status-forms.pages.tsx';
import { stateOf, timeline } from './timeline.rules.ts';
import type { Track } from './tracks.rules.ts';

type View = StatusView & { track: Track };

/** Among several recipients each one has its own heading above these. */
const headingOf = ({ track }: View): 'h2' | 'h3' => (track.suffix === '' ? 'h2' : 'h3');

/** What stands at one recipient and what to do next. */
export function TrackState(view: View): VNode {
  const { request } = view.track.standing;
  return request ? <RequestPanel {...view} request={request} /> : <Next {...view} />;
}

function Next(view: View): VNode {
  const t = useSay();
  const { ctx, track, words, authorityName } = view;
  const { standing } = track;
  const nextTexts = {
    received: track.late ? texts.nextLate : texts.nextReceived,
    acknowledged: texts.nextAcknowledged,
    'in-progress': texts.nextProgress,
    waiting: texts.nextProgress,
    answered: texts.nextAnswered,
    forwarded: texts.nextForwarded,
    'by-post': texts.nextPost,
    closed: texts.nextClosed,
  };
  const key = stateOf(standing);
  const byPost = track.act?.channel === 'post' && ['in-progress', 'by-post'].includes(key);
  if (standing.decision && (key === 'decided' || key === 'closed'))
    return <Decision {...view} decision={standing.decision} />;
  if (key === 'decided') return <Decision {...view} />;
  const authority = withArticle(authorityName(track.authorityId), 'nominative', ctx.lang);
  const early = !byPost && (key === 'received' || key === 'in-progress');
  return (
    <Panel title={t(texts.nextTitle)} id={`weiter${track.suffix}`} heading={headingOf(view)} tinted>
      {key === 'received' && words.sent && (
        <p>
          <strong>{words.sent}</strong>
        </p>
      )}
      <p>{t(byPost ? actTexts.byPost : nextTexts[key], { authority: capitalised(authority) })}</p>
      {early && words.target && <p>{words.target}</p>}
      {early && words.result && <p>{words.result}</p>}
      {track.act?.channel === 'post' && (
        <Notified ctx={ctx} path={view.path} act={track.act} heading={headingOf(view) === 'h2' ? 'h3' : 'h4'} />
      )}
    </Panel>
  );
}

function Decision({ decision, ...view }: View & { decision?: Message }): VNode {
  const t = useSay();
  const { ctx, track, service } = view;
  if (decision?.sealed) return <SealedDecision {...view} decision={decision} />;
  const { outcome, decidedAt, favourable } = track.standing.current ?? {};
  const title = outcome ? t(outcome) : service;
  const day = decidedAt && t(texts.decidedOn, { day: formatLongDate(decidedAt, ctx.lang) });
  const heading = headingOf(view);
  return (
    <DecisionPanel
      id={`ergebnis${track.suffix}`}
      title={title}
      heading={heading}
      text={day}
      tone={favourable === false ? 'plain' : 'good'}
    >
      {decision && <Opened ctx={ctx} message={decision} />}
      {decision?.text && <p class="rs-brief__text">{decision.text}</p>}
      {decision?.files.map((file, index) => (
        <FileCard
          key={file.id}
          title={decision.files.length > 1 ? file.name : t(texts.decisionFile)}
          meta={fileMeta(view, file)}
          href={isOpen(view, file) ? `${view.path}/dateien/${file.id}` : undefined}
          primary={index === 0}
        />
      ))}
      {track.act && decision && (
        <Notified ctx={ctx} path={view.path} act={track.act} heading={heading === 'h2' ? 'h3' : 'h4'}>
          <p>
            <a href={`#nachricht${track.suffix}-text`}>{t(texts.askFirst)}</a>
          </p>
        </Notified>
      )}
      {decision && !track.act && decision.files.length > 0 && (
        <Deadline title={t(texts.remedy)} heading={heading === 'h2' ? 'h3' : 'h4'} text={t(texts.remedyText)}>
          <p>
            <a href={`#nachricht${track.suffix}-text`}>{t(texts.askFirst)}</a>
          </p>
        </Deadline>
      )}
    </DecisionPanel>
  );
}

/** Whether somebody on the side of the person has opened it before: the authority sees the same moment. */
function Opened({ ctx, message }: { ctx: PageContext; message: Message }): VNode | null {
  const t = useSay();
  if (message.sealed) return null;
  return (
    <p class="rs-klein rs-leise">
      {message.readAt ? (
        t(texts.openedOn, { time: formatMoment(message.readAt, ctx.lang) })
      ) : (
        <Status kind="new" label={t(texts.isNew)} />
      )}
    </p>
  );
}

function SealedDecision({ decision, ...view }: View & { decision: Message }): VNode {
  const t = useSay();
  const { ctx, track } = view;
  return (
    <DecisionPanel
      id={`ergebnis${track.suffix}`}
      title={t(texts.head.decided)}
      heading={headingOf(view)}
      tone="question"
    >
      <SealedHint ctx={ctx} message={decision} reference={view.reference} inAccount={view.inAccount} />
    </DecisionPanel>
  );
}

function RequestPanel({ request, ...view }: View & { request: Message }): VNode {
  const t = useSay();
  const { ctx, track, authorityName } = view;
  const authority = authorityName(track.authorityId);
  const due = request.dueOn ? t(texts.requestDue, { day: formatLongDate(request.dueOn, ctx.lang) }) : undefined;
  return (
    <DecisionPanel
      id={`rueckfrage${track.suffix}`}
      title={due ?? t(texts.head.waiting)}
      heading={headingOf(view)}
      text={t(texts.requestFrom, {
        authority: capitalised(withArticle(authority, 'nominative', ctx.lang)),
      })}
      tone="question"
    >
      <p class="rs-brief__text">{request.text}</p>
      <FileLinks files={linksOf(view, request.files)} />
      <AnswerForm {...formOf(view)} state={view.forms.answer(track)} />
    </DecisionPanel>
  );
}

/** What was written with one recipient, and the form that writes to it. */
export function Messages(view: View): VNode {
  const t = useSay();
  const { ctx, track, authorityName } = view;
  const { standing, threads } = track;
  // What stands large at the top is not said twice.
  const above = [standing.request?.id, standing.decision?.id];
  const letters = threads.flatMap((thread) =>
    thread.messages
      .filter((message) => message.kind !== 'notice' && !above.includes(message.id))
      .map((message) => ({ message, authorityId: thread.authorityId })),
  );
  letters.sort((a, b) => a.message.createdAt.getTime() - b.message.createdAt.getTime());
  const writerOf = ({ writtenBy }: Message) =>
    writtenBy === null ? (ctx.actingFor ?? t(texts.you)) : t(texts.withMandate, { name: writtenBy });
  return (
    <Section id={`nachrichten${track.suffix}`} title={t(texts.messages)} heading={headingOf(view)}>
      {letters.length === 0 ? (
        !above.some(Boolean) && <p class="rs-leise">{t(texts.noMessages)}</p>
      ) : (
        <Letters {...freshness(view)}>
          {letters.map(({ message, authorityId }) => {
            const mine = message.direction === 'to-authority';
            const from = mine ? writerOf(message) : authorityName(authorityId);
            const day = formatMoment(message.createdAt, ctx.lang);
            return (
              <Letter
                key={message.id}
                from={from}
                mine={mine}
                time={day}
                label={t(from === t(texts.you) ? texts.letterMine : texts.letterFrom, { name: from, day })}
                text={message.text}
                files={linksOf(view, message.files)}
              >
                {message.sealed && (
                  <SealedHint ctx={ctx} message={message} reference={view.reference} inAccount={view.inAccount} />
                )}
                {message.objection && (
                  <p class="rs-fett">
                    {t(message.objection.inTime ? objectionTexts.receiptInTime : objectionTexts.receiptLate, {
                      moment: day,
                    })}
                  </p>
                )}
                {mine && message.readAt && (
                  <p class="rs-klein rs-leise">{t(texts.readOn, { time: formatMoment(message.readAt, ctx.lang) })}</p>
                )}
                {!mine && <Opened ctx={ctx} message={message} />}
              </Letter>
            );
          })}
        </Letters>
      )}
      <MessageForm {...formOf(view)} state={view.forms.message(track)} />
    </Section>
  );
}

const formOf = ({ ctx, path, track, forms, authorityName, inPostbox }: View) => ({
  ctx,
  inPostbox,
  action: `${path}/nachricht`,
  suffix: track.suffix,
  to: track.suffix === '' ? undefined : { id: track.authorityId, name: authorityName(track.authorityId) },
  fileHint: forms.fileHint,
  accept: forms.accept,
});

/** Letters are looked at again by script as long as one of their files is being checked. */
function freshness({ path, track, files }: View): { id: string; page: string; waits: boolean } {
  const own = track.threads.flatMap((thread) => thread.messages.flatMap((message) => message.files));
  const waits = own.some(({ sha256 }) => !['clean', 'infected'].includes(files.get(sha256)?.state ?? 'clean'));
  return { id: `briefe${track.suffix}`, page: path, waits };
}

/** Everything that happened at one recipient, and what is still to come. */
export function TrackCourse({ ctx, application, track }: Pick<View, 'ctx' | 'application' | 'track'>): VNode {
  const t = useSay();
  return (
    <Trail
      checks
      items={timeline(application.submittedAt!, track.threads).map((step) => ({
        title: t(texts.steps[step.key]),
        time: step.at ? timeOf(step.key, step.at, ctx.lang) : undefined,
        text: step.text || undefined,
        state: step.state,
      }))}
    />
  );
}

const timeOf = (key: string, at: Date, lang: Lang): string =>
  key === 'sent' ? formatMoment(at, lang) : formatLongDate(at, lang);

const isOpen = (view: View, file: MessageFile): boolean => view.files.get(file.sha256)?.state === 'clean';

function fileMeta(view: View, file: MessageFile): string {
  const t = useSay();
  const kind = file.mime === 'application/pdf' ? 'PDF' : (file.name.split('.').pop() ?? '').toUpperCase();
  const size = `${kind}, ${formatSize(file.size, view.ctx.lang)}`;
  const state = view.files.get(file.sha256)?.state;
  if (state === 'clean') return size;
  return `${size}, ${t(state === 'infected' ? texts.infected : texts.checking)}`;
}

function linksOf(view: View, files: readonly MessageFile[]): FileLink[] {
  return files.map((file) => {
    const href = `${view.path}/dateien/${file.id}`;
    const { picture } = fileLook(view.files.get(file.sha256), `${href}/bild`);
    return { href, text: `${file.name} (${fileMeta(view, file)})`, picture };
  });
}
