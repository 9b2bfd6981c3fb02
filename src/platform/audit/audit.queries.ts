import { type Tx, writeLater } from '../db/db.ts';
import type { AuditEntry } from './audit.ts';

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
