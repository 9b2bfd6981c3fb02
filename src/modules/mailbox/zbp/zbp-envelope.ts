import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import type { ZbpAttachment } from './zbp.types.ts';
import type { ZbpAttachmentFacts, ZbpMessage } from './zbp-message.rules.ts';

/** Who sends: the certificate names the authority's own system and stands beside every message. */
export type ZbpAuthor = { readonly key: KeyObject; readonly certificate: X509Certificate };

/** Seconds that a token of the author is good for. */
export const authorTokenLife = 30 * 60;

/** Common name of a certificate; undefined when it has none. */
export const commonName = (certificate: X509Certificate): string | undefined =>
  /^CN=(.+)$/m.exec(certificate.subject)?.[1];

/** What the message says of a file beside it. */
export const factsOf = ({ filename, bytes }: ZbpAttachment): ZbpAttachmentFacts => ({
  filename,
  sha512sum: createHash('sha512').update(bytes).digest('hex'),
  contentLength: bytes.length,
});

/**
 * The data of a submission: the message as a string, signed. `sha512sum` is a signature (RSA, PKCS#1 v1.5, SHA-512) in spite of its name. Throws when the
 * certificate has no common name, which the other side asks for.
 */
export async function zbpData(message: ZbpMessage, { key, certificate }: ZbpAuthor, now: Date): Promise<string> {
  const signer = commonName(certificate);
  if (!signer) throw new Error('the certificate of the author needs a common name (CN)');
  const content = JSON.stringify(message);
  const issuedAt = Math.floor(now.getTime() / 1000);
  const authorToken = await new SignJWT({ signer, roles: ['THIRD_PARTY'] })
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + authorTokenLife)
    .sign(key);
  const sha512sum = sign('sha512', Buffer.from(content), key).toString('base64');
  return JSON.stringify({ content, sha512sum, authorToken, authorCertificate: certificate.toString() });
}
