import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
import { Deadline, Details, type PageContext, Trail, useSay } from '../../../ui/index.ts';
import type { ActRecord } from '../../mailbox/index.ts';
import { objectionTexts } from '../objection/objection.texts.ts';
import { actTexts as texts } from './notified.texts.ts';

type NotifiedProps = { ctx: PageContext; act: ActRecord; path: string; heading: 'h3' | 'h4'; children?: VNode };

/** On which day a decision counts as notified, until when one can object, and every step to these days. */
export function Notified({ ctx, act, path, heading, children }: NotifiedProps): VNode {
  const t = useSay();
  const { lang } = ctx;
  const { computedDay, objectionLastDay } = act;
  if (!computedDay || !objectionLastDay) {
    const text = t(act.channel === 'post' ? texts.notPosted : texts.notYet);
    return (
      <Deadline title={t(texts.remedy)} heading={heading} text={text}>
        {children}
      </Deadline>
    );
  }
  const notified = t(texts.notified, { day: formatLongDate(computedDay, lang) });
  return (
    <Deadline
      title={t(texts.remedy)}
      heading={heading}
      text={`${notified} ${t(texts.until[act.remedy])}`}
      day={{ iso: objectionLastDay, text: formatLongDate(objectionLastDay, lang) }}
    >
      <Details summary={t(texts.why)} plain>
        <Trail
          size="dense"
          items={act.steps.map((step) => ({
            title: t(step.text),
            source: step.paragraphs.join(', '),
            state: 'done' as const,
          }))}
        />
      </Details>
      {act.bundidAt && <p class="rs-klein">{t(texts.bundid)}</p>}
      {act.remedy !== 'action' && (
        <p>
          <a class="rs-fett" href={`${path}/widerspruch?bescheid=${act.actId}`}>
            {t(objectionTexts.offer)}
          </a>
        </p>
      )}
      {children}
    </Deadline>
  );
}
