import type { Selectable } from 'kysely';
import type { Lang } from '../../lang/lang.ts';
import type { Tx } from '../db/db.ts';
import type { MailTable } from './mail.tables.ts';
import type { Mail, WhenSent } from './mail.ts';

export async function insertMail(
  tx: Tx,
  mail: Mail & { id: string },
  now: Date,
  whenSent: WhenSent | undefined,
): Promise<void> {
  await tx
    .insertInto('platform.mail')
    .values({
      id: mail.id,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      lang: mail.lang,
      created_at: now,
      sent_at: null,
      when_sent: whenSent ? JSON.stringify(whenSent) : null,
    })
    .execute();
}

export async function findWaitingMail(
  tx: Tx,
  id: string,
): Promise<(Mail & { id: string; whenSent: WhenSent | null }) | undefined> {
  const row = await tx
    .selectFrom('platform.mail')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row && { ...toMail(row), whenSent: row.when_sent as WhenSent | null };
}

export async function markSent(tx: Tx, id: string, keepText: boolean, now: Date): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ state: 'sent', sent_at: now, ...(keepText ? {} : { body: '' }) })
    .where('id', '=', id)
    .execute();
}

export async function listMail(tx: Tx, limit: number): Promise<(Mail & { id: string; createdAt: Date })[]> {
  const rows = await tx
    .selectFrom('platform.mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toMail(row), createdAt: row.created_at }));
}

const toMail = (row: Selectable<MailTable>): Mail & { id: string } => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  text: row.body,
  lang: row.lang as Lang,
});
