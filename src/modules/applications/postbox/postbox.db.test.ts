import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import type { Answer, Client } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { dog, meiningen, person } from '../../../../tests/support/journey.ts';
import { countRoundTrips } from '../../../../tests/support/round-trips.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor, MandateScope } from '../../../platform/db/actor.ts';
import { provideAct, sendActByPost, setProgress, write } from '../../mailbox/index.ts';
import { listPostbox, unreadOf } from './postbox.actions.ts';

const bed = withDatabase();
const begin = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076&neu=1';

async function sendDog(client: Client, name: string): Promise<string> {
  const first = await client.open(begin);
  const second = await client.submit(first, 'Weiter', person);
  const review = await client.submit(second, 'Weiter', { ...dog, 'Name des Hundes': name });
  const sent = await client.submit(review, 'Absenden');
  const id = /^\/status\/([0-9a-f-]{36})$/.exec(sent.path)?.[1];
  if (!id) throw new Error(`not sent: ${sent.path}`);
  await bed.runJobs();
  return id;
}

const asOffice = <T>(id: string, work: Parameters<typeof bed.db.as<T>>[1]) =>
  bed.db.as({ kind: 'job', job: `application:${id}` }, work);

const message = (id: string, text: string) =>
  asOffice(id, (tx) =>
    write(tx, { applicationId: id, authorityId: meiningen, direction: 'to-person', kind: 'message', text }, new Date()),
  );

const accountOf = async (id: string): Promise<string> =>
  (
    await bed.admin.query<{ account_id: string }>(
      'select account_id from applications.holding where application_id = $1',
      [id],
    )
  ).rows[0]?.account_id ?? '';

const badge = ({ body }: Answer) => /class="rs-zahlmarke" aria-hidden="true">(\d+)/.exec(body)?.[1];

