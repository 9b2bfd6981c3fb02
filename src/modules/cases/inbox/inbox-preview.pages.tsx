import { formatDayDate, formatShortDate, formatTime } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import {
  BriefFacts,
  ButtonLink,
  CsrfField,
  Letter,
  type PageContext,
  SideActions,
  SideBlock,
  SidePanel,
  Status,
} from '../../../ui/index.ts';
import { casePath } from '../case/case.paths.ts';
import type { Inbox, Preview } from './inbox.actions.ts';
import { inboxTexts as texts } from './inbox.texts.ts';
import { dueView, statusView } from './inbox.view.ts';

type PreviewProps = { ctx: PageContext; inbox: Inbox; staffId: string };

/** The case beside the list: what it is, from whom, until when, and the quick acts. */
export function PreviewPanel(props: PreviewProps) {
  const { lang } = props.ctx;
  const { preview } = props.inbox;
  return (
    <SidePanel label={say(texts.previewPanel, lang)} list>
      {preview ? <PreviewBlocks {...props} preview={preview} /> : <p class="rs-leise">{say(texts.nothingYet, lang)}</p>}
    </SidePanel>
  );
}

function PreviewBlocks({ ctx, inbox, staffId, preview }: PreviewProps & { preview: Preview }) {
  const { lang } = ctx;
  const { head, state } = preview;
  const holder =
    head.assigneeId === null
      ? say(texts.free, lang)
      : head.assigneeId === staffId
        ? say(texts.withYou, lang)
        : say(texts.with, lang, { name: head.assigneeName ?? '' });
  return (
    <>
      <div class="rs-block">
        <p class="rs-leise rs-zahl">{head.fileNumber}</p>
        <h2>{head.title}</h2>
        <p class="rs-reihe">
          <Status {...statusView(head, lang)} /> <span>{holder}</span>
        </p>
        <SideActions>
          <ButtonLink href={casePath(head.id)} iconEnd="pfeil">
            {say(texts.open, lang)}
          </ButtonLink>
        </SideActions>
      </div>
      <SideBlock>
        <BriefFacts rows={previewFacts(ctx, inbox, preview)} />
      </SideBlock>
      {state?.lastAnswer && (
        <SideBlock id="letzte" title={say(texts.lastMessage, lang)}>
          <Letter
            preview
            from={head.applicantName}
            time={formatShortDate(state.lastAnswer.at, lang)}
            label={say(texts.lastMessage, lang)}
            text={state.lastAnswer.text}
          />
        </SideBlock>
      )}
      {state && <QuickActions ctx={ctx} preview={preview} />}
    </>
  );
}

function previewFacts({ lang }: PageContext, inbox: Inbox, { head, carrierName }: Preview) {
  const due = dueView(head, inbox.today, lang);
  const rows = [
    { term: say(texts.from, lang), value: head.applicantName || '–' },
    carrierName && { term: say(texts.onBehalf, lang), value: carrierName },
    head.placeName && { term: say(texts.place, lang), value: head.placeName },
    {
      term: say(texts.receivedAt, lang),
      value: `${formatDayDate(head.receivedAt, lang)}, ${formatTime(head.receivedAt, lang)}`,
    },
    head.dueOn && {
      term: say(texts.target, lang),
      value: (
        <>
          {formatDayDate(head.dueOn, lang)}
          <br />
          <span class="rs-leise">{due.words}</span>
        </>
      ),
    },
  ];
  return rows.filter((row) => row !== null && row !== '');
}

function QuickActions({ ctx, preview: { head, verbs } }: { ctx: PageContext; preview: Preview }) {
  const { lang } = ctx;
  const verb = verbs.has('release') ? 'release' : verbs.has('take') ? 'take' : undefined;
  return (
    <SideBlock id="schnell" title={say(texts.quick, lang)}>
      <SideActions pair>
        {verb && (
          <form action={casePath(head.id, verb === 'take' ? 'uebernehmen' : 'abgeben')} method="post">
            <CsrfField ctx={ctx} />
            <input type="hidden" name="stand" value={head.revision} />
            <input type="hidden" name="zurueck" value="eingang" />
            <button class="kern-btn kern-btn--secondary" type="submit">
              <span class="kern-label">{say(verb === 'take' ? texts.takeOne : texts.release, lang)}</span>
            </button>
          </form>
        )}
        {verbs.has('message') && (
          <ButtonLink kind="secondary" href={casePath(head.id, undefined, { tun: 'nachricht' })}>
            {say(texts.message, lang)}
          </ButtonLink>
        )}
      </SideActions>
    </SideBlock>
  );
}
