import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { runCommand } from '../../../../tests/support/people.ts';
import { createBrowser, openPortal, type Portal } from '../../../../tests/support/portal.ts';

const port = 41_000 + (process.pid % 20_000);
const origin = `http://localhost:${port}`;
const issuer = `${origin}/konto`;
const bed = withDatabase({ env: { PUBLIC_URL: origin } });
let portal: Portal;
let config: oidc.Configuration;

beforeAll(async () => {
  await bed.program.listen(port);
  portal = await openPortal();
  const { redirectUri, logoutUri, keysUri, endUri } = portal;
  const words = ['stadt-suhl', 'Stadtportal Suhl', redirectUri, logoutUri, '--keys', keysUri, '--back', endUri];
  expect(await runCommand(bed, 'oidc client add', ...words)).toEqual(['stadt-suhl  no secret']);
  config = await portal.connect(issuer, 'stadt-suhl', portal.privateKey);
});
afterAll(() => portal?.close());

async function begin(by: oidc.Configuration) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const url = await oidc.buildAuthorizationUrlWithPAR(by, {
    redirect_uri: portal.redirectUri,
    scope: 'openid level',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  return { url, checks: { pkceCodeVerifier: verifier, expectedState: state } };
}

async function signOn() {
  const { client } = await openAccount(bed);
  const browser = createBrowser(origin);
  for (const [name, value] of client.cookies) browser.cookies.set(name, value);
  const { url, checks } = await begin(config);
  const back = await browser.press(await browser.open(url.href), 'Zustimmen und weiter');
  const tokens = await oidc.authorizationCodeGrant(config, back.url, checks);
  return { client, browser, tokens };
}

const endOf = (hint: string, more: Record<string, string> = {}) =>
  oidc.buildEndSessionUrl(config, {
    id_token_hint: hint,
    post_logout_redirect_uri: portal.endUri,
    state: 'zustand',
    ...more,
  }).href;

it('a portal proves itself by its own key; another key or the same word twice is refused', async () => {
  const { tokens } = await signOn();
  expect(tokens.claims()).toMatchObject({ iss: issuer, aud: 'stadt-suhl' });
  const other = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  await expect(begin(await portal.connect(issuer, 'stadt-suhl', other.privateKey))).rejects.toThrow();
  await expect(begin(await portal.connect(issuer, 'stadt-suhl', 'some secret'))).rejects.toThrow();

  const bodies: string[] = [];
  const listening = await portal.connect(issuer, 'stadt-suhl', portal.privateKey);
  listening[oidc.customFetch] = (url, options) => {
    bodies.push(String(options.body));
    return fetch(url, options as RequestInit);
  };
  await begin(listening);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const again = await fetch(`${issuer}/request`, { method: 'POST', headers, body: bodies[0] ?? '' });
  expect([again.status, await again.json()]).toMatchObject([401, { error: 'invalid_client' }]);
  const fresh = new URLSearchParams(bodies[0]);
  fresh.set('client_assertion', '');
  expect((await fetch(`${issuer}/request`, { method: 'POST', headers, body: fresh })).status).toBe(401);
});

it('of two requests at once with the same word one passes', async () => {
  const bodies: string[] = [];
  const silent = await portal.connect(issuer, 'stadt-suhl', portal.privateKey);
  silent[oidc.customFetch] = async (_url, options) => {
    bodies.push(String(options.body));
    return new Response('{}', { status: 500 });
  };
  await begin(silent).catch(() => undefined);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = () => fetch(`${issuer}/request`, { method: 'POST', headers, body: bodies[0] ?? '' });
  const answers = await Promise.all([send(), send(), send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
});

it('keys in a file work too; a file with a private key is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rennsteig-keys-'));
  const good = `${folder}/good.json`;
  await writeFile(good, JSON.stringify({ keys: [portal.publicKey] }));
  await runCommand(bed, 'oidc client add', 'stadt-gera', 'Gera', portal.redirectUri, '--keys', good);
  const { url } = await begin(await portal.connect(issuer, 'stadt-gera', portal.privateKey));
  expect(url.searchParams.get('client_id')).toBe('stadt-gera');
  const bad = `${folder}/bad.json`;
  await writeFile(bad, JSON.stringify({ keys: [await crypto.subtle.exportKey('jwk', portal.privateKey)] }));
  const refused = runCommand(bed, 'oidc client add', 'stadt-jena', 'Jena', portal.redirectUri, '--keys', bad);
  await expect(refused).rejects.toThrow('or a private key is in it');
  await rm(folder, { recursive: true });
});

it('a log-out that begins at the portal asks first, then ends the session everywhere and leads back', async () => {
  const { browser, client, tokens } = await signOn();
  expect(config.serverMetadata().end_session_endpoint).toBe(`${issuer}/abmeldung`);
  const page = await browser.open(endOf(tokens.id_token ?? ''));
  expect(readableText(page.body)).toContain('Sie haben sich bei Stadtportal Suhl abgemeldet.');
  expect(page.body).toContain(`href="${portal.endUri}?state=zustand"`);
  expect((await client.open('/konto')).path).toBe('/konto');
  const out = await browser.press(page, 'Überall abmelden');
  expect(out.response?.headers.get('refresh')).toBe(`0; url=${portal.endUri}?state=zustand`);
  expect((await client.open('/konto')).path).toContain('/konto/anmelden');
  const before = portal.logouts.length;
  await bed.runJobs();
  expect(portal.logouts).toHaveLength(before + 1);
  await expect(oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')).rejects.toThrow();
});

it('T9 leads to registered addresses only, and signs nobody out whom the portal does not mean', async () => {
  const { browser, tokens } = await signOn();
  const hint = tokens.id_token ?? '';
  const forged = `${hint.slice(0, -4)}AAAA`;
  for (const url of [
    endOf(hint, { post_logout_redirect_uri: 'https://boese.example/' }),
    endOf(hint, { post_logout_redirect_uri: `${portal.endUri}/weiter` }),
    endOf(forged),
    endOf(hint, { client_id: 'stadt-gera' }),
    endOf('kein Token'),
  ]) {
    const page = await browser.open(url);
    expect(readableText(page.body)).toContain('Auch vom Konto abmelden?');
    expect(page.body).not.toMatch(/href="https?:\/\/(?:boese|localhost:\d+\/abgemeldet)/);
    const done = await browser.press(page, 'Angemeldet bleiben').catch(() => undefined);
    expect(done).toBeUndefined();
  }
  const other = await signOn();
  const meantForFirst = await other.browser.open(endOf(hint));
  expect(meantForFirst.response?.headers.get('refresh')).toContain(portal.endUri);
  expect((await other.client.open('/konto')).path).toBe('/konto');
});
