import type { FileAnswer } from '../../../forms/index.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type Actor, agentNameOf, ownerOf } from '../../../platform/db/actor.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import { listForOwner, write } from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication } from '../applications.queries.ts';
import { selectParts } from '../sending/submission.queries.ts';
import { standing } from './timeline.rules.ts';

export const longestMessage = 10_000;

export type MessageInput = {
  text: string;
  files: FileAnswer[];
  /** Made with the form, so that a double click writes one message. */
  messageId: string | undefined;
  /** Whether it answers the open request. */
  answer: boolean;
  /** Which of several recipients it goes to; without several there is nothing to choose. */
  to: string | undefined;
};

/**
 * The person writes to the authority that has the case now. An answer goes to the open request; when there is none any more (a second tab
 * was quicker), it is an ordinary message. Throws `applications.unknown_reference`, also for somebody who got no part of it.
 */
export async function writeMessage(deps: ApplicationsDeps, actor: Actor, input: MessageInput): Promise<void> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  await deps.db.as(actor, async (tx) => {
    const application = await findApplication(tx, owner);
    if (application?.state !== 'submitted') throw applicationsErrors.unknownReference();
    const threads = await listForOwner(tx, owner, application.id);
    const parts = await selectParts(tx, application.id);
    const own = parts.length > 1 ? threads.filter(({ authorityId }) => authorityId === input.to) : threads;
    const { current, request } = standing(own);
    if (!current) throw applicationsErrors.unknownReference();
    const now = deps.clock.now();
    for (const { sha256, size, mime } of input.files) {
      await holdFile(
        tx,
        { sha256, size, mime: mime ?? 'application/octet-stream' },
        `application:${application.id}`,
        now,
      );
    }
    const answers = input.answer ? request?.id : undefined;
    const { messageId } = await write(
      tx,
      {
        applicationId: application.id,
        authorityId: current.authorityId,
        direction: 'to-authority',
        kind: answers ? 'answer' : 'message',
        text: input.text,
        files: input.files.map((file) => ({ ...file, mime: file.mime ?? 'application/octet-stream' })),
        answers,
        writtenBy: agentNameOf(actor),
        messageId: input.messageId,
      },
      now,
    );
    await record(tx, {
      actor,
      at: now,
      action: answers ? 'applications.answered' : 'applications.wrote',
      subject: `application:${application.id}`,
      authorityId: current.authorityId,
      detail: { message: messageId, files: input.files.length },
    });
  });
}
