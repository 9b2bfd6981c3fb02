import type { Lang } from '../../../lang/lang.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { SignatureReport } from '../../../platform/signatures/signature.types.ts';
import type { Attachment } from '../applications.schema.ts';

/** A declaration that was given out, and what came back signed. */
export type GivenOut = {
  applicationId: string;
  answersHash: string;
  madeAt: Date;
  lang: Lang;
  document: string;
  signed: { file: Attachment; report: SignatureReport } | undefined;
};

export async function findGivenOut(tx: Tx, owner: string): Promise<GivenOut | undefined> {
  const row = await tx
    .selectFrom('applications.signed_document')
    .selectAll()
    .where('owner', '=', owner)
    .executeTakeFirst();
  return (
    row && {
      applicationId: row.application_id,
      answersHash: row.answers_hash,
      madeAt: row.made_at,
      lang: row.lang === 'en' ? 'en' : 'de',
      document: row.document,
      signed: row.file && row.report ? { file: row.file, report: row.report } : undefined,
    }
  );
}

/** Replaces what was given out before; what came back for it counts no more. */
export async function saveGivenOut(tx: Tx, owner: string, given: Omit<GivenOut, 'signed'>): Promise<void> {
  const values = {
    answers_hash: given.answersHash,
    made_at: given.madeAt,
    lang: given.lang,
    document: given.document,
    file: null,
    report: null,
  };
  await tx
    .insertInto('applications.signed_document')
    .values({ application_id: given.applicationId, owner, ...values })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(values))
    .execute();
}

/** Keeps the signed document; false when another declaration was given out meanwhile. */
export async function saveSigned(
  tx: Tx,
  given: Pick<GivenOut, 'applicationId' | 'document'>,
  signed: NonNullable<GivenOut['signed']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('applications.signed_document')
    .set({ file: JSON.stringify(signed.file) as never, report: JSON.stringify(signed.report) as never })
    .where('application_id', '=', given.applicationId)
    .where('document', '=', given.document)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
