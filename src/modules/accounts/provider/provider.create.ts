import { hkdfSync } from 'node:crypto';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { cookieNames } from '../../../platform/http/server.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { claimsFor, pairwise } from './account.actions.ts';
import { createAdapter } from './adapter.ts';
import { notePortalRead, scopes } from './consents.actions.ts';
import { signingKeys } from './keys.actions.ts';

export type ProviderDeps = CitizenDeps & { readonly issuer: string };

/** So often a process looks whether the keys were rotated. */
const keysFreshMs = 60_000;

/** Where people agree to what a portal gets. */
export const consentPath = '/konto/weitergabe';
/** Where a portal sends people who sign out there, below `/konto`. */
export const portalLogoutPath = '/abmeldung';
/** The addresses of the protocol below `/konto`. */
export const protocolPaths = {
  authorization: '/auth',
  token: '/token',
  pushed_authorization_request: '/request',
  userinfo: '/me',
  jwks: '/jwks',
  revocation: '/token/widerruf',
} as const;

/** Name of the cookie that ties a request of a portal to this browser. */
export const interactionCookie = (issuer: string): string =>
  `${cookieNames(issuer).secure ? '__Secure-' : ''}rs-weitergabe`;

/** The library's own session, which `withoutSession` takes from every request. */
const sessionCookie = (issuer: string): string => `${interactionCookie(issuer)}-sitzung`;

/**
 * The cookies of a request without the session of the library: who is signed in, and what they agreed to, is asked of our own session and pages
 * at every log-in, also after somebody else has signed in to this browser.
 */
export function withoutSession(issuer: string, cookies: string | undefined): string | undefined {
  const name = sessionCookie(issuer);
  return cookies
    ?.split(';')
    .filter((cookie) => !cookie.trimStart().startsWith(name))
    .join(';');
}

/** The provider of this process; built anew when the keys were rotated. */
export function providerOf(deps: ProviderDeps): () => Promise<Provider> {
  let built: { provider: Promise<Provider>; keys: string; until: number } | undefined;
  return async () => {
    const now = deps.clock.now().getTime();
    if (built && now < built.until) return built.provider;
    const keys = await signingKeys(deps);
    const names = keys.map(({ kid }) => kid).join();
    if (!built || built.keys !== names) {
      // Loaded when the first portal asks; it costs a third of a second and memory.
      const provider = import('oidc-provider').then((library) => build(deps, keys, library));
      built = { provider, keys: names, until: 0 };
    }
    built.until = now + keysFreshMs;
    return built.provider;
  };
}

function build(deps: ProviderDeps, keys: JWK[], { Provider, errors }: typeof import('oidc-provider')): Provider {
  const { issuer, masterKey, limits } = deps;
  const secure = issuer.startsWith('https://');
  const cookieKey = Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', 'rennsteig oidc cookies', 32));
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: true, overwrite: true } as const;
  const name = interactionCookie(issuer);
  const provider = new Provider(issuer, {
    adapter: createAdapter(deps, errors),
    jwks: { keys: keys as never },
    cookies: {
      keys: [cookieKey.toString('base64url')],
      names: { interaction: name, resume: `${name}-zurueck`, session: sessionCookie(issuer) },
      short: cookie,
      long: cookie,
    },
    routes: protocolPaths,
    scopes: [...scopes],
    claims: {
      openid: ['sub', 'acr'],
      profile: ['given_name', 'family_name', 'birthdate', 'data_level'],
      email: ['email', 'email_verified'],
      level: ['level'],
    },
    acrValues: ['basis', 'substantial', 'high'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, subject, client) => pairwise(masterKey, subject, client.clientId),
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'PS256', 'EdDSA'] },
    // The page is ours (`portal-logout.routes.tsx`), because it ends our session.
    discovery: { end_session_endpoint: `${issuer}${portalLogoutPath}` },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    ttl: {
      AccessToken: () => 600,
      AuthorizationCode: () => 60,
      IdToken: () => 600,
      Interaction: () => 1800,
      PushedAuthorizationRequest: () => 60,
      Grant: () => limits.absoluteMs / 1000,
      Session: () => limits.absoluteMs / 1000,
    },
    // Only addresses of registered portals are called (back-channel logout); these may lie in the network of the administration.
    fetch: (url, options) => fetch(url, { ...options, redirect: 'error', dispatcher: undefined } as RequestInit),
    interactions: { url: (_ctx, interaction) => `${consentPath}/${interaction.uid}` },
    findAccount: async (ctx, subject) => {
      const clientId = ctx.oidc.client?.clientId;
      const claims = await claimsFor(deps, subject, clientId);
      return (
        claims && {
          accountId: subject,
          claims: async (use) => {
            if (use === 'userinfo') await notePortalRead(deps, subject.split('.')[0] ?? '', clientId ?? '');
            return claims;
          },
        }
      );
    },
    renderError: (ctx, out) => {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  });
  return provider;
}
