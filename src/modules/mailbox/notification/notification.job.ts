import { dayInBerlin } from '../../../lang/format.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { emit } from '../../../platform/events/events.ts';
import type { Platform } from '../../../platform/module.ts';
import { mailboxNotified, mailboxNotNotified } from '../mailbox.events.ts';
import { append } from './notification.actions.ts';
import { planNoticeCheck, planRetrievalCheck } from './notification.plan.ts';
import { selectAct, wasMissing } from './notification.queries.ts';
import { byRetrieval, retrievalEnd } from './notification.rules.ts';
import type { ActRecord } from './notification.schema.ts';

type Deps = Pick<Platform, 'db' | 'clock'>;
type Act = { readonly applicationId: string; readonly actId: string };

const asJob = <T>(deps: Deps, { applicationId, actId }: Act, work: (tx: Tx, act: ActRecord) => Promise<T>) =>
  deps.db.as({ kind: 'job', job: `application:${applicationId}` } satisfies Actor, async (tx) => {
    const act = await selectAct(tx, actId);
    if (act) await work(tx, act);
  });

/** The mail system has taken the notice: from here the periods run. A notice of a decision that comes another way by now changes nothing. */
export function noteNotice(
  deps: Deps,
  sent: Act & { readonly sentAt: Date; readonly mailId: string; readonly addressHash: string },
): Promise<void> {
  return asJob(deps, sent, async (tx, act) => {
    if (act.noticeAt || act.channel === 'post' || act.event === 'ended') return;
    const { sentAt: noticeAt, mailId: channelReceipt, addressHash: noticeAddress } = sent;
    const now = deps.clock.now();
    const missing = await wasMissing(tx, act.actId);
    await append(tx, act, { ...act, noticeAt, channelReceipt, noticeAddress }, 'noticed', now);
    if (byRetrieval(act.regime) && !act.retrievedAt) await planRetrievalCheck(tx, { ...sent, noticeAt }, now);
    const { applicationId, authorityId, actId } = act;
    if (missing) await emit(tx, mailboxNotified, { applicationId, authorityId, actId });
  });
}

/** The day of the provision is over: without its notice somebody has to look at it. The notice is still tried again. */
export function checkNotice(deps: Deps, about: Act): Promise<void> {
  return asJob(deps, about, async (tx, act) => {
    const waits = act.event === 'provided' || act.event === 'delivered';
    if (act.noticeAt || act.retrievedAt || !waits) return;
    const now = deps.clock.now();
    if (dayInBerlin(now) === dayInBerlin(act.providedAt)) return planNoticeCheck(tx, about, now);
    await append(tx, act, act, 'noticeMissing', now);
    const { applicationId, authorityId, actId } = act;
    await emit(tx, mailboxNotNotified, { applicationId, authorityId, actId, reason: 'notice' });
  });
}

/** Ten days after the notice: what was not retrieved is taken back and has to be notified another way (§ 41 Abs. 2a Satz 4 VwVfG). */
export function checkRetrieval(deps: Deps, about: Act): Promise<void> {
  return asJob(deps, about, async (tx, act) => {
    if (!act.noticeAt || act.retrievedAt || act.channel === 'post' || act.event === 'ended') return;
    const now = deps.clock.now();
    if (dayInBerlin(now) <= retrievalEnd(act.noticeAt))
      return planRetrievalCheck(tx, { ...about, noticeAt: act.noticeAt }, now);
    await append(tx, act, act, 'ended', now);
    const { applicationId, authorityId, actId } = act;
    await emit(tx, mailboxNotNotified, { applicationId, authorityId, actId, reason: 'retrieval' });
  });
}
