import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenPassword, openAccount } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { createBrowser, openPortal, type Portal } from '../../../../tests/support/portal.ts';
import { citizenDeps } from '../citizen/citizen.deps.ts';
import { addClient } from './clients.actions.ts';
import { rotateKeys } from './keys.actions.ts';

const port = 21_000 + (process.pid % 20_000);
const origin = `http://localhost:${port}`;
const issuer = `${origin}/konto`;
const bed = withDatabase({ env: { PUBLIC_URL: origin } });
let portal: Portal;
let config: oidc.Configuration;
let secret = '';

beforeAll(async () => {
  await bed.program.listen(port);
  portal = await openPortal();
  const client = {
    id: 'stadt-suhl',
    name: 'Stadtportal Suhl',
    redirectUris: [portal.redirectUri],
    logoutUri: portal.logoutUri,
  };
  secret =
    (await addClient(citizenDeps(bed.platform), { ...client, endUris: [portal.endUri], proof: 'secret' }))?.secret ??
    '';
  config = await portal.connect(issuer, 'stadt-suhl', secret);
});
afterAll(() => portal?.close());

async function begin(more: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const url = await oidc.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: portal.redirectUri,
    scope: 'openid profile email level',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...more,
  });
  return { url, checks: { pkceCodeVerifier: verifier, expectedState: state } };
}

/** Somebody who is signed in to an account, in a browser. */
async function person() {
  const { client, email } = await openAccount(bed);
  const browser = createBrowser(origin);
  for (const [name, value] of client.cookies) browser.cookies.set(name, value);
  return { browser, email, client };
}

async function signOn() {
  const who = await person();
  const { url, checks } = await begin();
  const consent = await who.browser.open(url.href);
  const back = await who.browser.press(consent, 'Zustimmen und weiter');
  const tokens = await oidc.authorizationCodeGrant(config, back.url, checks);
  return { ...who, consent, back, checks, tokens };
}

it('a portal signs a person on, who sees what goes there before', async () => {
  const { consent, tokens, email } = await signOn();
  expect(readableText(consent.body)).toContain('Weiter zu Stadtportal Suhl?');
  expect(readableText(consent.body)).toContain(email);
  expect(consent.response?.headers.get('cache-control')).toBe('no-store, private');
  expect(consent.response?.headers.get('content-security-policy')).toContain(new URL(portal.redirectUri).origin);
  const claims = tokens.claims();
  expect(claims).toMatchObject({ iss: issuer, aud: 'stadt-suhl', acr: 'basis' });
  const told = await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
  expect(told).toMatchObject({ email, level: 'basis', data_level: 'self-declared' });
  const { rows } = await bed.admin.query<{ text: string }>('select r::text as text from accounts.oidc_record r');
  expect(rows.length).toBeGreaterThan(0);
  for (const { text } of rows) for (const word of [email, tokens.access_token]) expect(text).not.toContain(word);
});

it('T9 who is not signed in signs in first, and a refusal is an answer', async () => {
  const stranger = createBrowser(origin);
  const { url } = await begin();
  const entry = await stranger.open(url.href);
  expect(entry.url.pathname).toBe('/konto/anmelden');
  const { browser } = await person();
  const consent = await browser.open((await begin()).url.href);
  const elsewhere = await (await person()).browser.open(consent.url.href);
  expect(elsewhere.response?.status).toBe(410);
  const back = await browser.press(consent, 'Ablehnen');
  expect(back.url.searchParams.get('error')).toBe('access_denied');
});

it('a level that is wanted leads to the proof first', async () => {
  const { browser } = await person();
  const page = await browser.open((await begin({ acr_values: 'substantial' })).url.href);
  expect(page.url.pathname).toBe('/konto/ausweisen');
  expect(page.url.searchParams.get('stufe')).toBe('substantial');
});

it('a request without PKCE, without PAR or with another address is refused', async () => {
  const plain = { redirect_uri: portal.redirectUri, scope: 'openid', state: 'x' };
  await expect(oidc.buildAuthorizationUrlWithPAR(config, plain)).rejects.toThrow();
  await expect(begin({ redirect_uri: `${portal.redirectUri}/weiter` })).rejects.toThrow();
  await expect(begin({ code_challenge_method: 'plain' })).rejects.toThrow();
  const challenge = await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier());
  const direct = oidc.buildAuthorizationUrl(config, {
    ...plain,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const { browser } = await person();
  const answer = await browser.open(direct.href);
  expect(answer.url.searchParams.get('error') ?? answer.body).toContain('invalid_request');
  expect(answer.url.searchParams.has('code')).toBe(false);
});

it('a code that comes twice is refused and takes its tokens along', async () => {
  const { back, checks, tokens } = await signOn();
  const sub = tokens.claims()?.sub ?? '';
  await oidc.fetchUserInfo(config, tokens.access_token, sub);
  await expect(oidc.authorizationCodeGrant(config, back.url, checks)).rejects.toThrow();
  await expect(oidc.fetchUserInfo(config, tokens.access_token, sub)).rejects.toThrow();
});

it('T17 when the session ends its tokens end at once, and the portal is told', async () => {
  const { tokens, client } = await signOn();
  const sub = tokens.claims()?.sub ?? '';
  await oidc.fetchUserInfo(config, tokens.access_token, sub);
  await client.submit(await client.open('/konto'), 'Abmelden');
  await expect(oidc.fetchUserInfo(config, tokens.access_token, sub)).rejects.toThrow();
  await bed.program.tasks['accounts.find-ended']!({}, { id: '1', attempts: 1 });
  await bed.runJobs();
  const told = portal.logouts.map((token) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()));
  expect(told.filter((word) => word.sub === sub)).toHaveLength(1);
  expect(told.at(-1)).toMatchObject({ iss: issuer, aud: 'stadt-suhl' });
  await bed.program.tasks['accounts.find-ended']!({}, { id: '2', attempts: 1 });
  await bed.runJobs();
  expect(portal.logouts).toHaveLength(told.length);
});

