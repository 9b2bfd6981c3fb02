import { type PageContext, useSay } from '../context.ts';

const words = { unread: { de: 'ungelesen', en: 'unread' } };

/** The number of unread letters beside what leads to them; nothing when there is none. */
export function Unread({ ctx }: { ctx: PageContext }) {
  const t = useSay();
  if (!ctx.unread) return null;
  return (
    <span class="rs-zahlmarke">
      {ctx.unread > 99 ? '99+' : ctx.unread}
      <span class="kern-sr-only"> {t(words.unread)}</span>
    </span>
  );
}
