import type { VNode } from 'preact';
import { formatLongDate } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import { Deadline, Details, type PageContext, Trail } from '../../ui/index.ts';
import type { ActRecord } from '../mailbox/index.ts';
import { actTexts as texts } from './notified.texts.ts';
import { objectionTexts } from './objection.texts.ts';

type NotifiedProps = { ctx: PageContext; act: ActRecord; path: string; heading: 'h3' | 'h4'; children?: VNode };

/** On which day a decision counts as notified, until when one can object, and every step to these days. */
export function Notified({ ctx, act, path, heading, children }: NotifiedProps): VNode {
  const { lang } = ctx;
  const { computedDay, objectionLastDay } = act;
  if (!computedDay || !objectionLastDay) {
    const text = say(act.channel === 'post' ? texts.notPosted : texts.notYet, lang);
    return (
      <Deadline title={say(texts.remedy, lang)} heading={heading} text={text}>
        {children}
      </Deadline>
    );
  }
  const notified = say(texts.notified, lang, { day: formatLongDate(computedDay, lang) });
  return (
    <Deadline
      title={say(texts.remedy, lang)}
      heading={heading}
      text={`${notified} ${say(texts.until[act.remedy], lang)}`}
      day={{ iso: objectionLastDay, text: formatLongDate(objectionLastDay, lang) }}
    >
      <Details summary={say(texts.why, lang)} plain>
        <Trail
          size="dense"
          items={act.steps.map((step) => ({
            title: say(step.text, lang),
            source: step.paragraphs.join(', '),
            state: 'done' as const,
          }))}
        />
      </Details>
      {act.bundidAt && <p class="rs-klein">{say(texts.bundid, lang)}</p>}
      {act.remedy !== 'action' && (
        <p>
          <a class="rs-fett" href={`${path}/widerspruch?bescheid=${act.actId}`}>
            {say(objectionTexts.offer, lang)}
          </a>
        </p>
      )}
      {children}
    </Deadline>
  );
}
