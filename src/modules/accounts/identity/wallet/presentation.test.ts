import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyPair, keepKeyPair } from '../simulator/certificate.ts';
import { createIssuers } from './issuers.ts';
import { type Expected, sha256, type Trust, verifyPresentation } from './presentation.ts';
import { type HeldPid, holderSigner, issuePid, presentPid, signStatusList } from './simulator/pid.ts';
import { walletPeople } from './simulator/wallet-people.ts';
import { createStatusLists } from './status-lists.ts';
import { identifiedByWallet, neededClaims, optionalClaims } from './wallet.rules.ts';
import { PresentationError } from './wallet.types.ts';

// A corpus of presentations that must be refused, each wrong in one thing, and the right one beside them.
let now = new Date();
const clock = { now: () => now };
const expected: Expected = {
  nonce: 'nonce-of-this-log-in',
  audience: 'x509_san_dns:localhost',
  types: ['urn:eudi:pid:de:1'],
  now,
};
const { claims } = walletPeople[0]!;
const paths = [...neededClaims, ...optionalClaims];
const seconds = Math.floor(now.getTime() / 1000);
const binding = { aud: expected.audience, nonce: expected.nonce, iat: seconds };
let issuer: KeyPair;
let foreign: KeyPair;
let trust: Trust;
let server: Server;
let origin: string;
let asked = 0;
let answers: (uri: string) => Promise<string> | string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-keys-'));
  const options = { kind: 'ec', dnsName: 'localhost', now } as const;
  [issuer, foreign] = (await Promise.all(['issuer', 'foreign'].map((name) => keepKeyPair(folder, name, options)))) as [
    KeyPair,
    KeyPair,
  ];
  const issuers = createIssuers([issuer.certificate]);
  server = createServer(async (request, response) => {
    asked += 1;
    response.end(await answers(`${origin}${request.url}`));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  answers = (uri) => signStatusList(issuer, { uri, revoked: [5], now });
  trust = { issuers, statusLists: createStatusLists({ issuers, clock, timeoutSeconds: 1, plainHttp: true }) };
});
afterAll(() => void server?.close());

const reasonOf = (presentation: string, changes: Partial<Expected> = {}) =>
  verifyPresentation(presentation, { ...expected, now, ...changes }, trust).then(
    () => 'accepted',
    (error) => (error instanceof PresentationError ? error.reason : `broke: ${error}`),
  );
const issue = (changes: Record<string, unknown> = {}, by = issuer) => issuePid(by, claims, { now, changes });
const show = async (held: HeldPid | Promise<HeldPid>, changes: object = {}) =>
  presentPid(await held, paths, { ...binding, ...changes });

/** Puts other content between the parts of a presentation and lets the holder sign the whole again. */
async function rebound(held: HeldPid, parts: readonly string[]): Promise<string> {
  const shown = `${parts.join('~')}~`;
  const payload = { ...binding, sd_hash: Buffer.from(sha256(shown)).toString('base64url') };
  const head = encode({ alg: 'ES256', typ: 'kb+jwt' });
  const data = `${head}.${encode(payload)}`;
  return `${shown}${data}.${await holderSigner(held.holder)(data)}`;
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const withHeader = (jwt: string, change: object, sign: (data: string) => string) => {
  const [head = '', body] = jwt.split('.');
  const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...change };
  const data = `${encode(header)}.${body}`;
  return `${data}.${sign(data)}`;
};

it('a PID that is right is accepted with what was shown, and only that', async () => {
  const pid = await verifyPresentation(await show(issue()), expected, trust);
  expect(pid).toMatchObject(claims as object);
  const few = await verifyPresentation(await presentPid(await issue(), neededClaims, binding), expected, trust);
  expect(few.nationalities).toBeUndefined();
  expect(identifiedByWallet(few, '')).toMatchObject({ means: 'wallet', by: 'wallet', level: 'high' });
  // Whether more was shown does not make another person.
  expect(identifiedByWallet(few, '')?.subject).toBe(identifiedByWallet(pid, '')?.subject);
  expect(identifiedByWallet(pid, 'personal_administrative_number')).toBeUndefined();
});

