import type { VNode } from 'preact';
import { formatMoment } from '../../../lang/format.ts';
import { type ReadLang, say } from '../../../lang/lang.ts';
import { Hint, type PageContext } from '../../../ui/index.ts';
import { sheetTexts as texts } from './sheet.texts.ts';
import type { PaperStand } from './sheet.types.ts';

export const paperPath = (reference: string): string => `/antrag/${reference}/papier`;

/** That a sheet was given out and nothing has arrived yet, or that it does not count any more. */
export function PaperState(props: {
  ctx: PageContext;
  read: ReadLang;
  stand: PaperStand | undefined;
  authority: string;
}): VNode | null {
  const { ctx, read, stand, authority } = props;
  if (!stand?.madeAt || stand.state === 'none') return null;
  const moment = formatMoment(stand.madeAt, ctx.lang);
  const waiting = stand.state === 'waiting';
  return (
    <Hint kind={waiting ? 'info' : 'warning'} icon="brief">
      <p>
        <strong>{say(waiting ? texts.waitingTitle : texts.voidTitle, read)}</strong>
      </p>
      <p>{say(waiting ? texts.waiting : texts.void, read, { moment, authority })}</p>
    </Hint>
  );
}
