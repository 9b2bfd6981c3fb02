import { createHash, createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { readCertificates } from './issuers.ts';
import { dcqlQuery } from './wallet.rules.ts';

/** This verifier: the key that signs requests, its certificates, and its name made of them. */
export type Verifier = {
  readonly key: KeyObject;
  readonly chain: readonly X509Certificate[];
  readonly clientId: string;
};

/** @throws Error when the file holds no certificate, or none with a host name where one is needed. */
export function readVerifier(pem: string, prefix: 'x509_san_dns' | 'x509_hash'): Verifier {
  const chain = readCertificates(pem);
  const [own] = chain;
  const host = /DNS:([^,\s]+)/.exec(own?.subjectAltName ?? '')?.[1];
  if (!own || (prefix === 'x509_san_dns' && !host)) throw new Error('no certificate with a host name');
  const hash = createHash('sha256').update(own.raw).digest('base64url');
  const name = prefix === 'x509_san_dns' ? host : hash;
  return { key: createPrivateKey(pem), chain, clientId: `${prefix}:${name}` };
}

/** The key that an answer is encrypted for; one for each log-in. */
export async function newAnswerKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  return exportJWK(privateKey);
}

/** The signed request (OpenID4VP 1.0, section 5; JAR, RFC 9101) that the wallet fetches. */
export function signRequest(
  verifier: Verifier,
  request: {
    nonce: string;
    state: string;
    responseUri: string;
    answerKey: JWK;
    types: readonly string[];
    subjectClaim: string;
    now: Date;
  },
): Promise<string> {
  const { kty, crv, x, y } = request.answerKey;
  const algorithms = { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] };
  return new SignJWT({
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    client_id: verifier.clientId,
    response_uri: request.responseUri,
    nonce: request.nonce,
    state: request.state,
    aud: 'https://self-issued.me/v2',
    dcql_query: dcqlQuery(request.types, request.subjectClaim),
    client_metadata: {
      jwks: { keys: [{ kty, crv, x, y, kid: 'answer', use: 'enc', alg: 'ECDH-ES' }] },
      encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
      vp_formats_supported: { 'dc+sd-jwt': algorithms },
    },
  })
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'oauth-authz-req+jwt',
      x5c: verifier.chain.map(({ raw }) => raw.toString('base64')),
    })
    .setIssuedAt(request.now)
    .setExpirationTime(new Date(request.now.getTime() + 5 * 60_000))
    .sign(verifier.key);
}

/** Opens an answer (direct_post.jwt, section 8.3) that was encrypted for this key. @throws when it was not */
export async function openAnswer(jwe: string, answerKey: JWK): Promise<Readonly<Record<string, unknown>>> {
  const { plaintext } = await compactDecrypt(jwe, await importJWK(answerKey, 'ECDH-ES'), {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
  });
  const answer: unknown = JSON.parse(new TextDecoder().decode(plaintext));
  if (!answer || typeof answer !== 'object') throw new Error('no answer');
  return answer as Record<string, unknown>;
}

/** The one presentation of an answer to `dcql_query` (section 8.1); undefined when there is none or more. */
export function presentationOf(answer: Readonly<Record<string, unknown>>): string | undefined {
  const { pid } = (answer.vp_token ?? {}) as { pid?: unknown };
  const list = [pid].flat();
  return list.length === 1 && typeof list[0] === 'string' ? list[0] : undefined;
}
