import { formatLongDate } from '../../lang/format.ts';
import { type Lang, say } from '../../lang/lang.ts';
import type { Tx } from '../../platform/db/db.ts';
import { releaseFiles } from '../../platform/files/file-holders.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { sendMail } from '../../platform/mail/mail.ts';
import { applicationsConfig } from './applications.config.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { deleteDraft, insertEnded, selectDraftDates } from './applications.queries.ts';
import { applyTexts as texts } from './apply.texts.ts';
import { dueNotice, nextLook } from './deletion.rules.ts';
import { findKeeper, insertAnnouncement } from './holding.queries.ts';

type Deps = Pick<ApplicationsDeps, 'db' | 'clock' | 'config'>;

/** The moment at which a draft that was last changed at `updatedAt` is deleted (§ 8a (3) OZG: 30 days after the last edit). */
export function deletionOf(deps: Pick<Deps, 'config'>, updatedAt: Date): Date {
  return new Date(updatedAt.getTime() + deps.config.get(applicationsConfig).draftDays * 86_400_000);
}

/**
 * Plans the next look at a draft: a notice, or its deletion. How long until then is counted by the clock of the program, from when by that of
 * the database, which runs the jobs; so a job never plans itself for a moment that has passed already.
 */
export async function planDeletion(
  tx: Tx,
  deps: Pick<Deps, 'config' | 'clock'>,
  applicationId: string,
  updatedAt: Date,
): Promise<void> {
  const due = deletionOf(deps, updatedAt);
  const now = deps.clock.now();
  const look = nextLook(due, now);
  const when = {
    key: `${look.kind}:${applicationId}:${look.at.getTime()}`,
    afterMs: look.at.getTime() - now.getTime(),
  };
  if (look.kind === 'notice') await enqueue(tx, 'applications.announce-deletion', { applicationId }, when);
  else await enqueue(tx, 'applications.delete-draft', { applicationId }, when);
}

/**
 * Two weeks and two days before a draft is deleted: tells its holder, by the address of the draft or of the account that keeps it. Each notice
 * is given once for a day of deletion; a draft changed meanwhile is looked at again later.
 */
export async function announceDeletion(
  deps: Deps & Pick<ApplicationsDeps, 'addressOf'>,
  applicationId: string,
): Promise<void> {
  const job = { kind: 'job', job: `draft:${applicationId}` } as const;
  const keeper = await deps.db.as(job, (tx) => findKeeper(tx, applicationId));
  const account = keeper && (await deps.addressOf(keeper));
  await deps.db.as(job, async (tx) => {
    const draft = await selectDraftDates(tx, applicationId);
    if (!draft) return;
    const now = deps.clock.now();
    const due = deletionOf(deps, draft.updatedAt);
    const days = dueNotice(due, now);
    const first = days !== undefined && (await insertAnnouncement(tx, applicationId, due, days));
    const to = draft.notifyEmail ?? (account ? account.email : undefined);
    if (first && to) {
      const lang: Lang = draft.lang === 'en' ? 'en' : 'de';
      const way = say(account ? texts.mailDeletionAccount : texts.mailDeletionLink, lang);
      const text = say(texts.mailDeletion, lang, { day: formatLongDate(due, lang), way });
      await sendMail(tx, { to, subject: say(texts.mailDeletionSubject, lang), text, lang }, now);
    }
    await planDeletion(tx, deps, applicationId, draft.updatedAt);
  });
}

/**
 * Deletes one draft some days after its last change, with its files; what stays is the hash of its link and the day, so that the link can say
 * what happened. A draft changed meanwhile is looked at again later. A sent application is out of reach.
 */
export async function deleteOldDraft(deps: Deps, applicationId: string): Promise<void> {
  await deps.db.as({ kind: 'job', job: `draft:${applicationId}` }, async (tx) => {
    const draft = await selectDraftDates(tx, applicationId);
    if (!draft) return;
    const now = deps.clock.now();
    if (deletionOf(deps, draft.updatedAt) > now) return planDeletion(tx, deps, applicationId, draft.updatedAt);
    const gone = await deleteDraft(tx, applicationId, draft.updatedAt);
    if (!gone) throw new Error('the draft was changed while it was to be deleted');
    await releaseFiles(tx, `application:${applicationId}`);
    await insertEnded(tx, gone.owner, 'draft', now);
  });
}
