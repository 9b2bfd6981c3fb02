import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { loadConfig } from '../../../platform/config/config.ts';
import { demoKey } from '../../accounts/index.ts';
import { createZbpSimulator } from './simulator/zbp.simulator.ts';
import { createZbp } from './zbp.create.ts';
import { zbpData } from './zbp-envelope.ts';
import { zbpMessage } from './zbp-message.rules.ts';
import { itCarriesMessages, trialMessage } from './zbp-transport.fixture.ts';

const clock = createMovableClock();
const config = loadConfig({ SIMULATOR_KEYS: mkdtempSync(join(tmpdir(), 'zbp-')) });
const author = () => demoKey({ config, clock }, 'zbp-test', 'rsa');

itCarriesMessages('the simulator', async () => ({
  transport: createZbpSimulator(clock),
  author: await author(),
  now: () => clock.now(),
}));

describe('a message to the mailbox of the BundID', () => {
  it('is signed as the interface wants it: the same bytes, a token of half an hour, the name of the certificate', async () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const data = JSON.parse(await zbpData(trialMessage(), await author(), now)) as Record<string, string>;
    const certificate = new X509Certificate(data.authorCertificate!);
    const signature = Buffer.from(data.sha512sum!, 'base64');
    expect(verify('sha512', Buffer.from(data.content!), certificate.publicKey, signature)).toBe(true);
    expect(decodeProtectedHeader(data.authorToken!)).toEqual({ alg: 'RS512', typ: 'JWT' });
    const iat = now.getTime() / 1000;
    const signer = 'Rennsteig Demo zbp-test';
    expect(decodeJwt(data.authorToken!)).toEqual({ iat, exp: iat + 1800, signer, roles: ['THIRD_PARTY'] });
    expect(data.content).toContain('„60 €“ / Jahr');
    expect(data.content).not.toContain('null');
  });

  it('keeps to the lengths of the interface and leaves out what is not known', () => {
    const long = 'ä'.repeat(2000);
    const message = zbpMessage({
      mailbox: '3b241101-e2bb-4255-8caf-4136c566a962',
      thread: { subject: { de: long, en: long }, fileNumber: null, applicationId: 'a' },
      lang: 'de',
      message: { kind: 'message', level: 'basis', text: 'Guten Tag' },
      authority: long,
      url: `https://rennsteig.example/${long}`,
      toRetrieve: false,
      confirmTo: undefined,
      attachments: [],
    });
    expect([message.sender.length, message.title.length, message.service.length]).toEqual([255, 1024, 255]);
    expect(Object.keys(message)).not.toEqual(expect.arrayContaining(['reference']));
    expect(message).not.toHaveProperty('senderUrl');
    expect(message).not.toHaveProperty('attachments');
    expect(message.stork_qaa_level).toBe(1);
  });

  it('where only the retrieval counts says no more than that there is a decision', () => {
    const message = zbpMessage({
      mailbox: '3b241101-e2bb-4255-8caf-4136c566a962',
      thread: { subject: { de: 'Wohngeld', en: 'Housing benefit' }, fileNumber: null, applicationId: 'a' },
      lang: 'en',
      message: { kind: 'decision', level: 'high', text: 'secret words' },
      authority: 'Stadt Meiningen',
      url: 'https://rennsteig.example/konto/postfach/1',
      toRetrieve: true,
      confirmTo: 'post@example.org',
      attachments: [],
    });
    expect(message.content).not.toContain('secret words');
    expect(message.content).toContain('https://rennsteig.example/konto/postfach/1');
    expect(message).toMatchObject({ stork_qaa_level: 4, retrievalConfirmationAddress: 'post@example.org' });
  });

  it('needs a certificate with a name', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { certificate } = await author();
    const nameless = new Proxy(certificate, { get: (own, key) => (key === 'subject' ? 'O=x' : Reflect.get(own, key)) });
    await expect(zbpData(trialMessage(), { key: privateKey, certificate: nameless }, new Date())).rejects.toThrow(/CN/);
  });

  it('goes nowhere unless the settings say so, outside of the demonstration', () => {
    expect(createZbp({ config, clock, demo: false })).toBeUndefined();
    expect(createZbp({ config, clock, demo: true })?.simulator).toBeDefined();
    const on = loadConfig({ ZBP_TRANSPORT: 'simulator' });
    expect(createZbp({ config: on, clock, demo: false })?.simulator).toBeDefined();
  });
});
