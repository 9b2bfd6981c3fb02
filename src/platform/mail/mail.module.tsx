import { addressHash } from '../crypto/crypto.ts';
import { page, route } from '../http/route.ts';
import { enqueue } from '../jobs/jobs.ts';
import { defineModule, type Platform } from '../module.ts';
import { mailConfig } from './mail.config.ts';
import { OutboxPage } from './mail.pages.tsx';
import { findWaitingMail, listMail, markSent } from './mail.queries.ts';
import type { MailTransport } from './mail.ts';

export type MailDeps = Pick<Platform, 'db' | 'clock' | 'demo'> & { readonly mailTransport: MailTransport };

/** Carries letters away; in the demonstration it shows them at /demo/post. */
export const mailModule = defineModule<MailDeps>({
  name: 'mail',
  config: [mailConfig],
  tasks: (deps) => ({ 'mail.send': (payload) => carryMail(deps, String(payload.mailId)) }),
  taskHelp: {
    'mail.send': {
      de: 'Prüfen Sie Adresse, Anmeldung und Erreichbarkeit des Mailservers (MAIL_SMTP_URL), dann wiederholen Sie den Auftrag.',
      en: 'Check address, log-in and reach of the mail server (MAIL_SMTP_URL), then run the job again.',
    },
  },
  routes: (deps) => (deps.demo && deps.mailTransport.keeps ? [outboxRoute(deps)] : []),
});

/** Hands one letter to the mail system; afterwards its text is kept only where nobody carries it away. */
export async function carryMail(deps: MailDeps, id: string): Promise<void> {
  const actor = { kind: 'job', job: `mail:${id}` } as const;
  const mail = await deps.db.as(actor, (tx) => findWaitingMail(tx, id));
  if (!mail) return;
  const { whenSent, ...letter } = mail;
  await deps.mailTransport.send(letter);
  await deps.db.as(actor, async (tx) => {
    const now = deps.clock.now();
    await markSent(tx, id, deps.mailTransport.keeps, now);
    if (!whenSent) return;
    const sent = { mailId: id, sentAt: now.toISOString(), addressHash: addressHash(letter.to) };
    await enqueue(tx, whenSent.task, { ...whenSent.payload, ...sent }, { key: `sent:${id}` });
  });
}

const outboxRoute = (deps: MailDeps) =>
  route({
    method: 'GET',
    path: '/demo/post',
    access: { kind: 'public' },
    kind: 'page',
    handler: async ({ ctx }) => {
      const mails = await deps.db.as({ kind: 'job', job: 'demo:outbox' }, (tx) => listMail(tx, 100));
      return page(<OutboxPage ctx={ctx} mails={mails} />);
    },
  });
