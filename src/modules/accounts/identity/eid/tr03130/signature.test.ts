import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type KeyPair, keepKeyPair } from '../../simulator/certificate.ts';
import { openEnvelope, signEnvelope } from './signature.ts';

const now = new Date('2026-11-22T10:00:00Z');
const namespaces = 'xmlns:eid="http://bsi.bund.de/eID/"';
const content = '<eid:getResultRequest><eid:RequestCounter>1</eid:RequestCounter></eid:getResultRequest>';
let signer: KeyPair;
let other: KeyPair;
let message: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-keys-'));
  signer = await keepKeyPair(folder, 'signer', { kind: 'rsa', dnsName: 'localhost', now });
  other = await keepKeyPair(folder, 'other', { kind: 'rsa', dnsName: 'localhost', now });
  message = await signEnvelope(content, namespaces, signer, now);
});

it('a signed body comes back exactly', async () => {
  expect(await openEnvelope(message, signer.certificate, now)).toContain('<eid:RequestCounter>1</eid:RequestCounter>');
});

const evil = '<eid:getResultRequest><eid:RequestCounter>9</eid:RequestCounter></eid:getResultRequest>';

it.each<[string, (xml: string) => string]>([
  ['a changed body', (xml) => xml.replace(content, evil)],
  ['a changed signature value', (xml) => xml.replace(/<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA')],
  ['no signature', (xml) => xml.replace(/<ds:Signature .*<\/ds:Signature>/, '')],
  ['a reference to the time only', (xml) => xml.replace(/<ds:Reference URI="#body">.*?<\/ds:Reference>/, '')],
  [
    'the signed body moved aside and another in its place',
    (xml) => {
      const signed = /<soapenv:Body.*<\/soapenv:Body>/.exec(xml)![0];
      const forged = signed.replace(content, evil).replace('wsu:Id="body"', 'wsu:Id="forged"');
      return xml.replace(signed, forged).replace('<soapenv:Header>', `<soapenv:Header>${signed}`);
    },
  ],
  [
    'two parts of one name',
    (xml) =>
      xml.replace(
        '</soapenv:Header>',
        '<x xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="body"/></soapenv:Header>',
      ),
  ],
  ['a weaker algorithm', (xml) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256')],
  ['a document type', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
])('T8 %s is refused', async (_, change) => {
  const changed = change(message);
  expect(changed).not.toBe(message);
  await expect(openEnvelope(changed, signer.certificate, now)).rejects.toThrow();
});

it('another key and another hour are refused', async () => {
  await expect(openEnvelope(message, other.certificate, now)).rejects.toThrow('signature');
  await expect(openEnvelope(message, signer.certificate, new Date('2026-11-22T11:00:00Z'))).rejects.toThrow('time');
});
