import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Tx } from '../../../platform/db/db.ts';
import { openCleanFile } from '../../../platform/files/file-holders.ts';
import { ownLink } from '../../../platform/http/absolute-link.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import type { Platform } from '../../../platform/module.ts';
import { mailboxErrors } from '../mailbox.errors.ts';
import { noteActDelivered } from '../notification/notification.actions.ts';
import { selectAct } from '../notification/notification.queries.ts';
import { byRetrieval, heldBack } from '../notification/notification.rules.ts';
import type { Zbp } from './zbp.create.ts';
import { insertPlan, selectDelivery, selectLetter, updateDelivery, type ZbpDelivery } from './zbp.queries.ts';
import type { ZbpAttachment, ZbpIds } from './zbp.types.ts';
import { factsOf, zbpData } from './zbp-envelope.ts';
import { zbp, zbpMessage } from './zbp-message.rules.ts';

export type ZbpDeps = Pick<Platform, 'db' | 'clock' | 'config' | 'files'> & {
  /** Undefined where letters stay here. */
  readonly zbp: Zbp | undefined;
  /** Handle of the BundID mailbox of whoever keeps the application; undefined without one. */
  readonly bundidMailboxOf: (applicationId: string) => Promise<string | undefined>;
  readonly authorityName: (id: string) => string;
};
export type ZbpReady = ZbpDeps & { readonly zbp: Zbp };
type About = { readonly applicationId: string; readonly messageId: string };

/** First look at where a submission stands, then later and later: as long again as it has taken so far, within these bounds. */
const looks = { firstMs: 60_000, longestMs: 6 * 3_600_000 };

