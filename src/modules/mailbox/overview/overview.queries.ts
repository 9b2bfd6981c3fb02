import { type Expression, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Overview } from '../mailbox.schema.ts';

/** Ids of applications, as a query of whoever knows which ones the actor may see. */
export type Kept = Expression<{ application_id: string }>;
export type Place = { readonly news: boolean; readonly at: Date; readonly id: string };

type Row = Omit<Overview, 'cursor'> & { id: string };

/** One line for each application, what has something unread first, then what moved last. */
export async function selectOverview(
  tx: Tx,
  kept: Kept,
  { after, limit }: { after: Place | undefined; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, application_id as "applicationId", authority_id as "authorityId", others::int, subject,
      file_number as "fileNumber", news::int as unread, latest_at as "latestAt", latest_word as latest,
      latest_mine as "latestMine", latest_files as "latestFiles"
    from (
      select thread.*, sum(unread) over one as news, count(*) over one - 1 as others,
        row_number() over (partition by application_id order by latest_at desc, id desc) as place
      from mailbox.thread where application_id in ${kept}
      window one as (partition by application_id)
    ) thread
    where place = 1
      ${after ? sql`and (news > 0, latest_at, id) < (${after.news}::boolean, ${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by news > 0 desc, latest_at desc, id desc limit ${limit}`.execute(tx);
  return rows;
}

export async function sumUnread(tx: Tx, kept: Kept): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select coalesce(sum(unread), 0)::int as unread from mailbox.thread where unread > 0 and application_id in ${kept}`.execute(
    tx,
  );
  return rows[0]?.unread ?? 0;
}
