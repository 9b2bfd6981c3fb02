import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { addStaff, runCommand } from '../../../../tests/support/people.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { createLog } from '../../../platform/log/log.ts';
import { askRights, grantRights, openRequests, refuseRights } from './rights.actions.ts';
import { alertRights } from './rights.alert.ts';

const security = 'sicherheit@amt.example';
const lines: string[] = [];
const sink = new Writable({
  write: (chunk, _, done) => {
    lines.push(String(chunk));
    done();
  },
});
const clock = createMovableClock();
const bed = withDatabase({ clock, env: { SECURITY_ADDRESS: security }, log: createLog('info', sink) });

const list = '/arbeitsplatz/konten';
const meiningen = '16066042';
let first: Client;
let second: Client;
let firstActor: Actor;
let secondActor: Actor;

async function enter(email: string, password: string): Promise<Client> {
  const client = createClient(bed.program.server);
  const form = await client.open('/anmelden');
  await client.submit(form, 'Anmelden', { 'E-Mail': email, Passwort: password });
  return client;
}

const canEnter = async (email: string, password: string) => (await enter(email, password)).cookies.size === 2;

async function staffActor(email: string): Promise<Actor> {
  const { rows } = await bed.admin.query('select id, name from accounts.staff where email = $1', [email]);
  return {
    kind: 'staff',
    id: rows[0].id,
    name: rows[0].name,
    authorities: [],
    roles: [{ authorityId: '16', role: 'admin' }],
  };
}

const idOf = async (email: string) => {
  const { rows } = await bed.admin.query('select id from accounts.staff where email = $1', [email]);
  return rows[0]?.id as string | undefined;
};
const open = () => openRequests(bed.platform, firstActor).then(({ requests }) => requests);
const mails = async () => {
  const { rows } = await bed.admin.query('select recipient, subject, body, state from platform.mail order by id');
  return rows as { recipient: string; subject: string; body: string; state: string }[];
};
const actOn = (client: Client, page: Answer, path: string, fields: [string, string][] = []) =>
  client.post(path, [['_csrf', /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!], ...fields]);

beforeAll(async () => {
  const one = await addStaff(bed, 'admin', '16');
  const two = await addStaff(bed, 'admin', '*');
  [first, second] = [await enter(one.email, one.password), await enter(two.email, two.password)];
  [firstActor, secondActor] = [await staffActor(one.email), await staffActor(two.email)];
});

