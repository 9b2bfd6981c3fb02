import { webcrypto } from 'node:crypto';
import { type AsnType, BitString, Integer, ObjectIdentifier, OctetString, Sequence, UTCTime, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
export type Party = { readonly certificate: Certificate; readonly key: webcrypto.CryptoKey; readonly pem: string };

type Wanted = {
  name: string;
  issuer?: Party;
  from?: string;
  to?: string;
  /** Statements of a qualified certificate; by default those of a qualified signature. */
  statements?: readonly string[];
  pseudonym?: string;
};

export const qualified = ['0.4.0.1862.1.1', '0.4.0.1862.1.4'] as const;
let serial = 1000;

/** For tests: a certificate with its key; without an issuer a CA that signs itself. */
export async function issue(wanted: Wanted): Promise<Party> {
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  const isCa = wanted.issuer === undefined;
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: ++serial });
  const name = (type: string, value: string) =>
    certificate.subject.typesAndValues.push(new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }));
  name('2.5.4.3', wanted.name);
  if (wanted.pseudonym) name('2.5.4.65', wanted.pseudonym);
  certificate.issuer = wanted.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(wanted.from ?? '2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(wanted.to ?? '2035-01-01T00:00:00Z');
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: isCa }).toSchema(), true),
    extension(
      '2.5.29.15',
      new BitString({ valueHex: new Uint8Array([isCa ? 0x06 : 0x40]).buffer, unusedBits: isCa ? 1 : 6 }),
      true,
    ),
    ...(isCa ? [] : [extension('1.3.6.1.5.5.7.1.3', statementsOf(wanted.statements ?? qualified), false)]),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey as never);
  await certificate.sign((wanted.issuer?.key ?? privateKey) as never, 'SHA-256');
  const body = Buffer.from(certificate.toSchema(true).toBER()).toString('base64');
  const pem = `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return { certificate, key: privateKey, pem };
}

const extension = (extnID: string, value: AsnType, critical: boolean) =>
  new Extension({ extnID, critical, extnValue: value.toBER(), parsedValue: value });

const statementsOf = (oids: readonly string[]): AsnType =>
  new Sequence({ value: oids.map((oid) => new Sequence({ value: [new ObjectIdentifier({ value: oid })] })) });

/** A CMS signature over bytes; `attach` puts them into it. */
export async function signCms(
  by: Party,
  bytes: Uint8Array,
  options: { attach?: boolean; at?: Date } = {},
): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const attribute = (type: string, value: AsnType) => new Attribute({ type, values: [value] });
  const certHash = await webcrypto.subtle.digest('SHA-256', by.certificate.toSchema(true).toBER());
  const signingCertificate = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: certHash })] })] })],
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: ContentInfo.DATA,
      ...(options.attach ? { eContent: new OctetString({ valueHex: new Uint8Array(bytes).buffer }) } : {}),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: by.certificate.issuer, serialNumber: by.certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: ContentInfo.DATA })),
            ...(options.at ? [attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: options.at }))] : []),
            attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
            attribute('1.2.840.113549.1.9.16.2.47', signingCertificate),
          ],
        }),
      }),
    ],
    certificates: [by.certificate],
  });
  await signed.sign(by.key as never, 0, 'SHA-256', new Uint8Array(bytes).buffer);
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

/** A PDF signed as programs do: an increment with the signature behind the document (PAdES). `inside` lies in the increment, too. */
export async function signPdf(
  by: Party,
  original: Uint8Array,
  options: { at?: Date; inside?: string } = {},
): Promise<Buffer> {
  const room = 12_000;
  const at = (options.at ?? new Date()).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const before = `\n${options.inside ?? ''}990 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:${at}Z)/ByteRange[0 0000000000 0000000000 0000000000]/Contents`;
  const after = '>>\nendobj\ntrailer\n<</Size 991/Root 1 0 R>>\n%%EOF\n';
  const start = original.length + Buffer.byteLength(before, 'latin1');
  const end = start + room + 2;
  const pad = (value: number) => String(value).padStart(10, '0');
  const head = before.replace(/0000000000 0000000000 0000000000/, `${pad(start)} ${pad(end)} ${pad(after.length)}`);
  const covered = Buffer.concat([original, Buffer.from(head, 'latin1'), Buffer.from(after, 'latin1')]);
  const cms = (await signCms(by, covered)).toString('hex');
  const contents = `<${cms.padEnd(room, '0')}>`;
  return Buffer.concat([original, Buffer.from(head + contents + after, 'latin1')]);
}
