import { createHash, createSign, createVerify, type KeyObject, type X509Certificate } from 'node:crypto';
import type { KeyPair } from '../../simulator/certificate.ts';
import { escapeXml, withXml, type XmlNode } from './xml.ts';

// WS-Security of the eID-Interface (TR-03130-1, 3.5.2): body and timestamp signed, certificate named by issuer and number, exclusive c14n.

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const ds = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const spaces = { s: soap, u: wsu, w: wsse, d: ds, e: exclusive };

const lifeMs = 5 * 60_000;

export class SignatureError extends Error {}

/** Wraps the content of a body into an envelope, signed by this key. */
export async function signEnvelope(content: string, namespaces: string, signer: KeyPair, now: Date): Promise<string> {
  const body = `<soapenv:Body xmlns:soapenv="${soap}" xmlns:wsu="${wsu}" ${namespaces} wsu:Id="body">${content}</soapenv:Body>`;
  const until = new Date(now.getTime() + lifeMs);
  const stamp = `<wsu:Timestamp xmlns:wsu="${wsu}" wsu:Id="stamp"><wsu:Created>${now.toISOString()}</wsu:Created><wsu:Expires>${until.toISOString()}</wsu:Expires></wsu:Timestamp>`;
  const references = await Promise.all(
    Object.entries({ body, stamp }).map(async ([id, part]) => reference(id, digest(await canonicalRoot(part)))),
  );
  const signedInfo = `<ds:SignedInfo xmlns:ds="${ds}"><ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${rsaSha256}"></ds:SignatureMethod>${references.join('')}</ds:SignedInfo>`;
  const value = createSign('sha256')
    .update(await canonicalRoot(signedInfo))
    .sign(signer.key, 'base64');
  const { issuer, serialNumber } = signer.certificate;
  const serial = `<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${escapeXml(issuer.split('\n').reverse().join(','))}</ds:X509IssuerName><ds:X509SerialNumber>${BigInt(`0x${serialNumber}`)}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`;
  const keyInfo = `<ds:KeyInfo><wsse:SecurityTokenReference>${serial}</wsse:SecurityTokenReference></ds:KeyInfo>`;
  const signature = `<ds:Signature xmlns:ds="${ds}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo}</ds:Signature>`;
  const security = `<wsse:Security xmlns:wsse="${wsse}" soapenv:mustUnderstand="1">${stamp}${signature}</wsse:Security>`;
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${soap}"><soapenv:Header>${security}</soapenv:Header>${body}</soapenv:Envelope>`;
}

const reference = (id: string, value: string) =>
  `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${exclusive}"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod><ds:DigestValue>${value}</ds:DigestValue></ds:Reference>`;

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

const canonicalRoot = (xml: string): Promise<string> =>
  withXml(xml, (document, library) =>
    document.canonicalizeToString({ mode: library.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }),
  );

/**
 * Checks the signature of an envelope by the one certificate that is expected, and returns the body exactly as it was signed: nothing else of
 * the message may be used (signature wrapping, T8). @throws SignatureError
 */
export async function openEnvelope(xml: string, certificate: X509Certificate, now: Date): Promise<string> {
  return withXml(xml, (document, library) => {
    const find = (path: string) => document.find(path, spaces) as XmlNode[];
    const one = (path: string): XmlNode => {
      const found = find(path);
      if (found.length !== 1) throw new SignatureError(`${found.length} of ${path}`);
      return found[0]!;
    };
    const canonical = (node: XmlNode, inclusiveNamespacePrefixes: string[]) =>
      node.canonicalizeToString({ mode: library.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, inclusiveNamespacePrefixes });
    const body = one('/s:Envelope/s:Body');
    const stamp = one('/s:Envelope/s:Header/w:Security/u:Timestamp');
    const info = one('/s:Envelope/s:Header/w:Security/d:Signature/d:SignedInfo');
    if (find('//d:Signature').length !== 1 || find('//s:Body').length !== 1) throw new SignatureError('two of one');
    checkTime(textOf(stamp, 'u:Created'), textOf(stamp, 'u:Expires'), now);

    const at = '/s:Envelope/s:Header/w:Security/d:Signature/d:SignedInfo';
    if (attribute(one(`${at}/d:CanonicalizationMethod`), 'Algorithm') !== exclusive) throw new SignatureError('c14n');
    if (attribute(one(`${at}/d:SignatureMethod`), 'Algorithm') !== rsaSha256) throw new SignatureError('algorithm');
    const value = one('/s:Envelope/s:Header/w:Security/d:Signature/d:SignatureValue').content.replace(/\s/g, '');
    const infoPrefixes = prefixesOf(find(`${at}/d:CanonicalizationMethod/e:InclusiveNamespaces`)[0]);
    verify(canonical(info, infoPrefixes), value, certificate.publicKey);

    const signed = new Map<string, string>();
    for (const [index] of find(`${at}/d:Reference`).entries()) {
      const path = `${at}/d:Reference[${index + 1}]`;
      const id = attribute(one(path), 'URI').replace(/^#/, '');
      if (!/^[\w-]{1,100}$/.test(id)) throw new SignatureError('reference');
      if (attribute(one(`${path}/d:Transforms/d:Transform`), 'Algorithm') !== exclusive)
        throw new SignatureError('transform');
      if (attribute(one(`${path}/d:DigestMethod`), 'Algorithm') !== sha256) throw new SignatureError('digest method');
      const node = one(`//*[@u:Id="${id}" or @Id="${id}" or @ID="${id}" or @id="${id}"]`);
      const text = canonical(node, prefixesOf(find(`${path}/d:Transforms/d:Transform/e:InclusiveNamespaces`)[0]));
      if (digest(text) !== one(`${path}/d:DigestValue`).content.trim()) throw new SignatureError('digest');
      signed.set(id, text);
    }
    const signedBody = signed.get(idOf(body));
    if (signedBody === undefined || !signed.has(idOf(stamp))) throw new SignatureError('not signed');
    return signedBody;
  });
}

function verify(text: string, value: string, key: KeyObject): void {
  if (!createVerify('sha256').update(text, 'utf8').verify(key, value, 'base64')) throw new SignatureError('signature');
}

function checkTime(created: string, expires: string, now: Date): void {
  const from = Date.parse(created) - lifeMs;
  const until = expires ? Date.parse(expires) : Date.parse(created) + lifeMs;
  if (!(from <= now.getTime() && now.getTime() <= until + lifeMs)) throw new SignatureError('time');
}

const attribute = (node: XmlNode, name: string): string => node.attr(name)?.value ?? '';
const idOf = (node: XmlNode): string =>
  node.attrs.find(({ name, namespaceUri }) => name === 'Id' && namespaceUri === wsu)?.value ?? '';
const prefixesOf = (node: XmlNode | undefined): string[] =>
  node ? attribute(node, 'PrefixList').split(/\s+/).filter(Boolean) : [];
const textOf = (node: XmlNode, path: string): string =>
  (node.get(path, spaces) as XmlNode | null)?.content.trim() ?? '';
