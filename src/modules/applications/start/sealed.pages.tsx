import type { VNode } from 'preact';
import { levelNames } from '../../../law/index.ts';
import { Actions, Button, ButtonLink, CsrfField, Hint, type PageContext, useSay } from '../../../ui/index.ts';
import { provePath } from '../../accounts/index.ts';
import type { Message } from '../../mailbox/index.ts';
import { accountTexts } from '../account/account.texts.ts';
import { actTexts as texts } from '../status/notified.texts.ts';

type SealedProps = { ctx: PageContext; message: Message; reference: string; inAccount: boolean };

/** Why a message shows no words, and what to do: reach its level, retrieve it, or wait for the other way. */
export function SealedHint(props: SealedProps): VNode | null {
  const t = useSay();
  const { message } = props;
  if (message.sealed === 'level') return <LevelHint {...props} />;
  if (message.sealed === 'unopened') return <Unopened {...props} />;
  return message.sealed === 'ended' ? (
    <Hint>
      <p>{t(texts.ended)}</p>
    </Hint>
  ) : null;
}

/** A message above the level of this session leads to where the level is reached. */
function LevelHint({ message, reference, inAccount }: SealedProps): VNode {
  const t = useSay();
  const level = t(levelNames[message.level]);
  return (
    <Hint>
      <p>{t(texts.sealed, { level })}</p>
      {!inAccount && <p>{t(texts.sealedGuest)}</p>}
      <p>
        {inAccount ? (
          <ButtonLink kind="secondary" href={provePath(message.level, `/status/${reference}`)}>
            {t(texts.prove)}
          </ButtonLink>
        ) : (
          <ButtonLink kind="secondary" href={`/konto/uebernehmen/${reference}`}>
            {t(accountTexts.adopt)}
          </ButtonLink>
        )}
      </p>
    </Hint>
  );
}

/** Here nothing counts but the retrieval: it is a decision of the person, and the page says what follows from it. */
function Unopened({ ctx, message, reference }: SealedProps): VNode {
  const t = useSay();
  return (
    <form class="rs-form" action={`/status/${reference}/abrufen`} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="bescheid" value={message.id} />
      <p>{t(texts.unopened)}</p>
      <Actions>
        <Button>{t(texts.retrieve)}</Button>
      </Actions>
    </form>
  );
}
