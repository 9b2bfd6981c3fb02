import { formatDayDate, formatMoment } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { BriefFacts, Details, type PageContext, SideBlock, Trail } from '../../../ui/index.ts';
import type { ActRecord } from '../../mailbox/index.ts';
import type { CaseView } from '../case/view.actions.ts';
import { notificationTexts as texts } from './notification.texts.ts';

/** How the decision of the case was notified, with the day, the last day of the remedy and every step to it. */
export function NotificationBlock({ ctx, view }: { ctx: PageContext; view: CaseView }) {
  const act = view.acts.find(({ actId }) => actId === view.state.decision?.documentId);
  if (!act) return null;
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <SideBlock id="bekanntgabe" title={t(texts.title)}>
      <BriefFacts rows={factsOf(act, ctx)} />
      {act.steps.length > 0 && (
        <Details summary={t(texts.steps)} plain>
          <Trail
            size="dense"
            items={act.steps.map((step) => ({
              title: say(step.text, ctx.lang),
              source: step.paragraphs.join(', '),
              state: 'done' as const,
            }))}
          />
        </Details>
      )}
    </SideBlock>
  );
}

function factsOf(act: ActRecord, { lang }: PageContext): { term: string; value: string }[] {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, lang, params);
  const moment = (at: Date | null, none: Text) => (at ? formatMoment(at, lang) : t(none));
  const electronic = act.channel !== 'post';
  const open = act.state === 'failed' ? texts.failed : texts.waiting;
  return [
    { term: t(texts.notified), value: act.computedDay ? formatDayDate(act.computedDay, lang) : t(open) },
    ...(act.objectionLastDay ? [{ term: t(texts[act.remedy]), value: formatDayDate(act.objectionLastDay, lang) }] : []),
    { term: t(texts.way), value: t(texts.channel[act.channel]) },
    { term: t(texts.regime), value: act.regime },
    ...(electronic
      ? [
          { term: t(texts.notice), value: moment(act.noticeAt, texts.noNotice) },
          ...(act.bundidAt ? [{ term: t(texts.bundid), value: formatMoment(act.bundidAt, lang) }] : []),
          { term: t(texts.retrieved), value: moment(act.retrievedAt, texts.notRetrieved) },
          {
            term: t(texts.consent),
            value: t(texts.consents[act.consent], { id: act.consentRecordId?.slice(-8) ?? '' }),
          },
        ]
      : [
          {
            term: t(texts.posted),
            value: act.postedOn ? formatDayDate(act.postedOn, lang) : t(texts.notPosted),
          },
        ]),
  ];
}
