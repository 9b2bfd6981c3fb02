import { createHash, createSign, createVerify } from 'node:crypto';
import type { SamlKeys } from '../saml.types.ts';
import { algorithms, dsig } from '../saml-names.rules.ts';

const loadXml = async () => {
  const { XmlC14NMode, XmlDocument, XmlElement } = await import('libxml2-wasm');
  return { XmlDocument, XmlElement, exclusive: { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 } };
};
const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** Signs the root element (RSA-SHA256, exclusive canonicalisation); the signature stands behind its issuer, as the schema asks. */
export async function signXml(xml: string, { key, certificate }: SamlKeys): Promise<string> {
  const { XmlDocument, exclusive } = await loadXml();
  const document = XmlDocument.fromString(xml);
  const { root } = document;
  const signedInfo = [
    `<ds:SignedInfo xmlns:ds="${dsig}">`,
    `<ds:CanonicalizationMethod Algorithm="${algorithms.exclusive}"></ds:CanonicalizationMethod>`,
    `<ds:SignatureMethod Algorithm="${algorithms.rsaSha256}"></ds:SignatureMethod>`,
    `<ds:Reference URI="#${root.attr('ID')?.value}"><ds:Transforms>`,
    `<ds:Transform Algorithm="${algorithms.enveloped}"></ds:Transform>`,
    `<ds:Transform Algorithm="${algorithms.exclusive}"></ds:Transform></ds:Transforms>`,
    `<ds:DigestMethod Algorithm="${algorithms.sha256}"></ds:DigestMethod>`,
    `<ds:DigestValue>${digestOf(root.canonicalizeToString(exclusive))}</ds:DigestValue></ds:Reference></ds:SignedInfo>`,
  ].join('');
  document.dispose();
  const value = createSign('RSA-SHA256').update(signedInfo).sign(key, 'base64');
  const shown = certificate.replace(/-----[^-]+-----|\s/g, '');
  const signature = [
    `<ds:Signature xmlns:ds="${dsig}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue>`,
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${shown}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`,
  ].join('');
  return xml.replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
}

/** Whether the root element carries a signature of this certificate over all of itself. */
export async function isSigned(xml: string, certificate: string): Promise<boolean> {
  const { XmlDocument, XmlElement, exclusive } = await loadXml();
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    const signature = root.get('./ds:Signature', { ds: dsig });
    const signedInfo = signature?.get('./ds:SignedInfo', { ds: dsig });
    if (!(signature instanceof XmlElement) || !signedInfo) return false;
    const read = (path: string) => String(signature.eval(`string(${path})`, { ds: dsig })).replace(/\s/g, '');
    const reference = './ds:SignedInfo/ds:Reference';
    const method = read('./ds:SignedInfo/ds:SignatureMethod/@Algorithm');
    const digest = read(`${reference}/ds:DigestMethod/@Algorithm`);
    if (method !== algorithms.rsaSha256 || digest !== algorithms.sha256) return false;
    const verifier = createVerify('RSA-SHA256').update(signedInfo.canonicalizeToString(exclusive));
    if (!verifier.verify(certificate, read('./ds:SignatureValue'), 'base64')) return false;
    const [uri, expected] = [read(`${reference}/@URI`), read(`${reference}/ds:DigestValue`)];
    signature.remove();
    return uri === `#${root.attr('ID')?.value}` && expected === digestOf(root.canonicalizeToString(exclusive));
  } finally {
    document.dispose();
  }
}
