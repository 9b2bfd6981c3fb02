import { defineEvent } from '../../platform/events/events.ts';

/** The person wrote: a message or the answer to a request. Ids only; read the message as job `application:<id>`. */
export const mailboxAnswered = defineEvent<{
  applicationId: string;
  authorityId: string;
  threadId: string;
  messageId: string;
}>('mailbox.answered');

/** The authority wrote or moved the procedure on. */
export const mailboxWritten = defineEvent<{ applicationId: string; threadId: string; messageId: string }>(
  'mailbox.written',
);
