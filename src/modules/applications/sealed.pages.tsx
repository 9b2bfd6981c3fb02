import type { VNode } from 'preact';
import { say } from '../../lang/lang.ts';
import { levelNames } from '../../law/index.ts';
import { Actions, Button, ButtonLink, CsrfField, Hint, type PageContext } from '../../ui/index.ts';
import { provePath } from '../accounts/index.ts';
import type { Message } from '../mailbox/index.ts';
import { accountTexts } from './account.texts.ts';
import { actTexts as texts } from './notified.texts.ts';

type SealedProps = { ctx: PageContext; message: Message; reference: string; inAccount: boolean };

/** Why a message shows no words, and what to do: reach its level, retrieve it, or wait for the other way. */
export function SealedHint(props: SealedProps): VNode | null {
  const { ctx, message } = props;
  if (message.sealed === 'level') return <LevelHint {...props} />;
  if (message.sealed === 'unopened') return <Unopened {...props} />;
  return message.sealed === 'ended' ? (
    <Hint>
      <p>{say(texts.ended, ctx.lang)}</p>
    </Hint>
  ) : null;
}

/** A message above the level of this session leads to where the level is reached. */
function LevelHint({ ctx, message, reference, inAccount }: SealedProps): VNode {
  const level = say(levelNames[message.level], ctx.lang);
  return (
    <Hint>
      <p>{say(texts.sealed, ctx.lang, { level })}</p>
      {!inAccount && <p>{say(texts.sealedGuest, ctx.lang)}</p>}
      <p>
        {inAccount ? (
          <ButtonLink kind="secondary" href={provePath(message.level, `/status/${reference}`)}>
            {say(texts.prove, ctx.lang)}
          </ButtonLink>
        ) : (
          <ButtonLink kind="secondary" href={`/konto/uebernehmen/${reference}`}>
            {say(accountTexts.adopt, ctx.lang)}
          </ButtonLink>
        )}
      </p>
    </Hint>
  );
}

/** Here nothing counts but the retrieval: it is a decision of the person, and the page says what follows from it. */
function Unopened({ ctx, message, reference }: SealedProps): VNode {
  return (
    <form class="rs-form" action={`/status/${reference}/abrufen`} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="bescheid" value={message.id} />
      <p>{say(texts.unopened, ctx.lang)}</p>
      <Actions>
        <Button>{say(texts.retrieve, ctx.lang)}</Button>
      </Actions>
    </form>
  );
}
