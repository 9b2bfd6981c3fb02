import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Room } from './waiting-room.rules.ts';

type Reader = Kysely<Tables>;

/** Takes the next number of a room and stores its ticket. `pace` counts for a room that opens for the first time. */
export async function insertTicket(
  tx: Tx,
  { ticket, packageSlug, now, pace }: { ticket: string; packageSlug: string; now: Date; pace: number },
): Promise<void> {
  await sql`with room as (
      insert into applications.waiting_room as known (package_slug, issued, served_at, pace) values (${packageSlug}, 1, ${now}, ${pace})
      on conflict (package_slug) do update set issued = known.issued + 1,
        -- The time in which nobody waited calls nobody.
        served_at = case when known.served >= known.issued then excluded.served_at else known.served_at end
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

/** Locks a room, so that processes call its numbers one after the other. */
export async function lockRoom(tx: Tx, packageSlug: string): Promise<Room | undefined> {
  return tx
    .selectFrom('applications.waiting_room')
    .select(['issued', 'served', 'served_at as servedAt', 'pace'])
    .where('package_slug', '=', packageSlug)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateRoom(tx: Tx, packageSlug: string, { served, servedAt, pace }: Room): Promise<void> {
  await tx
    .updateTable('applications.waiting_room')
    .set({ served, served_at: servedAt, pace })
    .where('package_slug', '=', packageSlug)
    .execute();
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
