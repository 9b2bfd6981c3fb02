import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newId, newReference } from '../../../platform/crypto/crypto.ts';
import { type Actor, anonymous, type CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { findCitizenById } from '../citizen/citizen.queries.ts';
import { writeNotice } from '../citizen/letters.ts';
import { type Browser, type Opened, openSession } from '../citizen/login.actions.ts';
import { withPassword } from '../citizen/stake.actions.ts';
import { countWaysIn } from '../citizen/ways.queries.ts';
import { browserActor } from '../identity/identity.deps.ts';
import {
  type Challenge,
  countUse,
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  listCredentials,
  type Passkey,
  type PasskeyEntry,
  sweepChallenges,
  takeChallenge,
} from './passkey.queries.ts';

/** Loaded at the first ceremony: most processes never need it. */
const webauthn = () => import('@simplewebauthn/server');

type Deps = Pick<CitizenDeps, 'db' | 'clock'>;

/** The address that a passkey is for: a device signs for no other one, which is what stops phishing. */
export type Relying = { readonly id: string; readonly origin: string };

/** So long a person may take with the device. */
export const challengeLifeMs = 5 * 60_000;

/** Whoever names a passkey. */
const passkeyActor = (credentialId: string): Actor => ({ kind: 'job', job: `passkey:${credentialId}` });

async function keep(
  { db, clock }: Deps,
  challenge: Pick<Challenge, 'challenge' | 'account_id' | 'name'>,
): Promise<string> {
  const token = newReference();
  const browserHash = hashReference(token);
  const expires = new Date(clock.now().getTime() + challengeLifeMs);
  await db.as(browserActor(browserHash), (tx) =>
    insertChallenge(tx, { ...challenge, browser_hash: browserHash, expires_at: expires }),
  );
  return token;
}

async function take({ db, clock }: Deps, token: string | undefined): Promise<Challenge | undefined> {
  if (!token) return undefined;
  const browserHash = hashReference(token);
  return db.as(browserActor(browserHash), (tx) => takeChallenge(tx, browserHash, clock.now()));
}

/** Begins to add a passkey; undefined when the password is wrong. The token goes into a cookie of this browser. */
export async function askToAdd(
  deps: Deps,
  citizen: CitizenActor,
  input: { relying: Relying; name: string; password: string },
): Promise<{ token: string; options: PublicKeyCredentialCreationOptionsJSON } | undefined> {
  let account = { email: '', keys: [] as { id: string; transports: string }[] };
  const may = await withPassword(deps, citizen, input.password, async (tx, { id, email }) => {
    account = { email: email ?? '', keys: await listCredentials(tx, id) };
  });
  if (!may) return undefined;
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: 'Rennsteig',
    rpID: input.relying.id,
    userID: new Uint8Array(Buffer.from(citizen.account)),
    userName: account.email || 'Rennsteig',
    attestationType: 'none',
    excludeCredentials: account.keys.map(({ id, transports }) => ({ id, transports: words(transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: challengeLifeMs,
  });
  const { challenge } = options;
  return { options, token: await keep(deps, { challenge, account_id: citizen.account, name: input.name }) };
}

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** Stores the passkey that the device made. False when the answer does not hold; nothing is stored then. */
export async function addPasskey(
  deps: Deps,
  citizen: CitizenActor,
  input: { token: string | undefined; relying: Relying; response: string },
): Promise<boolean> {
  const challenge = await take(deps, input.token);
  const response = readResponse<RegistrationResponseJSON>(input.response);
  if (!challenge || challenge.account_id !== citizen.account || !response) return false;
  const verified = await (await webauthn())
    .verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.challenge,
      expectedOrigin: input.relying.origin,
      expectedRPID: input.relying.id,
      requireUserVerification: true,
    })
    .catch(refused);
  if (!verified?.verified) return false;
  const { credential, credentialBackedUp } = verified.registrationInfo;
  const now = deps.clock.now();
  return deps.db.as(citizen, async (tx) => {
    const made = await insertPasskey(tx, {
      id: newId(now.getTime()),
      account_id: citizen.account,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      backed_up: credentialBackedUp,
      transports: (credential.transports ?? []).join(' '),
      name: challenge.name,
      created_at: now,
      last_used_at: null,
    });
    if (!made) return false;
    const account = await findCitizenById(tx, citizen.account);
    const to = account?.email && { email: account.email, lang: account.lang as Lang };
    if (to) await writeNotice(tx, 'passkeyAdded', to, now, { name: challenge.name });
    const subject = `citizen:${citizen.account}`;
    await record(tx, { actor: citizen, at: now, action: 'accounts.passkey_added', subject });
    return true;
  });
}

/** Begins to sign in: the device offers the passkeys that it has for this address; no name is asked or told. */
export async function askToSignIn(
  deps: Deps,
  relying: Relying,
): Promise<{ token: string; options: PublicKeyCredentialRequestOptionsJSON }> {
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: relying.id,
    userVerification: 'required',
    timeout: challengeLifeMs,
  });
  return { options, token: await keep(deps, { challenge: options.challenge, account_id: null, name: '' }) };
}

