import type { Tx } from '../../platform/db/db.ts';
import type { OnlineServiceAssignment, Transfer } from './responsibility.schema.ts';

export async function insertTransfer(tx: Tx, transfer: Transfer): Promise<void> {
  const { id, kind, fromId, toId, services, areas, validFrom, validTo, reference, source } = transfer;
  await tx
    .insertInto('places.transfer')
    .values({
      id,
      kind,
      from_id: fromId,
      to_id: toId,
      services: [...services],
      areas: [...areas],
      valid_from: validFrom,
      valid_to: validTo,
      reference,
      source,
    })
    .execute();
}

/** @returns whether the transfer exists */
export async function updateTransferEnd(tx: Tx, id: string, validTo: string): Promise<boolean> {
  const result = await tx
    .updateTable('places.transfer')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Puts an assignment in the place of the earlier one of the same online service. */
export async function saveOnlineService(tx: Tx, service: OnlineServiceAssignment): Promise<void> {
  const { slug, title, leikaKeys, areas, authorityOff, url, publisher, channel, validFrom, validTo } = service;
  const values = {
    title,
    leika_keys: [...leikaKeys],
    areas: [...areas],
    authority_off: [...authorityOff],
    url,
    publisher,
    channel,
    valid_from: validFrom,
    valid_to: validTo,
  };
  await tx
    .insertInto('places.online_service')
    .values({ slug, ...values })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
    .execute();
}

export async function deleteOnlineServices(tx: Tx, slugs: readonly string[]): Promise<void> {
  if (slugs.length > 0)
    await tx
      .deleteFrom('places.online_service')
      .where('slug', 'in', [...slugs])
      .execute();
}
