import type { VNode } from 'preact';
import { capitalised, withArticle } from '../../lang/article.ts';
import { formatLongDate, formatMoment, formatSize } from '../../lang/format.ts';
import { type Lang, say } from '../../lang/lang.ts';
import type { FileState } from '../../platform/files/files.tables.ts';
import {
  Columns,
  Deadline,
  DecisionPanel,
  Details,
  FileCard,
  FileLinks,
  HeadLine,
  Hint,
  Letter,
  Letters,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Trail,
} from '../../ui/index.ts';
import type { Message, MessageFile, ThreadWithMessages } from '../mailbox/index.ts';
import type { Application } from './applications.schema.ts';
import type { LinkLife } from './link-life.rules.ts';
import { LinkKeeper } from './saved.pages.tsx';
import { statusTexts as texts } from './status.texts.ts';
import { AnswerForm, MessageForm, type MessageFormState } from './status-forms.pages.tsx';
import { type Standing, timeline } from './timeline.rules.ts';

/** Everything the page of a sent application shows. */
export type StatusView = {
  ctx: PageContext;
  path: string;
  link: string;
  application: Application;
  /** Title of the service in the language of the page. */
  service: string;
  /** Sentences of the package: when a result is to be expected, how it arrives. */
  words: { target?: string; result?: string; sent?: string };
  authorityName: (id: string) => string;
  threads: ThreadWithMessages[];
  standing: Standing;
  life: LinkLife;
  fileStates: ReadonlyMap<string, FileState>;
  forms: { message: MessageFormState; answer: MessageFormState; fileHint: string; accept: string };
  mail: { sent?: boolean; error?: string; value?: string };
};

/** What stands, what to do next, what was written: `/status/<reference>`. */
export function StatusPage(view: StatusView): VNode {
  const { ctx, standing, service } = view;
  const title = say(texts.head[headKey(standing)], ctx.lang);
  const failed = Boolean(view.forms.message.error ?? view.forms.answer.error ?? view.mail.error);
  return (
    <Page ctx={ctx} title={`${title} – ${service}`} errorTitle={failed} current="status">
      <PageHead over={service} title={title} status>
        <HeadLine icon="rathaus">
          <Speaker {...view} />
        </HeadLine>
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
          {standing.request ? <RequestPanel {...view} request={standing.request} /> : <Next {...view} />}
          {isNew(view) && <KeepLink {...view} />}
          <Messages {...view} />
        </div>
        <Aside {...view} />
      </Columns>
    </Page>
  );
}

const headKey = ({ step, request, answered }: Standing): keyof typeof texts.head => {
  if (request) return 'waiting';
  return step === 'waiting' ? (answered ? 'answered' : 'in-progress') : step;
};

const isNew = ({ standing, threads }: StatusView): boolean =>
  standing.step === 'received' &&
  threads.every((thread) => thread.messages.every((message) => message.kind === 'notice'));

function Speaker({ ctx, application, standing, authorityName }: StatusView): VNode {
  const id = standing.current?.authorityId ?? application.performerId ?? '';
  return (
    <>
      <strong>{authorityName(id)}</strong>{' '}
      {application.carrierId &&
        say(texts.for, ctx.lang, { name: withArticle(authorityName(application.carrierId), 'accusative', ctx.lang) })}
    </>
  );
}

function numbers({ ctx, application, standing }: StatusView): string[] {
  const file = standing.current?.fileNumber;
  const receipt = say(texts.receipt, ctx.lang, { number: application.receiptNumber ?? '' });
  return file ? [say(texts.fileNumber, ctx.lang, { number: file }), receipt] : [receipt];
}

