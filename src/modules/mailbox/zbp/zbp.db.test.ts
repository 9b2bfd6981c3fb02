import { describe, expect, it } from 'vitest';
import { openAccount, proveClient } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { dog, meiningen, person } from '../../../../tests/support/journey.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { demoKey } from '../../accounts/index.ts';
import { write } from '../mailbox.actions.ts';
import { noteActDelivered, provideAct } from '../notification/notification.actions.ts';
import { checkNotice, noteNotice } from '../notification/notification.job.ts';
import { selectAct } from '../notification/notification.queries.ts';
import { createZbpSimulator } from './simulator/zbp.simulator.ts';
import { checkZbp, deliverZbp, planZbp, standRefused, type ZbpReady } from './zbp.actions.ts';
import type { ZbpTransport } from './zbp.types.ts';

const bed = withDatabase({ env: { ZBP_TRANSPORT: 'simulator', PUBLIC_URL: 'https://rennsteig.example' } });
const mailbox = '3b241101-e2bb-4255-8caf-4136c566a962';

/** Something sent by a person whom the BundID gave a mailbox. */
async function send(): Promise<string> {
  const { client } = await openAccount(bed);
  await proveClient(bed, client, { by: 'eid', level: 'high', mailbox });
  const first = await client.open('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076&neu=1');
  const second = await client.submit(first, 'Weiter', person);
  const review = await client.submit(second, 'Weiter', dog);
  const sent = await client.submit(review, 'Absenden');
  await bed.runJobs();
  return sent.path.replace('/status/', '');
}

const asOffice = <T>(id: string, work: Parameters<typeof bed.db.as<T>>[1]) =>
  bed.db.as({ kind: 'job', job: `application:${id}` }, work);

async function decide(applicationId: string, now = new Date()): Promise<string> {
  const thread = { applicationId, authorityId: meiningen };
  const actId = newId();
  await asOffice(applicationId, async (tx) => {
    const facts = { ags: meiningen, domain: 'general', remedyNotice: true, level: 'basis', byPost: false } as const;
    await provideAct(tx, { ...thread, ...facts, actId, keeper: { email: 'mara@post.example' } }, now);
    const letter = { direction: 'to-person', kind: 'decision', text: 'Genehmigt', messageId: actId } as const;
    await write(tx, { ...thread, ...letter }, now);
  });
  return actId;
}

const rowOf = async (messageId: string) =>
  (await bed.admin.query('select * from mailbox.zbp_delivery where message_id = $1', [messageId])).rows[0];

/** As the program builds it, with a transport to look into. */
async function ready(transport: ZbpTransport): Promise<ZbpReady> {
  const author = await demoKey(bed.platform, 'zbp-author', 'rsa');
  return {
    ...bed.platform,
    zbp: { transport, author: async () => author, confirmTo: undefined, simulator: undefined },
    bundidMailboxOf: async () => mailbox,
    authorityName: () => 'Stadt Meiningen',
  };
}

/** The jobs of this letter would run in the program, with its own transport. */
const dropJobs = () => bed.admin.query(`delete from graphile_worker._private_jobs where key like 'zbp:%'`);
const jobs = async (task: string) =>
  (
    await bed.admin.query(
      `select j.max_attempts from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = $1`,
      [task],
    )
  ).rows;

