import { formatLongDate } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import type { Tx } from '../../platform/db/db.ts';
import { on } from '../../platform/events/events.ts';
import type { JobPayload } from '../../platform/jobs/jobs.ts';
import { sendMail } from '../../platform/mail/mail.ts';
import { defineModule, type Platform } from '../../platform/module.ts';
import { mailboxWritten } from './mailbox.events.ts';
import { selectNotice } from './mailbox.queries.ts';
import { checkNotice, checkRetrieval, noteNotice } from './notification/notification.job.ts';
import { selectAct } from './notification/notification.queries.ts';
import { byRetrieval } from './notification/notification.rules.ts';
import type { ActRecord } from './notification/notification.schema.ts';
import { zbpSimulatorRoutes } from './zbp/simulator/simulator.routes.tsx';
import type { ZbpDeps } from './zbp/zbp.actions.ts';
import { zbpConfig } from './zbp/zbp.config.ts';
import { zbpSubscriptions, zbpTasks } from './zbp/zbp.module.ts';
import { zbpTexts } from './zbp/zbp.texts.ts';

export type MailboxDeps = Pick<Platform, 'db' | 'clock' | 'demo'> &
  ZbpDeps & {
    /** The account that keeps the application, with the address it has; undefined where only the private link leads to it. */
    readonly keeperOf: (applicationId: string) => Promise<{ readonly email: string | undefined } | undefined>;
  };

const notice = {
  subject: { de: 'Es gibt etwas Neues zu Ihrem Antrag', en: 'There is news about your application' },
  text: {
    de: 'Guten Tag,\n\nzu Ihrem Antrag vom {day} gibt es etwas Neues. {way} Dort können Sie es lesen und antworten.\n\nAus Gründen des Datenschutzes steht der Inhalt nicht in dieser E-Mail. Bitte antworten Sie nicht auf diese Nachricht.',
    en: 'Hello,\n\nthere is news about your application of {day}. {way} You can read the news and answer there.\n\nTo protect your data, this e-mail does not contain the news itself. Please do not reply to it.',
  },
  soon: {
    de: 'Bitte tun Sie das innerhalb von zehn Tagen.',
    en: 'Please do so within ten days.',
  },
  byLink: {
    de: 'Bitte öffnen Sie den persönlichen Link, den Sie beim Absenden gesichert haben.',
    en: 'Please open the private link that you saved when you sent it.',
  },
  byAccount: {
    de: 'Bitte melden Sie sich an und öffnen Sie Ihr Postfach unter „Mein Konto“.',
    en: 'Please sign in and open your mailbox under “My account”.',
  },
};

/** Tells a person by e-mail that there is something to read, without what it is. */
export const mailboxModule = defineModule<MailboxDeps>({
  name: 'mailbox',
  config: [zbpConfig],
  routes: (deps) => (deps.demo && deps.zbp?.simulator ? zbpSimulatorRoutes(deps.zbp.simulator) : []),
  taskHelp: { 'mailbox.zbp-refused': zbpTexts.refusedHelp, 'mailbox.zbp-deliver': zbpTexts.deliverHelp },
  tasks: (deps) => ({
    'mailbox.notice-sent': ({ applicationId, actId, sentAt, mailId, addressHash }) =>
      noteNotice(deps, {
        ...actOf({ applicationId, actId }),
        sentAt: new Date(String(sentAt)),
        mailId: String(mailId),
        addressHash: String(addressHash),
      }),
    'mailbox.check-notice': (payload) => checkNotice(deps, actOf(payload)),
    'mailbox.check-retrieval': (payload) => checkRetrieval(deps, actOf(payload)),
    ...zbpTasks(deps),
  }),
  subscriptions: (deps) => [
    ...zbpSubscriptions(deps),
    on(mailboxWritten, 'mailbox.notify', async ({ applicationId, threadId, messageId }) => {
      const keeper = await deps.keeperOf(applicationId);
      const way = keeper ? notice.byAccount : notice.byLink;
      await deps.db.as({ kind: 'job', job: `application:${applicationId}` }, async (tx) => {
        const thread = await selectNotice(tx, threadId);
        const to = thread?.notifyEmail ?? keeper?.email;
        if (!thread || !to) return;
        const act = await findNoticedAct(tx, messageId);
        const lang = thread.lang === 'en' ? 'en' : 'de';
        const day = formatLongDate(thread.createdAt, lang);
        await sendMail(
          tx,
          {
            to,
            subject: say(notice.subject, lang),
            text: say(notice.text, lang, {
              day,
              way: [say(way, lang), ...(act && byRetrieval(act.regime) ? [say(notice.soon, lang)] : [])].join(' '),
            }),
            lang,
          },
          deps.clock.now(),
          act && { task: 'mailbox.notice-sent', payload: { applicationId, actId: act.actId } },
        );
      });
    }),
  ],
});

const actOf = ({ applicationId, actId }: JobPayload) => ({
  applicationId: String(applicationId),
  actId: String(actId),
});

/** The decision that a letter is, if its notice is still to go out. */
async function findNoticedAct(tx: Tx, messageId: string): Promise<ActRecord | undefined> {
  const act = await selectAct(tx, messageId);
  return act && act.channel !== 'post' && !act.noticeAt ? act : undefined;
}
