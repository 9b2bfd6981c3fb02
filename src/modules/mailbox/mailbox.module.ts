import { formatLongDate } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import { on } from '../../platform/events/events.ts';
import { sendMail } from '../../platform/mail/mail.ts';
import { defineModule, type Platform } from '../../platform/module.ts';
import { mailboxWritten } from './mailbox.events.ts';
import { selectNotice } from './mailbox.queries.ts';

export type MailboxDeps = Pick<Platform, 'db' | 'clock'> & {
  /** Whether an account keeps the application. */
  readonly isKept: (applicationId: string) => Promise<boolean>;
};

const notice = {
  subject: { de: 'Es gibt etwas Neues zu Ihrem Antrag', en: 'There is news about your application' },
  text: {
    de: 'Guten Tag,\n\nzu Ihrem Antrag vom {day} gibt es etwas Neues. {way} Dort können Sie es lesen und antworten.\n\nAus Gründen des Datenschutzes steht der Inhalt nicht in dieser E-Mail. Bitte antworten Sie nicht auf diese Nachricht.',
    en: 'Hello,\n\nthere is news about your application of {day}. {way} You can read the news and answer there.\n\nTo protect your data, this e-mail does not contain the news itself. Please do not reply to it.',
  },
  byLink: {
    de: 'Bitte öffnen Sie den persönlichen Link, den Sie beim Absenden gesichert haben.',
    en: 'Please open the private link that you saved when you sent it.',
  },
  byAccount: {
    de: 'Bitte melden Sie sich an und öffnen Sie den Antrag unter „Mein Konto“.',
    en: 'Please sign in and open the application under “My account”.',
  },
};

/** Tells a person by e-mail that there is something to read, without what it is. */
export const mailboxModule = defineModule<MailboxDeps>({
  name: 'mailbox',
  subscriptions: (deps) => [
    on(mailboxWritten, 'mailbox.notify', async ({ applicationId, threadId }) => {
      const way = (await deps.isKept(applicationId)) ? notice.byAccount : notice.byLink;
      await deps.db.as({ kind: 'job', job: `application:${applicationId}` }, async (tx) => {
        const thread = await selectNotice(tx, threadId);
        if (!thread?.notifyEmail) return;
        const lang = thread.lang === 'en' ? 'en' : 'de';
        const day = formatLongDate(thread.createdAt, lang);
        await sendMail(
          tx,
          {
            to: thread.notifyEmail,
            subject: say(notice.subject, lang),
            text: say(notice.text, lang, { day, way: say(way, lang) }),
            lang,
          },
          deps.clock.now(),
        );
      });
    }),
  ],
});
