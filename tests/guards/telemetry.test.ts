import { Writable } from 'node:stream';
import { beforeAll, expect, it } from 'vitest';
import { createLog } from '../../src/platform/log/log.ts';
import { createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { testPackages } from '../support/packages.ts';
import { buildWorld, markers, type World } from '../support/world.ts';

const lines: string[] = [];
const collect = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

const bed = withDatabase({ env: { PACKAGES_FURTHER: testPackages }, log: createLog('trace', collect) });
let world: World;

beforeAll(async () => {
  world = await buildWorld(bed);
  // What goes wrong is logged too: forged posts, wrong passwords, broken addresses.
  const client = createClient(bed.program.server);
  await client.post(`/antrag/${world.sent.reference}`, [['person.lastName', markers.words[1]!]]);
  await client.post(`/status/${world.sent.reference}/nachricht`, [['text', markers.words[1]!]], true);
  await client.open(`/status/${world.sent.reference}/dateien/${markers.words[1]}`);
  await client.open(`/api/v1/places?q=${markers.words[1]}`);
  await client.submit(await client.open('/anmelden'), 'Anmelden', {
    'E-Mail': markers.person['E-Mail'],
    Passwort: 'geheim-Zwirbelknopf',
  });
  await bed.platform.db
    .as({ kind: 'job', job: 'test:1' }, async () => {
      throw Object.assign(new Error('refused'), {
        detail: `Key (email)=(${markers.person['E-Mail']})`,
        answers: markers.words,
      });
    })
    .catch((error) =>
      bed.platform.log.error({ err: error, email: markers.person['E-Mail'], answers: markers.words }, 'on purpose'),
    );
}, 120_000);

const secrets = () => [
  ...markers.words,
  ...markers.child,
  'geheim-',
  world.sent.reference,
  world.other.reference,
  world.params.invitation!,
  ...Object.values(world.people).flatMap((client) => [...client.cookies.values()].filter((value) => value.length > 8)),
];

it('T6 the log holds nothing personal and no secret', () => {
  const text = lines.join('');
  expect(lines.length).toBeGreaterThan(50);
  expect(text).toContain('/antrag/:reference');
  expect(secrets().filter((secret) => text.includes(secret))).toEqual([]);
});

it('T6 the figures for monitoring hold nothing personal and no secret', async () => {
  const { body } = await createClient(bed.program.server).send('GET', '/metrics');
  expect(body).toContain('http');
  expect(secrets().filter((secret) => body.includes(secret))).toEqual([]);
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

it('T6 the audit log and the queue of jobs hold ids and codes, no contents', async () => {
  for (const table of ['platform.audit', 'graphile_worker._private_jobs', 'platform.file_holder', 'platform.file']) {
    const { rows } = await bed.admin.query<{ text: string }>(`select t::text as text from ${table} t`);
    const text = rows.map((row) => row.text).join('\n');
    expect(
      secrets().filter((secret) => text.includes(secret)),
      table,
    ).toEqual([]);
  }
});

it('T6 letters only say that there is news, and where', async () => {
  const { rows } = await bed.admin.query<{ subject: string; body: string }>('select subject, body from platform.mail');
  expect(rows.length).toBeGreaterThan(0);
  for (const { subject, body } of rows) {
    const inner = markers.words.filter((word) => subject.includes(word) || body.includes(word));
    expect(inner, subject).toEqual([]);
  }
});
