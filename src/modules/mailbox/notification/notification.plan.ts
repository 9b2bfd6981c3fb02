import { dayInBerlin } from '../../../lang/format.ts';
import { endOfDay, parseDay, parseInstant } from '../../../law/index.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { retrievalEnd } from './notification.rules.ts';

type Act = { readonly applicationId: string; readonly actId: string };

/** Milliseconds until this day is over in Europe/Berlin; never negative. */
const untilEnd = (day: string, now: Date): number =>
  Math.max(0, parseInstant(endOfDay(parseDay(day))) * 1000 - now.getTime());

/** When the day of the provision is over, its notice must have gone out. */
export async function planNoticeCheck(tx: Tx, { applicationId, actId }: Act, now: Date): Promise<void> {
  const afterMs = untilEnd(dayInBerlin(now), now);
  await enqueue(tx, 'mailbox.check-notice', { applicationId, actId }, { key: `notice:${actId}`, afterMs });
}

/** On the eleventh day after the notice nobody can retrieve any more. */
export async function planRetrievalCheck(
  tx: Tx,
  { applicationId, actId, noticeAt }: Act & { readonly noticeAt: Date },
  now: Date,
): Promise<void> {
  const afterMs = untilEnd(retrievalEnd(noticeAt), now);
  await enqueue(tx, 'mailbox.check-retrieval', { applicationId, actId }, { key: `retrieval:${actId}`, afterMs });
}
