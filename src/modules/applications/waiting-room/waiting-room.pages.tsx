import type { VNode } from 'preact';
import { formatNumber } from '../../../lang/format.ts';
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
  sayOf,
} from '../../../ui/index.ts';
import { waitingTexts as texts } from './waiting-room.texts.ts';

/** Where a person stands in the waiting room; the answer carries a Refresh header, so that it works without JavaScript. */
export function WaitingPage(props: {
  ctx: PageContext;
  service: string;
  ahead: number;
  expected: number | undefined;
}): VNode {
  const { ctx, service, ahead, expected } = props;
  const t = sayOf(ctx);
  return (
    <Page ctx={ctx} plain title={t(texts.title)} kind="form">
      <PageHead title={t(texts.title)} lead={t(texts.lead, { service })} status>
        <Stack>
          <Facts
            rows={[
              { term: t(texts.place), value: sayAhead(ahead, ctx) },
              { term: t(texts.time), value: sayTime(expected, ctx) },
            ]}
          />
          <p>{t(texts.stay)}</p>
          <Actions>
            <ButtonLink href={ctx.path} kind="secondary">
              {t(texts.ask)}
            </ButtonLink>
          </Actions>
          <Hint>
            <p>{t(texts.drafts)}</p>
          </Hint>
        </Stack>
      </PageHead>
    </Page>
  );
}

export function WaitingEndedPage({ ctx, again }: { ctx: PageContext; again: string }): VNode {
  const t = sayOf(ctx);
  return (
    <ErrorPage ctx={ctx} plain title={t(texts.ended)} detail={t(texts.endedText)}>
      <ButtonLink href={again}>{t(texts.again)}</ButtonLink>
    </ErrorPage>
  );
}

function sayAhead(ahead: number, ctx: PageContext): string {
  const t = sayOf(ctx);
  if (ahead === 0) return t(texts.aheadNone);
  return ahead === 1 ? t(texts.aheadOne) : t(texts.ahead, { count: formatNumber(ahead, ctx.lang) });
}

function sayTime(expected: number | undefined, ctx: PageContext): string {
  const t = sayOf(ctx);
  if (expected === undefined) return t(texts.unknown);
  if (expected < 45) return t(texts.soon);
  const minutes = Math.round(expected / 60);
  return minutes <= 1 ? t(texts.minute) : t(texts.minutes, { count: formatNumber(minutes, ctx.lang) });
}
