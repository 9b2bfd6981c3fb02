import type { JSONWebKeySet, JWK } from 'jose';
import type { AdapterPayload } from 'oidc-provider';
import { newReference } from '../../../platform/crypto/crypto.ts';
import { openText, sealText } from '../../../platform/crypto/sealed-text.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { deleteClient, insertClient, type OidcClient } from './provider.queries.ts';

const purpose = 'oidc client';
const actor: Actor = { kind: 'job', job: 'command:oidc' };

/** How a portal proves itself: by a secret that is made here, by keys of its own, or not at all (PKCE alone protects it). */
export type ClientProof = 'secret' | 'none' | { readonly jwks: JSONWebKeySet } | { readonly jwksUri: string };

export type NewClient = Pick<OidcClient, 'id' | 'name' | 'redirectUris' | 'logoutUri'> & {
  readonly endUris?: readonly string[];
  readonly proof: ClientProof;
};

/** A client as the protocol sees it. */
export function clientMetadata(masterKey: string, client: OidcClient): AdapterPayload {
  const { id, name, redirectUris, logoutUri, sealedSecret, jwks, jwksUri } = client;
  const keys = jwks !== null || jwksUri !== null;
  return {
    client_id: id,
    client_name: name,
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    subject_type: 'pairwise',
    sector_identifier_uri: undefined,
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: keys ? 'private_key_jwt' : sealedSecret ? 'client_secret_basic' : 'none',
    ...(sealedSecret ? { client_secret: openText(masterKey, purpose, id, sealedSecret) } : {}),
    ...(jwks === null ? {} : { jwks }),
    ...(jwksUri === null ? {} : { jwks_uri: jwksUri }),
    ...(logoutUri ? { backchannel_logout_uri: logoutUri } : {}),
  } as AdapterPayload;
}

/** Registers a portal. Returns its secret, if it has one, which is shown once; undefined when the name is taken. */
export async function addClient(
  { db, clock, masterKey }: Pick<CitizenDeps, 'db' | 'clock' | 'masterKey'>,
  { proof, endUris = [], ...client }: NewClient,
): Promise<{ secret?: string } | undefined> {
  const secret = proof === 'secret' ? newReference() : undefined;
  const sealedSecret = secret ? sealText(masterKey, purpose, client.id, secret) : null;
  const jwks = typeof proof === 'object' && 'jwks' in proof ? proof.jwks : null;
  const jwksUri = typeof proof === 'object' && 'jwksUri' in proof ? proof.jwksUri : null;
  const row = { ...client, sealedSecret, jwks, jwksUri, endUris, now: clock.now() };
  const made = await db.as(actor, (tx) => insertClient(tx, row));
  return made ? { secret } : undefined;
}

/** The public keys in a file of a portal; undefined when it is no list of keys or holds a private or a shared one. */
export function readPublicKeys(text: string): JSONWebKeySet | undefined {
  const read = parseJson(text) as { keys?: unknown } | undefined;
  return Array.isArray(read?.keys) && read.keys.length > 0 && read.keys.every(isPublicKey)
    ? { keys: read.keys }
    : undefined;
}

const isPublicKey = (key: unknown): key is JWK =>
  typeof key === 'object' &&
  key !== null &&
  'kty' in key &&
  ['EC', 'RSA', 'OKP'].includes(String(key.kty)) &&
  !('d' in key);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Cuts a portal off; its tokens end with it. */
export const removeClient = ({ db }: Pick<CitizenDeps, 'db'>, id: string): Promise<boolean> =>
  db.as(actor, (tx) => deleteClient(tx, id));
