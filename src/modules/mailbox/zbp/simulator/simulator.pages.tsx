import type { VNode } from 'preact';
import { formatMoment } from '../../../../lang/format.ts';
import { say } from '../../../../lang/lang.ts';
import { EmptyState, Hint, Letter, Letters, Page, type PageContext, PageHead, Stack } from '../../../../ui/index.ts';
import { zbpTexts as texts } from '../zbp.texts.ts';
import type { LaidDown } from './zbp.simulator.ts';

/** `/simulator/bundid-postfach`: the other side of the delivery, to look at. */
export function SimulatorPage({ ctx, messages }: { ctx: PageContext; messages: readonly LaidDown[] }): VNode {
  const { lang } = ctx;
  return (
    <Page ctx={ctx} kind="form" title={say(texts.title, lang)}>
      <PageHead title={say(texts.title, lang)} status />
      <Stack>
        <Hint kind="warning">
          <p>{say(texts.lead, lang)}</p>
        </Hint>
        {messages.length === 0 ? (
          <EmptyState title={say(texts.none, lang)} text={say(texts.noneText, lang)} />
        ) : (
          <Letters>
            {messages.map(({ message, at }, index) => (
              <Letter
                key={index}
                from={message.sender}
                time={formatMoment(at, lang)}
                label={message.title}
                text={`${message.title}\n\n${message.content}`}
              >
                {message.attachments?.map(({ filename }) => (
                  <p key={filename}>{filename}</p>
                ))}
                <p class="rs-klein rs-leise">
                  {say(texts.mailbox, lang, { id: message.mailboxUuid })} ·{' '}
                  {say(texts.level, lang, { level: message.stork_qaa_level })}
                </p>
              </Letter>
            ))}
          </Letters>
        )}
      </Stack>
    </Page>
  );
}
