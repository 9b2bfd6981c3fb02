import { expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { signIn } from '../../../tests/support/people.ts';

const bed = withDatabase();
const meiningen = '16066042';
const path = `/arbeitsplatz/leistungen?behoerde=${meiningen}`;

it('a head switches a service off and on again; the page of a place follows', async () => {
  const head = await signIn(bed, 'head', meiningen);
  const before = await head.open('/arbeitsplatz/leistungen');
  expect(before.status).toBe(200);
  expect(before.body).toContain('Stadt Meiningen');
  const off = await head.submit(before, 'Ausschalten : Hund anmelden');
  expect(off.path).toContain('geaendert=hundesteuer-anmelden');
  expect(off.body).toContain('Gespeichert: Hund anmelden ist ausgeschaltet.');
  const start = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066042';
  expect((await head.open(start)).path).toBe(start);
  const on = await head.submit(off, 'Einschalten : Hund anmelden');
  expect(on.body).toContain('Gespeichert: Hund anmelden ist eingeschaltet.');
  expect((await head.open(start)).path).toMatch(/^\/antrag\/[\w-]{43}$/);
});

it('T1 the head of another authority cannot look at it or switch it', async () => {
  const other = await signIn(bed, 'head', '16051000');
  expect((await other.open(path)).status).toBe(404);
  const own = await other.open('/arbeitsplatz/leistungen');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(own.body)?.[1] ?? '';
  const answer = await other.post(path, [
    ['_csrf', csrf],
    ['leistung', 'hundesteuer-anmelden'],
    ['stand', 'aus'],
  ]);
  expect(answer.status).toBe(403);
  const { rows } = await bed.admin.query('select is_on from packages.switch where authority_id = $1 and not is_on', [
    meiningen,
  ]);
  expect(rows).toEqual([]);
});

it('an administrator opens every authority by its key', async () => {
  const admin = await signIn(bed, 'admin', '16');
  const first = await admin.open('/arbeitsplatz/leistungen');
  const found = await admin.submit(first, 'Anzeigen', { 'Schlüssel der Behörde': meiningen });
  expect(found.body).toContain('Ausschalten');
  const unknown = await admin.submit(first, 'Anzeigen', { 'Schlüssel der Behörde': 'nope' });
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain('gibt es nicht');
});
