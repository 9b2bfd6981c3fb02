import { defineErrors } from '../../platform/errors/errors.ts';

export const mailboxErrors = defineErrors('mailbox', {
  zbpRefused: {
    status: 502,
    title: {
      de: 'Das Postfach der BundID hat eine Nachricht abgelehnt',
      en: 'The BundID mailbox has refused a message',
    },
  },
  noThread: {
    status: 404,
    title: { de: 'Zu diesem Vorgang gibt es hier keine Nachrichten', en: 'There are no messages for this matter here' },
  },
});
