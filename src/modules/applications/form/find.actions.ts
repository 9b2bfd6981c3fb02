import { dayInBerlin } from '../../../lang/format.ts';
import { type Actor, levelOf, ownerOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { listForOwner, type ThreadWithMessages } from '../../mailbox/index.ts';
import { applicationsConfig } from '../applications.config.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication, selectEnded } from '../applications.queries.ts';
import type { Application, EndReason, SentPart, Submission } from '../applications.schema.ts';
import { deletionOf } from '../drafts/deletion.rules.ts';
import { type LinkLife, linkLife } from '../drafts/link-life.rules.ts';
import { selectParts, selectSubmission } from '../sending/submission.queries.ts';

/** What a private link leads to. */
export type Found =
  | { kind: 'draft'; application: Application; deletedAt: Date }
  | { kind: 'sent'; application: Application; threads: ThreadWithMessages[]; parts: SentPart[]; life: LinkLife }
  | { kind: 'ended'; reason: EndReason; endedAt: Date };

/** Finds what a link leads to, by the hash of its reference only. Throws `applications.unknown_reference` (404). */
export async function findByLink(deps: ApplicationsDeps, actor: Actor): Promise<Found> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  const application = await deps.db.look(actor, (tx) => findApplication(tx, owner));
  if (application)
    return application.state === 'draft' ? foundDraft(deps, application) : foundSent(deps, actor, application);
  const ended = await deps.db.look(actor, (tx) => selectEnded(tx, owner));
  if (!ended) throw applicationsErrors.unknownReference();
  return { kind: 'ended', ...ended };
}

/** A draft that should be gone is gone for its reader, even if the sweep has not come yet. */
function foundDraft(deps: ApplicationsDeps, application: Application): Found {
  const deletedAt = deletionOf(application.updatedAt, deps.config.get(applicationsConfig).draftDays);
  if (deletedAt <= deps.clock.now()) return { kind: 'ended', reason: 'draft', endedAt: deletedAt };
  return { kind: 'draft', application, deletedAt };
}

async function foundSent(deps: ApplicationsDeps, actor: Actor, application: Application): Promise<Found> {
  const divided = deps.findPackage(application.packageSlug, application.packageVersion)?.each !== undefined;
  const [threads, parts] = await deps.db.look(actor, (tx) =>
    Promise.all([
      listForOwner(tx, application.owner, application.id, levelOf(actor)),
      divided ? selectParts(tx, application.id) : Promise.resolve([]),
    ]),
  );
  const finalOn = threads.filter((thread) => thread.step !== 'forwarded').map((thread) => thread.finalOn);
  const life = linkLife({ submittedAt: application.submittedAt!, finalOn }, deps.config.get(applicationsConfig));
  if (life.until && life.until < dayInBerlin(deps.clock.now())) {
    return { kind: 'ended', reason: 'link', endedAt: new Date(`${life.until}T22:00:00Z`) };
  }
  return { kind: 'sent', application, threads, parts, life };
}

/**
 * What a recipient gets of the frozen application, for delivery. Runs as job `application:<id>`. Throws `applications.not_submitted`, also
 * for a recipient that gets no part of it.
 */
export async function getSubmission(
  tx: Tx,
  applicationId: string,
  recipientId: string,
): Promise<{ submission: Submission; owner: string; notifyEmail: string | null }> {
  const found = await selectSubmission(tx, applicationId, recipientId);
  if (!found) throw applicationsErrors.notSubmitted();
  return found;
}
