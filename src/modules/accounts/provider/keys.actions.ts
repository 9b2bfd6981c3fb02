import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { newId } from '../../../platform/crypto/crypto.ts';
import { openText, sealText } from '../../../platform/crypto/sealed-text.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { deleteKeys, insertKey, listKeys, lockKeys, type SealedKey } from './provider.queries.ts';

type Deps = Pick<CitizenDeps, 'db' | 'clock' | 'masterKey'>;
const purpose = 'oidc key';
/** One that waits, one that signs, one whose tokens are still about. */
const most = 3;
const keysActor: Actor = { kind: 'job', job: 'oidc-keys' };

async function makeKey({ masterKey }: Deps, at: Date): Promise<SealedKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const id = newId(at.getTime());
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: id, alg: 'ES256', use: 'sig' };
  return { id, sealedKey: sealText(masterKey, purpose, id, JSON.stringify(jwk)), createdAt: at };
}

/** The keys of the provider, the one that signs first. Makes the first two where there are none. */
export async function signingKeys(deps: Deps): Promise<JWK[]> {
  let keys = await listKeys(deps.db.read);
  if (keys.length < 2) {
    await rotateKeys(deps, 2);
    keys = await listKeys(deps.db.read);
  }
  const [next, current, ...old] = keys;
  return [current!, next!, ...old].map(({ id, sealedKey }) =>
    JSON.parse(openText(deps.masterKey, purpose, id, sealedKey)),
  );
}

/** A new key waits, the waiting one signs, the oldest goes. With `atLeast` only until there are so many. */
export async function rotateKeys(deps: Deps, atLeast?: number): Promise<void> {
  const now = deps.clock.now();
  await deps.db.as(keysActor, async (tx) => {
    await lockKeys(tx);
    const keys = await listKeys(tx);
    const missing = atLeast === undefined ? Math.max(1, 2 - keys.length) : atLeast - keys.length;
    const made: SealedKey[] = [];
    for (let index = 0; index < missing; index += 1) {
      const key = await makeKey(deps, new Date(now.getTime() + index));
      await insertKey(tx, key);
      made.unshift(key);
    }
    await deleteKeys(
      tx,
      [...made, ...keys].slice(most).map(({ id }) => id),
    );
  });
}
