import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { firstOpenLocation } from '../../../forms/index.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import { holdFile, releaseFiles } from '../../../platform/files/file-holders.ts';
import { cleanFileName } from '../../../platform/files/file-name.ts';
import type { SignatureFault } from '../../../platform/signatures/signature.types.ts';
import type { SignatureCheck } from '../../../platform/signatures/signatures.create.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import type { Application } from '../applications.schema.ts';
import { toStored } from '../form/answer-files.ts';
import { type PdfFile, renderDeclaration } from '../sending/copy.actions.ts';
import { findGivenOut, type GivenOut, saveGivenOut, saveSigned } from './document.queries.ts';
import { lookAtDraft } from './draft-look.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The declaration as PDF, to be signed elsewhere. While no answer changes it is the same file, to the byte. */
export async function giveOutDeclaration(
  deps: ApplicationsDeps,
  actor: Actor,
  draft: Application,
  lang: 'de' | 'en',
): Promise<PdfFile | undefined> {
  const { pkg, evaluation, hash } = lookAtDraft(deps, draft);
  if (!pkg.service.writtenForm.required || firstOpenLocation(evaluation) !== 'review') return undefined;
  const owner = ownerOf(actor) ?? '';
  const known = await deps.db.look(actor, (tx) => findGivenOut(tx, owner));
  const made = known?.answersHash === hash ? known : { madeAt: deps.clock.now(), lang };
  const pdf = await renderDeclaration(deps, draft, { ...made, hash });
  if (known?.document === sha256(pdf.bytes)) return pdf;
  await deps.db.as(actor, (tx) =>
    saveGivenOut(tx, owner, {
      applicationId: draft.id,
      answersHash: hash,
      madeAt: made.madeAt,
      lang: made.lang,
      document: sha256(pdf.bytes),
    }),
  );
  return pdf;
}

export type SignedOutcome = { kind: 'taken' } | { kind: 'refused'; fault: SignatureFault | 'notGivenOut' };

/** Takes the declaration back, signed with a qualified signature. What does not hold is stored nowhere. */
export async function takeSigned(
  deps: ApplicationsDeps & { readonly checkSignature: SignatureCheck },
  actor: Actor,
  draft: Application,
  upload: { name: string; bytes: Uint8Array },
): Promise<SignedOutcome> {
  const owner = ownerOf(actor) ?? '';
  const { hash } = lookAtDraft(deps, draft);
  const given = await deps.db.look(actor, (tx) => findGivenOut(tx, owner));
  if (given?.answersHash !== hash) return { kind: 'refused', fault: 'notGivenOut' };
  const { bytes: original } = await renderDeclaration(deps, draft, { ...given, hash });
  // Another version of the product may draw it differently; then it has to be given out anew.
  if (sha256(original) !== given.document) return { kind: 'refused', fault: 'notGivenOut' };
  const now = deps.clock.now();
  const result = await deps.checkSignature({ signed: upload.bytes, original, madeAt: given.madeAt }, now);
  if (!result.ok) return { kind: 'refused', fault: result.fault };
  const stored = await deps.files.put(Readable.from([upload.bytes]), { accept: ['pdf', 'signature', 'text'] });
  const name = cleanFileName(upload.name, stored.mime);
  const file = { id: newId(now.getTime()), name, ...stored, path: 'signature' };
  return deps.db.as(actor, async (tx): Promise<SignedOutcome> => {
    await holdFile(tx, toStored(file), `application:${draft.id}`, now);
    if (given.signed && given.signed.file.sha256 !== file.sha256)
      await releaseFiles(tx, `application:${draft.id}`, given.signed.file.sha256);
    if (!(await saveSigned(tx, given, { file, report: result.report })))
      return { kind: 'refused', fault: 'notGivenOut' };
    await record(tx, {
      actor,
      at: now,
      action: 'applications.signed',
      subject: `application:${draft.id}`,
      detail: { kind: result.report.kind },
    });
    return { kind: 'taken' };
  });
}

/** The signed document for these answers, while none of them has changed since. */
export const signedFor = (given: GivenOut | undefined, hash: string): GivenOut['signed'] =>
  given?.answersHash === hash ? given.signed : undefined;
