import { beforeAll, describe, expect, it } from 'vitest';
import { openAccount } from '../../../tests/support/citizens.ts';
import { type Answer, buttonsOf, type Client } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { readableText } from '../../../tests/support/html-form.ts';
import { erfurt, meiningen, smallPdf } from '../../../tests/support/journey.ts';
import { fillObjection } from '../../../tests/support/objection.ts';
import { signIn } from '../../../tests/support/people.ts';
import { countRoundTrips } from '../../../tests/support/round-trips.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock, env: { SESSION_IDLE: '2000d', SESSION_ABSOLUTE: '2000d' } });
const list = '/arbeitsplatz/erprobung';
let head: Client;
let ministry: Client;
let other: Client;

beforeAll(async () => {
  head = await signIn(bed, 'head', meiningen);
  other = await signIn(bed, 'head', erfurt);
  ministry = await signIn(bed, 'ministry', '16');
});

const german = (at: Date) => at.toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin' });
const days = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 86_400_000));

const wish = () => ({
  leistung: 'widerspruch-einlegen',
  anmeldung: 'password',
  'Erster Tag': german(clock.now()),
  Begründung: 'Weil <b>alle</b> es wollen.',
  'Schutz vor Missbrauch': 'Brief an die Anschrift',
});

async function apply(client = head): Promise<string> {
  const done = await client.submit(await client.open(`${list}/neu`), 'Beim Ministerium beantragen', wish());
  expect(done.body).toContain('Der Antrag ist beim Ministerium. Die sechs Wochen laufen.');
  return done.path.split('?')[0]!;
}