describe('letters to somebody with a mailbox of the BundID', () => {
  it('go there by themselves; what it took is part of the proof and changes no day', async () => {
    const id = await send();
    const actId = await decide(id);
    await bed.runJobs();
    const before = await asOffice(id, (tx) => selectAct(tx, actId));
    expect(await rowOf(actId)).toMatchObject({ state: 'submitted', application_id: id, authority_id: meiningen });
    await bed.admin.query(`update graphile_worker._private_jobs set run_at = now()`);
    await bed.runJobs();
    const row = await rowOf(actId);
    expect(row).toMatchObject({ state: 'accepted', problem: null });
    expect(JSON.stringify(row)).not.toContain(mailbox);
    const act = await asOffice(id, (tx) => selectAct(tx, actId));
    expect(act).toMatchObject({
      event: 'delivered',
      bundidReceipt: row.submission_id,
      computedDay: before?.computedDay,
    });
    expect(act?.noticeAt).not.toBeNull();
  });

  it('arrive once: after a crash between the ids and the content, and after one behind the content', async () => {
    const id = await send();
    const simulator = createZbpSimulator(bed.platform.clock);
    const about = { applicationId: id, messageId: await decide(id) };
    let breaks = 'submit';
    const deps = await ready({
      ...simulator,
      submit: async (ids, submission) => {
        if (breaks === 'submit') throw new Error('connection lost');
        await simulator.submit(ids, submission);
        if (breaks === 'answer') throw new Error('connection lost after the content');
      },
    });
    await planZbp(deps, about);
    await planZbp(deps, about);
    await dropJobs();
    await expect(deliverZbp(deps, about)).rejects.toThrow('connection lost');
    const { submission_id } = await rowOf(about.messageId);
    expect((await rowOf(about.messageId)).state).toBe('announced');
    breaks = 'answer';
    await expect(deliverZbp(deps, about)).rejects.toThrow('after the content');
    await deliverZbp(deps, about);
    await deliverZbp(deps, about);
    await checkZbp(deps, about);
    expect(await rowOf(about.messageId)).toMatchObject({ state: 'accepted', submission_id });
    expect(simulator.messages()).toHaveLength(1);
    expect(simulator.messages()[0]!.message).toMatchObject({
      mailboxUuid: mailbox,
      sender: 'Stadt Meiningen',
      title: 'Bescheid: Hund anmelden',
      content: `Genehmigt\n\nHier lesen und antworten: https://rennsteig.example/konto/postfach/${id}`,
    });
    await dropJobs();
  });

  it('a refused one becomes a task of the administrators at once, who send it anew', async () => {
    const id = await send();
    const simulator = createZbpSimulator(bed.platform.clock);
    const about = { applicationId: id, messageId: await decide(id) };
    let refuses = true;
    const deps = await ready({
      ...simulator,
      submit: (ids, submission) => simulator.submit(ids, refuses ? { ...submission, data: '{}' } : submission),
    });
    await planZbp(deps, about);
    await deliverZbp(deps, about);
    await checkZbp(deps, about);
    expect(await rowOf(about.messageId)).toMatchObject({ state: 'rejected', problem: 'rejected; Syntax violation' });
    expect(await jobs('mailbox.zbp-refused')).toEqual([{ max_attempts: 1 }]);
    await expect(standRefused(deps, about)).rejects.toThrow('mailbox.zbp_refused');
    refuses = false;
    await standRefused(deps, about);
    expect(await rowOf(about.messageId)).toMatchObject({ state: 'planned', submission_id: null });
    await deliverZbp(deps, about);
    await checkZbp(deps, about);
    expect((await rowOf(about.messageId)).state).toBe('accepted');
    await dropJobs();
  });

  it('what the BundID took does not hide that our own notice is missing', async () => {
    const id = await send();
    const provided = new Date('2026-11-24T10:00:00Z');
    const actId = await decide(id, provided);
    await bed.admin.query(`delete from graphile_worker._private_jobs where locked_at is null`);
    await asOffice(id, (tx) => noteActDelivered(tx, actId, newId(), provided));
    const about = { applicationId: id, actId };
    const clock = createMovableClock();
    clock.moveTo(new Date('2026-11-25T08:00:00Z'));
    await checkNotice({ ...bed.platform, clock }, about);
    expect(await asOffice(id, (tx) => selectAct(tx, actId))).toMatchObject({
      event: 'noticeMissing',
      bundidAt: provided,
    });
    const sent = { mailId: newId(), addressHash: 'a'.repeat(64), sentAt: new Date('2026-11-25T08:30:00Z') };
    await noteNotice({ ...bed.platform, clock }, { ...about, ...sent });
    const act = await asOffice(id, (tx) => selectAct(tx, actId));
    // The day follows the notice that went out late, as without the BundID.
    expect(act).toMatchObject({ event: 'noticed', state: 'notified', bundidAt: provided, noticeAt: sent.sentAt });
    await bed.admin.query(`delete from graphile_worker._private_jobs where locked_at is null`);
  });

  it('nothing goes to somebody without one, and nothing that comes by post', async () => {
    const id = await send();
    const simulator = createZbpSimulator(bed.platform.clock);
    const deps = await ready(simulator);
    const about = { applicationId: id, messageId: await decide(id) };
    await planZbp({ ...deps, bundidMailboxOf: async () => undefined }, about);
    expect(await rowOf(about.messageId)).toBeUndefined();
    await planZbp(deps, about);
    await deliverZbp({ ...deps, bundidMailboxOf: async () => undefined }, about);
    expect(await rowOf(about.messageId)).toMatchObject({ state: 'dropped', submission_id: null });
    expect(simulator.messages()).toEqual([]);
    await dropJobs();
  });
});
