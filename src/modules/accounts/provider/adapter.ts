import type { Adapter, AdapterPayload } from 'oidc-provider';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { openText, sealText } from '../../../platform/crypto/sealed-text.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { clientMetadata } from './clients.actions.ts';
import {
  consumeRecord,
  deleteGrant,
  deleteRecord,
  findClient,
  findRecord,
  type StoredRecord,
  saveRecord,
  saveRecordOnce,
} from './provider.queries.ts';

type Deps = Pick<CitizenDeps, 'db' | 'clock' | 'masterKey'>;
const purpose = 'oidc record';
const day = 86_400_000;
const actor = (kind: string, hash: string): Actor => ({ kind: 'job', job: `${kind}:${hash}` });

/** Keeps what the protocol needs in PostgreSQL: numbers of codes and tokens as hashes, the rest sealed. */
export function createAdapter(
  deps: Deps,
  errors: Pick<typeof import('oidc-provider').errors, 'InvalidGrant' | 'InvalidClientAuth'>,
): (name: string) => Adapter {
  const { db, clock, masterKey } = deps;
  const open = (kind: string, idHash: string, row: StoredRecord): AdapterPayload => {
    const payload = JSON.parse(openText(masterKey, purpose, `${kind}:${idHash}`, row.sealed)) as AdapterPayload;
    return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : payload;
  };
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const idHash = hashReference(id);
      const { grantId, uid } = payload;
      const sealed = sealText(masterKey, purpose, `${kind}:${idHash}`, JSON.stringify(payload));
      const expiresAt = new Date(clock.now().getTime() + (expiresIn ? expiresIn * 1000 : day));
      if (kind === 'ReplayDetection') {
        // The library looks first and writes then; of two requests at once only this one may pass.
        const first = await db.as(actor('oidc', idHash), (tx) =>
          saveRecordOnce(tx, { kind, idHash, sealed, expiresAt }),
        );
        if (!first) throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
        return;
      }
      // A grant is found among its tokens too, so that revoking takes it along.
      const grant = kind === 'Grant' ? id : grantId;
      await db.as(actor('oidc', idHash), (tx) =>
        saveRecord(tx, {
          kind,
          idHash,
          grantHash: grant ? hashReference(grant) : null,
          uidHash: uid ? hashReference(uid) : null,
          sealed,
          expiresAt,
        }),
      );
    },
    async find(id) {
      if (kind === 'Client') {
        const client = await findClient(db.read, id);
        return client && clientMetadata(masterKey, client);
      }
      const idHash = hashReference(id);
      const row = await db.look(actor('oidc', idHash), (tx) => findRecord(tx, kind, { idHash }, clock.now()));
      return row && open(kind, idHash, row);
    },
    async findByUid(uid) {
      const uidHash = hashReference(uid);
      const row = await db.look(actor('oidc-uid', uidHash), (tx) => findRecord(tx, kind, { uidHash }, clock.now()));
      return row && open(kind, row.idHash, row);
    },
    // No devices without a browser here.
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      const idHash = hashReference(id);
      const first = await db.as(actor('oidc', idHash), (tx) => consumeRecord(tx, kind, idHash, clock.now()));
      if (!first) throw new errors.InvalidGrant('already used');
    },
    async destroy(id) {
      const idHash = hashReference(id);
      await db.as(actor('oidc', idHash), (tx) => deleteRecord(tx, kind, idHash));
    },
    async revokeByGrantId(grantId) {
      const grantHash = hashReference(grantId);
      await db.as(actor('oidc-grant', grantHash), (tx) => deleteGrant(tx, grantHash));
    },
  });
}
