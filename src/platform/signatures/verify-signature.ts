import { createHash } from 'node:crypto';
import { Certificate, CertificateChainValidationEngine, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { boundCertificate, isPseudonym, isQualified, maySign, nameOf } from './certificate.ts';
import { readPdfSignature } from './pdf-signature.ts';
import type { SignatureFault, SignatureReport, SignatureResult } from './signature.types.ts';

type Signed = { cms: Uint8Array; covered: Uint8Array; claimedAt: Date | undefined; kind: SignatureReport['kind'] };

const signingTime = '1.2.840.113549.1.9.5';
const signingCertificate = '1.2.840.113549.1.9.16.2.47';
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** Clocks of people go wrong by a little. */
const clockSkewMs = 10 * 60_000;

/** Reads the CAs of a trust list; throws on a file without a certificate. */
export function readTrustList(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) throw new Error('the trust list holds no certificate');
  return blocks.map(([, body = '']) => Certificate.fromBER(toBuffer(Buffer.from(body, 'base64'))));
}

/**
 * Whether a document of ours was signed with a qualified electronic signature (§ 3a Abs. 2 VwVfG): PAdES, or CAdES beside or around it. Checked:
 * what it covers, digest, signature, chain to the trust list, validity when it was signed, that it is qualified and of a person. Revocation
 * and timestamps are not asked for. `madeAt`: when the document was made; nobody can have signed it earlier.
 */
export async function verifySignature(
  input: { signed: Uint8Array; original: Uint8Array; madeAt: Date },
  trust: readonly Certificate[],
  now: Date,
): Promise<SignatureResult> {
  const found = locate(input.signed, input.original);
  if (typeof found === 'string') return { ok: false, fault: found };
  try {
    return await check(found, input, trust, now);
  } catch {
    // pkijs throws on anything malformed; to the person that is all the same.
    return { ok: false, fault: 'broken' };
  }
}

function locate(signed: Uint8Array, original: Uint8Array): Signed | SignatureFault {
  if (Buffer.from(signed.subarray(0, 5)).toString('latin1') === '%PDF-') {
    const found = readPdfSignature(signed, original);
    return typeof found === 'string' ? found : { ...found, kind: 'pades' };
  }
  const cms = unarmoured(signed);
  const content = readCms(cms)?.encapContentInfo.eContent;
  if (!readCms(cms)) return 'unsigned';
  if (!content) return { cms, covered: original, claimedAt: undefined, kind: 'cades-detached' };
  const attached = Buffer.from(content.getValue());
  return attached.equals(original)
    ? { cms, covered: attached, claimedAt: undefined, kind: 'cades-attached' }
    : 'otherDocument';
}

/** Some programs write the signature in Base64. */
function unarmoured(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/-----[A-Z0-9 ]+-----/g, '');
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? Buffer.from(text, 'base64') : bytes;
}

function readCms(bytes: Uint8Array): SignedData | undefined {
  try {
    const info = ContentInfo.fromBER(toBuffer(bytes));
    return info.contentType === ContentInfo.SIGNED_DATA ? new SignedData({ schema: info.content }) : undefined;
  } catch {
    return undefined;
  }
}

async function check(
  { cms, covered, claimedAt, kind }: Signed,
  { original, madeAt }: { original: Uint8Array; madeAt: Date },
  trust: readonly Certificate[],
  now: Date,
): Promise<SignatureResult> {
  const refuse = (fault: SignatureFault): SignatureResult => ({ ok: false, fault });
  const data = readCms(cms);
  const [info, ...others] = data?.signerInfos ?? [];
  if (!data || !info) return refuse('unsigned');
  if (others.length > 0) return refuse('several');
  const digest = digests[info.digestAlgorithm.algorithmId];
  if (!digest) return refuse('weak');
  const own = (data.certificates ?? []).filter((item): item is Certificate => item instanceof Certificate);
  const certificate = own.find((item) => isSigner(item, info));
  if (!certificate) return refuse('untrusted');
  if (!isBound(certificate, info)) return refuse('broken');
  const attached = kind === 'cades-attached' ? {} : { data: toBuffer(covered) };
  const verified = await data
    .verify({ signer: 0, ...attached, checkChain: false, extendedMode: true })
    .catch(() => ({ signatureVerified: false }));
  if (!verified.signatureVerified) return refuse(kind === 'cades-detached' ? 'otherDocument' : 'broken');

  const signedAt = timeOf(info) ?? claimedAt ?? now;
  if (signedAt.getTime() > now.getTime() + clockSkewMs || signedAt.getTime() < madeAt.getTime() - clockSkewMs)
    return refuse('wrongTime');
  if (signedAt < certificate.notBefore.value || signedAt > certificate.notAfter.value) return refuse('expired');
  const chain = await new CertificateChainValidationEngine({
    trustedCerts: [...trust],
    certs: [...own.filter((item) => item !== certificate), certificate],
    checkDate: signedAt,
  }).verify({ passedWhenNotRevValues: true });
  if (!chain.result) return refuse('untrusted');
  if (!isQualified(certificate) || !maySign(certificate)) return refuse('notQualified');
  if (isPseudonym(certificate)) return refuse('pseudonym');
  return {
    ok: true,
    report: {
      kind,
      signer: nameOf(certificate.subject),
      issuer: nameOf(certificate.issuer),
      serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
      signedAt: signedAt.toISOString(),
      digest,
      algorithm: info.signatureAlgorithm.algorithmId,
      document: createHash('sha256').update(original).digest('hex'),
      checkedAt: now.toISOString(),
      revocation: 'not-checked',
    },
  };
}

function isSigner(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (!('issuer' in sid)) return false;
  return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
}

/** Where the signer bound a certificate into what is signed, it is this one. */
function isBound(certificate: Certificate, info: SignerInfo): boolean {
  const attribute = info.signedAttrs?.attributes.find(({ type }) => type === signingCertificate);
  if (!attribute) return true;
  const bound = boundCertificate(attribute.values[0]);
  const name = bound && digests[bound.algorithm];
  if (!bound || !name) return false;
  const der = Buffer.from(certificate.toSchema().toBER());
  return createHash(name.replace('-', '')).update(der).digest().equals(Buffer.from(bound.hash));
}

function timeOf(info: SignerInfo): Date | undefined {
  const attribute = info.signedAttrs?.attributes.find(({ type }) => type === signingTime);
  return (attribute?.values[0] as { toDate?: () => Date } | undefined)?.toDate?.();
}

/** An own buffer of exactly these bytes, as the libraries want it. */
function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