it.each<[string, string, () => Promise<string>]>([
  ['a wrong nonce', 'binding', () => show(issue(), { nonce: 'another' })],
  ['a wrong audience', 'binding', () => show(issue(), { aud: 'x509_san_dns:evil.example' })],
  ['an old proof of the key', 'binding', () => show(issue(), { iat: seconds - 3600 })],
  ['a proof from the future', 'binding', () => show(issue(), { iat: seconds + 3600 })],
  ['no proof of the key', 'binding', async () => `${(await show(issue())).split('~').slice(0, -1).join('~')}~`],
  [
    'the proof of another key',
    'binding',
    async () => {
      const [mine, other] = [await issue(), await issue()];
      return presentPid({ credential: mine.credential, holder: other.holder }, paths, binding);
    },
  ],
  [
    'a proof for other disclosures',
    'binding',
    async () => {
      const parts = (await show(issue())).split('~');
      return [parts[0], ...parts.slice(2)].join('~');
    },
  ],
  [
    'a changed disclosure',
    'disclosure',
    async () => {
      const held = await issue();
      const [jwt = '', first = '', ...more] = (await presentPid(held, paths, binding)).split('~').slice(0, -1);
      const [salt, name] = JSON.parse(Buffer.from(first, 'base64url').toString());
      return rebound(held, [jwt, encode([salt, name, 'Erfunden']), ...more]);
    },
  ],
  [
    'an added disclosure',
    'disclosure',
    async () => {
      const held = await issue();
      const parts = (await presentPid(held, paths, binding)).split('~').slice(0, -1);
      return rebound(held, [...parts, encode(['salt', 'doctor', 'Dr.'])]);
    },
  ],
  ['a foreign issuer', 'issuer', () => show(issue({}, foreign))],
  [
    'the certificate of the issuer with the signature of another',
    'issuer',
    () => show(issue({}, { key: foreign.key, certificate: issuer.certificate })),
  ],
  ['an expired PID', 'time', () => show(issue({ exp: seconds - 120 }))],
  ['a PID without an end', 'time', () => show(issue({ exp: undefined }))],
  ['a PID that is not valid yet', 'time', () => show(issue({ nbf: seconds + 3600 }))],
  ['another type', 'type', () => show(issue({ vct: 'urn:example:library-card' }))],
  ['a key of the holder that is none', 'binding', () => show(issue({ cnf: { jwk: { kty: 'oct', k: 'AAAA' } } }))],
  ['an unknown way to tell revocation', 'status', () => show(issue({ status: { other: 1 } }))],
  [
    'alg none',
    'format',
    async () => {
      const held = await issue();
      const parts = (await show(held)).split('~').slice(0, -1);
      return rebound(held, [withHeader(parts[0]!, { alg: 'none' }, () => ''), ...parts.slice(1)]);
    },
  ],
  [
    'alg HS256 with the public key as secret',
    'format',
    async () => {
      const held = await issue();
      const parts = (await show(held)).split('~').slice(0, -1);
      const secret = issuer.certificate.publicKey.export({ type: 'spki', format: 'pem' });
      const mac = (data: string) => createHmac('sha256', secret).update(data).digest('base64url');
      return rebound(held, [withHeader(parts[0]!, { alg: 'HS256' }, mac), ...parts.slice(1)]);
    },
  ],
  ['an empty text', 'format', async () => ''],
  ['no SD-JWT', 'format', async () => 'a~b~c'],
])('%s is refused: %s', async (_, reason, make) => {
  expect(await reasonOf(await make())).toBe(reason);
});

it('an issuer whose certificate is over is refused', async () => {
  const later = new Date(now.getTime() + 6 * 365 * 86_400_000);
  const held = await issuePid(issuer, claims, { now: later });
  const shown = await presentPid(held, paths, { ...binding, iat: Math.floor(later.getTime() / 1000) });
  expect(await reasonOf(shown, { now: later })).toBe('issuer');
});

it('a revoked PID is refused; the list is kept, checked, and without it nobody gets in', async () => {
  const withStatus = async (path: string, idx: number) =>
    show(issuePid(issuer, claims, { now, status: { uri: `${origin}${path}`, idx } }));
  expect(await reasonOf(await withStatus('/list', 4))).toBe('accepted');
  expect(await reasonOf(await withStatus('/list', 5))).toBe('revoked');
  expect(asked).toBe(1);
  answers = (uri) => signStatusList(foreign, { uri, revoked: [], now });
  expect(await reasonOf(await withStatus('/foreign', 4))).toBe('status');
  answers = () => signStatusList(issuer, { uri: `${origin}/list`, revoked: [], now });
  expect(await reasonOf(await withStatus('/of-another-address', 4))).toBe('status');
  answers = (uri) => signStatusList(issuer, { uri, revoked: [], now: new Date(now.getTime() - 7_200_000) });
  expect(await reasonOf(await withStatus('/old', 4))).toBe('status');
  answers = () => new Promise(() => undefined);
  expect(await reasonOf(await withStatus('/silent', 4))).toBe('status');
  // Kept for as long as it says, then asked for again.
  answers = (uri) => signStatusList(issuer, { uri, revoked: [4], now });
  now = new Date(now.getTime() + 301_000);
  expect(await reasonOf(await withStatus('/list', 4))).toBe('revoked');
});