const asJob = <T>({ db }: ZbpDeps, { applicationId }: About, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.as({ kind: 'job', job: `application:${applicationId}` }, work);

const keyOf = ({ messageId }: About): string => `zbp:${messageId}`;
const hashOf = (mailbox: string): string => createHash('sha256').update(mailbox).digest('hex');

/** The authority has written: a letter to somebody with a BundID mailbox goes there too. Runs at least once, plans once. */
export async function planZbp(deps: ZbpReady, { applicationId, messageId }: About): Promise<void> {
  const mailbox = await deps.bundidMailboxOf(applicationId);
  if (mailbox === undefined) return;
  const about = { applicationId, messageId };
  await asJob(deps, about, async (tx) => {
    const letter = await selectLetter(tx, messageId);
    if (!letter || letter.message.kind === 'notice' || letter.message.direction !== 'to-person') return;
    if (heldBack(await selectAct(tx, messageId)) === 'ended') return;
    if (await insertPlan(tx, { ...letter, mailboxHash: hashOf(mailbox) }, deps.clock.now()))
      await enqueue(tx, 'mailbox.zbp-deliver', about, { key: keyOf(about) });
  });
}

/**
 * Hands a planned letter over, once: the ids are stored before the content goes, and a run after a crash asks where they stand. Throws when the other
 * side cannot be reached or a file is still being checked; then the job tries again.
 */
export async function deliverZbp(deps: ZbpReady, about: About): Promise<void> {
  const { transport } = deps.zbp;
  const found = await asJob(deps, about, async (tx) => ({
    delivery: await selectDelivery(tx, about.messageId),
    letter: await selectLetter(tx, about.messageId),
    act: await selectAct(tx, about.messageId),
  }));
  const { letter, act } = found;
  let { delivery } = found;
  if (!letter || !delivery || (delivery.state !== 'planned' && delivery.state !== 'announced')) return;
  const mailbox = await deps.bundidMailboxOf(about.applicationId);
  if (mailbox === undefined || heldBack(act) === 'ended') {
    const dropped = delivery;
    await asJob(deps, about, (tx) => updateDelivery(tx, dropped, { state: 'dropped', settled_at: deps.clock.now() }));
    return;
  }
  const toRetrieve = act !== undefined && byRetrieval(act.regime);
  const files = toRetrieve ? [] : letter.message.files;
  const begun = idsOf(delivery);
  let state = begun ? (await transport.stateOf(begun)).state : 'deleted';
  if (state === 'deleted') {
    const attachmentIds = files.map(() => randomUUID());
    const ids = { ...(await transport.announce({ service: zbp.service, attachmentIds })), attachmentIds };
    const before = delivery;
    if (!(await asJob(deps, about, (tx) => updateDelivery(tx, before, { state: 'announced', ids })))) return;
    delivery = { ...delivery, state: 'announced', submission_id: ids.submissionId, case_id: ids.caseId };
    delivery.attachment_ids = attachmentIds;
    state = 'incomplete';
  }
  if (state === 'incomplete') {
    const ids = delivery.attachment_ids as string[];
    const attachments = await Promise.all(
      files.map(async ({ name, mime, sha256 }, index): Promise<ZbpAttachment> => {
        const bytes = await buffer(await openCleanFile(deps, sha256));
        return { id: ids[index]!, filename: name, mimeType: mime, bytes };
      }),
    );
    const { message, thread, lang } = letter;
    const authority = deps.authorityName(thread.authorityId);
    const url = ownLink(deps, `/konto/postfach/${about.applicationId}`);
    const { confirmTo } = deps.zbp;
    const how = { url, toRetrieve, confirmTo, attachments: attachments.map(factsOf) };
    const words = zbpMessage({ mailbox, thread, lang, message, authority, ...how });
    const data = await zbpData(words, await deps.zbp.author(), deps.clock.now());
    const { service, schemaUri } = zbp;
    const submission = { service, schemaUri, mimeType: 'application/json', data, attachments } as const;
    await transport.submit(idsOf(delivery)!, submission);
  }
  const sent = delivery;
  await asJob(deps, about, async (tx) => {
    const now = deps.clock.now();
    if (await updateDelivery(tx, sent, { state: 'submitted', submitted_at: now })) await planLook(tx, about, 0);
  });
}

/** Looks whether the other side has taken it. What it took is part of the proof; what it refused becomes a task of the administrators. */
export async function checkZbp(deps: ZbpReady, about: About): Promise<void> {
  const delivery = await asJob(deps, about, (tx) => selectDelivery(tx, about.messageId));
  const ids = delivery && idsOf(delivery);
  if (!delivery || !ids || delivery.state !== 'submitted') return;
  const { state, problems } = await deps.zbp.transport.stateOf(ids);
  await asJob(deps, about, async (tx) => {
    const now = deps.clock.now();
    if (state === 'accepted') {
      if (await updateDelivery(tx, delivery, { state: 'accepted', settled_at: now }))
        await noteActDelivered(tx, about.messageId, ids.submissionId, now);
      return;
    }
    if (state !== 'rejected' && state !== 'deleted') {
      await planLook(tx, about, now.getTime() - (delivery.submitted_at ?? now).getTime());
      return;
    }
    const problem = [state, ...problems].join('; ').slice(0, 500);
    if (await updateDelivery(tx, delivery, { state: 'rejected', settled_at: now, problem }))
      await enqueue(tx, 'mailbox.zbp-refused', about, { key: keyOf(about), tries: 1 });
  });
}

/** Stands as a failed job until somebody tries again; then the letter is handed over anew. Throws `mailbox.zbp_refused` the first time. */
export async function standRefused(deps: ZbpReady, about: About): Promise<void> {
  const delivery = await asJob(deps, about, (tx) => selectDelivery(tx, about.messageId));
  if (delivery?.state === 'rejected') {
    await asJob(deps, about, (tx) => updateDelivery(tx, delivery, { state: 'refused' }));
    throw mailboxErrors.zbpRefused();
  }
  if (delivery?.state !== 'refused') return;
  const anew = { state: 'planned', ids: null, submitted_at: null, settled_at: null, problem: null } as const;
  await asJob(deps, about, async (tx) => {
    if (await updateDelivery(tx, delivery, anew)) await enqueue(tx, 'mailbox.zbp-deliver', about, {});
  });
}

const planLook = (tx: Tx, about: About, tookMs: number): Promise<void> =>
  enqueue(
    tx,
    'mailbox.zbp-check',
    { ...about },
    {
      key: `${keyOf(about)}:check`,
      afterMs: Math.min(Math.max(tookMs, looks.firstMs), looks.longestMs),
    },
  );

const idsOf = ({ submission_id, case_id }: ZbpDelivery): ZbpIds | undefined =>
  submission_id && case_id ? { submissionId: submission_id, caseId: case_id } : undefined;
