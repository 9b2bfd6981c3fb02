import type { Tx } from '../db/db.ts';
import { type AuditEntry, actorId } from './audit.ts';

export async function insertAudit(tx: Tx, entry: AuditEntry & { onceKey: string | null }): Promise<void> {
  await tx
    .insertInto('platform.audit')
    .values({
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: actorId(entry.actor),
      actor_name: entry.actor.kind === 'staff' ? entry.actor.name : '',
      action: entry.action,
      subject: entry.subject,
      authority_id: entry.authorityId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      once_key: entry.onceKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
