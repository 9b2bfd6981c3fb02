import { formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import { isMailAddress, sendMail } from '../../../platform/mail/mail.ts';
import { noteAddress } from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication, updateNotifyEmail } from '../applications.queries.ts';
import { applyTexts as texts } from './apply.texts.ts';

/**
 * Sends the private link to an address that the person typed, and keeps the address for notices. The link exists only in this request and in
 * the letter. Returns false when the address is not complete.
 */
export async function mailLink(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { email: string; link: string; until: Date | string; lang: Lang },
): Promise<boolean> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  if (!isMailAddress(input.email)) return false;
  await deps.db.as(actor, async (tx) => {
    const application = await findApplication(tx, owner);
    if (!application) throw applicationsErrors.unknownReference();
    const now = deps.clock.now();
    const draft = application.state === 'draft';
    if (draft) await updateNotifyEmail(tx, application.id, input.email);
    else await noteAddress(tx, owner, application.id, input.email);
    const day = formatLongDate(input.until, input.lang);
    const text = say(draft ? texts.mailDraft : texts.mailStatus, input.lang, { link: input.link, day });
    await sendMail(tx, { to: input.email, subject: say(texts.mailSubject, input.lang), text, lang: input.lang }, now);
  });
  return true;
}
