import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Integer, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  GeneralName,
  GeneralNames,
  setEngine,
} from 'pkijs';
import { newReference } from '../../../../platform/crypto/crypto.ts';

/** A key and its certificate, self-signed. */
export type KeyPair = { readonly key: KeyObject; readonly certificate: X509Certificate };

const algorithms = {
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const;

/**
 * The key of one party of the demonstration, kept as `<folder>/<name>.pem` and made at the first use. Nobody outside trusts it; with real
 * providers the settings name real keys and nothing is made here.
 */
export async function keepKeyPair(
  folder: string,
  name: string,
  options: { kind: keyof typeof algorithms; dnsName: string; now: Date },
): Promise<KeyPair> {
  const file = join(folder, `${name}.pem`);
  const known = read(file, options.now);
  if (known) return known;
  const pem = await makePem(name, options);
  mkdirSync(dirname(file), { recursive: true });
  // Several processes may start at once: the first one wins, and nobody reads half a file.
  const draft = `${file}.${newReference().slice(0, 8)}`;
  writeFileSync(draft, pem, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    rmSync(file, { force: read(file, options.now) === undefined });
    if (!read(file, options.now)) linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return readPair(readFileSync(file, 'utf8'));
}

/** A new pair that nobody keeps. */
export const makeKeyPair = async (name: string, options: Parameters<typeof makePem>[1]): Promise<KeyPair> =>
  readPair(await makePem(name, options));

function read(file: string, now: Date): KeyPair | undefined {
  try {
    const pair = readPair(readFileSync(file, 'utf8'));
    return now < new Date(pair.certificate.validTo) ? pair : undefined;
  } catch {
    return undefined;
  }
}

const readPair = (pem: string): KeyPair => ({ key: createPrivateKey(pem), certificate: new X509Certificate(pem) });

async function makePem(
  name: string,
  { kind, dnsName, now }: { kind: keyof typeof algorithms; dnsName: string; now: Date },
): Promise<string> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));
  const pair = await globalThis.crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: now.getTime() % 1_000_000_000 });
  for (const party of [certificate.subject, certificate.issuer])
    party.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: `Rennsteig Demo ${name}` }) }),
    );
  certificate.notBefore.value = new Date(now.getTime() - 86_400_000);
  certificate.notAfter.value = new Date(now.getTime() + 5 * 365 * 86_400_000);
  const names = new GeneralNames({ names: [new GeneralName({ type: 2, value: dnsName })] });
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false),
    }),
    new Extension({ extnID: '2.5.29.17', extnValue: names.toSchema().toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  const key = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return toPem('PRIVATE KEY', key) + toPem('CERTIFICATE', Buffer.from(certificate.toSchema().toBER(false)));
}

const toPem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/(.{64})(?!$)/g, '$1\n')}\n-----END ${label}-----\n`;
