import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

/** More than this wait for the look of the next day. */
const mostAtOnce = 10_000;

/** The last log-in of the owner, or the last time that somebody acted for them. */
const lastUsed = sql<Date>`greatest(coalesce(last_login_at, created_at), represented_at)`;
/** A notice counts only for the time since the last use. */
const noticed = sql<boolean>`coalesce(idle_noticed_at > ${lastUsed}, false)`;

/** People's accounts unused since a moment whose owners do not know yet that they end. Runs as the look, or as the account. */
export function selectUnnoticed(tx: Tx, unusedSince: Date): Promise<{ id: string }[]> {
  return tx
    .selectFrom('accounts.citizen')
    .select('id')
    .where('kind', '=', 'person')
    .where(lastUsed, '<=', unusedSince)
    .where(noticed, '=', false)
    .orderBy(lastUsed)
    .limit(mostAtOnce)
    .execute();
}

/** People's accounts unused since a moment whose owners were told long enough ago. */
export function selectIdle(tx: Tx, unusedSince: Date, noticedUntil: Date): Promise<{ id: string }[]> {
  return tx
    .selectFrom('accounts.citizen')
    .select('id')
    .where('kind', '=', 'person')
    .where(lastUsed, '<=', unusedSince)
    .where(noticed, '=', true)
    .where('idle_noticed_at', '<=', noticedUntil)
    .orderBy(lastUsed)
    .limit(mostAtOnce)
    .execute();
}

/** Notes that the owner is told now; undefined when that was done before or the account was used meanwhile. */
export async function noteNotice(
  tx: Tx,
  id: string,
  unusedSince: Date,
  now: Date,
): Promise<{ email: string | null; lang: string; lastUsed: Date } | undefined> {
  return tx
    .updateTable('accounts.citizen')
    .set({ idle_noticed_at: now })
    .where('id', '=', id)
    .where('kind', '=', 'person')
    .where(lastUsed, '<=', unusedSince)
    .where(noticed, '=', false)
    .returning(['email', 'lang', lastUsed.as('lastUsed')])
    .executeTakeFirst();
}

/** Locks an account that still is to be deleted until the end of the transaction; undefined when it was used meanwhile. */
export async function lockIdle(
  tx: Tx,
  id: string,
  unusedSince: Date,
  noticedUntil: Date,
): Promise<{ id: string; email: string | null; lang: string } | undefined> {
  return tx
    .selectFrom('accounts.citizen')
    .select(['id', 'email', 'lang'])
    .where('id', '=', id)
    .where('kind', '=', 'person')
    .where(lastUsed, '<=', unusedSince)
    .where(noticed, '=', true)
    .where('idle_noticed_at', '<=', noticedUntil)
    .forUpdate()
    .executeTakeFirst();
}
