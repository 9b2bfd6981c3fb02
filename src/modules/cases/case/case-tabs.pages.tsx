import { formatDayDate, formatMoment, formatShortDate, formatTime } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { levelNames } from '../../../law/index.ts';
import {
  AnswersTable,
  Button,
  CsrfField,
  EmptyState,
  ErrorSummary,
  Hint,
  Letter,
  Letters,
  type PageContext,
  TextArea,
  Trail,
} from '../../../ui/index.ts';
import { describeEvidence } from '../../applications/index.ts';
import type { Message } from '../../mailbox/index.ts';
import { casePath, documentPath, pictureOf } from './case.paths.ts';
import { pageTexts as texts } from './case-page.texts.ts';
import { historyItems } from './history.view.ts';
import type { CaseView } from './view.actions.ts';

type TabProps = { ctx: PageContext; view: CaseView };

/** The answers with their origin, and how the result travels. */
export function AnswersTab({ ctx, view }: TabProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const post = view.pkg?.service.result.deliver === 'post';
  return (
    <div>
      {!view.pkg && (
        <Hint kind="warning">
          <p>{t(texts.unknownService)}</p>
        </Hint>
      )}
      {view.sections.map((section, index) => (
        <AnswersTable
          key={section.id}
          id={`angaben-${index}`}
          title={section.title}
          rows={section.rows.map((row) => ({
            term: row.label,
            value: row.value.split('\n').map((line, part) => (
              <span key={part}>
                {part > 0 && <br />}
                {line}
              </span>
            )),
            note: row.source,
            source: t(texts.origin[row.origin]),
          }))}
        />
      ))}
      <AnswersTable
        id="angaben-zustellung"
        title={t(texts.delivery)}
        rows={[
          ...(view.actedBy
            ? [
                {
                  term: t(texts.actedBy),
                  value: say(texts.actedByValue, ctx.lang, {
                    name: view.actedBy.name,
                    principal: view.actedBy.principal,
                  }),
                  source: t(texts.origin.server),
                },
              ]
            : []),
          ...describeEvidence(view.evidence, ctx.lang).map((row) => ({ ...row, source: t(texts.origin.server) })),
          { term: t(texts.result), value: t(post ? texts.viaPost : texts.viaPortal), source: t(texts.origin.server) },
          { term: t(texts.receipt), value: view.receiptNumber, source: t(texts.origin.server) },
        ]}
      />
    </div>
  );
}

/** What was written between authority and applicant; both see the same. */
export function MessagesTab({ ctx, view }: TabProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const letters = view.messages.filter(({ kind }) => kind !== 'notice');
  if (letters.length === 0) return <EmptyState title={t(texts.noMessages)} text={t(texts.noMessagesText)} />;
  return (
    <div class="rs-stapel">
      <p class="rs-leise rs-klein">{t(texts.seenByApplicant)}</p>
      <Letters>
        {letters.map((message) => (
          <MessageLetter key={message.id} ctx={ctx} view={view} message={message} />
        ))}
      </Letters>
    </div>
  );
}

function MessageLetter({ ctx, view, message }: TabProps & { message: Message }) {
  const { lang } = ctx;
  const mine = message.direction === 'to-person';
  const applicant = view.head.applicantName || '–';
  const { writtenBy } = message;
  const written = writtenBy ? say(texts.actedByValue, lang, { name: writtenBy, principal: applicant }) : applicant;
  const sender = mine ? view.performer.name : written;
  const kind = message.kind === 'notice' ? '' : say(texts.messageKind[message.kind], lang);
  const due = message.dueOn ? ` ${say(texts.dueUntil, lang, { day: formatShortDate(message.dueOn, lang) })}` : '';
  const time = `${formatDayDate(message.createdAt, lang)}, ${formatTime(message.createdAt, lang)}`;
  const files = message.files.flatMap((file) => {
    const document = view.documents.find(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
    if (!document) return [];
    return [
      { href: documentPath(view.head.id, document.id), text: file.name, picture: pictureOf(view.head.id, document) },
    ];
  });
  return (
    <Letter
      from={`${sender} · ${kind}${due}`}
      time={time}
      label={`${kind}, ${sender}, ${formatMoment(message.createdAt, lang)}`}
      mine={mine}
      text={message.text}
      files={files}
    >
      {(message.readAt || message.level !== 'basis') && mine && (
        <p class="rs-klein rs-leise">
          {[
            message.level !== 'basis' && say(texts.needsLevel, lang, { level: say(levelNames[message.level], lang) }),
            message.readAt && say(texts.readOn, lang, { time: formatMoment(message.readAt, lang) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </Letter>
  );
}

/** Notes among colleagues: never shown to the applicant. */
export function NotesTab({ ctx, view, error }: TabProps & { error?: string }) {
  const t = (text: Text) => say(text, ctx.lang);
  const notes = view.actions.filter((action) => action.kind === 'note');
  return (
    <div class="rs-stapel">
      {error && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'notiz', message: error }]} />}
      <p class="rs-leise rs-klein">{t(texts.notesInternal)}</p>
      {notes.length === 0 ? (
        <p>{t(texts.noNotes)}</p>
      ) : (
        <Letters>
          {notes.map((note) => (
            <Letter
              key={note.seq}
              from={note.actorName}
              time={`${formatDayDate(note.at, ctx.lang)}, ${formatTime(note.at, ctx.lang)}`}
              label={`${t(texts.tab.notizen)}, ${note.actorName}, ${formatMoment(note.at, ctx.lang)}`}
              text={note.kind === 'note' ? note.data.text : ''}
            />
          ))}
        </Letters>
      )}
      <form class="rs-stapel" action={casePath(view.head.id, 'notiz')} method="post" noValidate>
        <CsrfField ctx={ctx} />
        <TextArea id="notiz" name="text" label={t(texts.noteLabel)} rows={3} maxLength={4000} error={error} required />
        <div class="rs-knoepfe">
          <Button kind="secondary">{t(texts.noteSave)}</Button>
        </div>
      </form>
    </div>
  );
}

/** Everything that happened, latest first. */
export function HistoryTab({ ctx, view }: TabProps) {
  return <Trail items={historyItems(view.actions, ctx.lang, { details: true })} size="small" />;
}