/**
 * Opens a session with what the device signed. Undefined when it does not hold: unknown or foreign key, another address, a challenge that was
 * used or is too old, no check of the person by the device, a count that went back; with `citizen` also the key of another account.
 */
export async function signInWithPasskey(
  deps: CitizenDeps,
  input: { token: string | undefined; relying: Relying; response: string; citizen?: CitizenActor } & Browser,
): Promise<Opened | undefined> {
  const challenge = await take(deps, input.token);
  const response = readResponse<AuthenticationResponseJSON>(input.response);
  if (!challenge || challenge.account_id !== null || !response) return undefined;
  const passkey = await deps.db.look(passkeyActor(response.id), (tx) => findPasskey(tx, response.id));
  if (!passkey || (input.citizen && input.citizen.account !== passkey.account_id)) return undefined;
  const account = passkey.account_id;
  const at = deps.clock.now();
  if (!(await verifyUse(deps, passkey, { ...input, response, challenge: challenge.challenge }))) {
    const entry = {
      at,
      action: 'accounts.sign_in_refused',
      subject: `citizen:${account}`,
      detail: { means: 'passkey' },
    };
    await deps.db.as({ kind: 'citizen', account }, (tx) => record(tx, { actor: anonymous, ...entry }));
    return undefined;
  }
  return openSession(deps, account, input, { means: 'passkey', by: 'password', level: 'basis', at });
}

async function verifyUse(
  { db, clock }: Deps,
  passkey: Passkey,
  input: { relying: Relying; response: AuthenticationResponseJSON; challenge: string },
): Promise<boolean> {
  const { relying, response, challenge } = input;
  const owner = Buffer.from(response.response?.userHandle ?? '', 'base64url').toString();
  if (owner !== passkey.account_id) return false;
  const verified = await (await webauthn())
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    .catch(refused);
  if (!verified?.verified) return false;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  const use = { id: passkey.id, before: passkey.counter, counter: newCounter, backedUp: credentialBackedUp };
  const actor: CitizenActor = { kind: 'citizen', account: passkey.account_id };
  return db.as(actor, (tx) => countUse(tx, { ...use, now: clock.now() }));
}

/** The library throws for whatever does not hold; why is nobody's business outside. */
const refused = (): undefined => undefined;

/** The answer of a browser as it was sent; the library checks every part of it. */
function readResponse<R extends { id: string }>(text: string): R | undefined {
  try {
    const value = JSON.parse(text) as R | null;
    return typeof value?.id === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a passkey. `last`: nothing else would lead into the account. */
export async function removePasskey(
  deps: Deps,
  citizen: CitizenActor,
  input: { id: string; password: string },
): Promise<'done' | 'wrong' | 'last'> {
  let last = false;
  const may = await withPassword(deps, citizen, input.password, async (tx, { id }, now) => {
    last = (await countWaysIn(tx, id)) < 2;
    if (last) return;
    await deletePasskey(tx, id, input.id);
    await record(tx, { actor: citizen, at: now, action: 'accounts.passkey_removed', subject: `citizen:${id}` });
  });
  if (!may) return 'wrong';
  return last ? 'last' : 'done';
}

/** One passkey of the own account. */
export const pickPasskey = (passkeys: readonly PasskeyEntry[], id: string): PasskeyEntry | undefined =>
  passkeys.find((passkey) => passkey.id === id);

/** Deletes challenges that nobody answered. */
export async function forgetChallenges({ db, clock }: Deps): Promise<void> {
  await db.as({ kind: 'job', job: 'sweep:attempts' }, (tx) => sweepChallenges(tx, clock.now()));
}
