import { type CompiledPackage, type CoSigner, type Evaluation, firstOpenLocation } from '../../../forms/index.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { takeInHand } from '../../../platform/db/db.queries.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { findPermits } from '../../permits/index.ts';
import { applicationsConfig } from '../applications.config.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication } from '../applications.queries.ts';
import type { Application } from '../applications.schema.ts';
import { deletionOf } from '../drafts/deletion.rules.ts';
import { formContext } from '../form/form-context.ts';
import { findParts, type Part } from '../form/parts.ts';
import { lookAtDraft } from '../signing/draft-look.ts';
import { loginOf } from '../signing/form-decision.rules.ts';
import { maySend, type Signing, signingOf } from '../signing/signing.rules.ts';
import { findByLinkHash } from './cosigning.queries.ts';
import type { CoSignature } from './cosigning.types.ts';
import { namedAs } from './stand.rules.ts';

/** What somebody who was invited is asked to sign, and what the law says of their log-in at this moment. */
export type Invitation = {
  readonly row: CoSignature;
  readonly draft: Application;
  readonly pkg: CompiledPackage;
  readonly evaluation: Evaluation;
  readonly signer: CoSigner;
  readonly hash: string;
  readonly parts: readonly Part[];
  readonly signing: Signing;
  /** The log-in is enough to read and to sign. */
  readonly ready: boolean;
};

export type FoundInvitation =
  | ({ readonly kind: 'open' } & Invitation)
  /** The applicant is just changing the answers. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'sent' };

/** What the link of an invitation leads to. Throws `applications.unknown_invitation` (404), also for one that is over. */
export async function findInvitation(
  deps: ApplicationsDeps,
  reference: string,
  citizen: CitizenActor | undefined,
): Promise<FoundInvitation> {
  const link = hashReference(reference);
  const found = await deps.db.as({ kind: 'guest', owner: link }, async (tx) => {
    const row = await findByLinkHash(tx, link);
    if (!row) return undefined;
    await takeInHand(tx, row.owner);
    const draft = await findApplication(tx, row.owner);
    if (draft?.state === 'submitted') return { kind: 'sent' } as const;
    return draft && lookAtInvitation(deps, tx, { row, draft, citizen });
  });
  if (!found) throw applicationsErrors.unknownInvitation();
  return found;
}

/** The same for a row and a draft that were read already. */
export async function lookAtInvitation(
  deps: ApplicationsDeps,
  tx: Tx,
  { row, draft, citizen }: { row: CoSignature; draft: Application; citizen: CitizenActor | undefined },
): Promise<Exclude<FoundInvitation, { kind: 'sent' }>> {
  const now = deps.clock.now();
  const end = deletionOf(draft.updatedAt, deps.config.get(applicationsConfig).draftDays);
  const { pkg, evaluation, hash } = lookAtDraft(deps, draft);
  const signer = evaluation.coSigners.find(({ key }) => key === row.signer);
  // A signature outlives its invitation while it holds; only an invitation that lasts can be used again.
  const over = row.expiresAt <= now && row.state !== 'refused' && row.answersHash !== hash;
  if (end <= now || over) throw applicationsErrors.unknownInvitation();
  if (firstOpenLocation(evaluation) !== 'review') return { kind: 'incomplete' };
  if (!signer || namedAs(signer) !== row.named) throw applicationsErrors.unknownInvitation();
  const parts = findParts(deps, pkg, draft, evaluation.answers, formContext(deps, pkg, draft, 'de'));
  const sendees = 'kind' in parts ? [] : parts;
  const authorities = sendees.map(({ recipient }) => recipient.performer.id);
  const permits = await findPermits(tx, { slug: pkg.slug, authorities, at: now });
  // Whoever acts for somebody else signs for nobody but themselves.
  const login = citizen?.agent ? undefined : loginOf(citizen);
  const signing = signingOf(pkg, { at: now, login, parts: sendees, permits, others: [] });
  const ready = login !== undefined && maySend(signing);
  return { kind: 'open', row, draft, pkg, evaluation, signer, hash, parts: sendees, signing, ready };
}
