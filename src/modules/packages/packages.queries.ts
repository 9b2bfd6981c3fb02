import type { Kysely } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { StoredVersion, Switch } from './packages.tables.ts';

/** Stores a version whose number is not taken; returns false when it is. */
export async function insertNewVersion(tx: Tx, stored: StoredVersion, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('packages.version')
    .values({ ...stored, files: JSON.stringify(stored.files) as never, published_at: at })
    .onConflict((conflict) => conflict.columns(['slug', 'version']).doNothing())
    .returning('slug')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectSwitches(db: Kysely<Tables>): Promise<Switch[]> {
  return db
    .selectFrom('packages.switch')
    .select(['authority_id as authorityId', 'slug', 'is_on as isOn'])
    .orderBy('slug')
    .orderBy('authority_id')
    .execute();
}

export async function upsertSwitch(tx: Tx, input: Switch & { by: string; at: Date }): Promise<void> {
  const values = { is_on: input.isOn, changed_at: input.at, changed_by: input.by };
  await tx
    .insertInto('packages.switch')
    .values({ authority_id: input.authorityId, slug: input.slug, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'slug']).doUpdateSet(values))
    .execute();
}
