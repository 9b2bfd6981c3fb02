import { sql } from 'kysely';
import { type Tx, writeLater } from '../db/db.ts';
import type { Access, AccessesOf, AuditEntry } from './audit.ts';

export async function insertAudit(
  tx: Tx,
  entry: AuditEntry & { actorId: string; onceKey: string | null },
): Promise<void> {
  const query = tx
    .insertInto('platform.audit')
    .values({
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actorId,
      actor_name: entry.actor.kind === 'staff' ? entry.actor.name : '',
      action: entry.action,
      subject: entry.subject,
      authority_id: entry.authorityId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      once_key: entry.onceKey,
    })
    .onConflict((conflict) => conflict.doNothing());
  await writeLater(tx, query.compile());
}

/** Deletes at most so many entries that need not be kept any longer; returns how many. Runs as job `forget-accesses`. */
export async function deleteForgettable(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select platform.forget_accesses(${most}::integer) as gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}

export async function selectAccesses(
  tx: Tx,
  about: AccessesOf,
  page: { since: Date; before?: string; limit: number },
): Promise<Access[]> {
  const { account } = about;
  const ids = [...about.applicationIds];
  const subjects = [...about.subjects, ...ids.map((id) => `application:${id}`)];
  // Whoever acts for somebody stands in the log in front of whom they act for, see `record`.
  const asAgent = `${account} for %`;
  const forYou = `% for ${account}`;
  const ofApplication = sql<
    string | null
  >`coalesce(detail ->> 'applicationId', substring(subject from '^application:(.*)$'))`;
  return tx
    .selectFrom('platform.audit')
    .select(['id', 'at', 'action', 'subject', 'authority_id as authorityId', ofApplication.as('applicationId')])
    .select(
      sql<Access['by']>`case
        when actor_kind = 'staff' then 'staff'
        when actor_kind = 'citizen' and (actor_id = ${account} or actor_id like ${asAgent}) then 'you'
        when actor_kind = 'citizen' and actor_id like ${forYou} then 'agent'
        when actor_kind = 'citizen' then 'other'
        when actor_kind = 'guest' then 'link'
        when actor_kind = 'job' and actor_id like 'portal:%' then 'portal'
        when actor_kind = 'job' then 'system'
        else 'unknown' end`.as('by'),
    )
    .select(sql<string | null>`detail ->> 'portal'`.as('portal'))
    .select(sql<string | null>`case when actor_id like ${forYou} then split_part(actor_id, ' ', 1) end`.as('agent'))
    .where(({ or, eb }) =>
      or([
        eb('subject', 'in', subjects),
        sql<boolean>`detail ? 'applicationId' and detail ->> 'applicationId' = any (${ids}::text[])`,
      ]),
    )
    .where('at', '>', page.since)
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
}
