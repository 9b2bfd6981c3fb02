import type { AdapterPayload } from 'oidc-provider';
import { newReference } from '../../../platform/crypto/crypto.ts';
import { openText, sealText } from '../../../platform/crypto/sealed-text.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { deleteClient, insertClient, type OidcClient } from './provider.queries.ts';

const purpose = 'oidc client';
const actor: Actor = { kind: 'job', job: 'command:oidc' };

/** A client as the protocol sees it. Without a secret only PKCE protects it, which everybody has to use. */
export function clientMetadata(masterKey: string, client: OidcClient): AdapterPayload {
  const { id, name, redirectUris, logoutUri, sealedSecret } = client;
  return {
    client_id: id,
    client_name: name,
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    subject_type: 'pairwise',
    sector_identifier_uri: undefined,
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: sealedSecret ? 'client_secret_basic' : 'none',
    ...(sealedSecret ? { client_secret: openText(masterKey, purpose, id, sealedSecret) } : {}),
    ...(logoutUri ? { backchannel_logout_uri: logoutUri } : {}),
  } as AdapterPayload;
}

/** Registers a portal. Returns its secret, which is shown once; undefined when the name is taken. */
export async function addClient(
  { db, clock, masterKey }: Pick<CitizenDeps, 'db' | 'clock' | 'masterKey'>,
  input: { id: string; name: string; redirectUris: readonly string[]; logoutUri: string | null; confidential: boolean },
): Promise<{ secret?: string } | undefined> {
  const { confidential, ...client } = input;
  const secret = confidential ? newReference() : undefined;
  const sealedSecret = secret ? sealText(masterKey, purpose, input.id, secret) : null;
  const made = await db.as(actor, (tx) => insertClient(tx, { ...client, sealedSecret, now: clock.now() }));
  return made ? { secret } : undefined;
}

/** Cuts a portal off; its tokens end with it. */
export const removeClient = ({ db }: Pick<CitizenDeps, 'db'>, id: string): Promise<boolean> =>
  db.as(actor, (tx) => deleteClient(tx, id));
