import { type Generated, type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { CoSignature, CoSigned } from './cosigning.types.ts';

export interface CoSignatureTable {
  id: string;
  application_id: string;
  owner: string;
  signer: string;
  named: string;
  generation: number;
  entry: string;
  attempts: Generated<number>;
  link: string;
  mailed: boolean;
  invited_at: Date;
  expires_at: Date;
  state: 'invited' | 'signed' | 'refused';
  changed_at: Date;
  inviter: string[];
  persons: Generated<string[]>;
  answers_hash: string | null;
  evidence: CoSigned | null;
}

/** Every invitation of the application at hand. */
export async function listCoSignatures(tx: Tx, owner: string): Promise<CoSignature[]> {
  const rows = await tx
    .selectFrom('applications.co_signature')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('signer')
    .execute();
  return rows.map(toCoSignature);
}

/** The invitation that a private link, given by its hash, leads to. */
export async function findByLinkHash(tx: Tx, link: string): Promise<CoSignature | undefined> {
  const row = await tx.selectFrom('applications.co_signature').selectAll().where('link', '=', link).executeTakeFirst();
  return row && toCoSignature(row);
}

/** The invitation that the first half of a code belongs to, locked until the end of the transaction. */
export async function lockByEntry(tx: Tx, entry: string): Promise<CoSignature | undefined> {
  const row = await tx
    .selectFrom('applications.co_signature')
    .selectAll()
    .where('entry', '=', entry)
    .forUpdate()
    .executeTakeFirst();
  return row && toCoSignature(row);
}

export async function countAttempt(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('applications.co_signature').set({ attempts: sql`attempts + 1` }).where('id', '=', id).execute();
}

type Invitation = Pick<
  CoSignature,
  'id' | 'applicationId' | 'owner' | 'signer' | 'named' | 'generation' | 'mailed' | 'expiresAt' | 'inviter'
> & { readonly entry: string; readonly link: string };

/** Invites, or invites anew: what came of an earlier invitation of the same co-signer counts no more. */
export async function saveInvitation(tx: Tx, invitation: Invitation, now: Date): Promise<void> {
  const values = {
    id: invitation.id,
    named: invitation.named,
    generation: invitation.generation,
    entry: invitation.entry,
    attempts: 0,
    link: invitation.link,
    mailed: invitation.mailed,
    invited_at: now,
    expires_at: invitation.expiresAt,
    state: 'invited' as const,
    changed_at: now,
    inviter: JSON.stringify(invitation.inviter) as never,
    persons: '[]' as never,
    answers_hash: null,
    evidence: null,
  };
  const { applicationId: application_id, owner, signer } = invitation;
  await tx
    .insertInto('applications.co_signature')
    .values({ application_id, owner, signer, ...values })
    .onConflict((conflict) => conflict.columns(['application_id', 'signer']).doUpdateSet(values))
    .execute();
}

export async function saveCoSigned(
  tx: Tx,
  id: string,
  signed: { answersHash: string; persons: readonly string[]; evidence: CoSigned },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('applications.co_signature')
    .set({
      state: 'signed',
      changed_at: now,
      answers_hash: signed.answersHash,
      persons: JSON.stringify(signed.persons) as never,
      evidence: JSON.stringify(signed.evidence) as never,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveRefused(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('applications.co_signature')
    .set({ state: 'refused', changed_at: now, answers_hash: null, persons: '[]' as never, evidence: null })
    .where('id', '=', id)
    .execute();
}

export async function deleteInvitation(tx: Tx, owner: string, signer: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('applications.co_signature')
    .where('owner', '=', owner)
    .where('signer', '=', signer)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

const toCoSignature = (row: Selectable<CoSignatureTable>): CoSignature => ({
  id: row.id,
  applicationId: row.application_id,
  owner: row.owner,
  signer: row.signer,
  named: row.named,
  generation: row.generation,
  attempts: row.attempts,
  mailed: row.mailed,
  expiresAt: row.expires_at,
  state: row.state,
  changedAt: row.changed_at,
  inviter: row.inviter,
  persons: row.persons,
  answersHash: row.answers_hash,
  evidence: row.evidence,
});
