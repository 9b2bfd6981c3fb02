import { formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { releaseFiles } from '../../../platform/files/file-holders.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { applicationsConfig } from '../applications.config.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { insertEnded } from '../applications.queries.ts';
import { applyTexts as texts } from '../form/apply.texts.ts';
import { deleteDraft, insertAnnouncement, selectDraftDates, selectDueDrafts } from './deletion.queries.ts';
import { deletionOf, isIn, type Stage, stagesAt } from './deletion.rules.ts';
import { findKeeper } from './holding.queries.ts';

type Deps = Pick<ApplicationsDeps, 'db' | 'clock' | 'config' | 'addressOf'>;

/**
 * Looks for drafts near their end, every hour: tells their holders two weeks and two days before, and deletes them after 30 days. Whoever opens a
 * draft in between is told by its date, not by this. One draft that fails holds up no other; it is tried again by the next look.
 */
export async function sweepDrafts(deps: Deps): Promise<void> {
  const { draftDays } = deps.config.get(applicationsConfig);
  const failures: unknown[] = [];
  for (const stage of stagesAt(deps.clock.now(), draftDays)) {
    const due = await deps.db.look({ kind: 'job', job: 'drafts:sweep' }, (tx) => selectDueDrafts(tx, stage, draftDays));
    for (const id of due) {
      const done = stage.daysBefore === 0 ? deleteOldDraft(deps, id, stage) : announceDeletion(deps, id, stage);
      await done.catch((error: unknown) => failures.push(error));
    }
  }
  if (failures.length > 0) throw failures[0];
}

const jobOf = (applicationId: string) => ({ kind: 'job', job: `draft:${applicationId}` }) as const;

/** Tells the holder of a draft, by its own address or that of the account that keeps it. Each notice is given once for a day of deletion. */
async function announceDeletion(deps: Deps, applicationId: string, stage: Stage): Promise<void> {
  const job = jobOf(applicationId);
  const keeper = await deps.db.look(job, (tx) => findKeeper(tx, applicationId));
  const account = keeper && (await deps.addressOf(keeper));
  await deps.db.as(job, async (tx) => {
    const draft = await selectDraftDates(tx, applicationId);
    if (!draft || !isIn(stage, draft.updatedAt)) return;
    const due = deletionOf(draft.updatedAt, deps.config.get(applicationsConfig).draftDays);
    const first = await insertAnnouncement(tx, applicationId, due, stage.daysBefore);
    const to = draft.notifyEmail ?? (account ? account.email : undefined);
    if (!first || !to) return;
    const lang: Lang = draft.lang === 'en' ? 'en' : 'de';
    const way = say(account ? texts.mailDeletionAccount : texts.mailDeletionLink, lang);
    const text = say(texts.mailDeletion, lang, { day: formatLongDate(due, lang), way });
    await sendMail(tx, { to, subject: say(texts.mailDeletionSubject, lang), text, lang }, deps.clock.now());
  });
}

/**
 * Deletes one draft with its files, unless it was changed or sent meanwhile. What stays is the hash of its link and the day, so that the link
 * can say what happened.
 */
async function deleteOldDraft(deps: Deps, applicationId: string, stage: Stage): Promise<void> {
  await deps.db.as(jobOf(applicationId), async (tx) => {
    const gone = await deleteDraft(tx, applicationId, stage.until);
    if (!gone) return;
    await releaseFiles(tx, `application:${applicationId}`);
    await insertEnded(tx, gone.owner, 'draft', deps.clock.now());
  });
}