const act = async (client: Client, path: string, kind: string, button: string, text?: string): Promise<Answer> => {
  const page = await client.open(`${path}?tun=${kind}`);
  const label = /<label[^>]*for="text"[^>]*>([^<(]*)/.exec(page.body)?.[1]?.trim() ?? '';
  return client.submit(page, button, text === undefined ? {} : { [label]: text });
};

const mailsTo = async (address: string) => {
  await bed.runJobs();
  const { rows } = await bed.admin.query('select subject, body from platform.mail where recipient = $1 order by id', [
    address,
  ]);
  return rows as { subject: string; body: string }[];
};

describe('the life of a trial', () => {
  it('an application is checked at its fields, stored once, told to the ministry and to nobody else', async () => {
    const empty = await head.submit(await head.open(`${list}/neu`), 'Beim Ministerium beantragen', {
      'Letzter Tag': '1.1.2030',
      Begründung: 'Weil',
    });
    expect(empty.status).toBe(422);
    for (const words of [
      'mindestens eine Leistung',
      'mindestens eine Anmeldung',
      'spätestens den 31.12.2029',
      'den Schutz',
    ])
      expect(empty.body).toContain(words);
    expect(empty.body).toContain('>Weil</textarea>');
    const path = await apply();
    const page = await head.open(path);
    expect(page.body).toContain('Weil &lt;b>alle&lt;/b> es wollen.');
    expect(readableText(page.body)).toContain('Widerspruch einlegen (§ 70 Abs. 1 Satz 1 VwGO)');
    expect((await other.open(path)).status).toBe(404);
    expect((await other.open(list)).body).toContain('Noch keine Erprobung');
    expect((await ministry.open(list)).body).toContain('EP-1, Stadt Meiningen');
    const [mail, ...more] = await mailsTo('ministry.16@test.example');
    expect(mail?.subject).toBe('Erprobung EP-1: Stadt Meiningen');
    expect(mail?.body).toContain(path);
    expect(more).toEqual([]);
  });

  it('the authority decides nothing, another authority answers nothing, and the table keeps the four eyes', async () => {
    const path = (await ministry.open(list)).body.match(/\/arbeitsplatz\/erprobung\/[0-9a-f-]{36}/)![0];
    const post = async (client: Client, kind: string) => {
      const page = await client.open(`${list}`);
      const csrf = /name="_csrf" value="([^"]+)"/.exec((await client.open('/anmelden')).body)?.[1] ?? page.body;
      return client.post(path, [
        ['_csrf', csrf],
        ['aktion', kind],
        ['stand', '0'],
        ['text', 'x'],
      ]);
    };
    expect((await post(head, 'granted')).status).toBe(403);
    expect((await post(other, 'withdrawn')).status).toBe(404);
    expect((await post(ministry, 'withdrawn')).status).toBe(403);
    const { rows } = await bed.admin.query('select id, authority_id, applied_by from permits.permit');
    const bySql = bed.admin.query(`insert into permits.step values ($1, 1, $2, $3, 'granted', '', now(), $3, 'x')`, [
      rows[0].id,
      rows[0].authority_id,
      rows[0].applied_by,
    ]);
    await expect(bySql).rejects.toThrow(/four_eyes/);
    expect((await bed.admin.query('select 1 from permits.step')).rowCount).toBe(0);
  });

  it('takes documents while nothing is decided; the ministry opens them, another authority does not', async () => {
    const path = await apply();
    const upload = {
      label: 'Dateien',
      name: '../Konzept <b>.pdf',
      mime: 'application/pdf',
      bytes: smallPdf,
    };
    const without = await head.submit(await head.open(path), 'Unterlagen hinzufügen');
    expect(without.status).toBe(422);
    expect(without.body).toContain('Bitte wählen Sie mindestens eine Datei.');
    for (const _ of [1, 2]) {
      const added = await head.submit(await head.open(path), 'Unterlagen hinzufügen', {}, [upload]);
      expect(added.body).toContain('Die Unterlagen sind hinzugefügt.');
      // The same file twice is one document.
      expect(added.body.match(/\/unterlagen\/[0-9a-f-]{36}/g)).toHaveLength(1);
      expect(added.body).not.toContain('<b>.pdf');
    }
    await bed.runJobs();
    const [href = ''] =
      (await ministry.open(path)).body.match(/\/arbeitsplatz\/[^"]+\/unterlagen\/[0-9a-f-]{36}/) ?? [];
    expect((await ministry.send('GET', href)).headers['content-type']).toBe('application/pdf');
    expect((await other.send('GET', href)).status).toBe(404);
    expect(buttonsOf(await ministry.open(path))).not.toContain('Unterlagen hinzufügen');
    await act(ministry, path, 'refused', 'Ablehnung speichern', 'Nein');
    expect(buttonsOf(await head.open(path))).not.toContain('Unterlagen hinzufügen');
  });

  it('a week before its silence becomes a consent the ministry is reminded, and not once it has decided', async () => {
    const path = await apply();
    const address = 'ministry.16@test.example';
    const reminders = async () =>
      (await mailsTo(address)).filter(({ body }) => body.includes(path) && body.includes('Letzter Tag'));
    // The database says when a job is due; a job that is too early by the clock of the program plans itself anew.
    const due = () =>
      bed.admin.query(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
        `permit:${path.split('/').at(-1)}`,
      ]);
    await bed.runJobs();
    await due();
    expect(await reminders()).toEqual([]);
    days(36);
    await due();
    expect(await reminders()).toHaveLength(1);
    await act(ministry, path, 'refused', 'Ablehnung speichern', 'Nein');
    await due();
    expect(await reminders()).toHaveLength(1);
    clock.reset();
  });

  it('missing documents stop the clock; what was supplied begins it anew', async () => {
    const path = await apply();
    const without = await act(ministry, path, 'missing', 'Nachfordern');
    expect(without.status).toBe(422);
    expect((await act(ministry, path, 'missing', 'Nachfordern', 'Wer liest mit?')).body).toContain(
      'Die Frist läuft nicht.',
    );
    const told = (await mailsTo(`head.${meiningen}@test.example`)).map(({ subject }) => subject);
    expect(told).toContain('Erprobung EP-4: Stadt Meiningen');
    days(60);
    const asked = readableText((await head.open(path)).body);
    expect(asked).toContain('Das fehlt dem Ministerium noch Wer liest mit?');
    const supplied = await act(head, path, 'supplied', 'Nachreichen', 'Niemand.');
    expect(supplied.body).toContain('beim Ministerium');
    expect(supplied.body).toContain('Niemand.');
    clock.reset();
  });

  it('who is late learns it: two decisions at the same time are one, and after six weeks only revoking is left', async () => {
    const path = await apply();
    const [first, second] = [await ministry.open(`${path}?tun=granted`), await ministry.open(`${path}?tun=refused`)];
    const answers = await Promise.all([
      ministry.submit(first, 'Zustimmung erteilen'),
      ministry.submit(second, 'Ablehnung speichern', { Grund: 'Nein' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const silent = await apply();
    const opened = await ministry.open(`${silent}?tun=refused`);
    days(50);
    const late = await ministry.submit(opened, 'Ablehnung speichern', { Grund: 'Nein' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Die sechs Wochen sind vorbei');
    const page = await ministry.open(silent);
    expect(readableText(page.body)).toMatch(/gilt Zustimmung gilt seit dem .* als erteilt/);
    expect((await act(ministry, silent, 'revoked', 'Sofort widerrufen', 'Missbrauch')).body).toContain(
      'Die Zustimmung ist widerrufen.',
    );
    clock.reset();
  });

  it('every step stands in the audit log with the person, and no row can be changed', async () => {
    const { rows } = await bed.admin.query(
      `select distinct action, authority_id, actor_kind from platform.audit where subject like 'permit:%' order by 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['permits.applied', 'permits.missing', 'permits.revoked', 'permits.supplied']),
    );
    expect(new Set(rows.map(({ actor_kind, authority_id }) => `${actor_kind} ${authority_id}`))).toEqual(
      new Set([`staff ${meiningen}`]),
    );
    const { rows: rights } = await bed.admin.query(
      `select table_name from information_schema.role_table_grants where table_schema = 'permits' and table_name in ('permit', 'step')
         and grantee = 'rennsteig_test_app' and privilege_type in ('UPDATE', 'DELETE')`,
    );
    expect(rights).toEqual([]);
  });
});

describe('a permit when sending', () => {
  /** Review page of an objection of somebody signed in with a password. */
  const review = async () => fillObjection((await openAccount(bed)).client);
  const endAll = () => bed.admin.query('delete from permits.cover');

  it('lets a password count with agreement, names itself in the evidence, and ends with its last second', async () => {
    await endAll();
    const path = await apply();
    expect(buttonsOf(await review())).not.toContain('Absenden');
    await act(ministry, path, 'granted', 'Zustimmung erteilen', 'Bitte jährlich berichten.');
    const { client } = await openAccount(bed);
    const open = await fillObjection(client);
    expect(readableText(open.body)).toMatch(/erprobt, dass Ihre Anmeldung die Unterschrift ersetzt \(EP-\d+\)/);
    const refused = await client.submit(open, 'Absenden');
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Bitte stimmen Sie zu');
    const sent = await client.submit(refused, 'Absenden', { einverstanden: 'ja' });
    expect(sent.path).toMatch(/^\/status\//);
    expect(readableText(sent.body)).toMatch(/Erprobungserlaubnis EP-\d+; die Person hat zugestimmt/);
    const { rows } = await bed.admin.query<{ evidence: { writtenForm: object } }>(
      'select evidence from applications.application where evidence is not null',
    );
    expect(rows[0]?.evidence.writtenForm).toMatchObject({ row: 'W10', agreed: true, means: 'password' });

    clock.moveTo(new Date('2029-12-31T22:59:58Z'));
    expect(buttonsOf(await review())).toContain('Absenden');
    clock.moveTo(new Date('2029-12-31T23:00:00Z'));
    const late = await review();
    expect(buttonsOf(late)).not.toContain('Absenden');
    clock.reset();
    expect((await act(head, path, 'withdrawn', 'Sofort beenden')).body).toContain('Die Erprobung ist beendet.');
    expect(buttonsOf(await review())).not.toContain('Absenden');
  });

  it('six weeks of silence are enough, at another authority nothing changes', async () => {
    await endAll();
    await apply(other);
    days(50);
    expect(buttonsOf(await review())).not.toContain('Absenden');
    await apply();
    days(50);
    expect(buttonsOf(await review())).toContain('Absenden');
    clock.reset();
  });

  it('costs the review page no message of its own', async () => {
    const { client } = await openAccount(bed);
    const page = await fillObjection(client);
    const trips = await countRoundTrips(() => client.open(page.path));
    expect(trips.filter((texts) => texts.some((text) => text.includes('"permits"."cover"')))).toHaveLength(1);
    expect(trips.flat().filter((text) => text.includes('"permits"."cover"'))).toHaveLength(1);
    const alone = trips.filter((texts) => texts.some((text) => text.includes('permits')) && texts.length < 3);
    expect(alone).toEqual([]);
  });
});
