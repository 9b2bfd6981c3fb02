import { type Insertable, type Selectable, sql } from 'kysely';
import type { Domain, Step } from '../../../law/index.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { NotificationTable } from '../mailbox.tables.ts';
import type { ActOutcome, ActRecord } from './notification.schema.ts';

/** The last line of every act of an application that the actor may see. */
export async function selectActs(tx: Tx, applicationId: string): Promise<ActRecord[]> {
  const rows = await tx
    .selectFrom('mailbox.notification')
    .distinctOn('act_id')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('act_id')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(toRecord);
}

export async function selectAct(tx: Tx, actId: string): Promise<ActRecord | undefined> {
  const row = await tx
    .selectFrom('mailbox.notification')
    .selectAll()
    .where('act_id', '=', actId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRecord(row);
}

/** Whether somebody was asked to look at the notice of an act because it had not gone out. */
export async function wasMissing(tx: Tx, actId: string): Promise<boolean> {
  const line = tx.selectFrom('mailbox.notification').select('id').where('act_id', '=', actId);
  return (await line.where('event', '=', 'noticeMissing').executeTakeFirst()) !== undefined;
}

/** False when another transaction wrote this number first. */
export async function insertActRecord(tx: Tx, id: string, record: ActRecord): Promise<boolean> {
  const result = await tx
    .insertInto('mailbox.notification')
    .values({ ...toRow(record), id })
    .onConflict((conflict) => conflict.columns(['act_id', 'seq']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/**
 * Keeps the day after which nobody can object any more with the conversation: the last one of its decisions, none while a period has not begun or
 * an objection waits for its answer.
 */
export async function updateFinalDay(tx: Tx, applicationId: string, authorityId: string): Promise<void> {
  await sql`
    update mailbox.thread set final_on = (
      select case when bool_and(act.objection_last_day is not null) and not exists (
        select from mailbox.message where application_id = ${applicationId} and authority_id = ${authorityId}
          and kind = 'objection' and created_at >= max(act.provided_at)
      ) then max(act.objection_last_day) end
      from (
        select distinct on (act_id) objection_last_day, provided_at from mailbox.notification
        where application_id = ${applicationId} and authority_id = ${authorityId} order by act_id, seq desc
      ) act
    ) where application_id = ${applicationId} and authority_id = ${authorityId}`.execute(tx);
}

/** What lies there no longer is nothing that somebody still has to read. */
export async function takeBackUnread(tx: Tx, messageId: string): Promise<void> {
  await sql`
    update mailbox.thread set unread = greatest(unread - 1, 0) from mailbox.message
    where message.id = ${messageId} and message.thread_id = thread.id and message.read_at is null`.execute(tx);
}

const toRow = (record: ActRecord): Omit<Insertable<NotificationTable>, 'id'> => ({
  act_id: record.actId,
  seq: record.seq,
  application_id: record.applicationId,
  authority_id: record.authorityId,
  owner: record.owner,
  event: record.event,
  at: record.at,
  channel: record.channel,
  domain: record.domain,
  ags: record.ags,
  remedy_notice: record.remedyNotice,
  consent: record.consent,
  consent_id: record.consentRecordId,
  provided_at: record.providedAt,
  posted_on: record.postedOn,
  regime: record.regime,
  trigger_at: record.triggerAt,
  notice_at: record.noticeAt,
  notice_address: record.noticeAddress,
  channel_receipt: record.channelReceipt,
  retrieved_at: record.retrievedAt,
  bundid_at: record.bundidAt,
  bundid_receipt: record.bundidReceipt,
  computed_day: record.computedDay,
  state: record.state,
  objection_last_day: record.objectionLastDay,
  remedy: record.remedy,
  steps: JSON.stringify(record.steps),
});

const toRecord = (row: Selectable<NotificationTable>): ActRecord => ({
  actId: row.act_id,
  seq: row.seq,
  applicationId: row.application_id,
  authorityId: row.authority_id,
  owner: row.owner,
  event: row.event,
  at: row.at,
  channel: row.channel,
  domain: row.domain as Domain,
  ags: row.ags,
  remedyNotice: row.remedy_notice,
  consent: row.consent,
  consentRecordId: row.consent_id,
  providedAt: row.provided_at,
  postedOn: row.posted_on,
  regime: row.regime as ActOutcome['regime'],
  triggerAt: row.trigger_at,
  noticeAt: row.notice_at,
  noticeAddress: row.notice_address,
  channelReceipt: row.channel_receipt,
  retrievedAt: row.retrieved_at,
  bundidAt: row.bundid_at,
  bundidReceipt: row.bundid_receipt,
  computedDay: row.computed_day,
  state: row.state,
  objectionLastDay: row.objection_last_day,
  remedy: row.remedy as ActOutcome['remedy'],
  steps: row.steps as Step[],
});
