import type { VNode } from 'preact';
import { formatNumber } from '../../lang/format.ts';
import { type Lang, say } from '../../lang/lang.ts';
import {
  Actions,
  ButtonLink,
  ErrorPage,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Stack,
} from '../../ui/index.ts';
import { waitingTexts as texts } from './waiting-room.texts.ts';

/** Where a person stands in the waiting room; the answer carries a Refresh header, so that it works without JavaScript. */
export function WaitingPage(props: {
  ctx: PageContext;
  service: string;
  ahead: number;
  expected: number | undefined;
}): VNode {
  const { ctx, service, ahead, expected } = props;
  return (
    <Page ctx={ctx} title={say(texts.title, ctx.lang)} kind="form">
      <PageHead title={say(texts.title, ctx.lang)} lead={say(texts.lead, ctx.lang, { service })} status>
        <Stack>
          <Facts
            rows={[
              { term: say(texts.place, ctx.lang), value: sayAhead(ahead, ctx.lang) },
              { term: say(texts.time, ctx.lang), value: sayTime(expected, ctx.lang) },
            ]}
          />
          <p>{say(texts.stay, ctx.lang)}</p>
          <Actions>
            <ButtonLink href={ctx.path} kind="secondary">
              {say(texts.ask, ctx.lang)}
            </ButtonLink>
          </Actions>
          <Hint>
            <p>{say(texts.drafts, ctx.lang)}</p>
          </Hint>
        </Stack>
      </PageHead>
    </Page>
  );
}

export function WaitingEndedPage({ ctx, again }: { ctx: PageContext; again: string }): VNode {
  return (
    <ErrorPage ctx={ctx} title={say(texts.ended, ctx.lang)} detail={say(texts.endedText, ctx.lang)}>
      <ButtonLink href={again}>{say(texts.again, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}

function sayAhead(ahead: number, lang: Lang): string {
  if (ahead === 0) return say(texts.aheadNone, lang);
  return ahead === 1 ? say(texts.aheadOne, lang) : say(texts.ahead, lang, { count: formatNumber(ahead, lang) });
}

function sayTime(expected: number | undefined, lang: Lang): string {
  if (expected === undefined) return say(texts.unknown, lang);
  if (expected < 45) return say(texts.soon, lang);
  const minutes = Math.round(expected / 60);
  return minutes <= 1 ? say(texts.minute, lang) : say(texts.minutes, lang, { count: formatNumber(minutes, lang) });
}
