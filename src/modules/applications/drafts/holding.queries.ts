import type { Tx } from '../../../platform/db/db.ts';

/** One thing that an account keeps. */
export type Holding = { applicationId: string; owner: string; started: boolean; packageSlug: string };

const columns = ['application_id as applicationId', 'owner', 'started', 'package_slug as packageSlug'] as const;

/** False when an account keeps it already. */
export async function insertHolding(
  tx: Tx,
  holding: Holding & { accountId: string; about: string },
  now: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('applications.holding')
    .values({
      application_id: holding.applicationId,
      account_id: holding.accountId,
      owner: holding.owner,
      package_slug: holding.packageSlug,
      about: holding.about,
      started: holding.started,
      since: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findHolding(tx: Tx, accountId: string, applicationId: string): Promise<Holding | undefined> {
  return tx
    .selectFrom('applications.holding')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** What the account keeps, begun last first; `before` is the last id of the page before. */
export async function listHoldings(
  tx: Tx,
  accountId: string,
  options: {
    before?: string;
    limit: number;
    packageSlugs?: readonly string[];
    applicationId?: string;
    about?: string;
  },
): Promise<Holding[]> {
  const { before, limit, packageSlugs, applicationId, about } = options;
  return tx
    .selectFrom('applications.holding')
    .select(columns)
    .where('account_id', '=', accountId)
    .$if(before !== undefined, (query) => query.where('application_id', '<', before ?? ''))
    .$if(packageSlugs !== undefined, (query) => query.where('package_slug', 'in', packageSlugs ?? []))
    .$if(applicationId !== undefined, (query) => query.where('application_id', '=', applicationId ?? ''))
    .$if(about !== undefined, (query) => query.where('about', '=', about ?? ''))
    .orderBy('application_id', 'desc')
    .limit(limit)
    .execute();
}

/** The applications that the account keeps, to be part of another query. */
export function keptApplications(
  tx: Tx,
  accountId: string,
  { packageSlugs, applicationId }: { packageSlugs?: readonly string[]; applicationId?: string },
) {
  return tx
    .selectFrom('applications.holding')
    .select('application_id')
    .where('account_id', '=', accountId)
    .$if(packageSlugs !== undefined, (query) => query.where('package_slug', 'in', packageSlugs ?? []))
    .$if(applicationId !== undefined, (query) => query.where('application_id', '=', applicationId ?? ''));
}

export async function deleteHolding(tx: Tx, accountId: string, applicationId: string): Promise<void> {
  await tx
    .deleteFrom('applications.holding')
    .where('account_id', '=', accountId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** The account that keeps an application, for jobs that write to the person. */
export async function findKeeper(tx: Tx, applicationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('applications.holding')
    .select('account_id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row?.account_id;
}

/** Throws away the draft at hand; undefined when it was sent in the meantime. */
export async function discardOwnDraft(tx: Tx, owner: string): Promise<{ id: string } | undefined> {
  return tx
    .deleteFrom('applications.application')
    .where('owner', '=', owner)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
}
