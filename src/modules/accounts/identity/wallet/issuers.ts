import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { PresentationError } from './wallet.types.ts';

/** Issuers that are believed, by their certificates or by those above them. */
export type Issuers = {
  /** The key of a certificate chain (`x5c`). @throws PresentationError when no believed certificate stands behind it on this day */
  keyOf(chain: unknown, now: Date): KeyObject;
};

/** Certificates of a PEM file, in their order. */
export const readCertificates = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (part) => new X509Certificate(part),
  );

const longestChain = 4;

export function createIssuers(anchors: readonly X509Certificate[]): Issuers {
  const isAnchor = (certificate: X509Certificate) =>
    anchors.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256);
  const anchorAbove = (certificate: X509Certificate, now: Date) =>
    anchors.some((anchor) => isAbove(anchor, certificate) && isValid(anchor, now));
  return {
    keyOf(chain, now) {
      const certificates = readChain(chain);
      for (const [index, certificate] of certificates.entries()) {
        if (!isValid(certificate, now)) break;
        if (isAnchor(certificate) || anchorAbove(certificate, now)) return keyForSignatures(certificates[0]!);
        const next = certificates[index + 1];
        if (!next || !isAbove(next, certificate)) break;
      }
      throw new PresentationError('issuer');
    },
  };
}

function readChain(chain: unknown): X509Certificate[] {
  if (!Array.isArray(chain) || chain.length === 0 || chain.length > longestChain) throw new PresentationError('issuer');
  try {
    return chain.map((part) => new X509Certificate(Buffer.from(String(part), 'base64')));
  } catch (cause) {
    throw new PresentationError('issuer', { cause });
  }
}

const isAbove = (upper: X509Certificate, lower: X509Certificate): boolean =>
  upper.ca && lower.checkIssued(upper) && lower.verify(upper.publicKey);

const isValid = ({ validFrom, validTo }: X509Certificate, now: Date): boolean =>
  new Date(validFrom) <= now && now <= new Date(validTo);

function keyForSignatures({ publicKey }: X509Certificate): KeyObject {
  if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new PresentationError('issuer');
  return publicKey;
}

/** Checks a signature with ES256 (RFC 7518, 3.4): the only algorithm that is taken, whatever a header says. */
export const verifyEs256 = (key: KeyObject, data: string, signature: string): boolean =>
  verify('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
