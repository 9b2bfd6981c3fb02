import { isDeepStrictEqual } from 'node:util';
import type { Answers, Evaluation, FormError } from '../../../forms/index.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile, releaseFiles } from '../../../platform/files/file-holders.ts';
import { applicationsConfig } from '../applications.config.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { lockDraft, updateAnswers } from '../applications.queries.ts';
import type { Application } from '../applications.schema.ts';
import { deletionOf } from '../drafts/deletion.rules.ts';
import { collectFiles, toStored } from './answer-files.ts';
import { formContext } from './form-context.ts';
import { isFresh, standOf } from './page-stand.ts';
import { type PostedStep, takeStep } from './take-step.ts';

export type SaveOutcome =
  | { kind: 'page'; location: string }
  | { kind: 'later' }
  /** There is no draft any more: it was sent or thrown away, or its last day is over. */
  | { kind: 'gone' }
  | { kind: 'noPage' }
  /** Show the page again with what was typed. `stale`: somebody saved other answers of this page in between. */
  | { kind: 'again'; draft: Application; evaluation: Evaluation; errors: FormError[]; stale: boolean; stand: string };

/**
 * Takes one posted page of a draft: reads it by the form engine, saves what was typed (also when something is wrong) and says where to go.
 * Answers that another tab saved on this page meanwhile are not overwritten without being shown first.
 */
export async function saveStep(deps: ApplicationsDeps, actor: Actor, posted: PostedStep): Promise<SaveOutcome> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  return deps.db.as(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, deps, owner);
    if (!draft) return { kind: 'gone' };
    const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
    if (!pkg) throw applicationsErrors.unknownService();
    const context = formContext(deps, pkg, draft, posted.lang);
    const now = deps.clock.now();

    const result = takeStep(pkg, draft.answers, posted, context);
    if (!result) return { kind: 'noPage' };

    const stand = standOf(pkg, posted.location, draft);
    const fresh = isFresh(posted.body._stand, stand);
    const stale = !fresh && !isDeepStrictEqual(plain(result.answers), plain(draft.answers));
    if (stale) {
      for (const { file } of posted.uploads) await holdFile(tx, toStored(file), `application:${draft.id}`, now);
      return {
        kind: 'again',
        draft: { ...draft, answers: result.answers },
        evaluation: result.evaluation,
        errors: [],
        stale: true,
        stand,
      };
    }
    for (const { file } of posted.uploads) await holdFile(tx, toStored(file), `application:${draft.id}`, now);
    const left = new Set(collectFiles(result.answers).map((file) => file.sha256));
    for (const { sha256 } of collectFiles(draft.answers)) {
      if (!left.has(sha256)) await releaseFiles(tx, `application:${draft.id}`, sha256);
    }
    await updateAnswers(tx, draft.id, result.answers, now);
    if (result.tampered.length > 0) {
      await record(tx, {
        actor,
        at: now,
        action: 'applications.tampered',
        subject: `application:${draft.id}`,
        detail: { fields: result.tampered.length },
      });
    }
    const saved = { ...draft, answers: result.answers, revision: draft.revision + 1, updatedAt: now };
    if (result.goes.kind !== 'again') return result.goes;
    return {
      kind: 'again',
      draft: saved,
      evaluation: result.evaluation,
      errors: result.errors,
      stale: false,
      stand: standOf(pkg, posted.location, saved),
    };
  });
}

/** Locks the draft at hand until the end of the transaction; undefined when it was sent or thrown away, or its last day is over. */
export async function lockOpenDraft(
  tx: Tx,
  deps: Pick<ApplicationsDeps, 'config' | 'clock'>,
  owner: string,
): Promise<Application | undefined> {
  const draft = await lockDraft(tx, owner);
  if (!draft) return undefined;
  const end = deletionOf(draft.updatedAt, deps.config.get(applicationsConfig).draftDays);
  return end > deps.clock.now() ? draft : undefined;
}

const plain = (answers: Answers): unknown => JSON.parse(JSON.stringify(answers));
