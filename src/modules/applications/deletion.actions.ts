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

const day = 86_400_000;
const announcedDaysBefore = 7;
type Deps = Pick<ApplicationsDeps, 'db' | 'clock' | 'config'>;

/** The moment at which a draft that was last changed at `updatedAt` is deleted. */
export function deletionOf(deps: Pick<Deps, 'config'>, updatedAt: Date): Date {
  return new Date(updatedAt.getTime() + deps.config.get(applicationsConfig).draftDays * day);
}

/** Plans the look at a draft a week before its deletion. One waiting job per draft. */
export async function planDeletion(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  applicationId: string,
  updatedAt: Date,
): Promise<void> {
  const runAt = new Date(deletionOf(deps, updatedAt).getTime() - announcedDaysBefore * day);
  await enqueue(
    tx,
    'applications.announce-deletion',
    { applicationId },
    { key: `announce:${applicationId}:${runAt.getTime()}`, runAt },
  );
}

/** A week before a draft is deleted: tells its holder, where an address is known, and plans the deletion. Looks again later when it was changed. */
export async function announceDeletion(deps: Deps, applicationId: string): Promise<void> {
  await deps.db.as({ kind: 'job', job: `draft:${applicationId}` }, async (tx) => {
    const draft = await selectDraftDates(tx, applicationId);
    if (!draft) return;
    const now = deps.clock.now();
    const due = deletionOf(deps, draft.updatedAt);
    if (due.getTime() - announcedDaysBefore * day > now.getTime())
      return planDeletion(tx, deps, applicationId, draft.updatedAt);
    if (draft.notifyEmail) {
      const lang: Lang = draft.lang === 'en' ? 'en' : 'de';
      const text = say(texts.mailDeletion, lang, { day: formatLongDate(due, lang) });
      await sendMail(tx, { to: draft.notifyEmail, subject: say(texts.mailDeletionSubject, lang), text, lang }, now);
    }
    await enqueue(
      tx,
      'applications.delete-draft',
      { applicationId },
      { key: `draft:${applicationId}:${due.getTime()}`, runAt: due },
    );
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
