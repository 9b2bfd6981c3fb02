import type { Lang } from '../../lang/lang.ts';
import { newId } from '../crypto/crypto.ts';
import type { Tx } from '../db/db.ts';
import { enqueue, type JobPayload } from '../jobs/jobs.ts';
import { mailErrors } from './mail.errors.ts';
import { insertMail } from './mail.queries.ts';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; letters carry no content of a case, only where to read it. */
  text: string;
  lang: Lang;
}

/** The port to the mail system. `id` is the stable message id, so that a repeated hand-over can be recognised. */
export interface MailTransport {
  /** True when letters must stay readable here because nobody carries them away. */
  readonly keeps: boolean;
  send(mail: Mail & { id: string }): Promise<void>;
  close(): void;
}

/** One plain address without a name; no line breaks, commas or brackets that a mail server might read as more (header injection). */
export const isMailAddress = (address: string): boolean =>
  address.length <= 254 &&
  /^[^\s@,;:<>()[\]\\"\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,63}$/u.test(address);

/** A job that runs once a letter was carried away; to its payload come `mailId`, `sentAt` (ISO) and `addressHash` (SHA-256). Ids only. */
export type WhenSent = { readonly task: string; readonly payload: JobPayload };

/** Puts a letter into the outbox in the business transaction; a job carries it away after the commit. Throws `mail.bad_address`. */
export async function sendMail(tx: Tx, mail: Mail, now: Date, whenSent?: WhenSent): Promise<void> {
  if (!isMailAddress(mail.to)) throw mailErrors.badAddress();
  const id = newId(now.getTime());
  const subject = mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  await insertMail(tx, { ...mail, subject, id }, now, whenSent);
  await enqueue(tx, 'mail.send', { mailId: id }, { key: `mail:${id}` });
}