describe('the mailbox of an account', () => {
  it('is empty at first, then shows what is unread first, with a number on the pages of the account', async () => {
    const { client } = await openAccount(bed);
    const empty = await client.open('/konto/postfach');
    expect(readableText(empty.body)).toContain('Ihr Postfach ist leer');
    expect(badge(empty)).toBeUndefined();
    const [one, two] = [await sendDog(client, 'Bello'), await sendDog(client, 'Cora')];
    expect(badge(await client.open('/konto'))).toBeUndefined();
    await message(one, 'Bitte melden Sie sich.');
    await message(one, 'Es eilt.');
    const list = await client.open('/konto/postfach');
    expect(badge(list)).toBe('2');
    expect(badge(await client.open('/'))).toBe('2');
    expect(readableText(list.body)).toContain('2 ungelesen');
    expect(list.body.indexOf(one)).toBeLessThan(list.body.indexOf(two));
    expect(list.body).not.toContain('Es eilt.');

    const thread = await client.open(`/konto/postfach/${one}`);
    expect(readableText(thread.body)).toContain('Es eilt.');
    expect(readableText(thread.body)).toContain('Neu');
    expect(badge(await client.open('/konto/postfach'))).toBeUndefined();
    const again = readableText((await client.open(`/konto/postfach/${one}`)).body);
    expect(again).toContain('Zuerst geöffnet am');
    const answered = await client.submit(thread, 'Nachricht senden', { 'Neue Nachricht': 'Ich rufe an.' });
    expect(answered.path).toMatch(new RegExp(`^/konto/postfach/${one}`));
    expect(readableText((await client.open('/konto/postfach')).body)).toContain('Ihre Nachricht vom');
  });

  it('a decision that is taken back because it comes by post no longer counts as unread', async () => {
    const { client } = await openAccount(bed);
    const id = await sendDog(client, 'Bello');
    const keeper = { email: 'jemand@post.example' };
    const thread = { applicationId: id, authorityId: meiningen };
    const facts = { ags: meiningen, domain: 'general', remedyNotice: true, level: 'basis', byPost: false } as const;
    const actId = newId();
    await asOffice(id, async (tx) => {
      await provideAct(tx, { ...thread, ...facts, actId, keeper }, new Date());
      const letter = { direction: 'to-person', kind: 'decision', text: 'Abgelehnt', messageId: actId } as const;
      await write(tx, { ...thread, ...letter }, new Date());
      await setProgress(tx, { ...thread, step: 'decided' }, new Date());
    });
    expect(badge(await client.open('/konto'))).toBe('1');
    const staff = { kind: 'staff', id: 's', name: 's', authorities: [meiningen], roles: [] } as const;
    await bed.db.as(staff, (tx) => sendActByPost(tx, actId, new Date()));
    expect(badge(await client.open('/konto'))).toBeUndefined();
  });

  it('is nobody else’s: not of another account, and of a representative as far as the mandate reaches', async () => {
    const { client } = await openAccount(bed);
    const [id, other] = [await sendDog(client, 'Bello'), await sendDog(client, 'Cora')];
    await message(id, 'Bitte melden Sie sich.');
    const stranger = await openAccount(bed);
    expect((await stranger.client.open(`/konto/postfach/${id}`)).status).toBe(404);
    expect(readableText((await stranger.client.open('/konto/postfach')).body)).toContain('Ihr Postfach ist leer');

    const account = await accountOf(id);
    const agent = (scope: MandateScope): CitizenActor => ({
      kind: 'citizen',
      account,
      agent: { account: newId(), name: 'Vera', principal: 'Paula', mandate: newId(), role: 'agent', scope },
    });
    const seen = async (scope: MandateScope) => {
      const { entries } = await listPostbox(bed.platform, agent(scope), undefined);
      return {
        ids: entries.map(({ applicationId }) => applicationId),
        unread: await unreadOf(bed.platform, agent(scope)),
      };
    };
    expect(await seen({ kind: 'everything' })).toEqual({ ids: [id, other], unread: 1 });
    expect(await seen({ kind: 'service', slug: 'hundesteuer-anmelden' })).toEqual({ ids: [id, other], unread: 1 });
    expect(await seen({ kind: 'service', slug: 'wohnsitz-anmelden' })).toEqual({ ids: [], unread: 0 });
    expect(await seen({ kind: 'application', id: other })).toEqual({ ids: [other], unread: 0 });
    const step: MandateScope = { kind: 'step', id, step: 'dog' };
    await expect(listPostbox(bed.platform, agent(step), undefined)).rejects.toMatchObject({
      code: 'http.not_for_agents',
    });
    expect(await unreadOf(bed.platform, agent(step))).toBe(0);
  });

  it('is read page by page, each in one round trip, whatever it holds', async () => {
    const { client } = await openAccount(bed);
    const id = await sendDog(client, 'Bello');
    const copy = (table: string, values: string) =>
      `insert into ${table} select (jsonb_populate_record(x, ${values})).* from ${table} x, ids where `;
    await bed.admin.query(
      `create temp table ids as select n, gen_random_uuid() as id, gen_random_uuid() as thread from generate_series(1, 45) n`,
    );
    for (const sql of [
      `${copy('applications.application', `jsonb_build_object('id', ids.id, 'owner', md5(ids.id::text) || md5(ids.n::text), 'receipt_number', 'C' || ids.n)`)} x.id = $1`,
      `${copy('applications.holding', `jsonb_build_object('application_id', ids.id)`)} x.application_id = $1`,
      `${copy('mailbox.thread', `jsonb_build_object('id', ids.thread, 'application_id', ids.id, 'unread', (ids.n % 9 = 0)::int, 'latest_at', x.latest_at - ids.n * interval '1 hour')`)} x.application_id = $1`,
    ])
      await bed.admin.query(sql, [id]);
    const citizen: CitizenActor = { kind: 'citizen', account: await accountOf(id) };
    const seen: { id: string; unread: number }[] = [];
    for (let after: string | undefined, more = true; more; ) {
      let page!: Awaited<ReturnType<typeof listPostbox>>;
      const trips = await countRoundTrips(async () => {
        page = await listPostbox(bed.platform, citizen, after);
      });
      expect(trips).toHaveLength(1);
      seen.push(...page.entries.map(({ applicationId, unread }) => ({ id: applicationId, unread })));
      after = page.next;
      more = after !== undefined;
    }
    expect(new Set(seen.map((entry) => entry.id)).size).toBe(46);
    expect(seen.slice(0, 5).every(({ unread }) => unread === 1)).toBe(true);
    expect(seen.slice(5).every(({ unread }) => unread === 0)).toBe(true);
    expect((await client.open('/konto/postfach?nach=Unsinn')).status).toBe(200);
  });
});
