import { type PageContext, useSay } from '../context.ts';

const words = { unread: { de: '{name}, {count} ungelesen', en: '{name}, {count} unread' } };

/** The number of unread letters beside what leads to them; nothing when there is none. The link says it by its own name. */
export function Unread({ ctx: { unread = 0 } }: { ctx: PageContext }) {
  if (unread === 0) return null;
  return (
    <span class="rs-zahlmarke" aria-hidden="true">
      {unread > 99 ? '99+' : unread}
    </span>
  );
}

/** Name of a link that shows the number; undefined when its text is name enough. */
export function useUnreadName({ unread: count = 0 }: PageContext, name: string): string | undefined {
  const t = useSay();
  return count > 0 ? t(words.unread, { name, count }) : undefined;
}
