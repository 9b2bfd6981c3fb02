import { beforeAll, expect, it } from 'vitest';
import { type Answer, type Client, createClient } from '../../../../../tests/support/client.ts';
import { withDatabase } from '../../../../../tests/support/database.ts';
import { fetchRequest, sendAnswer } from './simulator/wallet-app.ts';

// OpenID4VP over real HTTP: the request is fetched, the answer posted, the browser comes for it.
const bed = withDatabase({ env: { RENNSTEIG_MODE: 'demo' } });
let host: string;

beforeAll(async () => {
  host = new URL(await bed.program.listen(0)).host;
});

const browser = () => createClient(bed.program.server, { headers: { host } });
const begin = async (client: Client): Promise<Answer> =>
  client.submit(await client.open('/konto/anmelden'), 'Mit EUDI-Brieftasche anmelden');

const links = (page: Answer): [string, string] =>
  [...page.body.matchAll(/href="(\/simulator\/brieftasche\?[^"]+)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  ) as [string, string];
const goOnPath = (page: Answer): string => page.path.replace('/brieftasche/', '/brieftasche/zurueck/');
const state = async (client: Client, page: Answer): Promise<unknown> =>
  JSON.parse((await client.send('GET', page.path.replace('/brieftasche/', '/brieftasche/stand/'))).body).answered;

async function agree(client: Client, link: string, person: string): Promise<Answer> {
  return client.submit(await client.open(link), 'Zustimmen und zeigen', { 'Wessen Personendaten?': person });
}

it('a wallet on this device opens an account at the level high, and is known from then on', async () => {
  const client = browser();
  const page = await begin(client);
  for (const word of ['Familienname', 'Geburtsort', 'Anschrift', 'localhost']) expect(page.body).toContain(word);
  const asked = await agree(client, links(page)[0], 'Irma Tannengrün');
  expect(asked.body).toContain('Neu hier?');
  expect(asked.body).toContain('Tannengrün');
  expect((await client.submit(asked, 'Konto anlegen')).path).toBe('/konto');
  const { rows } = await bed.admin.query(
    "select proved_by, level from accounts.citizen_session where means = 'wallet'",
  );
  expect(rows).toEqual([{ proved_by: 'wallet', level: 'high' }]);
  const again = browser();
  expect((await agree(again, links(await begin(again))[0], 'Irma Tannengrün')).path).toBe('/konto');
});

it('a wallet on another device is waited for, and only the browser that began goes on', async () => {
  const [client, telephone, stranger] = [browser(), browser(), browser()];
  const page = await begin(client);
  expect(await state(client, page)).toBe(false);
  expect((await client.open(goOnPath(page))).body).toContain('Noch ist keine Antwort');
  expect((await agree(telephone, links(page)[1], 'João Ribeiro da Fonte')).body).toContain('anderen Gerät weiter');
  expect(await state(stranger, page)).toBe(false);
  expect((await stranger.open(goOnPath(page))).status).toBe(410);
  expect(await state(client, page)).toBe(true);
  expect((await client.open(goOnPath(page))).body).toContain('Ribeiro da Fonte');
});

it('T10 who makes somebody else answer the link for this device stays outside', async () => {
  const [villain, victim] = [browser(), browser()];
  const page = await begin(villain);
  expect((await agree(victim, links(page)[0], 'Irma Tannengrün')).status).toBe(410);
  expect(await state(villain, page)).toBe(false);
  expect((await villain.open(goOnPath(page))).status).toBe(410);
  expect((await villain.open('/konto/anmelden/abschluss')).status).toBe(410);
});

it('an answer counts once, and what is not encrypted for this log-in uses nothing up', async () => {
  const client = browser();
  const page = await begin(client);
  const query = new URLSearchParams(links(page)[1].split('?')[1]);
  const request = await fetchRequest(query.get('request_uri')!, query.get('client_id')!);
  const foreignKey = await begin(browser());
  const other = new URLSearchParams(links(foreignKey)[1].split('?')[1]);
  const { key } = await fetchRequest(other.get('request_uri')!, other.get('client_id')!);
  expect((await sendAnswer({ ...request, key }, { vp_token: {}, state: request.state })).status).toBe(400);
  expect((await sendAnswer(request, { vp_token: {}, state: 'another' })).status).toBe(400);
  expect(await state(client, page)).toBe(false);
  const empty = await sendAnswer(request, { vp_token: { pid: [] }, state: request.state });
  expect(empty).toMatchObject({ status: 400, body: { error_description: 'format' } });
  expect(await state(client, page)).toBe(true);
  // A right one comes too late.
  expect((await agree(browser(), links(page)[1], 'Irma Tannengrün')).body).toContain('Nicht angenommen');
  const refused = await client.open(goOnPath(page));
  expect(refused.status).toBe(400);
  expect(refused.body).toContain('war nicht lesbar');
});

it('revoked person data and turning back are said', async () => {
  const client = browser();
  const page = await begin(client);
  expect((await agree(client, links(page)[0], 'Kuno Steinbruch')).body).toContain('Nicht angenommen');
  expect((await client.open(goOnPath(page))).body).toContain('wurden gesperrt');
  const app = await client.open(links(await begin(client))[0]);
  expect((await client.submit(app, 'Ablehnen')).body).toContain('Es ist nichts geschehen');
});
