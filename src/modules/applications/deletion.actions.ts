import { releaseFiles } from '../../platform/files/file-holders.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { deleteDraft, insertEnded, selectDraftDates } from './applications.queries.ts';
import { deletionOf } from './start.actions.ts';

/**
 * Deletes one draft some days after its last change, with its files; what stays is the hash of its link and the day, so that the link can say
 * what happened. Looks again later when the draft was changed meanwhile. A sent application is out of its reach.
 */
export async function deleteOldDraft(deps: ApplicationsDeps, applicationId: string): Promise<void> {
  await deps.db.as({ kind: 'job', job: `draft:${applicationId}` }, async (tx) => {
    const draft = await selectDraftDates(tx, applicationId);
    if (!draft) return;
    const now = deps.clock.now();
    const due = deletionOf(deps, draft.updatedAt);
    if (due > now) {
      await enqueue(
        tx,
        'applications.delete-draft',
        { applicationId },
        { key: `draft:${applicationId}:${due.getTime()}`, runAt: due },
      );
      return;
    }
    const gone = await deleteDraft(tx, applicationId, draft.updatedAt);
    if (!gone) throw new Error('the draft was changed while it was to be deleted');
    await releaseFiles(tx, `application:${applicationId}`);
    await insertEnded(tx, gone.owner, 'draft', now);
  });
}