function Next(view: StatusView): VNode {
  const { ctx, standing, words, authorityName, application } = view;
  const t = (key: keyof typeof nextTexts) =>
    say(nextTexts[key], ctx.lang, {
      authority: capitalised(
        withArticle(
          authorityName(standing.current?.authorityId ?? application.performerId ?? ''),
          'nominative',
          ctx.lang,
        ),
      ),
    });
  const nextTexts = {
    received: texts.nextReceived,
    'in-progress': texts.nextProgress,
    waiting: texts.nextProgress,
    answered: texts.nextAnswered,
    forwarded: texts.nextForwarded,
    'by-post': texts.nextPost,
    closed: texts.nextClosed,
  };
  const key = headKey(standing);
  if (standing.decision && (key === 'decided' || key === 'closed'))
    return <Decision {...view} decision={standing.decision} />;
  if (key === 'decided') return <Decision {...view} />;
  return (
    <Panel title={say(texts.nextTitle, ctx.lang)} id="weiter" tinted>
      {key === 'received' && words.sent && (
        <p>
          <strong>{words.sent}</strong>
        </p>
      )}
      <p>{t(key)}</p>
      {(key === 'received' || key === 'in-progress') && words.target && <p>{words.target}</p>}
      {(key === 'received' || key === 'in-progress') && words.result && <p>{words.result}</p>}
    </Panel>
  );
}

function Decision({ decision, ...view }: StatusView & { decision?: Message }): VNode {
  const { ctx, standing, service } = view;
  const { outcome, decidedAt, favourable } = standing.current ?? {};
  const title = outcome ? say(outcome, ctx.lang) : service;
  const day = decidedAt && say(texts.decidedOn, ctx.lang, { day: formatLongDate(decidedAt, ctx.lang) });
  return (
    <DecisionPanel title={title} text={day} tone={favourable === false ? 'plain' : 'good'}>
      {decision?.text && <p class="rs-brief__text">{decision.text}</p>}
      {decision?.files.map((file, index) => (
        <FileCard
          key={file.id}
          title={decision.files.length > 1 ? file.name : say(texts.decisionFile, ctx.lang)}
          meta={fileMeta(view, file)}
          href={isOpen(view, file) ? `${view.path}/dateien/${file.id}` : undefined}
          primary={index === 0}
        />
      ))}
      {decision && decision.files.length > 0 && (
        <Deadline title={say(texts.remedy, ctx.lang)} text={say(texts.remedyText, ctx.lang)}>
          <p>
            <a href="#nachricht-text">{say(texts.askFirst, ctx.lang)}</a>
          </p>
        </Deadline>
      )}
    </DecisionPanel>
  );
}

function RequestPanel({ request, ...view }: StatusView & { request: Message }): VNode {
  const { ctx, standing, authorityName } = view;
  const authority = authorityName(standing.current?.authorityId ?? '');
  const due = request.dueOn
    ? say(texts.requestDue, ctx.lang, { day: formatLongDate(request.dueOn, ctx.lang) })
    : undefined;
  return (
    <DecisionPanel
      id="rueckfrage"
      title={due ?? say(texts.head.waiting, ctx.lang)}
      text={say(texts.requestFrom, ctx.lang, {
        authority: capitalised(withArticle(authority, 'nominative', ctx.lang)),
      })}
      tone="question"
    >
      <p class="rs-brief__text">{request.text}</p>
      <FileLinks files={linksOf(view, request.files)} />
      <AnswerForm ctx={ctx} action={`${view.path}/nachricht`} state={view.forms.answer} {...view.forms} />
    </DecisionPanel>
  );
}

function Messages(view: StatusView): VNode {
  const { ctx, threads, authorityName, standing } = view;
  // What stands large at the top is not said twice.
  const above = [standing.request?.id, standing.decision?.id];
  const letters = threads.flatMap((thread) =>
    thread.messages
      .filter((message) => message.kind !== 'notice' && !above.includes(message.id))
      .map((message) => ({ message, authorityId: thread.authorityId })),
  );
  letters.sort((a, b) => a.message.createdAt.getTime() - b.message.createdAt.getTime());
  return (
    <Section id="nachrichten" title={say(texts.messages, ctx.lang)}>
      {letters.length === 0 ? (
        !above.some(Boolean) && <p class="rs-leise">{say(texts.noMessages, ctx.lang)}</p>
      ) : (
        <Letters>
          {letters.map(({ message, authorityId }) => {
            const mine = message.direction === 'to-authority';
            const from = mine ? say(texts.you, ctx.lang) : authorityName(authorityId);
            const day = formatMoment(message.createdAt, ctx.lang);
            return (
              <Letter
                key={message.id}
                from={from}
                mine={mine}
                time={day}
                label={say(mine ? texts.letterMine : texts.letterFrom, ctx.lang, { name: from, day })}
                text={message.text}
                files={linksOf(view, message.files)}
              />
            );
          })}
        </Letters>
      )}
      <MessageForm ctx={ctx} action={`${view.path}/nachricht`} state={view.forms.message} {...view.forms} />
    </Section>
  );
}

