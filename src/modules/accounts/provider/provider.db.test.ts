import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
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
  secret = (await addClient(citizenDeps(bed.platform), { ...client, confidential: true }))?.secret ?? '';
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