it('what was agreed to is not asked again; more than that is, and so is what the portal wants asked', async () => {
  const { browser } = await signOn();
  const through = await browser.open((await begin()).url.href);
  expect(readableText(through.body)).toContain('Sie haben dem schon zugestimmt');
  const target = through.response?.headers.get('refresh')?.replace('0; url=', '') ?? '';
  const back = await browser.open(target);
  expect(back.url.href).toContain(`${portal.redirectUri}?code=`);
  const again = await browser.open((await begin({ prompt: 'consent' })).url.href);
  expect(readableText(again.body)).toContain('Weiter zu Stadtportal Suhl?');

  const little = await person();
  const { url } = await begin({ scope: 'openid level' });
  await little.browser.press(await little.browser.open(url.href), 'Zustimmen und weiter');
  const more = await little.browser.open((await begin()).url.href);
  expect(readableText(more.body)).toContain('E-Mail-Adresse');
});

it('T17 a consent that is taken back ends at once: tokens, the session at the portal, and it is asked again', async () => {
  const { tokens, client, browser } = await signOn();
  const sub = tokens.claims()?.sub ?? '';
  await oidc.fetchUserInfo(config, tokens.access_token, sub);
  const page = await client.open('/konto/einwilligungen');
  const text = readableText(page.body);
  expect(text).toMatch(/Stadtportal Suhl.*Name und Geburtsdatum.*E-Mail-Adresse.*Erlaubt am/);
  const after = await client.submit(page, 'Zurücknehmen');
  expect(readableText(after.body)).toMatch(/Das Portal bekommt nichts mehr.*Noch keine.*zurückgenommen am/);
  await expect(oidc.fetchUserInfo(config, tokens.access_token, sub)).rejects.toThrow();
  const before = portal.logouts.length;
  await bed.runJobs();
  expect(portal.logouts).toHaveLength(before + 1);
  expect((await client.open('/konto')).status).toBe(200);
  const asked = await browser.open((await begin()).url.href);
  expect(readableText(asked.body)).toContain('Weiter zu Stadtportal Suhl?');
});

it('nobody takes back the consent of somebody else', async () => {
  const { client } = await signOn();
  const other = (await person()).client;
  const id = /value="portal:([^"]+)"/.exec((await client.open('/konto/einwilligungen')).body)?.[1] ?? '';
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await other.open('/konto/daten')).body)?.[1] ?? '';
  const stolen = await other.post('/konto/einwilligungen', [
    ['_csrf', csrf],
    ['aktion', `portal:${id}`],
  ]);
  expect([id.length, stolen.status]).toEqual([36, 404]);
  expect((await client.open('/konto/einwilligungen')).body).toContain(`portal:${id}`);
});

it('somebody else who signs in to the same browser is never taken for the one before', async () => {
  const first = await signOn();
  const second = await person();
  for (const [name, value] of second.client.cookies) first.browser.cookies.set(name, value);
  const { url, checks } = await begin();
  const consent = await first.browser.open(url.href);
  expect(readableText(consent.body)).toContain(second.email);
  const back = await first.browser.press(consent, 'Zustimmen und weiter');
  const tokens = await oidc.authorizationCodeGrant(config, back.url, checks);
  expect(tokens.claims()?.sub).not.toBe(first.tokens.claims()?.sub);
  expect(await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')).toMatchObject({
    email: second.email,
  });
});

it('what portals may have and what they did is in the export and in the log of accesses', async () => {
  const { client, tokens } = await signOn();
  await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '');
  const log = readableText((await client.open('/konto/zugriffe')).body);
  expect(log).toMatch(/Portal hat Angaben aus dem Konto gelesen [^,]*, [^,]*, Stadtportal Suhl/);
  expect(log).toMatch(/Bei einem Portal angemeldet: Stadtportal Suhl [^,]*, [^,]*, Sie selbst/);
  const password = { 'Ihr Passwort': citizenPassword };
  const file = await client.submit(await client.open('/konto/export'), 'Datei herunterladen (JSON)', password);
  expect(JSON.parse(file.body)).toMatchObject({
    portalConsents: [{ portal: 'stadt-suhl', scopes: ['openid', 'profile', 'email', 'level'], endedAt: null }],
    accesses: expect.arrayContaining([
      expect.objectContaining({ action: 'accounts.portal_read', by: 'portal', portal: 'stadt-suhl' }),
    ]),
  });
});

it('two portals get different numbers for one person', async () => {
  const { pairwise } = await import('./account.actions.ts');
  const { masterKey } = citizenDeps(bed.platform);
  expect(pairwise(masterKey, 'a.1', 'x')).not.toBe(pairwise(masterKey, 'a.1', 'y'));
  expect(pairwise(masterKey, 'a.1', 'x')).toBe(pairwise(masterKey, 'a.2', 'x'));
});

it('keys are rotated without a gap: the next one is known before it signs', async () => {
  const deps = citizenDeps(bed.platform);
  const ids = async () =>
    (await bed.admin.query<{ id: string }>('select id from accounts.oidc_key order by created_at desc')).rows.map(
      ({ id }) => id,
    );
  const before = await ids();
  expect(before).toHaveLength(2);
  await rotateKeys(deps);
  const after = await ids();
  expect(after.slice(1)).toEqual(before);
  await rotateKeys(deps);
  expect(await ids()).toHaveLength(3);
});
