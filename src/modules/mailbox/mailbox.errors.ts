import { defineErrors } from '../../platform/errors/errors.ts';

export const mailboxErrors = defineErrors('mailbox', {
  noThread: {
    status: 404,
    title: { de: 'Zu diesem Vorgang gibt es hier keine Nachrichten', en: 'There are no messages for this matter here' },
  },
});
