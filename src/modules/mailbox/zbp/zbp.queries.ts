import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { toMessage, toThread } from '../mailbox.queries.ts';
import type { Message, Thread } from '../mailbox.schema.ts';
import type { ZbpDeliveryTable } from '../mailbox.tables.ts';
import type { ZbpIds } from './zbp.types.ts';

export type ZbpDelivery = Selectable<ZbpDeliveryTable>;

/** A letter with its conversation and the language of that. */
export async function selectLetter(
  tx: Tx,
  messageId: string,
): Promise<{ message: Message; thread: Thread; lang: 'de' | 'en' } | undefined> {
  const message = await tx.selectFrom('mailbox.message').selectAll().where('id', '=', messageId).executeTakeFirst();
  if (!message) return undefined;
  const thread = await tx
    .selectFrom('mailbox.thread')
    .selectAll()
    .where('id', '=', message.thread_id)
    .executeTakeFirstOrThrow();
  return { message: toMessage(message), thread: toThread(thread), lang: thread.lang === 'en' ? 'en' : 'de' };
}

export async function insertPlan(
  tx: Tx,
  { message, thread, mailboxHash }: { message: Message; thread: Thread; mailboxHash: string },
  now: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('mailbox.zbp_delivery')
    .values({
      message_id: message.id,
      application_id: thread.applicationId,
      authority_id: thread.authorityId,
      owner: thread.owner,
      mailbox_hash: mailboxHash,
      attachment_ids: JSON.stringify([]),
      planned_at: now,
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function selectDelivery(tx: Tx, messageId: string): Promise<ZbpDelivery | undefined> {
  return tx.selectFrom('mailbox.zbp_delivery').selectAll().where('message_id', '=', messageId).executeTakeFirst();
}

/** Where the letters of an application stand on their way to the BundID, for whoever may see them. */
export async function selectDeliveries(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('mailbox.zbp_delivery')
    .select([
      'authority_id as authorityId',
      'message_id as messageId',
      'state',
      'submission_id as submissionId',
      'planned_at as plannedAt',
      'submitted_at as submittedAt',
      'settled_at as settledAt',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('planned_at')
    .execute();
}

type Change = Partial<Pick<ZbpDelivery, 'state' | 'submitted_at' | 'settled_at' | 'problem'>> & {
  ids?: (ZbpIds & { attachmentIds: readonly string[] }) | null;
};

/** Moves a delivery on; false when another run did it first. */
export async function updateDelivery(
  tx: Tx,
  { message_id, state }: Pick<ZbpDelivery, 'message_id' | 'state'>,
  { ids, ...change }: Change,
): Promise<boolean> {
  const result = await tx
    .updateTable('mailbox.zbp_delivery')
    .set({
      ...change,
      ...(ids === undefined
        ? {}
        : {
            submission_id: ids?.submissionId ?? null,
            case_id: ids?.caseId ?? null,
            attachment_ids: JSON.stringify(ids?.attachmentIds ?? []),
          }),
    })
    .where('message_id', '=', message_id)
    .where('state', '=', state)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
