import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { erfurt, fillDogForm, meiningen, referenceOf } from '../../../tests/support/journey.ts';
import { signIn } from '../../../tests/support/people.ts';
import { hashReference } from '../../platform/crypto/crypto.ts';

const bed = withDatabase();
let head: Client;
let foreign: Client;
let admin: Client;
const path = '/arbeitsplatz/zustellungen';

/** An application whose file cannot be opened: its job fails with a message that quotes the person. */
async function sendIntoTrouble(): Promise<string> {
  const guest = createClient(bed.program.server);
  const sent = await guest.submit(await fillDogForm(guest), 'Absenden');
  const { rows } = await bed.admin.query('select id from applications.application where owner = $1', [
    hashReference(referenceOf(sent)),
  ]);
  return rows[0].id;
}

const breakFiles = () =>
  bed.admin.query(`create function cases.broken() returns trigger language plpgsql as $$
    begin raise exception 'Mara Beispiel, Lindenweg 4' using errcode = '23514'; end $$;
    create trigger broken before insert on cases."case" for each row execute function cases.broken()`);
const mendFiles = () => bed.admin.query('drop function if exists cases.broken() cascade');
const stateOf = async (id: string) =>
  (await bed.admin.query('select state from delivery.delivery where application_id = $1', [id])).rows[0]?.state;
const giveUp = () =>
  bed.admin.query(
    'update graphile_worker._private_jobs set attempts = max_attempts, run_at = now() where last_error is not null',
  );

let ids: string[] = [];
beforeAll(async () => {
  head = await signIn(bed, 'head', meiningen);
  foreign = await signIn(bed, 'head', erfurt);
  admin = await signIn(bed, 'admin', '16');
  expect((await head.open(path)).body).toContain('Alles ist angekommen');
  await breakFiles();
  ids = [await sendIntoTrouble(), await sendIntoTrouble(), await sendIntoTrouble()];
  await bed.runJobs().catch(() => undefined);
  await mendFiles();
}, 60_000);

describe('deliveries that have not arrived', () => {
  it('stand in the list of the authority and of the administrators, with codes only', async () => {
    for (const client of [head, admin]) {
      const { body } = await client.open(path);
      expect(body.match(/name="zustellung"/g)).toHaveLength(3);
      expect(body).toContain('Stadt Meiningen');
      expect(body).toContain('Hund');
      expect(body).toContain('23514');
      expect(body).toContain('beim Anlegen der Akte');
      expect(body).not.toMatch(/Mara|Beispiel|Lindenweg/);
    }
    expect((await foreign.open(path)).body).toContain('Alles ist angekommen');
  });

  it('are not tried again by a foreign authority', async () => {
    const page = await head.open(path);
    const key = /name="zustellung" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const token = /name="_csrf" value="([^"]+)"/.exec((await foreign.open('/arbeitsplatz/leistungen')).body)?.[1] ?? '';
    const answer = await foreign.post(path, [
      ['_csrf', token],
      ['einzeln', key],
    ]);
    expect(answer.headers.location).toBe(`${path}?wiederholt=0`);
  });

  it('nothing chosen is said, and many are asked for before they are tried again', async () => {
    const nothing = await head.submit(await head.open(path), 'Ausgewählte wiederholen');
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain('keine Zustellung ausgewählt');
    const asked = await head.submit(await head.open(path), 'Alle auf dieser Seite wiederholen');
    expect(asked.body).toContain('3 Zustellungen werden jetzt noch einmal versucht');
    expect(await Promise.all(ids.map(stateOf))).toEqual(['failed', 'failed', 'failed']);
  });

  it('one is tried again at once, the others after a confirmation, each becomes one case', async () => {
    const page = await head.open(path);
    const key = /name="einzeln" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    await head.post(path, [
      ['_csrf', token],
      ['einzeln', key],
    ]);
    await bed.runJobs().catch(() => undefined);
    expect((await Promise.all(ids.map(stateOf))).filter((state) => state === 'delivered')).toHaveLength(1);

    await giveUp();
    const asked = await admin.submit(await admin.open(path), 'Alle auf dieser Seite wiederholen');
    const done = await admin.submit(asked, 'Jetzt wiederholen');
    expect(done.body).toContain('2 Zustellungen werden jetzt wiederholt');
    await bed.runJobs();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['delivered', 'delivered', 'delivered']);
    const { rows } = await bed.admin.query(
      'select count(*)::int as n, count(distinct application_id)::int as apart from cases."case" where application_id = any ($1)',
      [ids],
    );
    expect(rows).toEqual([{ n: 3, apart: 3 }]);
    const { rowCount } = await bed.admin.query("select 1 from platform.audit where action = 'delivery.retried'");
    expect(rowCount).toBe(3);
    expect((await head.open(path)).body).toContain('Alles ist angekommen');
  });
});

describe('jobs that were given up', () => {
  it('are tasks of the administrators with what to do, without contents, and run again', async () => {
    const faults = '/arbeitsplatz/stoerungen';
    expect((await admin.open(faults)).body).toContain('Keine Störung');
    await breakFiles();
    const id = await sendIntoTrouble();
    await bed.runJobs().catch(() => undefined);
    await mendFiles();
    expect((await admin.open(faults)).body).toContain('Keine Störung');
    await giveUp();
    expect(await bed.platform.metrics.render()).toMatch(/^rennsteig_jobs_failed 1$/m);
    const page = await admin.open(faults);
    expect(page.body).toContain('delivery.deliver');
    expect(page.body).toContain('bei welchem Schritt es hängt');
    expect(page.body).not.toMatch(/Mara|Beispiel|Lindenweg/);
    expect((await head.send('GET', faults)).status).toBe(403);

    const button = /name="auftrag" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const answer = await admin.post(faults, [
      ['_csrf', token],
      ['auftrag', button],
    ]);
    expect(answer.headers.location).toBe(`${faults}?wiederholt=ja`);
    await bed.runJobs();
    expect(await stateOf(id)).toBe('delivered');
    expect((await admin.open(faults)).body).toContain('Keine Störung');
  });

  it('one replaced while it ran is no fault', async () => {
    await bed.admin.query(
      `select graphile_worker.add_job('test.replaced', '{}'::json, job_key => 'once');
       update graphile_worker._private_jobs set key = null, attempts = max_attempts where key = 'once'`,
    );
    expect((await admin.open('/arbeitsplatz/stoerungen')).body).toContain('Keine Störung');
    expect(await bed.platform.metrics.render()).toMatch(/^rennsteig_jobs_failed 0$/m);
  });
});
