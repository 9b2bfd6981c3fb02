import type { VNode } from 'preact';
import { say } from '../../lang/lang.ts';
import { levelNames } from '../../law/index.ts';
import { ButtonLink, Hint, type PageContext } from '../../ui/index.ts';
import { provePath } from '../accounts/index.ts';
import type { Message } from '../mailbox/index.ts';
import { accountTexts } from './account.texts.ts';
import { statusTexts as texts } from './status.texts.ts';

/** A message above the level of this session: says so without a word of it, and leads to where the level is reached. */
export function SealedHint(props: {
  ctx: PageContext;
  message: Message;
  reference: string;
  inAccount: boolean;
}): VNode {
  const { ctx, message, reference, inAccount } = props;
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
