import { dayInBerlin } from '../../../lang/format.ts';
import { addressHash, newId } from '../../../platform/crypto/crypto.ts';
import type { Level } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { selectConsents } from '../consent/consent.queries.ts';
import { mailboxErrors } from '../mailbox.errors.ts';
import { selectThread } from '../mailbox.queries.ts';
import { planNoticeCheck } from './notification.plan.ts';
import { insertActRecord, selectAct, selectActs, takeBackUnread, updateFinalDay } from './notification.queries.ts';
import { chooseWay, domainOf, heldBack, outcomeOf, retrievalEnd, type Way } from './notification.rules.ts';
import type { ActEvent, ActFacts, ActRecord } from './notification.schema.ts';

export type ProvideAct = {
  /** Stable: the id of the document of the decision, and of its message where it has one. */
  readonly actId: string;
  readonly applicationId: string;
  readonly authorityId: string;
  /** Municipality of the seat of the authority. */
  readonly ags: string;
  /** Field of law in the words of the package. */
  readonly domain: string;
  readonly remedyNotice: boolean;
  readonly level: Level;
  /** The package sends results by post. */
  readonly byPost: boolean;
  /** The account that keeps the application, with the address it has. */
  readonly keeper: { readonly email: string | undefined } | undefined;
};

/** The last line of every decision of an application that the actor may see. Runs as its holder, staff or job `application:<id>`. */
export const listActs = (tx: Tx, applicationId: string): Promise<ActRecord[]> => selectActs(tx, applicationId);

/**
 * Decides by law and consents on which way a decision is notified and begins the proof. Electronic ways: the caller puts the decision into the
 * conversation in the same transaction. Runs as job `application:<id>`; a second run finds the first one's way. Throws `mailbox.no_thread`.
 */
export async function provideAct(tx: Tx, input: ProvideAct, now: Date): Promise<Way['channel']> {
  const known = await selectAct(tx, input.actId);
  if (known) return known.channel;
  const thread = await selectThread(tx, input.applicationId, input.authorityId);
  if (!thread) throw mailboxErrors.noThread();
  const domain = domainOf(input.domain);
  const address = thread.notify_email ?? input.keeper?.email;
  const way = chooseWay({
    domain,
    ags: input.ags,
    day: dayInBerlin(now),
    account: input.keeper !== undefined,
    hasAddress: address !== undefined,
    level: input.level,
    byPost: input.byPost,
    consents: await selectConsents(tx, input.applicationId),
  });
  const facts: ActFacts = {
    channel: way.channel,
    domain,
    ags: input.ags,
    remedyNotice: input.remedyNotice,
    consent: way.channel === 'post' ? 'none' : way.consent,
    consentRecordId: way.channel === 'post' ? null : way.consentRecordId,
    providedAt: now,
    postedOn: null,
    noticeAt: null,
    noticeAddress: way.channel !== 'post' && address ? addressHash(address) : null,
    channelReceipt: null,
    retrievedAt: null,
    bundidAt: null,
    bundidReceipt: null,
  };
  const about = { ...input, owner: thread.owner, seq: 0 };
  await append(tx, about, facts, way.channel === 'post' ? 'toPost' : 'provided', now);
  if (way.channel !== 'post') await planNoticeCheck(tx, input, now);
  return way.channel;
}

/** The person opens or downloads a decision for the first time: once, and only while it lies there for it. Runs as the holder. */
export async function retrieveAct(tx: Tx, actId: string, now: Date): Promise<void> {
  const act = await selectAct(tx, actId);
  if (!act || act.retrievedAt || act.channel === 'post' || heldBack(act) === 'ended') return;
  const late = heldBack(act) === 'unopened' && act.noticeAt && dayInBerlin(now) > retrievalEnd(act.noticeAt);
  if (!late) await append(tx, act, { ...act, retrievedAt: now }, 'retrieved', now);
}

/** Another way is needed: the decision is printed and posted. Runs as staff. Throws `mailbox.no_thread` for an unknown act. */
export async function sendActByPost(tx: Tx, actId: string, now: Date): Promise<void> {
  const act = await getAct(tx, actId);
  if (act.channel === 'post') return;
  const notYet = { postedOn: null, noticeAt: null, noticeAddress: null, channelReceipt: null, retrievedAt: null };
  const cleared = { ...notYet, bundidAt: null, bundidReceipt: null };
  const facts = {
    ...act,
    ...cleared,
    channel: 'post',
    consent: 'none',
    consentRecordId: null,
    providedAt: now,
  } as const;
  await append(tx, act, facts, 'toPost', now);
}

/** The letter was put into the post on this day (B1). Runs as staff. */
export async function noteActPosted(tx: Tx, actId: string, postedOn: string, now: Date): Promise<void> {
  const act = await selectAct(tx, actId);
  if (act?.channel === 'post' && !act.postedOn) await append(tx, act, { ...act, postedOn }, 'posted', now);
}

/** The mailbox of the BundID has taken a decision, beside our own. Runs as job `application:<id>`. */
export async function noteActDelivered(tx: Tx, actId: string, receipt: string, now: Date): Promise<void> {
  const act = await selectAct(tx, actId);
  if (!act || act.bundidAt || heldBack(act) === 'ended') return;
  await append(tx, act, { ...act, bundidAt: now, bundidReceipt: receipt }, 'delivered', now);
}

type About = Pick<ActRecord, 'actId' | 'applicationId' | 'authorityId' | 'owner' | 'seq'>;

/** Adds a line with the whole proof as it stands now; nothing when somebody else was quicker. */
export async function append(
  tx: Tx,
  about: About | ActRecord,
  facts: ActFacts,
  event: ActEvent,
  now: Date,
): Promise<void> {
  const { actId, applicationId, authorityId, owner, seq } = about;
  const outcome = outcomeOf(facts);
  const state = event === 'ended' ? ('failed' as const) : outcome.state;
  const record = {
    ...facts,
    ...outcome,
    state,
    actId,
    applicationId,
    authorityId,
    owner,
    seq: seq + 1,
    event,
    at: now,
  };
  if (!(await insertActRecord(tx, newId(now.getTime()), record))) return;
  await updateFinalDay(tx, applicationId, authorityId);
  const lay = 'channel' in about && heldBack(about) !== 'ended';
  if (lay && heldBack(record) === 'ended') await takeBackUnread(tx, actId);
}

async function getAct(tx: Tx, actId: string): Promise<ActRecord> {
  const act = await selectAct(tx, actId);
  if (!act) throw mailboxErrors.noThread();
  return act;
}
