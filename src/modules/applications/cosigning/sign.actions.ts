import { type Lang, say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import { takeInHand } from '../../../platform/db/db.queries.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { keeperOf } from '../drafts/holding.actions.ts';
import { lockOpenDraft } from '../form/draft.actions.ts';
import { loginEvidence } from '../signing/evidence.rules.ts';
import { declarationOf, formEvidence, needsAgreement } from '../signing/form-decision.rules.ts';
import { addressInForm } from '../status/notice-address.ts';
import { findByLinkHash, listCoSignatures, saveCoSigned, saveRefused } from './cosigning.queries.ts';
import { coSigningTexts as texts } from './cosigning.texts.ts';
import type { CoSignature, CoSigned } from './cosigning.types.ts';
import { type Invitation, lookAtInvitation } from './invitation.actions.ts';
import { isSameName, isSamePerson } from './same-person.rules.ts';

export type SignOutcome =
  | 'signed'
  /** Not the answers that the person read, or not complete just now. */
  | 'changed'
  /** The log-in is not what the law wants at this moment. */
  | 'notReady'
  | 'notAgreed'
  /** The proven name is another one; the person has to say that they are meant. */
  | 'otherName'
  /** The applicant, or somebody who has signed in another place. */
  | 'samePerson';

type Signature = {
  /** Of the answers that were shown. */
  readonly hash: string;
  readonly agreed: boolean;
  readonly isMeant: boolean;
};

/** Signs with the applicant: these answers, by the log-in of this person, as the law says at this moment. Serialised with changes and with sending. */
export async function coSign(
  deps: ApplicationsDeps,
  reference: string,
  citizen: CitizenActor,
  input: Signature,
): Promise<SignOutcome> {
  const link = hashReference(reference);
  const actor: CitizenActor = { ...citizen, owner: link };
  const person = await deps.findPerson(citizen);
  return inDraft(deps, actor, link, async (tx, row, draft, address) => {
    const found = await lookAtInvitation(deps, tx, { row, draft, citizen });
    if (found.kind !== 'open' || found.hash !== input.hash) return 'changed';
    if (!found.ready) return 'notReady';
    if (found.signing.decisions?.some(needsAgreement) && !input.agreed) return 'notAgreed';
    const all = await listCoSignatures(tx, row.owner);
    const others = all.flatMap((one) => (one.id === row.id ? one.inviter : [...one.inviter, ...one.persons]));
    if (isSamePerson(person.keys, others)) return 'samePerson';
    const otherName = person.name !== undefined && !isSameName(found.signer.name, person.name);
    if (otherName && !input.isMeant) return 'otherName';
    const now = deps.clock.now();
    const evidence = evidenceOf(found, { name: person.name, otherName, agreed: input.agreed, now });
    await saveCoSigned(tx, row.id, { answersHash: found.hash, persons: person.keys, evidence }, now);
    await note(tx, actor, 'applications.cosigned', row, now);
    await tell(tx, address, draft.lang, now);
    return 'signed';
  });
}

/** Says no, or takes a signature back while nothing was sent. Who holds the link may say no; a signature is taken back only by whoever gave it. */
export async function refuse(
  deps: ApplicationsDeps,
  reference: string,
  citizen: CitizenActor | undefined,
): Promise<'refused' | 'notYours'> {
  const link = hashReference(reference);
  const actor: Actor = citizen ? { ...citizen, owner: link } : { kind: 'guest', owner: link };
  const keys = citizen ? (await deps.findPerson(citizen)).keys : [];
  return inDraft(deps, actor, link, async (tx, row, draft, address) => {
    if (row.state === 'signed' && !isSamePerson(keys, row.persons)) return 'notYours';
    const now = deps.clock.now();
    await saveRefused(tx, row.id, now);
    await note(tx, actor, 'applications.cosigner_refused', row, now);
    await tell(tx, address, draft.lang, now);
    return 'refused';
  });
}

/** Works on the locked draft of an invitation. Throws `applications.unknown_invitation` when it is gone or was sent. */
async function inDraft<T>(
  deps: ApplicationsDeps,
  actor: Actor,
  link: string,
  work: (tx: Tx, row: CoSignature, draft: Application, address: string | undefined) => Promise<T>,
): Promise<T> {
  const known = await deps.db.look({ kind: 'guest', owner: link }, (tx) => findByLinkHash(tx, link));
  if (!known) throw applicationsErrors.unknownInvitation();
  const keeper = await keeperOf(deps, known.applicationId);
  return deps.db.as(actor, async (tx) => {
    await takeInHand(tx, known.owner);
    const draft = await lockOpenDraft(tx, deps, known.owner);
    const row = draft && (await listCoSignatures(tx, known.owner)).find(({ id }) => id === known.id);
    if (!row || row.generation !== known.generation) throw applicationsErrors.unknownInvitation();
    const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
    const address = draft.notifyEmail ?? (pkg && addressInForm(pkg, draft)) ?? keeper?.email;
    return work(tx, row, draft, address);
  });
}

function evidenceOf(
  { pkg, parts, signer, signing }: Invitation,
  { name, otherName, agreed, now }: { name: string | undefined; otherName: boolean; agreed: boolean; now: Date },
): CoSigned {
  const declares = signer.id;
  const forms = signing.decisions?.map((decision, index) => [
    parts[index]?.recipient.performer.id ?? '',
    formEvidence(pkg, decision, { agreed, signed: undefined, declares }),
  ]);
  return {
    login: loginEvidence(signing.login!, name),
    declaration: declarationOf(pkg, declares),
    otherName,
    at: now.toISOString(),
    forms: forms ? Object.fromEntries(forms) : null,
  };
}

/** For the applicant and for whoever signed: both read it in their list of accesses. */
async function note(tx: Tx, actor: Actor, action: string, row: CoSignature, at: Date): Promise<void> {
  const { applicationId } = row;
  const subject = actor.kind === 'citizen' ? `citizen:${actor.account}` : `application:${applicationId}`;
  await record(tx, { actor, at, action, subject, detail: { applicationId } });
}

/** Without what happened: letters carry no content. */
async function tell(tx: Tx, to: string | undefined, lang: Lang, now: Date): Promise<void> {
  if (!to) return;
  const text = say(texts.mailNews, lang);
  await sendMail(tx, { to, subject: say(texts.mailNewsSubject, lang), text, lang }, now);
}
