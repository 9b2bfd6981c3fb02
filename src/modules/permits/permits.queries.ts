import type { Selectable } from 'kysely';
import type { StaffActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Cover, PermitRecord, PermitStep, PermitWish } from './permits.schema.ts';
import { toMeans } from './wish.rules.ts';

/** More permits than this are not listed at once. */
export const mostListed = 1000;

/** The newest permits that the reader may see, each with its history. */
export async function selectPermits(tx: Tx): Promise<PermitRecord[]> {
  const newest = tx.selectFrom('permits.permit').orderBy('number', 'desc').limit(mostListed);
  const [permits, steps] = await Promise.all([
    newest.selectAll().execute(),
    tx
      .selectFrom('permits.step')
      .selectAll()
      .where('permit_id', 'in', newest.select('id'))
      .orderBy('permit_id')
      .orderBy('position')
      .execute(),
  ]);
  const stepsOf = new Map<string, StepRow[]>();
  for (const step of steps) stepsOf.set(step.permit_id, [...(stepsOf.get(step.permit_id) ?? []), step]);
  return permits.map((row) => toRecord(row, stepsOf.get(row.id) ?? []));
}

export async function selectPermit(tx: Tx, id: string): Promise<PermitRecord | undefined> {
  const [row, steps] = await Promise.all([
    tx.selectFrom('permits.permit').selectAll().where('id', '=', id).executeTakeFirst(),
    tx.selectFrom('permits.step').selectAll().where('permit_id', '=', id).orderBy('position').execute(),
  ]);
  return row && toRecord(row, steps);
}

type StepRow = Selectable<Tables['permits.step']>;

function toRecord(row: Selectable<Tables['permits.permit']>, steps: readonly StepRow[]): PermitRecord {
  return {
    id: row.id,
    number: row.number,
    authorityId: row.authority_id,
    services: row.services,
    provisions: row.provisions,
    means: row.means.flatMap((word) => toMeans(word) ?? []),
    reasons: row.reasons,
    safeguards: row.safeguards,
    firstDay: row.first_day,
    lastDay: row.last_day,
    appliedAt: row.applied_at,
    appliedBy: row.applied_by,
    appliedByName: row.applied_by_name,
    steps: steps.map(({ kind, text, at, by, by_name }) => ({ kind, text, at, by, byName: by_name })),
  };
}

/** Returns the number that the permit got. */
export async function insertPermit(
  tx: Tx,
  { id, at, by, provisions, ...wish }: PermitWish & { id: string; provisions: string[]; at: Date; by: StaffActor },
): Promise<number> {
  const { number } = await tx
    .insertInto('permits.permit')
    .values({
      id,
      authority_id: wish.authorityId,
      services: [...wish.services],
      provisions,
      means: [...wish.means],
      reasons: wish.reasons,
      safeguards: wish.safeguards,
      first_day: wish.firstDay,
      last_day: wish.lastDay,
      applied_at: at,
      applied_by: by.id,
      applied_by_name: by.name,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Returns false when somebody else was faster. */
export async function insertStep(tx: Tx, permit: PermitRecord, step: PermitStep): Promise<boolean> {
  const row = await tx
    .insertInto('permits.step')
    .values({
      permit_id: permit.id,
      position: permit.steps.length + 1,
      authority_id: permit.authorityId,
      applied_by: permit.appliedBy,
      kind: step.kind,
      text: step.text,
      at: step.at,
      by: step.by,
      by_name: step.byName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('permit_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what everybody may know of a permit; nothing where it covers nothing. */
export async function saveCover(
  tx: Tx,
  permit: Pick<PermitRecord, 'id' | 'number' | 'authorityId' | 'services' | 'means'>,
  cover: Cover | undefined,
): Promise<void> {
  if (!cover) {
    await tx.deleteFrom('permits.cover').where('permit_id', '=', permit.id).execute();
    return;
  }
  const span = { from_at: cover.from, to_at: cover.to };
  await tx
    .insertInto('permits.cover')
    .values({
      permit_id: permit.id,
      number: permit.number,
      authority_id: permit.authorityId,
      services: [...permit.services],
      means: [...permit.means],
      ...span,
    })
    .onConflict((conflict) => conflict.column('permit_id').doUpdateSet(span))
    .execute();
}
