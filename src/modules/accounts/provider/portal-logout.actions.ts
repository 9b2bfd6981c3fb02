import { compactVerify, createLocalJWKSet } from 'jose';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { sessionActor } from '../citizen/citizen.deps.ts';
import { deleteCitizenSession } from '../citizen/sessions.queries.ts';
import { pairwise } from './account.actions.ts';
import { signingKeys } from './keys.actions.ts';
import type { ProviderDeps } from './provider.create.ts';
import { findClient } from './provider.queries.ts';

/** What a portal says when somebody signs out there (OpenID Connect RP-Initiated Logout 1.0, § 2). */
export type LogoutAsked = {
  readonly hint: string;
  readonly clientId: string;
  readonly back: string;
  readonly state: string;
};

export type LogoutFound = {
  /** The portal, when what it says holds. */
  readonly portal: { readonly id: string; readonly name: string } | undefined;
  /** Where the person goes back to: an address that the portal has registered, else nowhere. */
  readonly back: string | undefined;
  /** The portal means somebody else than who is signed in here. */
  readonly another: boolean;
};

/** Checks what a portal says. What does not hold is left out: signing out works all the same, but leads to no foreign address. */
export async function readLogout(
  deps: ProviderDeps,
  asked: LogoutAsked,
  citizen: CitizenActor | undefined,
): Promise<LogoutFound> {
  const hint = asked.hint === '' ? undefined : await readHint(deps, asked.hint);
  const id = asked.clientId || hint?.audience || '';
  const contradicts = asked.hint !== '' && hint?.audience !== id;
  const client = contradicts ? undefined : await findClient(deps.db.read, id);
  if (!client) return { portal: undefined, back: undefined, another: false };
  const account = citizen?.agent?.account ?? citizen?.account ?? '';
  return {
    portal: { id, name: client.name },
    back: client.endUris.includes(asked.back) ? withState(asked.back, asked.state) : undefined,
    another: Boolean(citizen && hint && hint.subject !== pairwise(deps.masterKey, account, id)),
  };
}

function withState(back: string, state: string): string {
  const url = new URL(back);
  if (state) url.searchParams.set('state', state);
  return url.href;
}

/** Whom an identity token of ours names, however old it is; undefined when we did not sign it, or with a key that is gone. */
async function readHint(deps: ProviderDeps, hint: string): Promise<{ audience: string; subject: string } | undefined> {
  try {
    const keys = await signingKeys(deps);
    const publicKeys = keys.map(({ kty, crv, x, y, kid, alg, use }) => ({ kty, crv, x, y, kid, alg, use }));
    const { payload } = await compactVerify(hint, createLocalJWKSet({ keys: publicKeys as typeof keys }), {
      algorithms: ['ES256'],
    });
    const { iss, aud, sub } = JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
    return iss === deps.issuer && typeof aud === 'string' && typeof sub === 'string'
      ? { audience: aud, subject: sub }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the session of this browser; all portals that it was used for are told at once. */
export async function signOutEverywhere({ db }: Pick<ProviderDeps, 'db'>, token: string): Promise<void> {
  const tokenHash = hashReference(token);
  await db.as(sessionActor(tokenHash), async (tx) => {
    await deleteCitizenSession(tx, tokenHash);
    await enqueue(tx, 'accounts.find-ended', {}, { key: 'find-ended' });
  });
}
