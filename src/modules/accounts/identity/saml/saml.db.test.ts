import { beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../../tests/support/database.ts';
import { createHttpClient, type HttpAnswer, type HttpClient } from '../../../../../tests/support/http-client.ts';

// The contract between the adapters and their simulators, over real HTTP; what a real provider must do is what they do.
const bed = withDatabase({ env: { RENNSTEIG_MODE: 'demo' } });
let origin: string;
beforeAll(async () => {
  origin = await bed.program.listen(0);
});
const visit = () => createHttpClient(origin);
const wayBack = 'Zurück zum Portal';

type Choice = { person?: string; stufe?: string };
const names = { bundid: 'BundID', muk: 'Unternehmenskonto' } as const;

/** To the simulator and to the form that brings its answer to the portal. */
async function answer(
  client: HttpClient,
  means: keyof typeof names,
  choice: Choice = {},
  button = 'Anmelden und zurück',
) {
  const entry = await client.open('/konto/anmelden');
  return atProvider(client, await client.submit(entry, `Mit ${names[means]} anmelden`), choice, button);
}
async function atProvider(client: HttpClient, handOver: HttpAnswer, choice: Choice, button: string) {
  const name = handOver.body.includes('Weiter zu BundID') ? 'BundID' : 'Unternehmenskonto';
  const simulator = await client.submit(handOver, `Weiter zu ${name}`);
  expect(simulator.body).toContain('Dies ist ein Simulator');
  return client.submit(simulator, button, choice);
}
async function open(client: HttpClient, means: keyof typeof names, choice: Choice): Promise<HttpAnswer> {
  const asked = await client.submit(await answer(client, means, choice), wayBack);
  expect(asked.body).toContain('Neu hier?');
  return client.submit(asked, 'Konto anlegen');
}
const proven = async () =>
  (await bed.admin.query('select account_id, field, value, level from accounts.proven order by proven_at, field')).rows;

describe('a log-in with the simulator', () => {
  it('opens an account, and leads into it from then on', async () => {
    const client = visit();
    const inside = await open(client, 'bundid', { person: 'paula', stufe: 'high' });
    expect([inside.path, inside.status]).toEqual(['/konto', 200]);
    const rows = await proven();
    const levels = Object.fromEntries(rows.map(({ field, level }) => [field, level]));
    expect(levels).toMatchObject({ familyName: 'high', street: 'high', email: 'basis', mailbox: 'basis' });
    const session = client.cookies.get('rs-konto');
    const again = visit();
    const back = await again.submit(await answer(again, 'bundid', { person: 'paula' }), wayBack);
    expect(back.path).toBe('/konto');
    expect(again.cookies.get('rs-konto')).not.toBe(session);
    expect((await proven()).length).toBe(rows.length);
    const { rows: kept } = await bed.admin.query('select subject_hash from accounts.identity');
    expect(JSON.stringify(kept)).not.toContain(Buffer.from('simulator:paula').toString('base64'));
  });

  it('of an organisation opens the account of its person, with the organisation among what is proven', async () => {
    const client = visit();
    expect((await open(client, 'muk', { person: 'gesa', stufe: 'substantial' })).path).toBe('/konto');
    const rows = (await proven()).filter(({ field }) => field.startsWith('organisation'));
    expect(rows.map(({ field, level }) => [field, level])).toEqual([
      ['organisationForm', 'substantial'],
      ['organisationName', 'substantial'],
      ['organisationRegister', 'substantial'],
      ['organisationRepresentation', 'substantial'],
    ]);
    // Somebody else of the same organisation is somebody else.
    const other = visit();
    const asked = await other.submit(await answer(other, 'muk', { person: 'bruno' }), wayBack);
    expect(asked.body).toContain('Neu hier?');
  });

  it('raises a session, and says so when the level is not enough or the person turns back', async () => {
    const client = visit();
    await open(client, 'bundid', { person: 'tarik', stufe: 'basis' });
    const prove = async (choice: Choice, button = 'Anmelden und zurück') => {
      const page = await client.open('/konto/ausweisen?stufe=substantial&weiter=/konto/daten');
      const handOver = await client.submit(page, 'Mit BundID ausweisen');
      return client.submit(await atProvider(client, handOver, choice, button), wayBack);
    };
    const before = client.cookies.get('rs-konto');
    const cancelled = await prove({}, 'Abbrechen');
    expect([cancelled.status, cancelled.body.includes('/konto/ausweisen?stufe=substantial')]).toEqual([200, true]);
    expect((await prove({ person: 'tarik', stufe: 'basis' })).status).toBe(403);
    expect((await prove({ person: 'mikolaj', stufe: 'high' })).body).toContain('Das gehört zu einem anderen Konto');
    expect(client.cookies.get('rs-konto')).toBe(before);
    expect((await prove({ person: 'tarik', stufe: 'substantial' })).path).toBe('/konto/daten');
    expect(client.cookies.get('rs-konto')).not.toBe(before);
    // The session of before is over.
    const old = createHttpClient(origin);
    old.cookies.set('rs-konto', before!);
    expect((await old.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
  });
});

describe('T8 T9 answers in other hands', () => {
  it('the form to the provider may go to its address and nowhere else', async () => {
    const client = visit();
    const handOver = await client.submit(await client.open('/konto/anmelden'), 'Mit BundID anmelden');
    const policy = handOver.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action ${origin}/simulator/bundid;`);
    expect(policy).toContain("script-src 'self'");
    expect((await client.open('/konto/anmelden')).headers.get('content-security-policy')).toContain(
      "form-action 'self'",
    );
  });

  it('login CSRF: an answer to a log-in of somebody else signs nobody in', async () => {
    const attacker = visit();
    const form = await answer(attacker, 'bundid', { person: 'edda' });
    const victim = visit();
    expect((await victim.submit(form, wayBack)).status).toBe(410);
    expect((await victim.open('/konto')).path).toMatch(/^\/konto\/anmelden/);
    // Nor does the one who began get in by an answer that came to another browser.
    expect((await attacker.open('/konto/anmelden/abschluss')).status).toBe(410);
  });

  it('replay: the same answer counts once, in no browser again', async () => {
    const client = visit();
    const form = await answer(client, 'bundid', { person: 'edda' });
    expect((await client.submit(form, wayBack)).body).toContain('Neu hier?');
    expect((await client.submit(form, wayBack)).status).toBe(410);
    expect((await visit().submit(form, wayBack)).status).toBe(410);
  });

  it('an answer of another provider, or to another request, is refused', async () => {
    const client = visit();
    const form = await answer(client, 'bundid', { person: 'edda' });
    const { SAMLResponse } = client.fieldsOf(form, wayBack);
    const other = await answer(client, 'muk', { person: 'ida' });
    const { RelayState } = client.fieldsOf(other, wayBack);
    for (const [means, relay] of [
      ['muk', RelayState],
      ['bundid', RelayState],
    ])
      expect((await client.post(`/konto/saml/${means}/antwort`, { SAMLResponse, RelayState: relay })).status).toBe(400);
  });

  it('the return target is never taken from the answer', async () => {
    const client = visit();
    const form = await answer(client, 'bundid', { person: 'paula' });
    const fields = { ...client.fieldsOf(form, wayBack), weiter: 'https://evil.example', target: '//evil.example' };
    expect((await client.post('/konto/saml/bundid/antwort', fields)).path).toBe('/konto');
  });

  it('the simulator takes no request that the portal has not signed', async () => {
    const client = visit();
    const handOver = await client.submit(await client.open('/konto/anmelden'), 'Mit BundID anmelden');
    const { SAMLRequest = '', RelayState } = client.fieldsOf(handOver, 'Weiter zu BundID');
    const xml = Buffer.from(SAMLRequest, 'base64').toString();
    expect(xml).toContain('Comparison="minimum"');
    expect(xml).toContain('STORK-QAA-Level-1');
    expect(xml).toMatch(
      /<akdb:RequestedAttribute Name="urn:oid:1.3.6.1.4.1.25484.494450.3"[^>]* RequiredAttribute="true"/,
    );
    const changed = Buffer.from(xml.replace('STORK-QAA-Level-1', 'STORK-QAA-Level-4')).toString('base64');
    for (const message of [changed, '', 'PGE+'])
      expect((await client.post('/simulator/bundid', { SAMLRequest: message, RelayState })).status).toBe(400);
  });
});

it('metadata name both keys, where answers go and what is asked for', async () => {
  const { body, headers } = await visit().open('/konto/saml/bundid/metadata');
  expect(headers.get('content-type')).toBe('application/samlmetadata+xml');
  expect(body).toContain(`Location="${origin}/konto/saml/bundid/antwort"`);
  expect(body.match(/<ds:X509Certificate>MII/g)).toHaveLength(2);
  expect(body).toContain('FriendlyName="bPK2"');
  const muk = await visit().open('/konto/saml/muk/metadata');
  const certificate = (xml: string) => /X509Certificate>([^<]+)</.exec(xml)?.[1];
  expect(certificate(muk.body)).not.toBe(certificate(body));
});
