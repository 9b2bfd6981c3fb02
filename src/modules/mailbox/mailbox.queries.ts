import { type Selectable, sql } from 'kysely';
import { type Tx, writeLater } from '../../platform/db/db.ts';
import type {
  Direction,
  Message,
  MessageFile,
  OpenThread,
  ProgressStep,
  SetProgress,
  Thread,
} from './mailbox.schema.ts';
import type { MessageTable, ThreadTable } from './mailbox.tables.ts';

/** Puts in a thread and its first notice; a thread that is there already only takes over the file number. */
export async function insertThread(
  tx: Tx,
  ids: { thread: string; notice: string },
  input: OpenThread,
  now: Date,
): Promise<void> {
  const query = tx
    .with('opened', (db) =>
      db
        .insertInto('mailbox.thread')
        .values({
          id: ids.thread,
          application_id: input.applicationId,
          authority_id: input.authorityId,
          owner: input.owner,
          subject: JSON.stringify(input.subject) as never,
          lang: input.lang,
          notify_email: input.notifyEmail ?? null,
          file_number: input.fileNumber ?? null,
          created_at: now,
          latest_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(['application_id', 'authority_id']).doUpdateSet({
            file_number: sql`coalesce(excluded.file_number, thread.file_number)`,
          }),
        )
        .returning(['id', 'application_id', 'authority_id', 'owner', 'created_at']),
    )
    .insertInto('mailbox.message')
    .columns(['id', 'thread_id', 'application_id', 'authority_id', 'owner', 'direction', 'kind', 'step', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('opened')
        .select([
          sql<string>`${ids.notice}::uuid`.as('id'),
          'opened.id as thread_id',
          'application_id',
          'authority_id',
          'owner',
          sql<'to-person'>`'to-person'`.as('direction'),
          sql<'notice'>`'notice'`.as('kind'),
          sql<'received'>`'received'`.as('step'),
          'created_at',
        ])
        .where('opened.id', '=', ids.thread),
    );
  await writeLater(tx, query.compile());
}

export async function selectThread(
  tx: Tx,
  applicationId: string,
  authorityId: string,
): Promise<Selectable<ThreadTable> | undefined> {
  return tx
    .selectFrom('mailbox.thread')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('authority_id', '=', authorityId)
    .executeTakeFirst();
}

export async function selectThreads(
  tx: Tx,
  where: { applicationId: string; owner?: string; authorityId?: string },
): Promise<Selectable<ThreadTable>[]> {
  return tx
    .selectFrom('mailbox.thread')
    .selectAll()
    .where('application_id', '=', where.applicationId)
    .$if(where.owner !== undefined, (query) => query.where('owner', '=', where.owner ?? ''))
    .$if(where.authorityId !== undefined, (query) => query.where('authority_id', '=', where.authorityId ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function selectMessages(
  tx: Tx,
  where: { applicationId: string; owner?: string; authorityId?: string },
): Promise<Selectable<MessageTable>[]> {
  return tx
    .selectFrom('mailbox.message')
    .selectAll()
    .where('application_id', '=', where.applicationId)
    .$if(where.owner !== undefined, (query) => query.where('owner', '=', where.owner ?? ''))
    .$if(where.authorityId !== undefined, (query) => query.where('authority_id', '=', where.authorityId ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertMessage(
  tx: Tx,
  message: Omit<Message, 'readAt' | 'sealed'>,
  thread: { application_id: string; authority_id: string; owner: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('mailbox.message')
    .values({
      id: message.id,
      thread_id: message.threadId,
      application_id: thread.application_id,
      authority_id: thread.authority_id,
      owner: thread.owner,
      direction: message.direction,
      kind: message.kind,
      step: message.step,
      level: message.level,
      body: message.text,
      files: JSON.stringify(message.files),
      due_on: message.dueOn,
      answers: message.answers,
      objection: message.objection ? JSON.stringify(message.objection) : null,
      written_by: message.writtenBy,
      created_at: message.createdAt,
      read_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function updateProgress(tx: Tx, threadId: string, input: SetProgress, now: Date): Promise<void> {
  const decided = input.step === 'decided' || input.step === 'by-post';
  await tx
    .updateTable('mailbox.thread')
    .set({
      step: input.step,
      ...(input.fileNumber ? { file_number: input.fileNumber } : {}),
      ...(input.outcome ? { outcome: JSON.stringify(input.outcome) as never } : {}),
      ...(input.favourable === undefined ? {} : { favourable: input.favourable }),
      ...(decided ? { decided_at: now } : {}),
    })
    .where('id', '=', threadId)
    .execute();
}

/** Notes the first reading of these messages of one side. */
export async function markRead(tx: Tx, ids: readonly string[], direction: Direction, now: Date): Promise<void> {
  if (ids.length === 0) return;
  const query = tx
    .updateTable('mailbox.message')
    .set({ read_at: now })
    .where('id', 'in', [...ids])
    .where('direction', '=', direction)
    .where('read_at', 'is', null);
  await writeLater(tx, query.compile());
}

export async function updateAddress(tx: Tx, applicationId: string, owner: string, email: string): Promise<void> {
  await tx
    .updateTable('mailbox.thread')
    .set({ notify_email: email })
    .where('application_id', '=', applicationId)
    .where('owner', '=', owner)
    .execute();
}

export async function selectNotice(
  tx: Tx,
  threadId: string,
): Promise<{ notifyEmail: string | null; lang: string; createdAt: Date } | undefined> {
  const row = await tx
    .selectFrom('mailbox.thread')
    .select(['notify_email', 'lang', 'created_at'])
    .where('id', '=', threadId)
    .executeTakeFirst();
  return row && { notifyEmail: row.notify_email, lang: row.lang, createdAt: row.created_at };
}

export function toThread(row: Selectable<ThreadTable>): Thread {
  return {
    id: row.id,
    applicationId: row.application_id,
    authorityId: row.authority_id,
    owner: row.owner,
    subject: row.subject,
    step: row.step as ProgressStep,
    fileNumber: row.file_number,
    outcome: row.outcome,
    favourable: row.favourable,
    decidedAt: row.decided_at,
    finalOn: row.final_on,
    createdAt: row.created_at,
  };
}

export function toMessage(row: Selectable<MessageTable>): Message {
  return {
    id: row.id,
    threadId: row.thread_id,
    direction: row.direction,
    kind: row.kind,
    step: row.step,
    level: row.level,
    sealed: null,
    text: row.body,
    files: row.files as MessageFile[],
    dueOn: row.due_on,
    answers: row.answers,
    objection: row.objection as Message['objection'],
    writtenBy: row.written_by,
    createdAt: row.created_at,
    readAt: row.read_at,
  };
}
