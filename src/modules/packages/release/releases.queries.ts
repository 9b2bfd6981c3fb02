import type { Kysely } from 'kysely';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { VersionRecord } from './release.schema.ts';

type Key = { slug: string; version: string };

/** Every stored version with its history, oldest first; without the files. */
export async function selectRecords(db: Kysely<Tables>): Promise<VersionRecord[]> {
  const rows = await db
    .selectFrom('packages.version as v')
    .leftJoin('packages.release as r', (join) =>
      join.onRef('r.slug', '=', 'v.slug').onRef('r.version', '=', 'v.version'),
    )
    .leftJoin('packages.verdict as d', (join) =>
      join.onRef('d.slug', '=', 'v.slug').onRef('d.version', '=', 'v.version'),
    )
    .leftJoin('packages.withdrawal as w', (join) =>
      join.onRef('w.slug', '=', 'v.slug').onRef('w.version', '=', 'v.version'),
    )
    .select(['v.slug', 'v.version', 'v.hash', 'v.published_at', 'r.effective_from', 'r.note'])
    .select(['r.submitted_at', 'r.submitted_by', 'r.submitted_by_name'])
    .select(['d.approved', 'd.reason as verdict_reason', 'd.decided_at', 'd.decided_by', 'd.decided_by_name'])
    .select(['w.reason as withdrawal_reason', 'w.withdrawn_at', 'w.withdrawn_by', 'w.withdrawn_by_name'])
    .orderBy('v.published_at')
    .orderBy('v.version')
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    version: row.version,
    hash: row.hash,
    storedAt: row.published_at,
    submitted:
      row.submitted_at && row.effective_from
        ? {
            at: row.submitted_at,
            by: row.submitted_by ?? '',
            byName: row.submitted_by_name ?? '',
            effectiveFrom: row.effective_from,
            note: row.note ?? '',
          }
        : undefined,
    verdict: row.decided_at
      ? {
          at: row.decided_at,
          by: row.decided_by ?? '',
          byName: row.decided_by_name ?? '',
          approved: row.approved ?? false,
          reason: row.verdict_reason ?? '',
        }
      : undefined,
    withdrawn: row.withdrawn_at
      ? {
          at: row.withdrawn_at,
          by: row.withdrawn_by ?? '',
          byName: row.withdrawn_by_name ?? '',
          reason: row.withdrawal_reason ?? '',
        }
      : undefined,
  }));
}

export async function selectFiles(
  db: Kysely<Tables>,
  { slug, version }: Key,
): Promise<Record<string, string> | undefined> {
  const row = await db
    .selectFrom('packages.version')
    .select('files')
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.files;
}

type Submitted = Key & { effectiveFrom: string; note: string };

export async function insertRelease(
  tx: Tx,
  { effectiveFrom, ...input }: Submitted,
  by: StaffActor,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('packages.release')
    .values({
      ...input,
      effective_from: effectiveFrom,
      submitted_at: at,
      submitted_by: by.id,
      submitted_by_name: by.name,
    })
    .execute();
}

/** Returns false when somebody else has decided already. */
export async function insertVerdict(
  tx: Tx,
  input: Key & { submittedBy: string; approved: boolean; reason: string },
  by: StaffActor,
  at: Date,
): Promise<boolean> {
  const { submittedBy, ...rest } = input;
  const row = await tx
    .insertInto('packages.verdict')
    .values({ ...rest, submitted_by: submittedBy, decided_at: at, decided_by: by.id, decided_by_name: by.name })
    .onConflict((conflict) => conflict.columns(['slug', 'version']).doNothing())
    .returning('slug')
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns false when it is withdrawn already. */
export async function insertWithdrawal(
  tx: Tx,
  input: Key & { reason: string },
  by: StaffActor,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('packages.withdrawal')
    .values({ ...input, withdrawn_at: at, withdrawn_by: by.id, withdrawn_by_name: by.name })
    .onConflict((conflict) => conflict.columns(['slug', 'version']).doNothing())
    .returning('slug')
    .executeTakeFirst();
  return row !== undefined;
}
