import { firstOpenLocation } from '../../../forms/index.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newId } from '../../../platform/crypto/crypto.ts';
import { type Actor, type CitizenActor, ownerOf } from '../../../platform/db/actor.ts';
import { isMailAddress, sendMail } from '../../../platform/mail/mail.ts';
import { refuseStepOnly } from '../agent.rules.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { lockOpenDraft } from '../form/draft.actions.ts';
import { lookAtDraft } from '../signing/draft-look.ts';
import { deleteInvitation, listCoSignatures, saveInvitation } from './cosigning.queries.ts';
import { coSigningTexts as texts } from './cosigning.texts.ts';
import { codeOf, entryOf, invitationReference } from './invitation-secrets.ts';
import { namedAs } from './stand.rules.ts';

/** So long an invitation can be used. */
const invitationDays = 14;
/** Two invitations of the same first half of a code are next to impossible; then the next generation is taken. */
const mostTries = 3;

export type InviteOutcome = 'invited' | 'gone' | 'incomplete';

type Wish = {
  readonly signer: string;
  /** By e-mail to the address of the form, else the applicant passes the code on. */
  readonly byMail: boolean;
  readonly lang: Lang;
  readonly citizen: CitizenActor | undefined;
  /** The whole address of a path. */
  readonly linkTo: (path: string) => string;
};

/**
 * Invites one of those who have to sign with these answers, or invites anew: then an earlier code, link, signature or refusal counts no more.
 * `incomplete`: the answers are not complete, or nobody of this key has to sign.
 */
export async function invite(deps: ApplicationsDeps, actor: Actor, wish: Wish): Promise<InviteOutcome> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  refuseStepOnly(actor);
  const inviter = wish.citizen ? (await deps.findPerson(wish.citizen)).keys : [];
  for (let skip = 1; ; skip += 1) {
    try {
      return await inviteOnce(deps, actor, owner, { ...wish, inviter, skip });
    } catch (error) {
      if ((error as { code?: string }).code !== '23505' || skip === mostTries) throw error;
    }
  }
}

async function inviteOnce(
  deps: ApplicationsDeps,
  actor: Actor,
  owner: string,
  wish: Wish & { inviter: readonly string[]; skip: number },
): Promise<InviteOutcome> {
  return deps.db.as(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, deps, owner);
    if (!draft) return 'gone';
    const { evaluation } = lookAtDraft(deps, draft);
    const signer = evaluation.coSigners.find(({ key }) => key === wish.signer);
    if (!signer || firstOpenLocation(evaluation) !== 'review') return 'incomplete';
    const known = (await listCoSignatures(tx, owner)).find((row) => row.signer === signer.key);
    const now = deps.clock.now();
    const which = {
      id: known?.id ?? newId(now.getTime()),
      generation: (known?.generation ?? 0) + wish.skip,
    };
    const reference = invitationReference(deps, which);
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const mailed = wish.byMail && isMailAddress(signer.email);
    await saveInvitation(
      tx,
      {
        ...which,
        applicationId: draft.id,
        owner,
        signer: signer.key,
        named: namedAs(signer),
        entry: entryOf(codeOf(deps, which)),
        link: hashReference(reference),
        mailed,
        expiresAt,
        inviter: wish.inviter,
      },
      now,
    );
    const subject = `application:${draft.id}`;
    await record(tx, { actor, at: now, action: 'applications.cosigner_invited', subject, detail: { mailed } });
    if (mailed) {
      const { lang } = wish;
      const link = wish.linkTo(`/unterschrift/${reference}`);
      const text = say(texts.mailInvite, lang, { link, day: formatLongDate(expiresAt, lang) });
      await sendMail(tx, { to: signer.email, subject: say(texts.mailInviteSubject, lang), text, lang }, now);
    }
    return 'invited';
  });
}

/** Takes an invitation back, and with it a signature that came of it. */
export async function withdraw(deps: ApplicationsDeps, actor: Actor, signer: string): Promise<void> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  refuseStepOnly(actor);
  await deps.db.as(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, deps, owner);
    if (!draft || !(await deleteInvitation(tx, owner, signer))) return;
    const entry = { at: deps.clock.now(), subject: `application:${draft.id}` };
    await record(tx, { actor, action: 'applications.cosigner_withdrawn', ...entry });
  });
}
