import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Issuers, verifyEs256 } from './issuers.ts';
import type { StatusLists } from './status-lists.ts';
import { allDisclosed } from './wallet.rules.ts';
import { type Pid, PresentationError, type WalletRefusal } from './wallet.types.ts';

export type Expected = {
  readonly nonce: string;
  /** The client identifier that the request was signed with. */
  readonly audience: string;
  readonly types: readonly string[];
  readonly now: Date;
};

export type Trust = { readonly issuers: Issuers; readonly statusLists: StatusLists };

const skewSeconds = 60;
/** So old may the proof of the holder's key be. */
const bindingSeconds = 10 * 60;

export const sha256 = (data: string | ArrayBuffer): Uint8Array =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();

/**
 * Checks a presented PID (SD-JWT VC with key binding, RFC 9901 and OpenID4VP 1.0 appendix B.3) and returns its claims: issuer, time, type, key of
 * the holder, nonce, audience, every disclosure, revocation. Anything that is not as expected is refused. @throws PresentationError
 */
export async function verifyPresentation(presentation: string, expected: Expected, trust: Trust): Promise<Pid> {
  const [jwt = '', ...rest] = presentation.split('~');
  const binding = rest.pop() ?? '';
  const { header, payload } = open(jwt, 'format');
  if (header.alg !== 'ES256' || !['dc+sd-jwt', 'vc+sd-jwt'].includes(String(header.typ)))
    throw new PresentationError('format');
  const issuerKey = trust.issuers.keyOf(header.x5c, expected.now);
  checkCredential(payload, expected);
  checkBinding(binding, expected);
  if (!allDisclosed(payload, rest.map(readDisclosure))) throw new PresentationError('disclosure');

  // Where the library stops tells what was wrong; our own refusals come through as they are.
  let stage: WalletRefusal = 'issuer';
  const instance = new SDJwtVcInstance({
    hasher: sha256,
    hashAlg: 'sha-256',
    verifier: async (data, signature) => verifyEs256(issuerKey, data, signature),
    kbVerifier: async (data, signature, { cnf }) => {
      stage = 'binding';
      return verifyEs256(holderKey(cnf), data, signature);
    },
    statusListFetcher: (uri) => {
      stage = 'status';
      return trust.statusLists.fetch(uri);
    },
    // Checked when it was fetched.
    statusVerifier: async () => true,
    statusValidator: async (status) => {
      if (status !== 0) throw new PresentationError('revoked');
    },
  });
  try {
    const currentDate = Math.floor(expected.now.getTime() / 1000);
    const result = await instance.verify(presentation, { keyBindingNonce: expected.nonce, currentDate, skewSeconds });
    return result.payload;
  } catch (cause) {
    throw cause instanceof PresentationError ? cause : new PresentationError(stage, { cause });
  }
}

function open(jwt: string, reason: WalletRefusal) {
  try {
    return { header: decodeProtectedHeader(jwt), payload: decodeJwt<Record<string, unknown>>(jwt) };
  } catch (cause) {
    throw new PresentationError(reason, { cause });
  }
}

function checkCredential(payload: Readonly<Record<string, unknown>>, { types, now }: Expected): void {
  const seconds = now.getTime() / 1000;
  const { vct, exp, nbf, iat, status, _sd_alg: hash } = payload;
  if (typeof vct !== 'string' || !types.includes(vct)) throw new PresentationError('type');
  if (hash !== undefined && hash !== 'sha-256') throw new PresentationError('format');
  if (typeof exp !== 'number' || exp + skewSeconds < seconds) throw new PresentationError('time');
  for (const from of [nbf, iat])
    if (from !== undefined && !(typeof from === 'number' && from - skewSeconds <= seconds))
      throw new PresentationError('time');
  // A way to tell revocation that is not known here cannot be checked.
  if (status !== undefined && !(status as { status_list?: unknown } | null)?.status_list)
    throw new PresentationError('status');
}

function checkBinding(jwt: string, { nonce, audience, now }: Expected): void {
  const { header, payload } = open(jwt, 'binding');
  const age = now.getTime() / 1000 - (payload.iat ?? Number.NaN);
  const holds =
    header.typ === 'kb+jwt' &&
    header.alg === 'ES256' &&
    payload.nonce === nonce &&
    payload.aud === audience &&
    typeof payload.sd_hash === 'string' &&
    age <= bindingSeconds &&
    age >= -skewSeconds;
  if (!holds) throw new PresentationError('binding');
}

function readDisclosure(encoded: string): { digest: string; content: unknown[] } {
  try {
    const content: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    if (!Array.isArray(content)) throw new Error('no list');
    return { digest: Buffer.from(sha256(encoded)).toString('base64url'), content };
  } catch (cause) {
    throw new PresentationError('disclosure', { cause });
  }
}

function holderKey(cnf: unknown) {
  const { jwk } = (cnf ?? {}) as { jwk?: JsonWebKey };
  if (jwk?.kty !== 'EC' || jwk.crv !== 'P-256') throw new PresentationError('binding');
  return createPublicKey({ key: jwk, format: 'jwk' });
}
