import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../../../platform/clock/clock.ts';
import { loadConfig } from '../../../../platform/config/config.ts';
import { makeKeyPair } from '../simulator/certificate.ts';
import { connections } from './connections.ts';
import { toSamlKeys } from './saml-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'rennsteig-saml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const made = (name: string) =>
  makeKeyPair(name, { kind: 'rsa', dnsName: 'localhost', now: new Date() }).then(toSamlKeys);
let env: Record<string, string>;
beforeAll(async () => {
  const [own, provider] = await Promise.all([made('own'), made('provider')]);
  env = {
    RENNSTEIG_MODE: 'production',
    PUBLIC_URL: 'https://portal.example',
    BUNDID_ADDRESS: 'https://id.example/post',
    BUNDID_ENTITY_ID: 'https://id.example',
    BUNDID_CERTIFICATES_FILE: file('provider.pem', `${provider.certificate}\n${own.certificate}`),
    BUNDID_KEY_FILE: file('key.pem', own.key),
    BUNDID_CERTIFICATE_FILE: file('own.pem', own.certificate),
    OTHER_CERTIFICATE: file('other.pem', provider.certificate),
  };
});
const open = (changes: Record<string, string> = {}) =>
  connections({ config: loadConfig({ ...env, ...changes }), clock: systemClock, demo: false });

it('what is not set up is not offered in production, and no simulator stands in', async () => {
  expect(open({ BUNDID_ADDRESS: '' })).toEqual([]);
  const [bundid, ...others] = open();
  expect(others).toEqual([]);
  expect(bundid?.simulator).toBeUndefined();
  expect(bundid?.ends({ headers: { host: 'evil.example' } })).toEqual({
    own: 'https://portal.example/konto/saml/bundid/metadata',
    answer: 'https://portal.example/konto/saml/bundid/antwort',
    provider: 'https://id.example',
    signOn: 'https://id.example/post',
  });
  expect(await bundid?.certificates()).toHaveLength(2);
});

it('one means is cut off without the other', () => {
  const ids = (changes: Record<string, string>) =>
    open({ RENNSTEIG_MODE: 'demo', BUNDID_ADDRESS: '', ...changes }).map(({ profile }) => profile.id);
  expect(ids({})).toEqual(['bundid', 'muk']);
  expect(ids({ BUNDID_ON: 'false' })).toEqual(['muk']);
  expect(ids({ UNTERNEHMENSKONTO_ON: 'false' })).toEqual(['bundid']);
  expect(open({ BUNDID_ON: 'false' })).toEqual([]);
});

it('half a connection stops the start and says what is missing', () => {
  expect(() => open({ BUNDID_KEY_FILE: '', BUNDID_ENTITY_ID: '' })).toThrow(/not provider, key/);
  expect(() => open({ BUNDID_ADDRESS: 'http://id.example/post' })).toThrow(/https/);
  expect(() => open({ PUBLIC_URL: '' })).toThrow(/PUBLIC_URL/);
  expect(() => open({ BUNDID_CERTIFICATE_FILE: env.OTHER_CERTIFICATE! })).toThrow(/does not belong to our key/);
  expect(() => open({ BUNDID_CERTIFICATES_FILE: env.BUNDID_KEY_FILE! })).toThrow(/holds none/);
});
