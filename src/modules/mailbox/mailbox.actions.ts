import type { Selectable } from 'kysely';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { emit } from '../../platform/events/events.ts';
import { mailboxErrors } from './mailbox.errors.ts';
import { mailboxAnswered, mailboxWritten } from './mailbox.events.ts';
import {
  insertMessage,
  insertThread,
  markRead,
  selectMessages,
  selectThread,
  selectThreads,
  toMessage,
  toThread,
  updateAddress,
  updateProgress,
} from './mailbox.queries.ts';
import type { Direction, OpenThread, SetProgress, ThreadWithMessages, WriteMessage } from './mailbox.schema.ts';
import type { MessageTable, ThreadTable } from './mailbox.tables.ts';
import { selectActs, updateFinalDay } from './notification/notification.queries.ts';
import type { ActRecord } from './notification/notification.schema.ts';
import { sealFor } from './seal.rules.ts';

/**
 * Opens the conversation with one authority and notes "received"; one that is open only learns the file number, as soon as the authority has
 * opened its file. Runs as the person (at sending) or as job `application:<id>` (at delivery, also after forwarding).
 */
export async function openThread(tx: Tx, input: OpenThread, now: Date): Promise<void> {
  await insertThread(tx, { thread: newId(now.getTime()), notice: newId(now.getTime()) }, input, now);
}

/**
 * Writes into the thread of (application, authority). The authority writes as its staff, the person as guest. Emits `mailbox.answered` or
 * `mailbox.written`; the latter sends the e-mail notice. With `messageId`, a repeated call writes once.
 */
export async function write(tx: Tx, input: WriteMessage, now: Date): Promise<{ messageId: string; threadId: string }> {
  const thread = await getThreadRow(tx, input.applicationId, input.authorityId);
  const messageId = input.messageId ?? newId(now.getTime());
  const written = await insertMessage(
    tx,
    {
      id: messageId,
      threadId: thread.id,
      direction: input.direction,
      kind: input.kind,
      step: null,
      level: input.level ?? 'basis',
      text: input.text,
      files: input.files ?? [],
      dueOn: input.dueOn ?? null,
      answers: input.answers ?? null,
      objection: input.objection ?? null,
      writtenBy: input.writtenBy ?? null,
      createdAt: now,
    },
    thread,
  );
  const ids = { applicationId: input.applicationId, threadId: thread.id, messageId };
  if (written) {
    if (input.kind === 'objection') await updateFinalDay(tx, input.applicationId, input.authorityId);
    if (input.direction === 'to-authority') await emit(tx, mailboxAnswered, { ...ids, authorityId: input.authorityId });
    else await emit(tx, mailboxWritten, ids);
  }
  return { messageId, threadId: thread.id };
}

/** Moves the procedure on as the person sees it, adds the step to the timeline and sends the notice. Runs as staff or as job `application:<id>`. */
export async function setProgress(tx: Tx, input: SetProgress, now: Date): Promise<void> {
  const thread = await getThreadRow(tx, input.applicationId, input.authorityId);
  await updateProgress(tx, thread.id, input, now);
  if (thread.step === input.step) return;
  const messageId = newId(now.getTime());
  await insertMessage(
    tx,
    {
      id: messageId,
      threadId: thread.id,
      direction: 'to-person',
      kind: 'notice',
      step: input.step,
      level: 'basis',
      text: input.text ?? '',
      files: [],
      dueOn: null,
      answers: null,
      objection: null,
      writtenBy: null,
      createdAt: now,
    },
    thread,
  );
  // A question and a decision come with a letter of their own, which sends the notice.
  if (['by-post', 'forwarded', 'closed'].includes(input.step)) {
    await emit(tx, mailboxWritten, { applicationId: input.applicationId, threadId: thread.id, messageId });
  }
}

/**
 * What the person sees: every thread of the application with its messages, in one round trip. What needs a higher level than that of the
 * session is there without words and files, so that no page can show them; a private link reads the lowest level.
 */
export async function listForOwner(
  tx: Tx,
  owner: string,
  applicationId: string,
  level: Level = 'basis',
): Promise<ThreadWithMessages[]> {
  const where = { applicationId, owner };
  const threads = join(
    await Promise.all([selectThreads(tx, where), selectMessages(tx, where), selectActs(tx, applicationId)]),
  );
  return threads.map((thread) => sealFor(level, thread));
}

/** What the authority sees; empty when it has no thread. Runs as its staff or as job `application:<id>`. */
export async function listForAuthority(
  tx: Tx,
  authorityId: string,
  applicationId: string,
): Promise<ThreadWithMessages[]> {
  const where = { applicationId, authorityId };
  return join(await Promise.all([selectThreads(tx, where), selectMessages(tx, where), selectActs(tx, applicationId)]));
}

/**
 * Notes that one side has seen what the other wrote; what was held back was not read, and the notice of one's own sending was written by nobody
 * else. Runs as the reader; writes nothing when there is nothing new.
 */
export async function noteRead(
  tx: Tx,
  threads: readonly ThreadWithMessages[],
  direction: Direction,
  now: Date,
): Promise<void> {
  const seen = threads
    .flatMap(({ messages }) => messages)
    .filter(({ direction: to, step, readAt, sealed }) => to === direction && step !== 'received' && !readAt && !sealed);
  await markRead(
    tx,
    seen.map(({ id }) => id),
    direction,
    now,
  );
}

/** Keeps the address for notices that the person named. */
export async function noteAddress(tx: Tx, owner: string, applicationId: string, email: string): Promise<void> {
  await updateAddress(tx, applicationId, owner, email);
}

function join([threads, letters, acts]: [
  Selectable<ThreadTable>[],
  Selectable<MessageTable>[],
  ActRecord[],
]): ThreadWithMessages[] {
  const messages = letters.map(toMessage);
  return threads.map((thread) => ({
    ...toThread(thread),
    messages: messages.filter((message) => message.threadId === thread.id),
    acts: acts.filter((act) => act.authorityId === thread.authority_id),
  }));
}

async function getThreadRow(tx: Tx, applicationId: string, authorityId: string) {
  const row = await selectThread(tx, applicationId, authorityId);
  if (!row) throw mailboxErrors.noThread();
  return row;
}
