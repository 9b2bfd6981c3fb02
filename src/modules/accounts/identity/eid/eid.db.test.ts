import { beforeAll, expect, it } from 'vitest';
import { type Answer, type Client, createClient } from '../../../../../tests/support/client.ts';
import { withDatabase } from '../../../../../tests/support/database.ts';

// The whole hand-off over real HTTP: this server, the simulated AusweisApp that fetches the TC token, the signed messages of the eID-Server.
const bed = withDatabase({ env: { RENNSTEIG_MODE: 'demo' } });
let host: string;

beforeAll(async () => {
  host = new URL(await bed.program.listen(0)).host;
});

const browser = () => createClient(bed.program.server, { headers: { host } });
const pin = '123456';

/** The page that shows who asks and for what. */
async function begin(client: Client): Promise<Answer> {
  const page = await client.submit(await client.open('/konto/anmelden'), 'Mit Online-Ausweis anmelden');
  expect(page.path).toMatch(/^\/konto\/ausweis\/[0-9a-f-]{36}$/);
  return page;
}

const hrefs = (answer: Answer): string[] =>
  [...answer.body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
const appLink = (page: Answer): string => hrefs(page).find((href) => href.startsWith('/simulator/ausweis?')) ?? '';
const tokenPath = (page: Answer): string => {
  const link = hrefs(page).find((href) => href.startsWith('http://127.0.0.1:24727/eID-Client?')) ?? '';
  return new URL(new URL(link).searchParams.get('tcTokenURL') ?? '').pathname;
};
const backPath = (token: Answer): string =>
  new URL(/<RefreshAddress>(.+?)<\/RefreshAddress>/.exec(token.body)?.[1] ?? '').pathname;

async function present(client: Client, page: Answer, values: Record<string, string> = {}): Promise<Answer> {
  const app = await client.open(appLink(page));
  return client.submit(app, 'Jetzt ausweisen', { 'Welche Karte liegt auf?': 'Thea Quellgrund', PIN: pin, ...values });
}

it('a card opens an account at the level high, and is known from then on', async () => {
  const client = browser();
  const page = await begin(client);
  for (const word of ['Freistaat Thüringen', 'Familienname', 'Kennzeichen Ihres Ausweises', 'Anschrift'])
    expect(page.body).toContain(word);
  const asked = await present(client, page);
  expect(asked.body).toContain('Neu hier?');
  expect(asked.body).toContain('Quellgrund');
  expect((await client.submit(asked, 'Konto anlegen')).path).toBe('/konto');
  const { rows } = await bed.admin.query(
    "select means, proved_by, level from accounts.citizen_session where means = 'eid'",
  );
  expect(rows).toEqual([{ means: 'eid', proved_by: 'eid', level: 'high' }]);
  const again = browser();
  expect((await present(again, await begin(again))).path).toBe('/konto');
});

it('T10 a log-in that somebody else was made to answer opens nothing for the one who began it', async () => {
  const [villain, victim] = [browser(), browser()];
  const page = await begin(villain);
  // The victim opens the link of the villain and uses the card; the way back is in the browser of the victim.
  const answered = await present(victim, page);
  expect(answered.status).toBe(410);
  expect((await villain.open('/konto/anmelden/abschluss')).status).toBe(410);
  // The TC token with the way back was handed out already, and guessing leads nowhere.
  expect((await villain.send('GET', tokenPath({ ...page }))).status).toBe(404);
  const id = page.path.split('/').at(-1);
  expect((await villain.open(`/konto/ausweis/zurueck/${id}.${'A'.repeat(43)}`)).status).toBe(410);
});

it('T10 the way back is bound to the cookie of the browser, not to its address, and is gone once', async () => {
  const client = browser();
  const token = await browser().send('GET', tokenPath(await begin(client)));
  expect(token.headers['cache-control']).toBe('no-store, private');
  // The AusweisApp itself looks at the address first: nothing is used up by it.
  expect((await browser().open(backPath(token))).status).toBe(410);
  expect((await client.open(backPath(token))).status).toBe(400);
  expect((await client.open(backPath(token))).status).toBe(410);
});

it('what the address says of the result is not believed', async () => {
  const client = browser();
  const token = await client.send('GET', tokenPath(await begin(client)));
  const said = await client.open(
    `${backPath(token)}?ResultMajor=http://www.bsi.bund.de/ecard/api/1.1/resultmajor%23ok`,
  );
  expect(said.status).toBe(400);
});

it('a wrong PIN is said with the tries that are left, the third one ends the log-in', async () => {
  const client = browser();
  let page = await present(client, await begin(client), { PIN: '111111' });
  expect(page.status).toBe(422);
  expect(page.body).toContain('Noch 2 Versuche');
  for (const wrong of ['222222', '333333']) page = await client.submit(page, 'Jetzt ausweisen', { PIN: wrong });
  expect(page.body).toContain('Die Anmeldung hat nicht geklappt');
});

it('turning back is no error', async () => {
  const client = browser();
  const app = await client.open(appLink(await begin(client)));
  expect((await client.submit(app, 'Abbrechen')).body).toContain('Es ist nichts geschehen');
});
