import { X509Certificate } from 'node:crypto';
import { CompactEncrypt, decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose';
import type { ClaimPath } from '../wallet.rules.ts';
import { type HeldPid, presentPid } from './pid.ts';

/** A request that the wallet has fetched and believes. */
export type FetchedRequest = {
  readonly clientId: string;
  readonly nonce: string;
  readonly state: string;
  readonly responseUri: string;
  readonly key: JWK;
  readonly paths: readonly ClaimPath[];
};

type RequestPayload = {
  client_id: string;
  nonce: string;
  state: string;
  response_uri: string;
  client_metadata: { jwks: { keys: [JWK] } };
  dcql_query: { credentials: [{ claims: { path: string[] }[] }] };
};

/** Fetches a request as a wallet does, and checks who signed it. @throws when it cannot be had or the name is another */
export async function fetchRequest(requestUri: string, clientId: string): Promise<FetchedRequest> {
  const answer = await fetch(requestUri, {
    redirect: 'error',
    headers: { accept: 'application/oauth-authz-req+jwt' },
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const jwt = await answer.text();
  const [leaf = ''] = decodeProtectedHeader(jwt).x5c ?? [];
  const certificate = new X509Certificate(Buffer.from(leaf, 'base64'));
  const { payload } = await jwtVerify<RequestPayload>(jwt, certificate.publicKey, {
    algorithms: ['ES256'],
    typ: 'oauth-authz-req+jwt',
    audience: 'https://self-issued.me/v2',
  });
  const host = payload.client_id.replace(/^x509_san_dns:/, '');
  const named = payload.client_id === clientId && certificate.checkHost(host) !== undefined;
  // A real wallet asks for the host of the name; the demonstration is also reached as 127.0.0.1 or by the name of the machine.
  const answersThere = new URL(payload.response_uri).origin === new URL(requestUri).origin;
  if (!named || !answersThere) throw new Error('the request has another name');
  return {
    clientId,
    nonce: payload.nonce,
    state: payload.state,
    responseUri: payload.response_uri,
    key: payload.client_metadata.jwks.keys[0],
    paths: payload.dcql_query.credentials[0].claims.map(({ path }) => path),
  };
}

/** Shows the values to whoever asked. */
export async function answerRequest(request: FetchedRequest, held: HeldPid, now: Date) {
  const iat = Math.floor(now.getTime() / 1000);
  const binding = { aud: request.clientId, nonce: request.nonce, iat };
  const presentation = await presentPid(held, request.paths, binding);
  return sendAnswer(request, { vp_token: { pid: [presentation] }, state: request.state });
}

/** Declines; this needs no encryption. */
export const declineRequest = (request: FetchedRequest) =>
  post(request.responseUri, { error: 'access_denied', state: request.state });

/** Encrypts an answer and posts it (direct_post.jwt). */
export async function sendAnswer(request: FetchedRequest, answer: object) {
  const jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(answer)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: request.key.kid })
    .encrypt(await importJWK(request.key, 'ECDH-ES'));
  return post(request.responseUri, { response: jwe });
}

async function post(uri: string, fields: Record<string, string>) {
  const answer = await fetch(uri, { method: 'POST', redirect: 'error', body: new URLSearchParams(fields) });
  const body = (await answer.json()) as { redirect_uri?: string; error?: string; error_description?: string };
  return { status: answer.status, body };
}
