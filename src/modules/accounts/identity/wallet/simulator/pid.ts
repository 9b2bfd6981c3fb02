import { createPrivateKey, type JsonWebKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { KeyPair } from '../../simulator/certificate.ts';
import { sha256 } from '../presentation.ts';

/** Person data in the names of the PID as SD-JWT VC. */
export type PidClaims = {
  readonly family_name: string;
  readonly given_name: string;
  readonly birthdate: string;
  readonly place_of_birth: { readonly locality: string };
  readonly nationalities: readonly string[];
  readonly address: Readonly<Record<'street_address' | 'postal_code' | 'locality' | 'country', string>>;
};

/** Signs with ES256, as the library for SD-JWT wants it. */
const signer = (key: KeyObject) => async (data: string) =>
  sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

/** A wallet with one PID: the credential as its issuer signed it, and the key of its holder. */
export type HeldPid = { readonly credential: string; readonly holder: JWK };

/** Issues a PID in the manner of the German one; `changes` make it a wrong one for tests. */
export async function issuePid(
  issuer: KeyPair,
  claims: PidClaims,
  options: { now: Date; status?: { uri: string; idx: number }; changes?: Record<string, unknown> },
): Promise<HeldPid> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const seconds = Math.floor(options.now.getTime() / 1000);
  const instance = new SDJwtVcInstance({ ...library, signer: signer(issuer.key), signAlg: 'ES256' });
  const credential = await instance.issue(
    {
      iss: 'https://pid.simulator.example',
      vct: 'urn:eudi:pid:de:1',
      iat: seconds - 3600,
      exp: seconds + 14 * 86_400,
      cnf: { jwk: await exportJWK(publicKey) },
      issuing_country: 'DE',
      ...(options.status ? { status: { status_list: options.status } } : {}),
      ...claims,
      ...options.changes,
    } as never,
    {
      _sd: ['family_name', 'given_name', 'birthdate', 'nationalities'],
      place_of_birth: { _sd: ['locality'] },
      address: { _sd: ['street_address', 'postal_code', 'locality', 'country'] },
    } as never,
    { header: { x5c: [issuer.certificate.raw.toString('base64')] } },
  );
  return { credential, holder: await exportJWK(privateKey) };
}

/** Shows values of a PID to somebody, bound to their request by the key of the holder. */
export async function presentPid(
  held: HeldPid,
  paths: readonly (readonly string[])[],
  binding: { aud: string; nonce: string; iat: number },
): Promise<string> {
  const instance = new SDJwtVcInstance({ ...library, kbSigner: holderSigner(held.holder), kbSignAlg: 'ES256' });
  const frame: Record<string, unknown> = {};
  for (const [name = '', inner] of paths)
    frame[name] = inner === undefined ? true : { ...(frame[name] as object), [inner]: true };
  return instance.present(held.credential, frame as never, { kb: { payload: binding } });
}

/** Signs as the holder of a PID. */
export const holderSigner = (key: JWK) => signer(createPrivateKey({ key: key as JsonWebKey, format: 'jwk' }));

const library = {
  hasher: sha256,
  hashAlg: 'sha-256',
  saltGenerator: async (length: number) => randomBytes(length).toString('base64url'),
} as const;

/** A signed status list (Token Status List) in which the credentials with these numbers are revoked. */
export function signStatusList(issuer: KeyPair, list: { uri: string; revoked: readonly number[]; now: Date }) {
  const bits = Buffer.alloc(16);
  for (const index of list.revoked) bits[index >> 3]! |= 1 << (index & 7);
  return new SignJWT({ status_list: { bits: 1, lst: deflateSync(bits).toString('base64url') }, ttl: 300 })
    .setProtectedHeader({ alg: 'ES256', typ: 'statuslist+jwt', x5c: [issuer.certificate.raw.toString('base64')] })
    .setSubject(list.uri)
    .setIssuedAt(list.now)
    .setExpirationTime(new Date(list.now.getTime() + 3_600_000))
    .sign(issuer.key);
}