function Aside(view: StatusView): VNode {
  const { ctx, application, threads, life, path } = view;
  const until = life.until
    ? say(texts.linkUntil, ctx.lang, { day: formatLongDate(life.until, ctx.lang) })
    : say(texts.linkText, ctx.lang, { day: formatLongDate(life.atLeastUntil, ctx.lang) });
  return (
    <aside class="rs-stapel rs-stapel--weit" aria-label={say(texts.course, ctx.lang)}>
      <Panel title={say(texts.course, ctx.lang)} id="verlauf" tinted>
        <Trail
          checks
          items={timeline(application.submittedAt!, threads).map((step) => ({
            title: say(texts.steps[step.key], ctx.lang),
            time: step.at ? timeOf(step.key, step.at, ctx.lang) : undefined,
            text: step.text || undefined,
            state: step.state,
          }))}
        />
      </Panel>
      <section class="rs-stapel rs-stapel--eng" aria-labelledby="unterlagen">
        <h2 class="rs-h-klein" id="unterlagen">
          {say(texts.papers, ctx.lang)}
        </h2>
        <FileLinks
          files={[
            { href: `${path}/kopie.pdf`, text: say(texts.copy, ctx.lang) },
            { href: `${path}/eingang.pdf`, text: say(texts.receiptFile, ctx.lang) },
          ]}
        />
      </section>
      <section class="rs-stapel rs-stapel--eng" aria-labelledby="persoenlich">
        <h2 class="rs-h-klein" id="persoenlich">
          {say(texts.linkTitle, ctx.lang)}
        </h2>
        <p class="rs-klein">{until}</p>
        {!isNew(view) && (
          <Details summary={say(texts.keepAgain, ctx.lang)} plain open={view.mail.sent || Boolean(view.mail.error)}>
            <LinkKeeper
              {...view}
              action={`${path}/merken`}
              email={view.mail.value}
              error={view.mail.error}
              sent={view.mail.sent}
            />
          </Details>
        )}
      </section>
    </aside>
  );
}

/** Directly after sending, the link is the thing to keep. */
function KeepLink(view: StatusView): VNode {
  const { ctx, path, mail } = view;
  return (
    <Section id="sichern" title={say(texts.keepTitle, ctx.lang)}>
      <Hint kind="warning">
        <p>{say(texts.keepText, ctx.lang)}</p>
      </Hint>
      <LinkKeeper {...view} action={`${path}/merken`} email={mail.value} error={mail.error} sent={mail.sent} />
    </Section>
  );
}

const timeOf = (key: string, at: Date, lang: Lang): string =>
  key === 'sent' ? formatMoment(at, lang) : formatLongDate(at, lang);

const isOpen = (view: StatusView, file: MessageFile): boolean => view.fileStates.get(file.sha256) === 'clean';

function fileMeta(view: StatusView, file: MessageFile): string {
  const kind = file.mime === 'application/pdf' ? 'PDF' : (file.name.split('.').pop() ?? '').toUpperCase();
  const size = `${kind}, ${formatSize(file.size, view.ctx.lang)}`;
  const state = view.fileStates.get(file.sha256);
  if (state === 'clean') return size;
  return `${size}, ${say(state === 'infected' ? texts.infected : texts.checking, view.ctx.lang)}`;
}

function linksOf(view: StatusView, files: readonly MessageFile[]): { href: string; text: string }[] {
  return files.map((file) => ({
    href: `${view.path}/dateien/${file.id}`,
    text: `${file.name} (${fileMeta(view, file)})`,
  }));
}
