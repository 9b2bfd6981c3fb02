import { firstOpenLocation } from '../../../forms/index.ts';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import { refuseStepOnly } from '../agent.rules.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { lockOpenDraft } from '../form/draft.actions.ts';
import { formContext } from '../form/form-context.ts';
import { findParts } from '../form/parts.ts';
import type { PdfFile } from '../sending/copy.actions.ts';
import { lookAtDraft } from '../signing/draft-look.ts';
import { findLastSheet, insertSheet, touchDraft } from './sheet.queries.ts';
import type { Sheet } from './sheet.types.ts';
import { sheetCode, sheetEntry } from './sheet-code.ts';
import { renderSheet } from './sheet-pdf.actions.ts';

/**
 * The sheet to sign by hand, as PDF. While neither answers nor authority change it is the same sheet; a new one keeps the draft as if it had been
 * changed. Undefined when the answers are not complete, nothing has to be signed, or not exactly one authority gets it.
 */
export async function giveOutSheet(deps: ApplicationsDeps, actor: Actor, lang: Lang): Promise<PdfFile | undefined> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  refuseStepOnly(actor);
  const made = await deps.db.as(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, deps, owner);
    const wanted = draft && wantedSheet(deps, draft);
    if (!wanted) return undefined;
    const last = await findLastSheet(tx, owner);
    const now = deps.clock.now();
    const same = last?.answersHash === wanted.answersHash && last.authorityId === wanted.authorityId;
    if (same && last.lang === lang) return { draft, sheet: last };
    const sheet: Sheet = { ...wanted, id: newId(now.getTime()), owner, lang, madeAt: now, arrivedOn: null };
    await insertSheet(tx, sheet, sheetEntry(sheetCode(deps, sheet.id)));
    await touchDraft(tx, draft.id, now);
    await record(tx, { actor, at: now, action: 'applications.sheet_made', subject: `application:${draft.id}` });
    return { draft, sheet };
  });
  return made && renderSheet(deps, made.draft, made.sheet);
}

/** What a sheet for this draft stands for; undefined where none can be given out. */
export function wantedSheet(
  deps: ApplicationsDeps,
  draft: Application,
): Omit<Sheet, 'id' | 'owner' | 'lang' | 'madeAt' | 'arrivedOn'> | undefined {
  const { pkg, evaluation, hash } = lookAtDraft(deps, draft);
  const signs = pkg.service.writtenForm.required || evaluation.coSigners.length > 0;
  if (!signs || firstOpenLocation(evaluation) !== 'review') return undefined;
  const parts = findParts(deps, pkg, draft, evaluation.answers, formContext(deps, pkg, draft, 'de'));
  if ('kind' in parts || parts.length !== 1) return undefined;
  return {
    applicationId: draft.id,
    authorityId: parts[0]!.recipient.performer.id,
    answersHash: hash,
    packageSlug: pkg.slug,
    packageVersion: pkg.version,
    signatures: 1 + evaluation.coSigners.length,
  };
}
