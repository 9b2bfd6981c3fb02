import { formatMoment } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { enqueue, type JobHandler } from '../../../platform/jobs/jobs.ts';
import { isMailAddress, sendMail } from '../../../platform/mail/mail.ts';
import type { Platform } from '../../../platform/module.ts';
import { accountsConfig } from '../accounts.config.ts';
import type { Grant } from '../accounts.schema.ts';
import { roleNames } from '../staff/staff.rules.ts';
import { alertTexts as texts } from './alert.texts.ts';
import { listAdmins } from './rights.queries.ts';
import { personOf } from './rights.rules.ts';
import type { RightsKind } from './rights.schema.ts';

export type AlertDeps = Pick<Platform, 'config'>;

/** What happened to whose rights. */
export type RightsNews = {
  step: 'asked' | 'granted';
  kind: RightsKind;
  name: string;
  grant?: Grant | undefined;
  /** Whom it concerns; they are told of what was granted. */
  concerned?: string | undefined;
};

/**
 * Tells all other administrators and the security address, in the transaction of what it tells: the letters go as jobs after the
 * commit, exactly once, and a job brings log line and metric to the running server, also for what the command line did. No secrets.
 */
export async function alertRights(
  { config }: AlertDeps,
  tx: Tx,
  actor: Actor,
  news: RightsNews,
  at: Date,
): Promise<void> {
  const { kind, step, name, grant } = news;
  const by = personOf(actor);
  const { securityAddress } = config.get(accountsConfig);
  const others = (await listAdmins(tx)).filter(({ id }) => id !== by.id).map(({ email }) => email);
  const wanted = [...others, securityAddress, (step === 'granted' && news.concerned) || ''];
  const address = `${config.get(httpConfig).publicUrl}/arbeitsplatz/konten`;
  const write = (lang: Lang) => {
    const what = { name, role: grant ? say(roleNames[grant.role], lang) : '', authority: grant?.authorityId ?? '' };
    return say(texts.body[step], lang, {
      what: say(texts.what[kind], lang, what),
      by: by.name,
      at: formatMoment(at, lang),
      address,
    });
  };
  // No language is known of staff: one letter in both.
  const subject = `${say(texts.subject[step], 'de')} / ${say(texts.subject[step], 'en')}`;
  const text = `${write('de')}\n– – –\n\n${write('en')}`;
  for (const to of new Set(wanted.filter(isMailAddress))) await sendMail(tx, { to, subject, text, lang: 'de' }, at);
  await enqueue(tx, 'accounts.rights-alert', { step, kind });
}

/** Log line and metric of a widening of rights, for the alarm of the operator. */
export function alertTasks({ log, metrics }: Pick<Platform, 'log' | 'metrics'>): Record<string, JobHandler> {
  return {
    'accounts.rights-alert': async ({ step, kind }) => {
      metrics.rights(String(kind), String(step));
      log.warn({ event: 'accounts.rights', kind, step }, 'rights of staff are widened');
    },
  };
}
