import { formatShortDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { Button, ButtonLink, CsrfField, OpenPoint, type PageContext } from '../../../ui/index.ts';
import { paragraphs } from '../decision/letter.rules.ts';
import { casePath, documentPath } from './case.paths.ts';
import type { OpenPoint as Point } from './case.rules.ts';
import { openPointTexts as texts, verbTexts } from './case-page.texts.ts';
import type { CaseView } from './view.actions.ts';

type PointProps = { ctx: PageContext; view: CaseView };

/** What the person opening the case should know first, with the button that deals with it. */
export function OpenPointPanel({ ctx, view }: PointProps) {
  const point = view.openPoint;
  if (!point) return null;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  const { id } = view.head;
  switch (point.kind) {
    case 'answer':
      return <AnswerPoint ctx={ctx} view={view} point={point} />;
    case 'takeOver':
      return (
        <OpenPoint title={t(texts.takeOver)} icon="punkt">
          <p>{t(texts.takeOverText)}</p>
          {view.verbs.has('take') && view.next !== 'take' && (
            <Act ctx={ctx} view={view} act="uebernehmen" label={t(verbTexts.take)} />
          )}
        </OpenPoint>
      );
    case 'noted':
      return (
        <OpenPoint title={t(texts.noted)} icon="haken">
          <p>{t(texts.notedText)}</p>
        </OpenPoint>
      );
    case 'waiting':
      return (
        <OpenPoint title={t(texts.waiting, { day: formatShortDate(point.dueOn, ctx.lang) })} icon="uhr">
          <Words text={point.text} />
        </OpenPoint>
      );
    case 'decisionInMaking':
      return (
        <OpenPoint title={t(texts.decisionInMaking)} icon="stift">
          <p>{t(texts.decisionInMakingText, { label: point.label })}</p>
          <ButtonLink kind="secondary" href={casePath(id)}>
            {t(texts.reload)}
          </ButtonLink>
        </OpenPoint>
      );
    case 'post':
      return (
        <OpenPoint title={t(texts.post)} icon="brief">
          <p>{t(texts.postText)}</p>
          <ButtonLink kind="secondary" href={documentPath(id, point.documentId)}>
            {t(texts.printLetter)}
          </ButtonLink>
        </OpenPoint>
      );
    case 'undelivered':
      return (
        <OpenPoint title={t(texts.undelivered)} icon="achtung">
          <p>{t(point.reason === 'retrieval' ? texts.undeliveredRetrieval : texts.undeliveredNotice)}</p>
        </OpenPoint>
      );
    case 'close':
      return (
        <OpenPoint title={t(texts.close)} icon="haken">
          <p>{t(texts.closeText)}</p>
        </OpenPoint>
      );
  }
}

function AnswerPoint({ ctx, view, point }: PointProps & { point: Extract<Point, { kind: 'answer' }> }) {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  const since = view.documents.filter(
    ({ kind, createdAt }) => kind === 'answer' && createdAt.getTime() === point.at.getTime(),
  );
  return (
    <OpenPoint title={t(titleOf(point))} icon={point.objection ? 'achtung' : undefined}>
      <div class="rs-stapel rs-stapel--eng">
        {point.request && (
          <div>
            <p class="rs-leise rs-klein">{t(texts.asked)}</p>
            <Words text={point.request.text} />
          </div>
        )}
        <div>
          <p class="rs-leise rs-klein">{t(texts.came, { day: formatShortDate(point.at, ctx.lang) })}</p>
          {point.objection?.lastDay && (
            <p class="rs-klein">
              {t(texts.objectionUntil, { day: formatShortDate(point.objection.lastDay, ctx.lang) })}
            </p>
          )}
          <Words text={point.text} />
          {since.map((document) => (
            <p key={document.id}>
              <a href={documentPath(view.head.id, document.id)}>{document.name}</a>
            </p>
          ))}
        </div>
        {view.verbs.has('review') && (
          <div class="rs-reihe rs-knoepfe">
            <Act
              ctx={ctx}
              view={view}
              act="antwort"
              label={t(point.request ? texts.fine : texts.seen)}
              value="ja"
              primary={view.next === 'review'}
            />
            {point.request && <Act ctx={ctx} view={view} act="antwort" label={t(texts.notFine)} value="nein" />}
          </div>
        )}
      </div>
    </OpenPoint>
  );
}

function titleOf({ request, objection }: Extract<Point, { kind: 'answer' }>): Text {
  if (objection) return objection.inTime ? texts.objectionInTime : texts.objectionLate;
  return request ? texts.answer : texts.answerFree;
}

function Words({ text }: { text: string }) {
  return (
    <>
      {paragraphs(text).map((paragraph, index) => (
        <p key={index} class="rs-brief__text">
          {paragraph}
        </p>
      ))}
    </>
  );
}

function Act(props: PointProps & { act: string; label: string; value?: string; primary?: boolean }) {
  const { ctx, view, act, label, value, primary } = props;
  return (
    <form action={casePath(view.head.id, act)} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="stand" value={view.head.revision} />
      {value && <input type="hidden" name="passt" value={value} />}
      <Button kind={primary ? 'primary' : 'secondary'}>{label}</Button>
    </form>
  );
}
