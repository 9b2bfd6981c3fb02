import { type AsnType, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Certificate } from 'pkijs';

const oids = {
  qcStatements: '1.3.6.1.5.5.7.1.3',
  /** id-etsi-qcs-QcCompliance, -QcSSCD, -QcType and id-etsi-qct-esign (ETSI EN 319 412-5). */
  compliance: '0.4.0.1862.1.1',
  device: '0.4.0.1862.1.4',
  type: '0.4.0.1862.1.6',
  signature: '0.4.0.1862.1.6.1',
  pseudonym: '2.5.4.65',
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
} as const;

/** Whether a certificate says that its signatures are qualified ones of a person: in compliance, and the key in a qualified device. */
export function isQualified(certificate: Certificate): boolean {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === oids.qcStatements);
  if (!extension) return false;
  const parsed = fromBER(extension.extnValue.valueBlock.valueHexView);
  if (parsed.offset === -1 || !(parsed.result instanceof Sequence)) return false;
  const statements = parsed.result.valueBlock.value.map(identifiers);
  const has = (oid: string) => statements.some(([id]) => id === oid);
  const types = statements.find(([id]) => id === oids.type);
  return has(oids.compliance) && has(oids.device) && (!types || types.includes(oids.signature));
}

/** All object identifiers in a value, in order. */
function identifiers(value: AsnType): string[] {
  if (value instanceof ObjectIdentifier) return [value.valueBlock.toString()];
  const inner = (value.valueBlock as { value?: unknown }).value;
  return Array.isArray(inner) ? (inner as AsnType[]).flatMap(identifiers) : [];
}

type Name = Certificate['subject'];

const namePart = (name: Name, oid: string): string | undefined => {
  const found = name.typesAndValues.find(({ type }) => type === oid);
  return found && String(found.value.valueBlock.value);
};

/** A pseudonym is no name of a person (§ 3a Abs. 2 Satz 3 VwVfG); German certificates also mark it by ":PN" in the name. */
export const isPseudonym = ({ subject }: Certificate): boolean =>
  namePart(subject, oids.pseudonym) !== undefined || /:PN$/.test(namePart(subject, oids.commonName) ?? '');

/** Name for people. */
export function nameOf(name: Name): string {
  const own = [namePart(name, oids.givenName), namePart(name, oids.surname)].filter(Boolean).join(' ');
  return own || (namePart(name, oids.commonName) ?? '');
}

/** The certificate must be meant for signing (keyUsage: nonRepudiation or digitalSignature). */
export function maySign(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.15');
  if (!usage) return true;
  const parsed = fromBER(usage.extnValue.valueBlock.valueHexView).result as unknown as {
    valueBlock: { valueHexView: Uint8Array };
  };
  return ((parsed.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0;
}

/** Hash of the certificate that the signer bound into the signature (ESS signing-certificate-v2), if it is there. */
export function boundCertificate(attribute: AsnType): { hash: Uint8Array; algorithm: string } | undefined {
  const octets: Uint8Array[] = [];
  const walk = (value: AsnType): void => {
    if (value instanceof OctetString) octets.push(value.valueBlock.valueHexView);
    const inner = (value.valueBlock as { value?: unknown }).value;
    if (Array.isArray(inner)) for (const child of inner as AsnType[]) walk(child);
  };
  walk(attribute);
  const [hash] = octets;
  const [algorithm = '2.16.840.1.101.3.4.2.1'] = identifiers(attribute);
  return hash && { hash, algorithm };
}
