import { defineEvent } from '../../platform/events/events.ts';

/** The person wrote: a message or the answer to a request. Ids only; read the message as job `application:<id>`. */
export const mailboxAnswered = defineEvent<{
  applicationId: string;
  authorityId: string;
  threadId: string;
  messageId: string;
}>('mailbox.answered');

/** A decision reached nobody by the way it was sent: without a notice on its day, or not retrieved in time. */
export const mailboxNotNotified = defineEvent<{
  applicationId: string;
  authorityId: string;
  actId: string;
  reason: 'notice' | 'retrieval';
}>('mailbox.not-notified');

/** The notice that was missing went out after all. */
export const mailboxNotified = defineEvent<{ applicationId: string; authorityId: string; actId: string }>(
  'mailbox.notified',
);

/** The authority wrote or moved the procedure on. */
export const mailboxWritten = defineEvent<{ applicationId: string; threadId: string; messageId: string }>(
  'mailbox.written',
);
