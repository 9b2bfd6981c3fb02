import { record } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/module.ts';
import type { Day } from './areas.schema.ts';
import { placesErrors } from './places.errors.ts';
import type { PlacesIndex } from './places-index.rules.ts';
import type { OnlineServiceAssignment, Transfer } from './responsibility.schema.ts';
import { deleteOnlineServices, insertTransfer, saveOnlineService, updateTransferEnd } from './transfers.queries.ts';
import { checkTransfer } from './transfers-check.rules.ts';

type Deps = Pick<Platform, 'db' | 'clock'> & {
  readonly index: () => PlacesIndex;
  /** Makes this process see a change at once. */
  readonly refresh: () => Promise<void>;
};

export type NewTransfer = Omit<Transfer, 'id' | 'areas' | 'validTo' | 'reference' | 'source'> & Partial<Transfer>;

/**
 * Writes a transfer of tasks. Inside a transaction of the caller the change is seen after its commit, at the next look at the counter.
 * @throws places.invalid_transfer when a party, a service or the days cannot be right, or a tax would be delegated
 */
export async function addTransfer(deps: Deps, actor: Actor, input: NewTransfer, tx?: Tx): Promise<Transfer> {
  const transfer: Transfer = { id: newId(), areas: [], validTo: null, reference: null, source: '', ...input };
  const reason = checkTransfer(deps.index(), transfer);
  if (reason) throw placesErrors.invalidTransfer({ reason });
  await write(deps, actor, tx, async (open) => {
    await insertTransfer(open, transfer);
    await record(open, {
      actor,
      at: deps.clock.now(),
      action: 'places.transfer_added',
      subject: `transfer:${transfer.id}`,
      authorityId: transfer.fromId,
      detail: {
        kind: transfer.kind,
        to: transfer.toId,
        services: transfer.services.join(','),
        from: transfer.validFrom,
      },
    });
  });
  return transfer;
}

/** Sets the last day of a transfer; it is never deleted, because answers for past days rest on it. */
export async function endTransfer(
  deps: Deps,
  actor: Actor,
  input: { id: string; validTo: Day },
  tx?: Tx,
): Promise<void> {
  await write(deps, actor, tx, async (open) => {
    const known = await updateTransferEnd(open, input.id, input.validTo);
    if (!known) throw placesErrors.invalidTransfer({ reason: `unknown transfer ${input.id}` });
    await record(open, {
      actor,
      at: deps.clock.now(),
      action: 'places.transfer_ended',
      subject: `transfer:${input.id}`,
      detail: { to: input.validTo },
    });
  });
}

/** Writes who may offer which online service where; an assignment without areas takes the service away. */
export async function assignOnlineServices(
  deps: Deps,
  actor: Actor,
  assignments: readonly OnlineServiceAssignment[],
  tx?: Tx,
): Promise<void> {
  await write(deps, actor, tx, async (open) => {
    for (const assignment of assignments) if (assignment.areas.length > 0) await saveOnlineService(open, assignment);
    await deleteOnlineServices(
      open,
      assignments.filter(({ areas }) => areas.length === 0).map(({ slug }) => slug),
    );
  });
}

async function write(deps: Deps, actor: Actor, tx: Tx | undefined, work: (tx: Tx) => Promise<void>): Promise<void> {
  if (tx) return work(tx);
  await deps.db.as(actor, work);
  await deps.refresh();
}
