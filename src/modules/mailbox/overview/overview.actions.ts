import type { Tx } from '../../../platform/db/db.ts';
import type { Overview } from '../mailbox.schema.ts';
import { type Kept, type Place, selectOverview, sumUnread } from './overview.queries.ts';

/** The conversations about these applications as a list shows them, at most `limit` after the place that a cursor names; in one round trip. */
export async function listOverview(
  tx: Tx,
  kept: Kept,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Overview[]> {
  const rows = await selectOverview(tx, kept, { after: after === undefined ? undefined : placeOf(after), limit });
  return rows.map(({ id, ...row }) => ({
    ...row,
    cursor: `${row.unread > 0 ? 1 : 0}.${row.latestAt.getTime()}.${id}`,
  }));
}

/** How many letters about these applications nobody on the side of the person has opened. */
export const countUnread = (tx: Tx, kept: Kept): Promise<number> => sumUnread(tx, kept);

/** A cursor that is none is the beginning. */
function placeOf(cursor: string): Place | undefined {
  const [, news, at, id] = /^([01])\.(\d{1,14})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? { news: news === '1', at: new Date(Number(at)), id }
    : undefined;
}
