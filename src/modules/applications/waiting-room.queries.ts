import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';

type Reader = Kysely<Tables>;

export type RoomState = { readonly served: number; readonly issued: number; readonly pace: number };

/** Takes the next number of a room and stores its ticket. */
export async function insertTicket(
  tx: Tx,
  { ticket, packageSlug, now, rate }: { ticket: string; packageSlug: string; now: Date; rate: number },
): Promise<void> {
  await sql`with room as (
      insert into applications.waiting_room as known (package_slug, issued, served_at, pace) values (${packageSlug}, 1, ${now}, ${rate})
      on conflict (package_slug) do update set issued = known.issued + 1
      returning issued
    )
    insert into applications.waiting_ticket (ticket, package_slug, number, issued_at) select ${ticket}, ${packageSlug}, issued, ${now} from room`.execute(
    tx,
  );
}

export async function selectTicket(
  db: Reader,
  ticket: string,
): Promise<{ packageSlug: string; number: number; entries: number } | undefined> {
  return db
    .selectFrom('applications.waiting_ticket')
    .select(['package_slug as packageSlug', 'number', 'entries'])
    .where('ticket', '=', ticket)
    .executeTakeFirst();
}

/** Counts an entry; false when the ticket has let in often enough. */
export async function useTicket(tx: Tx, ticket: string, mostEntries: number): Promise<boolean> {
  const done = await tx
    .updateTable('applications.waiting_ticket')
    .set((row) => ({ entries: row('entries', '+', 1) }))
    .where('ticket', '=', ticket)
    .where('entries', '<', mostEntries)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/**
 * Calls the numbers that are due since the last call: `rate` people per second, never more than have a number. All processes call on the
 * same row, so that each person is called once.
 */
export async function callNumbers(
  tx: Tx,
  packageSlug: string,
  rate: number,
  now: Date,
): Promise<RoomState | undefined> {
  const { rows } = await sql<RoomState>`update applications.waiting_room as room
    set served = next.served,
        served_at = ${now},
        pace = case when next.seconds <= 0 then room.pace
          else room.pace + (${rate}::float8 - room.pace) * least(1, next.seconds / 10) end
    from (
      select package_slug, seconds, least(issued, served + seconds * ${rate}::float8) as served
      from (
        select *, greatest(0, least(60, extract(epoch from (${now}::timestamptz - served_at)))) as seconds
        from applications.waiting_room where package_slug = ${packageSlug} for update
      ) as due
    ) as next
    where room.package_slug = next.package_slug
    returning room.served, room.issued, room.pace`.execute(tx);
  return rows[0];
}

/** Services at whose door people wait. */
export async function selectOpenRooms(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('applications.waiting_room')
    .select('package_slug')
    .whereRef('served', '<', 'issued')
    .execute();
  return rows.map((row) => row.package_slug);
}

export async function deleteTicketsBefore(tx: Tx, moment: Date): Promise<void> {
  await tx.deleteFrom('applications.waiting_ticket').where('issued_at', '<', moment).execute();
}