describe('T20 widening rights', () => {
  const fields = {
    Anzeigename: 'Neues Konto',
    'E-Mail': 'neues@konto.test',
    rolle: 'caseworker',
    'Schlüssel der Behörde': meiningen,
  };

  it('T19 refuses a dangerous role and an authority that does not exist, at the field', async () => {
    const form = await first.open(list);
    const refused = await first.submit(form, 'Konto beantragen', { ...fields, rolle: 'admin' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Redaktion, Verwaltung und Ministerium nur für das Land');
    const unknown = await first.submit(form, 'Konto beantragen', { ...fields, 'Schlüssel der Behörde': '00000' });
    expect(unknown.status).toBe(422);
    expect(await open()).toEqual([]);
  });

  it('opens a new account only after a second person confirmed, and shows its password once', async () => {
    const asked = await first.submit(await first.open(list), 'Konto beantragen', fields);
    expect(asked.body).toContain('Geändert hat sich noch nichts');
    expect(asked.body).toContain('Das haben Sie selbst beantragt.');
    expect(await idOf('neues@konto.test')).toBeUndefined();
    const [request] = await open();
    const confirm = `${list}/antraege/${request!.id}/bestaetigen`;
    expect((await actOn(first, asked, confirm)).status).toBe(403);
    expect(await idOf('neues@konto.test')).toBeUndefined();
    const made = await actOn(second, await second.open(list), confirm);
    const password = /neues@konto\.test: ([0-9a-z-]{19})/.exec(made.body)?.[1] ?? '';
    expect(await canEnter('neues@konto.test', password)).toBe(true);
    expect((await second.open(list)).body).not.toContain(password);
    expect((await actOn(second, made, confirm)).status).toBe(409);
  });

  it('alerts everybody else within the transaction: letters, log line and metric', async () => {
    const before = await mails();
    const failing = bed.db.as({ kind: 'job', job: 'rights:desk' }, async (tx) => {
      const news = { step: 'asked', kind: 'unlock', name: 'X' } as const;
      await alertRights(bed.platform, tx, firstActor, news, clock.now());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await mails()).toHaveLength(before.length);
    const asked = before.filter(({ body }) => body.includes('beantragt: Neues Konto „Neues Konto“'));
    expect(asked.map(({ recipient }) => recipient).sort()).toEqual(['admin.alle@test.example', security]);
    const granted = before.filter(({ body }) => body.includes('erteilt: Neues Konto „Neues Konto“'));
    expect(granted.map(({ recipient }) => recipient).sort()).toEqual([
      'admin.16@test.example',
      'neues@konto.test',
      security,
    ]);
    expect(granted.every(({ state }) => state === 'waiting')).toBe(true);
    expect(granted[0]?.subject).toBe('Rechte erteilt: bitte prüfen / Rights granted: please check');
    expect(granted[0]?.body).toContain('this was granted: New account “Neues Konto”, role Caseworker');
    const jobs = await bed.admin.query(
      `select 1 from graphile_worker.jobs where task_identifier = 'accounts.rights-alert' and run_at <= now()`,
    );
    expect(jobs.rows.length).toBeGreaterThan(2);
    await bed.runJobs();
    expect((await mails()).every(({ state }) => state === 'sent')).toBe(true);
    expect(before.some(({ body }) => /[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/.test(body))).toBe(false);
    expect(await bed.platform.metrics.render()).toMatch(/^rennsteig_rights_total\{kind="account",step="asked"\} 1$/m);
    expect(lines.filter((line) => line.includes('"accounts.rights"') && line.includes('"asked"'))).toHaveLength(1);
  });

  it('writes both steps into the audit log, with who acted', async () => {
    const { rows } = await bed.admin.query(
      `select action, actor_id from platform.audit where subject like 'rights:%' order by at, action`,
    );
    expect(rows).toEqual([
      { action: 'accounts.rights_asked', actor_id: (firstActor as { id: string }).id },
      { action: 'accounts.rights_granted', actor_id: (secondActor as { id: string }).id },
    ]);
  });

  it('adds a role after the second person only; taking one away works at once', async () => {
    const staffId = (await idOf('neues@konto.test'))!;
    const page = await first.open(`${list}/${staffId}`);
    expect(page.body).toContain('Was dieses Konto insgesamt darf');
    const mixed = await first.submit(page, 'Rolle beantragen', { rolle: 'admin', 'Schlüssel der Behörde': '16' });
    expect(mixed.status).toBe(422);
    expect(mixed.body).toContain('darf nicht zugleich das System verwalten');
    await first.submit(page, 'Rolle beantragen', { rolle: 'head', 'Schlüssel der Behörde': meiningen });
    const roles = async () => {
      const { rows } = await bed.admin.query('select role from accounts.staff_role where staff_id = $1 order by 1', [
        staffId,
      ]);
      return rows.map(({ role }) => role);
    };
    expect(await roles()).toEqual(['caseworker']);
    const [request] = await open();
    await second.submit(await second.open(list), 'Bestätigen : Neues Konto');
    expect(await roles()).toEqual(['caseworker', 'head']);
    expect(request?.kind).toBe('role');
    const taken: [string, string][] = [
      ['rolle', 'head'],
      ['behoerde', meiningen],
    ];
    await actOn(first, page, `${list}/${staffId}/rolle-nehmen`, taken);
    expect(await roles()).toEqual(['caseworker']);
    expect((await actOn(first, page, `${list}/${staffId}/rolle-nehmen`, taken)).status).toBe(404);
  });

  it('resets a password and unlocks only after the second person; locks at once', async () => {
    const [line = ''] = await runCommand(bed, 'staff add', 'alt@konto.test', 'Altes Konto', 'caseworker', meiningen);
    const old = line.split(/\s+/).at(-1)!;
    const staffId = (await idOf('alt@konto.test'))!;
    const page = await first.open(list);
    await actOn(first, page, `${list}/${staffId}/passwort`);
    expect((await actOn(first, page, `${list}/${staffId}/passwort`)).status).toBe(409);
    expect(await canEnter('alt@konto.test', old)).toBe(true);
    const made = await second.submit(await second.open(list), 'Bestätigen : Altes Konto');
    const renewed = /alt@konto\.test: ([0-9a-z-]{19})/.exec(made.body)?.[1] ?? '';
    expect(await canEnter('alt@konto.test', old)).toBe(false);
    expect(await canEnter('alt@konto.test', renewed)).toBe(true);
    await actOn(first, page, `${list}/${staffId}/sperren`);
    expect(await canEnter('alt@konto.test', renewed)).toBe(false);
    await actOn(first, page, `${list}/${staffId}/entsperren`);
    expect(await canEnter('alt@konto.test', renewed)).toBe(false);
    await second.submit(await second.open(list), 'Bestätigen : Altes Konto');
    expect(await canEnter('alt@konto.test', renewed)).toBe(true);
  });

  it('is refused with a reason, and taken back by whoever asked', async () => {
    const staffId = (await idOf('alt@konto.test'))!;
    await askRights(bed.platform, firstActor, { kind: 'password', staffId });
    const without = await second.submit(await second.open(list), 'Ablehnen : Altes Konto');
    expect(without.status).toBe(422);
    expect(without.body).toContain('Bitte geben Sie den Grund an');
    await second.submit(without, 'Ablehnen : Altes Konto', { Grund: 'Nicht <b>abgesprochen</b>' });
    const { rows } = await bed.admin.query(`select reason from accounts.rights_request where state = 'refused'`);
    expect(rows).toEqual([{ reason: 'Nicht <b>abgesprochen</b>' }]);
    await askRights(bed.platform, firstActor, { kind: 'password', staffId });
    await first.submit(await first.open(list), 'Antrag zurücknehmen : Altes Konto');
    expect(await open()).toEqual([]);
  });

  it('is confirmed once when two people confirm or refuse at the same moment', async () => {
    const staffId = (await idOf('alt@konto.test'))!;
    await askRights(bed.platform, firstActor, { kind: 'unlock', staffId });
    const [request] = await open();
    const requestId = request!.id;
    const operator: Actor = { kind: 'job', job: 'command:staff' };
    const results = await Promise.allSettled([
      grantRights(bed.platform, secondActor, requestId),
      grantRights(bed.platform, operator, requestId),
      refuseRights(bed.platform, secondActor, { requestId, reason: 'nein' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const twice = await Promise.allSettled([
      askRights(bed.platform, firstActor, { kind: 'unlock', staffId }),
      askRights(bed.platform, secondActor, { kind: 'unlock', staffId }),
    ]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [left] = await open();
    await refuseRights(bed.platform, operator, { requestId: left!.id, reason: 'nein' });
  });

  it('never by whom it concerns, the database included', async () => {
    const id = (secondActor as { id: string }).id;
    await askRights(bed.platform, firstActor, { kind: 'password', staffId: id });
    const [request] = await open();
    await expect(grantRights(bed.platform, secondActor, request!.id)).rejects.toMatchObject({
      code: 'accounts.second_person',
    });
    expect((await second.open(list)).body).toContain('Das betrifft Ihr eigenes Konto.');
    for (const person of [id, (firstActor as { id: string }).id]) {
      const bySql = bed.admin.query(
        `update accounts.rights_request set state = 'granted', decided_by = $1, decided_at = now() where id = $2`,
        [person, request!.id],
      );
      await expect(bySql).rejects.toThrow(/four_eyes/);
    }
  });

  it('expires after 14 days and can be asked for anew', async () => {
    const [request] = await open();
    clock.moveTo(new Date(clock.now().getTime() + 14 * 24 * 3_600_000));
    await expect(grantRights(bed.platform, { kind: 'job', job: 'command:staff' }, request!.id)).rejects.toMatchObject({
      code: 'accounts.request_over',
    });
    await askRights(bed.platform, firstActor, { kind: 'password', staffId: request!.staffId! });
    expect(await open()).toHaveLength(1);
    clock.reset();
  });

  it('the operator is the second person where there is one administrator, and a locked one asks for nothing', async () => {
    expect((await first.open(list)).body).not.toContain('Außer Ihnen verwaltet niemand Konten');
    await runCommand(bed, 'staff lock', 'admin.alle@test.example');
    expect((await first.open(list)).body).toContain('Außer Ihnen verwaltet niemand Konten');
    const staffId = (await idOf('neues@konto.test'))!;
    await askRights(bed.platform, firstActor, { kind: 'password', staffId });
    const [line = ''] = (await runCommand(bed, 'staff requests')).filter((text) => text.includes('neues@konto.test'));
    const [shown = ''] = await runCommand(bed, 'staff confirm', line.split(' ')[0]!);
    expect(await canEnter('neues@konto.test', shown.split(/\s+/).at(-1)!)).toBe(true);
    await expect(runCommand(bed, 'staff confirm', 'nonsense')).rejects.toThrow('no such open request');
    await askRights(bed.platform, firstActor, { kind: 'unlock', staffId });
    await runCommand(bed, 'staff lock', 'admin.16@test.example');
    const orphan = (await openRequests(bed.platform, secondActor)).requests.find(({ kind }) => kind === 'unlock');
    await expect(grantRights(bed.platform, { kind: 'job', job: 'command:staff' }, orphan!.id)).rejects.toMatchObject({
      code: 'accounts.request_over',
    });
  });
});
